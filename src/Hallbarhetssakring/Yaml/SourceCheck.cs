using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Checks a file's size and characters before it is read.</summary>
internal static class SourceCheck
{
    /// <summary>A file that is not a text at all has thousands; these are enough to see it.</summary>
    private const int MostReported = 10;

    public static bool IsTooLarge(SourceText source) =>
        source.Length > YamlLimits.Default.Bytes || Encoding.UTF8.GetByteCount(source.Text) > YamlLimits.Default.Bytes;

    /// <summary>The text with a space for every character that a YAML file may not hold, so that every offset still holds.</summary>
    public static string Clean(SourceText source, DiagnosticBag bag)
    {
        char[]? clean = null;
        var reported = 0;
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                i++;
            }
            else if (IsForbidden(text[i]))
            {
                clean ??= text.ToCharArray();
                clean[i] = ' ';
                if (reported++ < MostReported)
                {
                    bag.Report(YamlDiagnostics.ForbiddenCharacter, source.At(new TextSpan(i, 1)), CodePoint(text[i]));
                }
            }
        }

        return clean is null ? text : new string(clean);
    }

    /// <summary>
    /// Control characters, half surrogate pairs, a byte order mark inside the text, and the line breaks that no editor shows (NEL, LS, PS), which
    /// YAML 1.1 and 1.2 read differently.
    /// </summary>
    public static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>White space that looks like a space but is not, and characters that are not seen at all.</summary>
    public static bool IsDeceptive(char c) =>
        (char.IsWhiteSpace(c) && c is not (' ' or '\t' or '\n' or '\r')) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
