using System.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>Writes data so that Markdown (CommonMark and GitHub's tables) shows it to the letter and finds no markup or HTML in it.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_[]<>|~&#";

    /// <summary>A phrase on one line, as it may stand at the beginning of a block.</summary>
    public static string Line(Phrase phrase)
    {
        var line = new StringBuilder();
        foreach (var run in phrase.Runs)
        {
            var text = Printable.Line(run.Text);
            line.Append(run.Style switch
            {
                RunStyle.Code => Code(text),
                RunStyle.Strong => Strong(text),
                _ => Escape(text),
            });
        }

        return EscapeStart(line.ToString().Trim(' '));
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // Emphasis holds only without a space just inside its marks.
    private static string Strong(string text) => text.Trim(' ') is { Length: > 0 } words ? $"**{Escape(words)}**" : "";

    private static string Code(string text)
    {
        var longest = 0;
        var current = 0;
        foreach (var c in text)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        var fence = new string('`', longest + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return text.Length == 0 ? "" : fence + pad + text + pad + fence;
    }

    // "1. ", "- ", "+ " and "= " make lists and headings only where a line begins; the other marks are escaped wherever they stand.
    private static string EscapeStart(string line)
    {
        if (line.Length > 0 && (line[0] is '-' or '+' or '='))
        {
            return "\\" + line;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && (line[digits] is '.' or ')') ? line.Insert(digits, "\\") : line;
    }
}
