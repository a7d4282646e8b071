namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>A time of day in nanoseconds, with or without an offset or a zone (DMN 1.5, 10.3.2.3.4).</summary>
internal readonly record struct FeelTime
{
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = 86_400 * NanosPerSecond;

    private FeelTime(long nanoOfDay, FeelZone? zone)
    {
        NanoOfDay = nanoOfDay;
        Zone = zone;
    }

    public static FeelTime MidnightUtc { get; } = new(0, FeelZone.Utc);

    public long NanoOfDay { get; }

    public FeelZone? Zone { get; }

    public int SecondOfDay => (int)(NanoOfDay / NanosPerSecond);

    public int Hour => SecondOfDay / 3600;

    public int Minute => SecondOfDay / 60 % 60;

    public int Second => SecondOfDay % 60;

    public int Nanosecond => (int)(NanoOfDay % NanosPerSecond);

    /// <summary>The offset from UTC in seconds, or null without one.</summary>
    public int? Offset => Zone?.OffsetWithoutDate();

    public static FeelTime FromNanoOfDay(long nanoOfDay, FeelZone? zone) => new(nanoOfDay, zone);

    public static FeelTime? Create(int hour, int minute, int second, int nanosecond, FeelZone? zone) =>
        hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nanosecond is < 0 or >= (int)NanosPerSecond
            ? null
            : new FeelTime((((((hour * 60L) + minute) * 60) + second) * NanosPerSecond) + nanosecond, zone);

    /// <summary>The time some nanoseconds later, around the clock.</summary>
    public FeelTime Add(Int128 nanos)
    {
        var sum = (NanoOfDay + nanos) % NanosPerDay;
        return new FeelTime((long)(sum < 0 ? sum + NanosPerDay : sum), Zone);
    }

    /// <summary>Nanoseconds from one time to the other; null when only one of them has an offset.</summary>
    public Int128? Since(FeelTime other) => (Zone is null) != (other.Zone is null) ? null : UtcNanos - other.UtcNanos;

    private long UtcNanos => NanoOfDay - ((Offset ?? 0) * NanosPerSecond);

    public override string ToString() => TemporalText.Write(this);
}
