using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Inside <c>{ }</c> and <c>[ ]</c>: a bracket that is not closed, a missing comma, and texts that need quotes there.</summary>
internal static class FlowFailures
{
    public static Explanation? Explain(FailureSite site)
    {
        if (OutermostBracket(site) is not { } open)
        {
            return null;
        }

        var seen = site.Failure.Offset is null ? site.Text.Length : Math.Max(site.Offset, site.Failure.End);
        if (FlowScan.QuoteMeantToClose(site.Text, open, seen) is { } quote)
        {
            return QuoteFailures.Unclosed(site, quote);
        }

        var path = FlowScan.PathTo(site.Text, open, site.Offset);
        if (path.Count == 0)
        {
            // The parser stops at the bracket itself when it does not find the end of what begins there.
            var close = FlowScan.Close(site.Text, open);
            return site.Offset > open ? null : close < 0 ? Unclosed(site, open) : TooFarOut(site, open, close);
        }

        var inner = path.Peek();
        var isClosing = site.Current is ']' or '}';
        if (isClosing && path.Any(outer => Closes(site.Current, site.Text[outer.Bracket])))
        {
            return Unclosed(site, inner.Bracket);
        }

        if (!isClosing && (FlowScan.Close(site.Text, open) < 0 || IsLeft(site, open)))
        {
            return Unclosed(site, inner.Bracket);
        }

        return InEntry(site, inner);
    }

    /// <summary>The bracket that the parser is in, or, where it has not come so far, the one that the line's value begins with.</summary>
    private static int? OutermostBracket(FailureSite site)
    {
        if (site.Failure.OpenBracket is { } open)
        {
            return open;
        }

        return site.Line is { Value.Length: > 0 } line
            && site.Text[line.Value.Start] is '[' or '{'
            && site.Offset >= line.Content
            && !LineFailures.ContinuesText(site.Text, line) ? line.Value.Start : null;
    }

    private static bool Closes(char closing, char opening) => opening == (closing == ']' ? '[' : '{');

    /// <summary>A line with a key that is no further in than the line with the bracket: its author had left the brackets.</summary>
    private static bool IsLeft(FailureSite site, int open)
    {
        if (LineShape.At(site.Text, open) is not { } first)
        {
            return false;
        }

        for (var line = first.Below(site.Text); line is not null && line.Start <= site.Offset; line = line.Below(site.Text))
        {
            if (line.Key is not null && line.Column(line.Content) <= first.Column(first.Node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line inside the brackets that is no further in than the line with the bracket.</summary>
    private static Explanation? TooFarOut(FailureSite site, int open, int close)
    {
        var first = LineShape.At(site.Text, open);
        for (var line = first?.Below(site.Text); line is not null && line.Start < close; line = line.Below(site.Text))
        {
            var column = first!.Column(first.Node);
            if (!line.IsBlankOrComment(site.Text) && line.Column(line.Content) <= column)
            {
                return new Explanation(
                    YamlDiagnostics.WrongIndentation, TextSpan.FromBounds(line.Content, line.End), [line.Column(line.Content), column + IndentationCheck.Step]);
            }
        }

        return null;
    }

    private static Explanation InEntry(FailureSite site, FlowEntry entry)
    {
        var text = site.Source.Text;
        var inMapping = text[entry.Bracket] == '{';
        var start = entry.ValueStart(text);
        var value = text[start..Math.Max(start, FlowScan.EndOfValue(text, start, inMapping))];
        var key = entry.Key(text);
        if (site.Current == ',' && start >= site.Offset)
        {
            return new Explanation(YamlDiagnostics.ExtraComma, new TextSpan(site.Offset, 1), []);
        }

        if (value.Length == 0)
        {
            return new Explanation(YamlDiagnostics.Unreadable, new TextSpan(site.Offset, 0), []);
        }

        var end = start + value.Length;
        var next = end + text.AsSpan(end).Length - text.AsSpan(end).TrimStart().Length;
        if (site.Offset >= next && text.AsSpan(end, next - end).IndexOfAny('\r', '\n') >= 0)
        {
            return new Explanation(YamlDiagnostics.MissingComma, new TextSpan(next, next < text.Length ? 1 : 0), [Correction.Unquoted(key, value) + ","]);
        }

        var nextKey = NextKey(value);
        if (nextKey > 0 && inMapping)
        {
            var corrected = Correction.Unquoted(key, value[..nextKey].TrimEnd()) + ", " + Correction.Shown(value[nextKey..]);
            return new Explanation(YamlDiagnostics.MissingComma, new TextSpan(start + nextKey, 1), [corrected]);
        }

        if (value[0] is '"' or '\'' && Quotes.Close(value, 0, value.Length) is > 0 and var close && close < value.Length)
        {
            return QuoteFailures.AfterQuote(value, start, start + close, meant => Correction.Entry(key, meant), null);
        }

        if (ValueFailures.IsSign(value) || value[0] is '>' or '|')
        {
            return new Explanation(YamlDiagnostics.StartsWithSign, new TextSpan(start, 1), [value[0], Correction.Entry(key, value)]);
        }

        var colon = ValueFailures.InnerColon(value);
        if (colon >= 0)
        {
            return new Explanation(YamlDiagnostics.ColonInText, new TextSpan(start + colon, 1), [Correction.Entry(key, value)]);
        }

        var place = new TextSpan(site.Offset, site.Offset < text.Length ? 1 : 0);
        return new Explanation(YamlDiagnostics.SignInBrackets, place, [site.Current, Correction.Entry(key, value)]);
    }

    /// <summary>In <c>1 b: 2</c> and <c>'a' b: 2</c> the place of <c>b</c>, before which a comma was forgotten; -1 when the value may be a text.</summary>
    private static int NextKey(string value)
    {
        var end = value[0] is '"' or '\'' ? Quotes.Close(value, 0, value.Length) : value.IndexOf(' ', StringComparison.Ordinal);
        if (end <= 0 || end >= value.Length || !FlowScan.IsBeforeKey(value, end))
        {
            return -1;
        }

        var isValue = value[0] is '"' or '\'' || char.IsAsciiDigit(value[0]) || value[..end] is "ja" or "nej" or "yes" or "no";
        return isValue ? end + value[end..].TakeWhile(char.IsWhiteSpace).Count() : -1;
    }

    private static Explanation Unclosed(FailureSite site, int bracket) =>
        new(YamlDiagnostics.UnclosedBracket, new TextSpan(bracket, 1), [site.Text[bracket], site.Text[bracket] == '[' ? ']' : '}']);
}
