namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>A date and time; its time carries the offset or zone (DMN 1.5, 10.3.2.3.5).</summary>
internal readonly record struct FeelDateTime(FeelDate Date, FeelTime Time)
{
    public FeelZone? Zone => Time.Zone;

    /// <summary>The offset from UTC in seconds at this very date, or null without one.</summary>
    public int? Offset => Zone?.OffsetAtLocal(Date, Time.SecondOfDay);

    /// <summary>Nanoseconds from 1970-01-01T00:00:00, in UTC where there is an offset, else as the clock shows.</summary>
    public Int128 Moment => ((Int128)Date.DayNumber * FeelTime.NanosPerDay) + Time.NanoOfDay - ((Int128)(Offset ?? 0) * FeelTime.NanosPerSecond);

    /// <summary>A date where a date and time is called for (DMN 1.5, 10.3.2.9.4): midnight UTC.</summary>
    public static FeelDateTime FromDate(FeelDate date) => new(date, FeelTime.MidnightUtc);

    /// <summary>The moment as a zone's clock shows it; null outside the years.</summary>
    public static FeelDateTime? FromMoment(Int128 moment, FeelZone? zone)
    {
        if (zone is null)
        {
            return FromClock(moment, null);
        }

        if (FromClock(moment, null) is not { } utc)
        {
            return null;
        }

        return FromClock(moment + ((Int128)zone.OffsetAtUtc(utc.Date, utc.Time.SecondOfDay) * FeelTime.NanosPerSecond), zone);
    }

    /// <summary>Some nanoseconds later as time passes, shown in the same zone.</summary>
    public FeelDateTime? Add(Int128 nanos) => FromMoment(Moment + nanos, Zone);

    public FeelDateTime? AddMonths(long months) => Date.AddMonths(months) is { } date ? new FeelDateTime(date, Time) : null;

    /// <summary>Nanoseconds from one to the other; null when only one of them has an offset.</summary>
    public Int128? Since(FeelDateTime other) => (Zone is null) != (other.Zone is null) ? null : Moment - other.Moment;

    public override string ToString() => TemporalText.Write(this);

    private static FeelDateTime? FromClock(Int128 nanos, FeelZone? zone)
    {
        var day = nanos / FeelTime.NanosPerDay;
        var rest = nanos % FeelTime.NanosPerDay;
        if (rest < 0)
        {
            rest += FeelTime.NanosPerDay;
            day--;
        }

        return FeelDate.FromDayNumber((long)day) is { } date ? new FeelDateTime(date, FeelTime.FromNanoOfDay((long)rest, zone)) : null;
    }
}
