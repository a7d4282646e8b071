using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>Standard FEEL's values as .NET's, and back.</summary>
internal static class StandardValues
{
    private const long NanosPerTick = 100;

    public static ContextValue Context(IEnumerable<KeyValuePair<string, object?>> entries, int depth) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key.Normalize(), Read(entry.Value, entry.Key, depth + 1))));

    public static FeelDateTime Moment(DateTimeOffset moment) =>
        new(Date(DateOnly.FromDateTime(moment.DateTime)), Time(moment.TimeOfDay, FeelZone.FromOffset(moment.Offset.Ticks / TimeSpan.TicksPerSecond)));

    public static object? Plain(FeelValue value) => value switch
    {
        NullValue => null,
        BooleanValue boolean => boolean.Value,
        TextValue text => text.Value,
        NumberValue number => (object?)Decimal(number.Value) ?? Literal(value),
        DateValue { Value: { Year: >= 1 and <= 9999 } date } => new DateOnly(date.Year, date.Month, date.Day),
        TimeValue { Value: { Zone: null } time } when IsTicks(time.NanoOfDay) => new TimeOnly(time.NanoOfDay / NanosPerTick),
        DateTimeValue { Value: { Date.Year: >= 1 and <= 9999, Zone: null or { Name: null } } moment } when IsTicks(moment.Time.NanoOfDay) => Moment(moment) ?? Literal(value),
        NanosValue { Nanos: var nanos } when nanos % NanosPerTick == 0 && Int128.Abs(nanos / NanosPerTick) <= long.MaxValue => new TimeSpan((long)(nanos / NanosPerTick)),
        ListValue list => list.Items.Select(Plain).ToImmutableArray(),
        ContextValue context => new ReadOnlyDictionary<string, object?>(new OrderedDictionary<string, object?>(
            context.Entries.Select(entry => KeyValuePair.Create(entry.Key, Plain(entry.Value))), StringComparer.Ordinal)),
        _ => Literal(value),
    };

    private static FeelLiteral Literal(FeelValue value) => new(value.ToString());

    private static bool IsTicks(long nanos) => nanos % NanosPerTick == 0;

    // Too large for a decimal, or so small that it would become zero: not one.
    private static decimal? Decimal(FeelNumber number) =>
        (number.IsZero || number.Magnitude >= -27) && number.Magnitude <= 28 && number.Round(28, RoundingMode.HalfEven) is { } rounded
        && decimal.TryParse(rounded.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static object? Moment(FeelDateTime moment)
    {
        var local = new DateTime(moment.Date.Year, moment.Date.Month, moment.Date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(moment.Time.NanoOfDay / NanosPerTick);
        if (moment.Offset is not { } offset)
        {
            return local;
        }

        // An offset of .NET's is whole minutes up to 14 hours, and the moment must lie within its years in UTC, too.
        var utc = local.Ticks - (offset * TimeSpan.TicksPerSecond);
        return offset % 60 == 0 && Math.Abs(offset) <= 14 * 3600 && utc >= 0 && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, TimeSpan.FromSeconds(offset)) : null;
    }

    private static FeelValue Read(object? given, string place, int depth)
    {
        if (depth > Limits.Default.ValueDepth)
        {
            throw new ArgumentException($"The value of “{place}” has more than {Limits.Default.ValueDepth} lists and dictionaries within one another. Give a flatter one.");
        }

        return given switch
        {
            null => NullValue.Instance,
            bool boolean => BooleanValue.Of(boolean),
            string text => new TextValue(text),
            decimal or int or long or short or byte or sbyte or ushort or uint or ulong or System.Numerics.BigInteger =>
                FeelValue.From(NumberText.Read(Convert.ToString(given, CultureInfo.InvariantCulture)!)),
            DateOnly date => new DateValue(Date(date)),
            TimeOnly time => new TimeValue(Time(time.ToTimeSpan(), null)),
            DateTimeOffset moment => new DateTimeValue(Moment(moment)),
            DateTime { Kind: not DateTimeKind.Local } moment =>
                new DateTimeValue(new FeelDateTime(Date(DateOnly.FromDateTime(moment)), Time(moment.TimeOfDay, moment.Kind == DateTimeKind.Utc ? FeelZone.Utc : null))),
            TimeSpan span => new NanosValue((Int128)span.Ticks * NanosPerTick),
            FeelLiteral literal => TemporalLiteral.Read(literal.Text) ?? (NumberText.Read(literal.Text) is { } number ? new NumberValue(number) : throw Unreadable(given, place)),
            IEnumerable<KeyValuePair<string, object?>> entries => Context(entries, depth),
            IEnumerable items => new ListValue([.. items.Cast<object?>().Take(Limits.Default.ListSize + 1).Select((item, i) =>
                i < Limits.Default.ListSize ? Read(item, place, depth + 1) : throw new ArgumentException($"The list “{place}” has more than {Limits.Default.ListSize} items. Give fewer."))]),
            _ => throw Unreadable(given, place),
        };
    }

    private static ArgumentException Unreadable(object given, string place) => new(given switch
    {
        IConvertible number when number.GetTypeCode() is TypeCode.Double or TypeCode.Single => $"“{place}” was given a binary floating-point number, which is not exact. Give it as a decimal.",
        DateTime => $"“{place}” was given a local time, which depends on the machine. Give a DateTimeOffset, or a DateTime that is unspecified or UTC.",
        FeelLiteral literal => $"“{literal.Text}” of “{place}” is neither a date, a time, a duration nor a number.",
        _ => $"“{place}” was given a {given.GetType().Name}, which FEEL has no value for. Give a bool, decimal, string, DateOnly, TimeOnly, DateTimeOffset, TimeSpan, sequence or dictionary.",
    });

    private static FeelDate Date(DateOnly date) => FeelDate.Create(date.Year, date.Month, date.Day)!.Value;

    private static FeelTime Time(TimeSpan time, FeelZone? zone) => FeelTime.FromNanoOfDay(time.Ticks * NanosPerTick, zone);
}
