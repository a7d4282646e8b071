using System.Text;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>
/// Makes the regular expressions of <c>matches</c>, <c>replace</c> and <c>split</c> (XQuery and XPath functions 3.1, 5.6.1). Always without
/// backtracking: the time is linear in the input, whatever the pattern.
/// </summary>
internal static class FeelPattern
{
    private const int LongestPattern = 2_000;

    /// <summary>The expression, or null for a pattern or flags that are none, and for what can't be matched in linear time.</summary>
    public static Regex? Create(string pattern, string flags)
    {
        if (pattern.Length > LongestPattern || flags.AsSpan().ContainsAnyExcept("smix"))
        {
            return null;
        }

        pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutSpaces(pattern) : pattern;
        var dotMatchesAll = flags.Contains('s', StringComparison.Ordinal);
        var multiline = flags.Contains('m', StringComparison.Ordinal);
        if (PatternReader.Translate(pattern, dotMatchesAll, multiline) is not { } translated)
        {
            return null;
        }

        var ignoreCase = flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | ignoreCase);
        }
        catch (ArgumentException)
        {
            // An unknown category or block.
            return null;
        }
        catch (NotSupportedException)
        {
            // Too large to be matched without backtracking.
            return null;
        }
    }

    // Flag x: spaces are removed, but not those within brackets.
    private static string WithoutSpaces(string pattern)
    {
        var kept = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (depth == 0 && IsSpace(c))
            {
                continue;
            }

            kept.Append(c);
            if (c == '\\')
            {
                // The escaped character may stand after spaces that go: \ s is \s.
                while (depth == 0 && i + 1 < pattern.Length && IsSpace(pattern[i + 1]))
                {
                    i++;
                }

                kept.Append(i + 1 < pattern.Length ? pattern[++i].ToString() : "");
                continue;
            }

            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        return kept.ToString();
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';
}
