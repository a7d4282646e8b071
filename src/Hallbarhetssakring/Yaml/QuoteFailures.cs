using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>A quote that is not closed, closes too early, or holds an escape that does not exist.</summary>
internal static class QuoteFailures
{
    public static Explanation? Explain(FailureSite site) => AtOpeningQuote(site) ?? AfterLongText(site) ?? AfterClosingQuote(site);

    /// <summary>The parser stops at the opening quote of a text that it can't read to its end.</summary>
    private static Explanation? AtOpeningQuote(FailureSite site)
    {
        var text = site.Text;
        if (site.Current is not ('"' or '\''))
        {
            return null;
        }

        var close = Quotes.Close(text, site.Offset, text.Length);
        var bad = site.Current == '"' ? Quotes.BadEscape(text, site.Offset) : -1;
        if (bad >= 0)
        {
            var line = LineShape.At(text, site.Offset);
            var isValue = line is not null && line.Value.Start == site.Offset && bad < line.End;
            var length = bad + 1 < text.Length && !char.IsWhiteSpace(text[bad + 1]) ? 2 : 1;
            var inner = isValue ? Unquote(site.Source.Slice(line!.Value)) : "";
            return new Explanation(
                YamlDiagnostics.BadEscape,
                new TextSpan(bad, length),
                [site.Source.Slice(new TextSpan(bad, length)), isValue ? site.Corrected(line!, inner) : "'…'"],
                isValue && close >= 0 && close <= line!.End ? line.Value : null);
        }

        var isUnclosed = close < 0
            || HasDocumentMark(text, site.Offset, close)
            || (!site.IsOneLine(TextSpan.FromBounds(site.Offset, close)) && Quotes.IsFollowedByText(text, close));
        return isUnclosed ? Unclosed(site, site.Offset) : null;
    }

    /// <summary>A text of several lines with something after its closing quote: the quote was meant to open the next text.</summary>
    private static Explanation? AfterLongText(FailureSite site)
    {
        if (site.Failure.LastScalar is not { Length: > 1 } last || site.Text[last.Start] is not ('"' or '\'') || site.IsOneLine(last) || site.Offset < last.End)
        {
            return null;
        }

        return Quotes.IsFollowedByText(site.Text, last.End) ? Unclosed(site, last.Start) : null;
    }

    /// <summary><c>krav: "a" = b</c> and <c>titel: 'Regionen's mål'</c>.</summary>
    private static Explanation? AfterClosingQuote(FailureSite site)
    {
        if (site.Failure.OpenBracket is not null || site.Line is not { Value.Length: > 1 } line || site.Text[line.Value.Start] is not ('"' or '\''))
        {
            return null;
        }

        var close = Quotes.Close(site.Text, line.Value.Start, line.Value.End);
        if (close < 0 || close >= line.Value.End)
        {
            return null;
        }

        var value = site.Source.Slice(line.Value);
        if (value.AsSpan(close - line.Value.Start).Trim() is ",")
        {
            return new Explanation(YamlDiagnostics.ExtraComma, new TextSpan(line.Value.End - 1, 1), [], line.Value);
        }

        return AfterQuote(value, line.Value.Start, close, meant => site.Corrected(line, meant), line.Value);
    }

    /// <summary>A value that begins with a quoted text and goes on after it, written as it may have been meant.</summary>
    public static Explanation AfterQuote(string value, int start, int close, Func<string, string> correct, TextSpan? setAside)
    {
        var quote = value[0];
        var rest = value[(close - start)..];
        var isOperator = char.IsWhiteSpace(rest[0]) || "=<>!+-*/,".Contains(rest[0], StringComparison.Ordinal);
        var isText = value.Length > 2 && value[^1] == quote && !isOperator;
        if (isText && quote == '\'')
        {
            var inner = value[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return new Explanation(YamlDiagnostics.ApostropheInText, new TextSpan(close - 1, 1), [correct(inner)], setAside);
        }

        if (isText)
        {
            return new Explanation(YamlDiagnostics.TextAfterQuote, new TextSpan(close, rest.Length), [quote, correct(value[1..^1])], setAside);
        }

        // In an expression texts stand in double quotes.
        return new Explanation(YamlDiagnostics.StartsWithSign, new TextSpan(start, 1), [quote, correct(value.Replace('\'', '"'))], setAside);
    }

    public static Explanation Unclosed(FailureSite site, int open)
    {
        var length = site.Text.AsSpan(open).IndexOfAny('\r', '\n');
        var span = TextSpan.FromBounds(open, length < 0 ? site.Text.Length : open + length);
        return new Explanation(YamlDiagnostics.UnclosedQuote, span, [site.Text[open]]);
    }

    /// <summary>A line of three dashes or dots ends the document even inside a text.</summary>
    private static bool HasDocumentMark(string text, int open, int close)
    {
        var inside = text.AsSpan(open, close - open);
        return inside.IndexOf("\n---") >= 0 || inside.IndexOf("\n...") >= 0 || inside.IndexOf("\r---") >= 0 || inside.IndexOf("\r...") >= 0;
    }

    private static string Unquote(string value) => value.Length > 1 && value[^1] == value[0] ? value[1..^1] : value[1..];
}
