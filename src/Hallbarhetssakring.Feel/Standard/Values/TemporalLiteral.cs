using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>What stands within <c>@"…"</c> (DMN 1.5, rule 62): a date, a time, a date and time, or a duration of either kind.</summary>
internal static class TemporalLiteral
{
    public static FeelValue? Read(string text)
    {
        if (TemporalReader.Date(text) is { } date)
        {
            return new DateValue(date);
        }

        if (TemporalReader.Time(text) is { } time)
        {
            return new TimeValue(time);
        }

        if (TemporalReader.DateTime(text) is { } dateTime)
        {
            return new DateTimeValue(dateTime);
        }

        return DurationReader.Months(text) is { } months ? new MonthsValue(months)
            : DurationReader.Nanos(text) is { } nanos ? new NanosValue(nanos)
            : null;
    }
}
