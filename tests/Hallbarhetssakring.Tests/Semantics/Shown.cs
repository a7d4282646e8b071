using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Oracle;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>How results are written in the corpus.</summary>
internal static class Shown
{
    public static string Of(Truth truth) => truth switch { Truth.True => "sant", Truth.False => "falskt", Truth.Fault => "fel", _ => "okänt" };

    public static string Of(ImmutableSortedSet<Plain> set) => set.Count == 1 ? Word(set[0]) : "okänt";

    public static string SetOf(Truth truth) => string.Join('|', new[] { (Truth.True, "sant"), (Truth.False, "falskt"), (Truth.Fault, "fel") }.Where(p => (truth & p.Item1) != 0).Select(p => p.Item2));

    public static string SetOf(ImmutableSortedSet<Plain> set) => string.Join('|', set.Select(Word));

    /// <summary>A number, <c>[low, high]</c>, a text, a date, <c>n rader</c> for a list; then what else is possible.</summary>
    public static string Of(Denotation value, FeelType type)
    {
        var parts = new List<string>();
        if (value.Text is not null)
        {
            parts.Add($"\"{value.Text}\"");
        }
        else if (value.Bounds is { } bounds)
        {
            parts.Add(bounds.IsPoint && type.Underlying is not TextType ? Number(bounds.Low, type) : $"[{Number(bounds.Low, type)}, {Number(bounds.High, type)}]");
        }
        else if (value.List is { } list)
        {
            parts.Add($"{list.Entries.Count(e => e.IsSure)} säkra, {list.Entries.Count(e => !e.IsSure) + list.MayCome} möjliga");
        }
        else if (value.Row is not null)
        {
            parts.Add("rad");
        }

        if (value.MayBeAbsent)
        {
            parts.Add("inget");
        }

        if (value.MayFail)
        {
            parts.Add("fel");
        }

        return string.Join(" eller ", parts);
    }

    private static string Word(Plain plain) => plain switch { Plain.True => "sant", Plain.False => "falskt", _ => "fel" };

    private static string Number(decimal number, FeelType type) => type.Underlying is DateType
        ? DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Canonical.Of(number).ToString(CultureInfo.InvariantCulture);
}
