using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>Makes data fit to stand in a line: an applicant's text must neither break the layout nor steer the reader's terminal.</summary>
internal static class Printable
{
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or '\u2028' or '\u2029')
            {
                line.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !TurnsDirection(rune))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString();
    }

    /// <summary>A title at the beginning of a line.</summary>
    public static string Capitalized(string text) =>
        text.Length == 0 || !char.IsLower(text[0]) || CharUnicodeInfo.GetUnicodeCategory(text[0]) == UnicodeCategory.Surrogate
            ? text
            : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// A title inside a line. It keeps its capital where it may be a proper noun: in an abbreviation, where the sentence it goes with has the word
    /// with a capital too, and where there is no such sentence to tell.
    /// </summary>
    public static string Uncapitalized(string title, string? sentence)
    {
        var isWord = title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1]);
        return isWord && sentence is not null && !sentence.Contains(" " + title.Split(' ')[0], StringComparison.Ordinal) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
    }

    // Marks that make text run the other way can show a value as something it is not.
    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
