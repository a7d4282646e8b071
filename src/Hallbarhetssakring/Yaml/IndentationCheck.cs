using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Lines are indented with spaces only: a tab, or a space from a web page, is as wide as each editor thinks.</summary>
internal static class IndentationCheck
{
    /// <summary>How far in each level stands, where a column is suggested.</summary>
    public const int Step = 2;

    /// <summary>Looks at the lines before <paramref name="end"/> that do not begin inside a scalar.</summary>
    public static void Run(SourceText source, string text, List<TextSpan> longScalars, int end, DiagnosticBag bag)
    {
        var next = 0;
        for (var start = 0; start < end; start = NextLine(text, start))
        {
            while (next < longScalars.Count && longScalars[next].End <= start)
            {
                next++;
            }

            var isText = next < longScalars.Count && longScalars[next].Start < start;
            var content = SkipSpace(text, start);
            var isOdd = content < end && !isText && (text[content] == '\t' || SourceCheck.IsDeceptive(text[content]));
            if (isOdd && LineShape.At(text, start) is { } line && Explain(source, line) is { } explanation)
            {
                bag.Report(explanation.Descriptor, source.At(explanation.Span), [.. explanation.Arguments]);
                return;
            }
        }
    }

    /// <summary>What is wrong with a line's indentation; null when nothing is, or when nothing stands on the line.</summary>
    public static Explanation? Explain(SourceText source, LineShape line)
    {
        var text = source.Text;
        var at = SkipSpace(text, line.Start);
        if (at >= line.Content || line.IsBlankOrComment(text))
        {
            return null;
        }

        var span = TextSpan.FromBounds(at, line.Content);
        return text[at] == '\t'
            ? new Explanation(YamlDiagnostics.TabIndentation, span, [])
            : new Explanation(YamlDiagnostics.OddIndentation, span, [SourceCheck.CodePoint(text[at])]);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int NextLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return text.Length;
        }

        var end = start + length;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
