using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>
/// The operators <c>+ - * / **</c> and negation over all kinds (DMN 1.5, tables 55 to 58). What the tables do not have is null; a list of one
/// is not its item here.
/// </summary>
internal static class Calculation
{
    public static FeelValue Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => FeelValue.From(Arithmetic.Add(a.Value, b.Value)),
        (TextValue a, TextValue b) => new TextValue(a.Value + b.Value),
        (MonthsValue a, MonthsValue b) => Months((Int128)a.Months + b.Months),
        (NanosValue a, NanosValue b) => Nanos(a.Nanos + b.Nanos),
        (DateValue or DateTimeValue or TimeValue, MonthsValue or NanosValue) => Shift(left, right, 1),
        (MonthsValue or NanosValue, DateValue or DateTimeValue or TimeValue) => Shift(right, left, 1),
        _ => NullValue.Instance,
    };

    public static FeelValue Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => FeelValue.From(Arithmetic.Subtract(a.Value, b.Value)),
        (MonthsValue a, MonthsValue b) => Months((Int128)a.Months - b.Months),
        (NanosValue a, NanosValue b) => Nanos(a.Nanos - b.Nanos),
        (TimeValue a, TimeValue b) => Nanos(a.Value.Since(b.Value)),
        (DateValue or DateTimeValue, DateValue or DateTimeValue) => Nanos(AsDateTime(left).Since(AsDateTime(right))),
        (DateValue or DateTimeValue or TimeValue, MonthsValue or NanosValue) => Shift(left, right, -1),
        _ => NullValue.Instance,
    };

    public static FeelValue Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => FeelValue.From(Arithmetic.Multiply(a.Value, b.Value)),
        (MonthsValue a, NumberValue b) => Months(Durations.Scale(a.Months, b.Value)),
        (NanosValue a, NumberValue b) => Nanos(Durations.Scale(a.Nanos, b.Value)),
        (NumberValue, MonthsValue or NanosValue) => Multiply(right, left),
        _ => NullValue.Instance,
    };

    public static FeelValue Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => FeelValue.From(Arithmetic.Divide(a.Value, b.Value)),
        (MonthsValue a, NumberValue b) => Months(Durations.Divide(a.Months, b.Value)),
        (NanosValue a, NumberValue b) => Nanos(Durations.Divide(a.Nanos, b.Value)),
        (MonthsValue a, MonthsValue b) => FeelValue.From(Durations.Ratio(a.Months, b.Months)),
        (NanosValue a, NanosValue b) => FeelValue.From(Durations.Ratio(a.Nanos, b.Nanos)),
        _ => NullValue.Instance,
    };

    public static FeelValue Power(FeelValue left, FeelValue right) =>
        (left, right) is (NumberValue a, NumberValue b) ? FeelValue.From(Transcendental.Power(a.Value, b.Value)) : NullValue.Instance;

    /// <summary>What a power costs: by multiplication little, by logarithms as much as some hundred other operations.</summary>
    public static int StepsOfPower(FeelValue exponent) => exponent is NumberValue number && !Transcendental.IsSmall(number.Value, out _) ? 600 : 30;

    public static FeelValue Negate(FeelValue value) => value switch
    {
        NumberValue number => new NumberValue(number.Value.Negate()),
        MonthsValue months => new MonthsValue(-months.Months),
        NanosValue nanos => new NanosValue(-nanos.Nanos),
        _ => NullValue.Instance,
    };

    // A date moves by whole days: it is taken as its midnight, and what passes midnight counts.
    private static FeelValue Shift(FeelValue point, FeelValue duration, int sign) => (point, duration) switch
    {
        (DateValue date, MonthsValue months) => Date(date.Value.AddMonths(sign * months.Months)),
        (DateTimeValue dateTime, MonthsValue months) => DateTime(dateTime.Value.AddMonths(sign * months.Months)),
        (DateValue date, NanosValue nanos) => Date(FeelDateTime.FromDate(date.Value).Add(sign * nanos.Nanos)?.Date),
        (DateTimeValue dateTime, NanosValue nanos) => DateTime(dateTime.Value.Add(sign * nanos.Nanos)),
        (TimeValue time, NanosValue nanos) => new TimeValue(time.Value.Add(sign * nanos.Nanos)),
        _ => NullValue.Instance,
    };

    private static FeelDateTime AsDateTime(FeelValue value) =>
        value is DateValue date ? FeelDateTime.FromDate(date.Value) : ((DateTimeValue)value).Value;

    private static FeelValue Months(Int128? months) =>
        months is { } count && Durations.Months(count) is { } value ? new MonthsValue(value) : NullValue.Instance;

    private static FeelValue Nanos(Int128? nanos) =>
        nanos is { } count && Durations.Nanos(count) is { } value ? new NanosValue(value) : NullValue.Instance;

    private static FeelValue Date(FeelDate? date) => date is { } value ? new DateValue(value) : NullValue.Instance;

    private static FeelValue DateTime(FeelDateTime? dateTime) => dateTime is { } value ? new DateTimeValue(value) : NullValue.Instance;
}
