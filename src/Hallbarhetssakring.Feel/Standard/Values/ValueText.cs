using System.Text;
using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>
/// What <c>string()</c> gives (DMN 1.5, table 73): plain values bare, strings within lists and contexts in quotes, keys that are no names in
/// quotes.
/// </summary>
internal static class ValueText
{
    private const int DefaultLimit = 100_000;

    /// <summary>Null when the text would be longer than the limit.</summary>
    public static string? Write(FeelValue value, int limit = DefaultLimit)
    {
        var text = new StringBuilder();
        return value is TextValue { Value: var plain } ? plain : Append(text, value, limit) ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, FeelValue value, int limit)
    {
        switch (value)
        {
            case ListValue list:
                return AppendAll(text, '[', list.Items.Length, i => Append(text, list.Items[i], limit), ']');
            case ContextValue context:
                return AppendAll(text, '{', context.Entries.Length, i => AppendEntry(text, context.Entries[i], limit), '}');
            case RangeValue range:
                return AppendRange(text, range, limit);
            default:
                text.Append(Plain(value));
                return text.Length <= limit;
        }
    }

    private static string Plain(FeelValue value) => value switch
    {
        BooleanValue boolean => boolean.Value ? "true" : "false",
        NumberValue number => number.Value.ToString(),
        TextValue plain => Quote(plain.Value),
        DateValue date => TemporalText.Write(date.Value),
        TimeValue time => TemporalText.Write(time.Value),
        DateTimeValue dateTime => TemporalText.Write(dateTime.Value),
        MonthsValue months => TemporalText.WriteMonths(months.Months),
        NanosValue nanos => TemporalText.WriteNanos(nanos.Nanos),
        FunctionValue function => "function(" + string.Join(", ", function.ParameterNames) + ")",
        _ => "null",
    };

    private static bool AppendAll(StringBuilder text, char open, int count, Func<int, bool> append, char close)
    {
        text.Append(open);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (!append(i))
            {
                return false;
            }
        }

        text.Append(close);
        return true;
    }

    private static bool AppendEntry(StringBuilder text, KeyValuePair<string, FeelValue> entry, int limit)
    {
        text.Append(IsName(entry.Key) ? entry.Key : Quote(entry.Key)).Append(": ");
        return Append(text, entry.Value, limit);
    }

    private static bool AppendRange(StringBuilder text, RangeValue range, int limit)
    {
        if (range.Kind != RangeKind.Interval || range.Start.IsNull || range.End.IsNull)
        {
            var sign = range.Kind == RangeKind.EqualTo ? "=" : range.Kind == RangeKind.NotEqualTo ? "!="
                : range.Start.IsNull ? (range.EndIncluded ? "<=" : "<") : range.StartIncluded ? ">=" : ">";
            text.Append('(').Append(sign).Append(' ');
            var sound = Append(text, range.Start.IsNull ? range.End : range.Start, limit);
            text.Append(')');
            return sound;
        }

        text.Append(range.StartIncluded ? '[' : '(');
        var fits = Append(text, range.Start, limit);
        text.Append("..");
        fits = fits && Append(text, range.End, limit);
        text.Append(range.EndIncluded ? ']' : ')');
        return fits;
    }

    private static string Quote(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    // A name as the grammar has it (rules 26 to 30): letters first, then also digits, single spaces and . / - ’ + *
    private static bool IsName(string key)
    {
        if (key.Length == 0 || key[0] is ' ' || char.IsAsciiDigit(key[0]) || key[^1] == ' ')
        {
            return false;
        }

        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            var part = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '.' or '/' or '-' or '\'' or '+' or '*' || (c == ' ' && key[i - 1] != ' ');
            if (!part)
            {
                return false;
            }
        }

        return true;
    }
}
