using System.Globalization;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>
/// Finds where each character of a scalar's value stands in the file. Value and file differ only in white space (folding, a block's indentation),
/// in a block's header and in escapes, so walking both side by side is enough; the rules of folding need not be repeated here.
/// </summary>
internal static class ScalarAlignment
{
    private const int LongEscape = 10;

    /// <summary>An offset for each character of the value, and one for its end.</summary>
    public static int[] Offsets(string file, TextSpan content, string value, YamlScalarStyle style)
    {
        var offsets = new int[value.Length + 1];
        var end = content.End;
        var at = style is YamlScalarStyle.Literal or YamlScalarStyle.Folded ? AfterHeader(file, content) : content.Start;
        for (var i = 0; i < value.Length; i++)
        {
            at = Seek(file, at, end, value[i], style);
            var length = at < end ? UnitLength(file, at, end, style) : 0;

            // An escaped character that stands for itself is found at itself, not at its backslash.
            offsets[i] = length == 2 && file[at] == '\\' && file[at + 1] == value[i] ? at + 1 : at;
            if (length == LongEscape && char.IsHighSurrogate(value[i]) && i + 1 < value.Length)
            {
                offsets[++i] = at;
            }

            var missing = char.IsWhiteSpace(value[i]) && length > 0 && file[at] != value[i] && !IsEscapedSpace(file, at, end, style);
            at += missing ? 0 : length;
        }

        offsets[value.Length] = at;
        return offsets;
    }

    private static int AfterHeader(string file, TextSpan content)
    {
        var at = file.AsSpan(content.Start, content.Length).IndexOfAny('\r', '\n');
        return at < 0 ? content.End : content.Start + at;
    }

    /// <summary>Where a character of the value is found: white space as near as can be, other past the white space that folding took.</summary>
    private static int Seek(string file, int at, int end, char wanted, YamlScalarStyle style)
    {
        if (at < end && file[at] == wanted)
        {
            return at;
        }

        var next = at;
        while (next < end && (file[next] != wanted || char.IsWhiteSpace(wanted)) && FoldedLength(file, next, end, style) is > 0 and var skip)
        {
            next += skip;
        }

        return !char.IsWhiteSpace(wanted) || IsEscapedSpace(file, next, end, style) ? next : at;
    }

    /// <summary>What may be missing from the value: white space, what is refused and was left out, and in double quotes an escaped line break.</summary>
    private static int FoldedLength(string file, int at, int end, YamlScalarStyle style) =>
        char.IsWhiteSpace(file[at]) || SourceCheck.IsForbidden(file[at]) || SourceCheck.IsDeceptive(file[at]) ? 1
        : IsEscape(file, at, end, style) && file[at + 1] is '\r' or '\n' ? 2
        : 0;

    private static bool IsEscape(string file, int at, int end, YamlScalarStyle style) =>
        style == YamlScalarStyle.Double && at + 1 < end && file[at] == '\\';

    private static bool IsEscapedSpace(string file, int at, int end, YamlScalarStyle style)
    {
        if (!IsEscape(file, at, end, style))
        {
            return false;
        }

        var digits = file.AsSpan(at + 2, UnitLength(file, at, end, style) - 2);
        if (digits.Length == 0)
        {
            return "tnvfr \tN_LP".Contains(file[at + 1], StringComparison.Ordinal);
        }

        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code <= char.MaxValue
            && char.IsWhiteSpace((char)code);
    }

    /// <summary>How much the file holds for one character of the value.</summary>
    private static int UnitLength(string file, int at, int end, YamlScalarStyle style)
    {
        var length = 1;
        if (style == YamlScalarStyle.Single && at + 1 < end && file[at] == '\'' && file[at + 1] == '\'')
        {
            length = 2;
        }
        else if (IsEscape(file, at, end, style))
        {
            length = file[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => LongEscape, _ => 2 };
        }

        return Math.Min(length, end - at);
    }
}
