using System.Globalization;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>
/// An escape of XML Schema's expressions: one character, or a class of them. <paramref name="Class"/> is what stands between .NET's brackets;
/// <paramref name="HasPairs"/> says whether the characters beyond the basic plane belong to it; <paramref name="IsComplement"/> that all but
/// the class is meant, which .NET can't have among others within brackets.
/// </summary>
internal sealed record PatternEscape(int Character, string Class, bool HasPairs, bool IsComplement = false)
{
    private const string Word = "\\p{L}\\p{M}\\p{N}\\p{S}";
    private const string NotWord = "\\p{P}\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}";
    private const string NotSpace = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u0021-\\uFFFF";
    private const string NameStart = "\\p{L}\\p{Nl}_:";
    private const string Name = NameStart + "\\p{M}\\p{Nd}\\-.\\u00B7";

    /// <summary>The escape at a backslash, or null for one that does not exist.</summary>
    public static PatternEscape? Read(string text, ref int position)
    {
        position++;
        var c = position < text.Length ? text[position++] : '\0';
        return c switch
        {
            'n' => Of('\n'),
            'r' => Of('\r'),
            't' => Of('\t'),
            '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '$' or '(' or ')' or '[' or ']' => Of(c),
            'd' => new(-1, "\\p{Nd}", false),
            'D' => new(-1, "\\P{Nd}", true),
            's' => new(-1, " \\t\\n\\r", false),
            'S' => new(-1, NotSpace, true),
            'w' => new(-1, Word, true),
            'W' => new(-1, NotWord, false),
            'i' => new(-1, NameStart, false),
            'I' => new(-1, NameStart, true, IsComplement: true),
            'c' => new(-1, Name, false),
            'C' => new(-1, Name, true, IsComplement: true),
            'p' or 'P' => Category(text, ref position, isNegated: c == 'P'),
            _ => null,
        };
    }

    /// <summary>A character as .NET takes it in any place.</summary>
    public static string Quote(int character) => character < 128 && char.IsAsciiLetterOrDigit((char)character)
        ? ((char)character).ToString()
        : "\\u" + character.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The escape outside of brackets. A class keeps to its case, whatever the flags say.</summary>
    public string ToPattern()
    {
        if (Character >= 0)
        {
            return Quote(Character);
        }

        var own = IsComplement ? $"[^{Class}\\uD800-\\uDFFF]" : HasPairs ? $"[{Class}-[\\uD800-\\uDFFF]]" : $"[{Class}]";
        return HasPairs ? $"(?-i:{CodePointSet.AnyPair}|{own})" : $"(?-i:{own})";
    }

    private static PatternEscape Of(char character) => new(character, Quote(character), false);

    // \p{Lu}, \p{IsBasicLatin}
    private static PatternEscape? Category(string text, ref int position, bool isNegated)
    {
        var close = position < text.Length && text[position] == '{' ? text.IndexOf('}', position) : -1;
        if (close < 0)
        {
            return null;
        }

        var name = text[(position + 1)..close];
        position = close + 1;
        var sound = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return sound ? new PatternEscape(-1, $"\\{(isNegated ? 'P' : 'p')}{{{name}}}", isNegated) : null;
    }
}
