using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Conversion functions (DMN 1.5, table 73).</summary>
internal static class ConversionFunctions
{
    public static readonly BuiltIn[] All =
    [
        new("date",
            Form(FeelType.Date, c => Read(c, TemporalReader.Date(c.Text(0)), d => new DateValue(d)), AString("from")),
            Form(FeelType.Date, c => c[0], A(FeelType.Date, "from")),
            Form(FeelType.Date, c => new DateValue(((DateTimeValue)c[0]).Value.Date), A(FeelType.DateTime, "from")),
            Form(FeelType.Date, DateOfParts, ANumber("year"), ANumber("month"), ANumber("day"))),
        new("date and time",
            Form(FeelType.DateTime, c => Read(c, TemporalReader.DateTime(c.Text(0)), d => new DateTimeValue(d)), AString("from")),
            Form(FeelType.DateTime, c => Join(((DateValue)c[0]).Value, c[1]), A(FeelType.Date, "date"), A(FeelType.Time, "time")),
            Form(FeelType.DateTime, c => Join(((DateTimeValue)c[0]).Value.Date, c[1]), A(FeelType.DateTime, "date"), A(FeelType.Time, "time"))),
        new("time",
            Form(FeelType.Time, c => Read(c, TemporalReader.Time(c.Text(0)), t => new TimeValue(t)), AString("from")),
            Form(FeelType.Time, c => c[0], A(FeelType.Time, "from")),
            Form(FeelType.Time, c => new TimeValue(((DateTimeValue)c[0]).Value.Time), A(FeelType.DateTime, "from")),
            Form(FeelType.Time, TimeOfParts, ANumber("hour"), ANumber("minute"), ANumber("second"), A(FeelType.Nanos, "offset").Optional().OrNull())),
        new("number",
            Form(FeelType.Number, ToNumber, AString("from")),
            Form(FeelType.Number, ToNumber, AString("from"), AString("grouping separator").OrNull(), AString("decimal separator").OrNull())),
        Function("string", FeelType.Text, ToText, AnyValue("from")),
        Function("duration", FeelType.Any, ToDuration, AString("from")),
        new("years and months duration",
            Form(FeelType.Months, MonthsBetween, A(FeelType.Date, "from"), A(FeelType.Date, "to")),
            Form(FeelType.Months, MonthsBetween, A(FeelType.DateTime, "from"), A(FeelType.DateTime, "to"))),
        Function("range", FeelType.Range, ToRange, AString("from")),
    ];

    private static FeelValue Read<T>(Call call, T? value, Func<T, FeelValue> wrap)
        where T : struct => value is { } known ? wrap(known) : call.Fail("texten kan inte läsas", "the text can't be read");

    private static FeelValue DateOfParts(Call call) =>
        call.Whole(0) is { } year && call.Whole(1) is { } month && call.Whole(2) is { } day && FeelDate.Create(year, month, day) is { } date
            ? new DateValue(date)
            : call.Fail("det finns inget sådant datum", "there is no such date");

    private static DateTimeValue Join(FeelDate date, FeelValue time) => new(new FeelDateTime(date, ((TimeValue)time).Value));

    // The second may have a fraction; an offset of nothing is UTC.
    private static FeelValue TimeOfParts(Call call)
    {
        FeelZone? zone = null;
        if (call.Has(3))
        {
            var offset = ((NanosValue)call[3]).Nanos;
            var seconds = offset / FeelTime.NanosPerSecond;
            zone = offset % FeelTime.NanosPerSecond == 0 && Int128.Abs(seconds) <= FeelZone.MaximumOffset ? FeelZone.FromOffset((long)seconds) : null;
            if (zone is null)
            {
                return call.Fail(
                    "avståndet från UTC är större än 18 timmar eller inte i hela sekunder", "the offset is more than 18 hours or not in whole seconds");
            }
        }

        var nanos = call.Number(2).Sign >= 0 && call.Whole(2) is { } second
            && Arithmetic.Subtract(call.Number(2), FeelNumber.FromInteger(second)) is { } rest
            && Arithmetic.Multiply(rest, FeelNumber.FromInteger(FeelTime.NanosPerSecond)) is { } fraction
            && fraction.TryTruncate(out var whole) ? whole : -1;
        return call.Whole(0) is { } hour && call.Whole(1) is { } minute && FeelTime.Create(hour, minute, call.Whole(2) ?? -1, nanos, zone) is { } time
            ? new TimeValue(time)
            : call.Fail("det finns ingen sådan tid", "there is no such time");
    }

    // "1 000,5" with " " and ",": first the groups are joined, then the decimal sign becomes a point.
    private static FeelValue ToNumber(Call call)
    {
        var text = call.Text(0);
        var grouping = call.Has(1) ? call.Text(1) : null;
        var point = call.Has(2) ? call.Text(2) : null;
        if (grouping is not (null or " " or "." or ",") || point is not (null or "." or ",") || (grouping is not null && grouping == point))
        {
            return call.Fail(
                "avgränsarna ska vara blanksteg, punkt eller komma och inte lika", "the separators must be space, period or comma, and differ");
        }

        text = grouping is null ? text : text.Replace(grouping, "", StringComparison.Ordinal);
        text = point is null ? text : text.Replace(point, ".", StringComparison.Ordinal);
        return NumberText.Read(text) is { } number ? new NumberValue(number) : call.Fail("texten är inget tal", "the text is not a number");
    }

    private static FeelValue ToText(Call call)
    {
        if (call[0].IsNull)
        {
            return NullValue.Instance;
        }

        // One more than allowed, so that the budget says which bound was passed.
        return ValueText.Write(call[0], call.Budget.Limits.TextSize) is { } text
            ? call.NewText(text)
            : call.Budget.AllowsText((long)call.Budget.Limits.TextSize + 1) ? TextValue.Empty : NullValue.Instance;
    }

    private static FeelValue ToDuration(Call call) =>
        DurationReader.Months(call.Text(0)) is { } months ? new MonthsValue(months)
        : DurationReader.Nanos(call.Text(0)) is { } nanos ? new NanosValue(nanos)
        : call.Fail("texten är ingen tidslängd", "the text is not a duration");

    // Whole months between the dates, as the calendars show them; the times of day do not count.
    private static FeelValue MonthsBetween(Call call)
    {
        var (from, to) = (DateOf(call[0]), DateOf(call[1]));
        var months = ((to.Year - (long)from.Year) * 12) + to.Month - from.Month;
        var days = to.Day - from.Day;
        return new MonthsValue(months > 0 && days < 0 ? months - 1 : months < 0 && days > 0 ? months + 1 : months);
    }

    private static FeelDate DateOf(FeelValue value) => value is DateValue date ? date.Value : ((DateTimeValue)value).Value.Date;

    private static FeelValue ToRange(Call call) =>
        RangeReader.Read(call.Text(0)) is { } range ? range : call.Fail("texten är inget intervall av literaler", "the text is not a range of literals");
}
