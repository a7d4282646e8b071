using System.Text;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>The replacement of <c>replace</c>: text with <c>$0</c> to <c>$99</c>, <c>\$</c> and <c>\\</c>.</summary>
internal sealed class Replacement
{
    // A text, or the number of a group.
    private readonly List<(string? Text, int Group)> _parts;

    private Replacement(List<(string? Text, int Group)> parts) => _parts = parts;

    /// <summary>Null when a dollar sign or backslash stands alone.</summary>
    public static Replacement? Read(string text, int groups)
    {
        var parts = new List<(string?, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                parts.Add((next.ToString(), 0));
                i++;
            }
            else if (text[i] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                i++;
                var group = next - '0';

                // As many digits as there are groups for: $12 is group 1 and a 2 where there are fewer than 12.
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (group * 10) + text[i + 1] - '0' <= groups)
                {
                    group = (group * 10) + text[++i] - '0';
                }

                parts.Add((null, group));
            }
            else
            {
                parts.Add((text[i].ToString(), 0));
            }
        }

        return new Replacement(parts);
    }

    /// <summary>Adds the replacement of a match, and stops once the output is longer than a limit. A group that took no part is nothing.</summary>
    public void AppendTo(StringBuilder output, Match match, int limit)
    {
        foreach (var (text, group) in _parts)
        {
            if (output.Length > limit)
            {
                return;
            }

            output.Append(text ?? match.Groups[group].Value);
        }
    }
}
