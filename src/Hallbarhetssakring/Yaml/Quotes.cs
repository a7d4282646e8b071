using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Quoted texts, read from the characters alone.</summary>
internal static class Quotes
{
    /// <summary>The offset after the quote that closes the one at <paramref name="open"/>; -1 when none does before <paramref name="end"/>.</summary>
    public static int Close(string text, int open, int end)
    {
        var quote = text[open];
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == end || text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>Whether something that can't be there follows a closing quote, which was then meant to open a text.</summary>
    public static bool IsFollowedByText(string text, int close)
    {
        var at = close;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] is not ('\r' or '\n' or ',' or ':' or ']' or '}') && !(text[at] == '#' && at > close);
    }

    /// <summary>The offset of the first escape in a double-quoted text that YAML does not know; -1 when there is none before its end.</summary>
    public static int BadEscape(string text, int open)
    {
        for (var i = open + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                continue;
            }

            var digits = text[i + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var isKnown = "0abt\tnvfre \"/\\N_LP\r\nxuU".Contains(text[i + 1], StringComparison.Ordinal);
            if (!isKnown || i + 2 + digits > text.Length || !IsCharacter(text.AsSpan(i + 2, digits)))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static bool IsCharacter(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 0)
        {
            return true;
        }

        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code);
    }
}
