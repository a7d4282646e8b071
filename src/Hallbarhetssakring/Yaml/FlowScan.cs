namespace Hallbarhetssakring.Yaml;

/// <summary>Where in nested brackets a place is: the bracket that holds it, and the entry's key and value as far as the place.</summary>
internal readonly record struct FlowEntry(int Bracket, int Start, int Colon)
{
    /// <summary>Where the entry's value, or the item, begins.</summary>
    public int ValueStart(string text)
    {
        var at = Colon < 0 ? Start : Colon + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    public string Key(string text) => Colon < 0 ? "" : text[Start..Colon].Trim();
}

/// <summary>Brackets and what is in them, read from the characters alone, so that what YAML can't read can be spoken of.</summary>
internal static class FlowScan
{
    /// <summary>The offset after the bracket that closes the one at <paramref name="open"/>; -1 when none does.</summary>
    public static int Close(string text, int open)
    {
        return Walk(text, open, text.Length, new Stack<FlowEntry>(), out _);
    }

    /// <summary>The brackets that are open before a place, the innermost first; empty when a quote is open there.</summary>
    public static Stack<FlowEntry> PathTo(string text, int open, int place)
    {
        var path = new Stack<FlowEntry>();
        Walk(text, open, place, path, out _);
        return path;
    }

    /// <summary>The first quote that is open over a line's end and is closed by one that was meant to open a text; null when there is none.</summary>
    public static int? QuoteMeantToClose(string text, int open, int place)
    {
        Walk(text, open, place, new Stack<FlowEntry>(), out var quote);
        return quote;
    }

    /// <summary>The end of an entry's value as an author sees it: the comma before the next key, the closing bracket or the line's end.</summary>
    public static int EndOfValue(string text, int start, bool inMapping)
    {
        var depth = 0;
        var inQuotes = false;
        var at = start;
        for (; at < text.Length && text[at] is not ('\r' or '\n'); at++)
        {
            inQuotes ^= text[at] == '"';
            if (inQuotes)
            {
                continue;
            }

            depth += text[at] is '[' or '{' or '(' ? 1 : 0;
            if (depth == 0 && (text[at] is ']' or '}' || (text[at] == ',' && (!inMapping || IsBeforeKey(text, at + 1)))))
            {
                break;
            }

            depth -= depth > 0 && text[at] is ']' or '}' or ')' ? 1 : 0;
        }

        return start + text.AsSpan(start, at - start).TrimEnd().Length;
    }

    /// <summary>Whether a word and a colon come next.</summary>
    public static bool IsBeforeKey(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '"' or '\''))
        {
            at++;
        }

        return at > start && at < text.Length && text[at] == ':';
    }

    private static int Walk(string text, int open, int end, Stack<FlowEntry> path, out int? longQuote)
    {
        longQuote = null;
        var isStart = true;
        for (var i = open; i < end; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (isStart && c is '"' or '\'')
            {
                var close = Quotes.Close(text, i, end);
                if (close < 0)
                {
                    return -1;
                }

                if (text.AsSpan(i, close - i).IndexOfAny('\r', '\n') >= 0 && Quotes.IsFollowedByText(text, close))
                {
                    longQuote ??= i;
                }

                i = close - 1;
                isStart = false;
            }
            else if (c == '#' && i > open && char.IsWhiteSpace(text[i - 1]))
            {
                while (i + 1 < end && text[i + 1] is not ('\r' or '\n'))
                {
                    i++;
                }
            }
            else
            {
                isStart = TakeSign(text, i, path);
                if (path.Count == 0)
                {
                    return i + 1;
                }
            }
        }

        return -1;
    }

    /// <summary>Takes a bracket, comma, colon or letter; true when a value may begin after it.</summary>
    private static bool TakeSign(string text, int at, Stack<FlowEntry> path)
    {
        switch (text[at])
        {
            case '[' or '{':
                path.Push(new FlowEntry(at, AfterSpace(text, at + 1), -1));
                return true;
            case ']' or '}':
                if (text[path.Peek().Bracket] == (text[at] == ']' ? '[' : '{'))
                {
                    path.Pop();
                }

                return false;
            case ',':
                path.Push(path.Pop() with { Start = AfterSpace(text, at + 1), Colon = -1 });
                return true;
            case ':' when path.Peek().Colon < 0 && EndsKey(text, at):
                path.Push(path.Pop() with { Colon = at });
                return true;
            default:
                return false;
        }
    }

    private static bool EndsKey(string text, int colon) =>
        colon + 1 < text.Length
        && (char.IsWhiteSpace(text[colon + 1]) || text[colon + 1] is ',' or '[' or ']' or '{' or '}' || text[colon - 1] is '"' or '\'');

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
