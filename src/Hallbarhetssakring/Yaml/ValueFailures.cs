using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>A value without quotes that begins with a sign of YAML's own, or holds a colon and a space.</summary>
internal static partial class ValueFailures
{
    public static Explanation? Explain(FailureSite site)
    {
        if (site.Line is not { Value.Length: > 0 } line || site.Failure.OpenBracket is not null)
        {
            return null;
        }

        var text = site.Text;
        var first = text[line.Value.Start];
        var value = site.Source.Slice(line.Value);
        var isSign = IsSign(value);
        if (first is '[' or '{' && FlowScan.Close(text, line.Value.Start) is > 0 and var close && close < line.Value.End)
        {
            if (text.AsSpan(close, line.Value.End - close).Trim() is ",")
            {
                return new Explanation(YamlDiagnostics.ExtraComma, new TextSpan(line.Value.End - 1, 1), [], line.Value);
            }

            // {x} > 3: the brackets close and something follows.
            isSign = true;
        }

        if (isSign)
        {
            return new Explanation(YamlDiagnostics.StartsWithSign, new TextSpan(line.Value.Start, 1), [first, site.Corrected(line)], line.Value);
        }

        var colon = InnerColon(value);
        return line.Key is not null && colon >= 0 && first is not ('[' or '{' or '"' or '\'')
            ? new Explanation(YamlDiagnostics.ColonInText, new TextSpan(line.Value.Start + colon, 1), [site.Corrected(line)], line.Value)
            : null;
    }

    /// <summary>Whether text without quotes can't begin like this.</summary>
    public static bool IsSign(string value) =>
        ("@`%&*!,]}".Contains(value[0], StringComparison.Ordinal))
        || (value[0] is '|' or '>' && !BlockHeader().IsMatch(value))
        || (value[0] is '-' or '?' or ':' && (value.Length == 1 || value[1] == ' '));

    /// <summary>The first colon in a text that YAML takes for the end of a key; -1 when there is none.</summary>
    public static int InnerColon(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':' && (i + 1 == value.Length || char.IsWhiteSpace(value[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^[|>]([+-]?[1-9]?|[1-9][+-])$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockHeader();
}
