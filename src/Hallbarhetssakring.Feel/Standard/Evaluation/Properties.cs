using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>What stands after a dot on a value that is no context (DMN 1.5, tables 65 to 68).</summary>
internal static class Properties
{
    /// <summary>The property's value, or null (the C# one) for one that the kind does not have.</summary>
    public static FeelValue? Of(FeelValue value, string name) => value switch
    {
        DateValue date => OfDate(date.Value, name),
        TimeValue time => OfTime(time.Value, time.Value.Offset, name),
        DateTimeValue dateTime => OfDate(dateTime.Value.Date, name) ?? OfTime(dateTime.Value.Time, dateTime.Value.Offset, name),
        MonthsValue months => OfMonths(months.Months, name),
        NanosValue nanos => OfNanos(nanos.Nanos, name),
        RangeValue range => OfRange(range, name),
        _ => null,
    };

    private static FeelValue? OfDate(FeelDate date, string name) => name switch
    {
        "year" => NumberValue.Of(date.Year),
        "month" => NumberValue.Of(date.Month),
        "day" => NumberValue.Of(date.Day),
        "weekday" => NumberValue.Of(date.Weekday),
        _ => null,
    };

    private static FeelValue? OfTime(FeelTime time, int? offset, string name) => name switch
    {
        "hour" => NumberValue.Of(time.Hour),
        "minute" => NumberValue.Of(time.Minute),
        "second" => NumberValue.Of(time.Second),
        "time offset" => offset is { } seconds ? new NanosValue((Int128)seconds * FeelTime.NanosPerSecond) : NullValue.Instance,
        "timezone" => time.Zone?.Name is { } zone ? new TextValue(zone) : NullValue.Instance,
        _ => null,
    };

    private static FeelValue? OfMonths(long months, string name) => name switch
    {
        "years" => new NumberValue(FeelNumber.FromInteger(months / 12)),
        "months" => new NumberValue(FeelNumber.FromInteger(months % 12)),
        _ => null,
    };

    private static FeelValue? OfNanos(Int128 nanos, string name)
    {
        var seconds = nanos / FeelTime.NanosPerSecond;
        return name switch
        {
            "days" => Whole(seconds / 86_400),
            "hours" => Whole(seconds / 3600 % 24),
            "minutes" => Whole(seconds / 60 % 60),
            "seconds" => new NumberValue(Durations.Seconds(nanos % (60 * FeelTime.NanosPerSecond))),
            _ => null,
        };
    }

    private static FeelValue Whole(Int128 count) => FeelValue.From(FeelNumber.FromInteger((System.Numerics.BigInteger)count));

    private static FeelValue? OfRange(RangeValue range, string name) => name switch
    {
        "start" => range.Kind == RangeKind.NotEqualTo ? NullValue.Instance : range.Start,
        "end" => range.Kind == RangeKind.NotEqualTo ? NullValue.Instance : range.End,
        "start included" => BooleanValue.Of(range.StartIncluded),
        "end included" => BooleanValue.Of(range.EndIncluded),
        _ => null,
    };
}
