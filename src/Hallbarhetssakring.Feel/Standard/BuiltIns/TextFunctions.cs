using System.Text;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>String functions but those with patterns (DMN 1.5, table 75). Positions and lengths count code points, not UTF-16 units.</summary>
internal static class TextFunctions
{
    public static readonly BuiltIn[] All =
    [
        Function("substring", FeelType.Text, Substring, AString("string"), ANumber("start position"), ANumber("length").Optional().OrNull()),
        Function("string length", FeelType.Number, c => NumberValue.Of(CountRunes(c.Text(0))), AString("string")),
        Function("upper case", FeelType.Text, c => c.NewText(c.Text(0).ToUpperInvariant()), AString("string")),
        Function("lower case", FeelType.Text, c => c.NewText(c.Text(0).ToLowerInvariant()), AString("string")),
        Function("substring before", FeelType.Text, SubstringBefore, AString("string"), AString("match")),
        Function("substring after", FeelType.Text, SubstringAfter, AString("string"), AString("match")),
        Test("contains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Test("starts with", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Test("ends with", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        Function("string join", FeelType.Text, Join, AList("list"), AString("delimiter").Optional().OrNull()),
    ];

    private static int CountRunes(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            count++;
        }

        return count;
    }

    private static FeelValue Substring(Call call)
    {
        var text = call.Text(0);
        var length = CountRunes(text);
        var start = call.Whole(1);
        if (start is null or 0 || start > length || start < -length)
        {
            return call.Fail("startpositionen ligger utanför texten; den första är 1", "the start position is outside the string; the first is 1");
        }

        var from = start.Value > 0 ? start.Value - 1 : length + start.Value;
        var take = length - from;
        if (call.Has(2))
        {
            if (call.Whole(2) is not { } wanted || wanted < 1)
            {
                return call.Fail("längden är mindre än 1", "the length is less than 1");
            }

            take = Math.Min(take, wanted);
        }

        var first = Offset(text, 0, from);
        return call.NewText(text[first..Offset(text, first, take)]);
    }

    // The UTF-16 offset some code points after another.
    private static int Offset(string text, int offset, int runes)
    {
        for (; runes > 0; runes--)
        {
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        }

        return offset;
    }

    private static FeelValue SubstringBefore(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return at < 0 ? TextValue.Empty : call.NewText(call.Text(0)[..at]);
    }

    private static FeelValue SubstringAfter(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return at < 0 ? TextValue.Empty : call.NewText(call.Text(0)[(at + call.Text(1).Length)..]);
    }

    private static BuiltIn Test(string name, Func<string, string, bool> holds)
    {
        FeelValue Body(Call call) =>
            call.Budget.Charge(call.Text(0).Length / 8) ? BooleanValue.Of(holds(call.Text(0), call.Text(1))) : NullValue.Instance;
        return Function(name, FeelType.Boolean, Body, AString("string"), AString("match"));
    }

    // Nulls are left out; anything else that is no string is a mistake.
    private static FeelValue Join(Call call)
    {
        var delimiter = call.Has(1) ? call.Text(1) : "";
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var item in call.List(0))
        {
            if (item.IsNull)
            {
                continue;
            }

            if (item is not TextValue part)
            {
                return call.Fail("listan har annat än texter", "the list has more than strings");
            }

            text.Append(isFirst ? "" : delimiter).Append(part.Value);
            isFirst = false;
            if (text.Length > call.Budget.Limits.TextSize)
            {
                break;
            }
        }

        return call.NewText(text.ToString());
    }
}
