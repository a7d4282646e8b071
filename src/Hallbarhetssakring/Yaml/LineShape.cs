using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>
/// A line as an author sees it: indentation, dashes, a key, a value. Read from the characters alone, so that a line which YAML can't read can be
/// spoken of. All are offsets into the file.
/// </summary>
internal sealed record LineShape(int Start, int End)
{
    /// <summary>A line longer than this was not written by a person and is not looked at.</summary>
    private const int MostLength = 4_000;

    /// <summary>Where the line's first dash, key or text stands.</summary>
    public int Content { get; private init; }

    /// <summary>Where its key or text stands, after the dashes.</summary>
    public int Node { get; private init; }

    /// <summary>The key, with its quotes; null where there is none.</summary>
    public TextSpan? Key { get; private init; }

    public int Colon { get; private init; } = -1;

    /// <summary>The value, or the text of a line without a key; without the comment after it.</summary>
    public TextSpan Value { get; private init; }

    public bool HasDash => Node > Content;

    public int Column(int offset) => offset - Start + 1;

    public bool IsBlankOrComment(string text) => Content >= End || text[Content] == '#';

    /// <summary>The line that holds an offset; null when it is too long.</summary>
    public static LineShape? At(string text, int offset)
    {
        var start = Math.Min(offset, text.Length);
        while (start > 0 && text[start - 1] is not ('\r' or '\n'))
        {
            if (offset - --start > MostLength)
            {
                return null;
            }
        }

        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : start + length;
        return end - start > MostLength ? null : Read(text, start, end);
    }

    /// <summary>The line above; null at the top of the file.</summary>
    public LineShape? Above(string text) =>
        Start == 0 ? null : At(text, Start - (Start > 1 && text[Start - 1] == '\n' && text[Start - 2] == '\r' ? 2 : 1));

    /// <summary>The line below; null at the end of the file.</summary>
    public LineShape? Below(string text) =>
        End >= text.Length ? null : At(text, End + (text[End] == '\r' && End + 1 < text.Length && text[End + 1] == '\n' ? 2 : 1));

    private static LineShape Read(string text, int start, int end)
    {
        var content = start;
        while (content < end && (char.IsWhiteSpace(text[content]) || SourceCheck.IsDeceptive(text[content])))
        {
            content++;
        }

        var node = content;
        while (node < end && text[node] == '-' && (node + 1 == end || text[node + 1] is ' ' or '\t'))
        {
            node = SkipSpace(text, node + 1, end);
        }

        var colon = FindColon(text, node, end);
        var value = colon < 0 ? node : SkipSpace(text, colon + 1, end);
        return new LineShape(start, end)
        {
            Content = content,
            Node = node,
            Key = colon < 0 ? null : TextSpan.FromBounds(node, node + text.AsSpan(node, colon - node).TrimEnd().Length),
            Colon = colon,
            Value = TextSpan.FromBounds(value, EndOfValue(text, value, end)),
        };
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int FindColon(string text, int node, int end)
    {
        var at = node;
        if (at < end && text[at] is '"' or '\'')
        {
            at = Quotes.Close(text, at, end);
            at = at < 0 ? end : SkipSpace(text, at, end);
            return at < end && text[at] == ':' ? at : -1;
        }

        if (at < end && "[{]},>|@`%&*!#".Contains(text[at], StringComparison.Ordinal))
        {
            return -1;
        }

        for (; at < end; at++)
        {
            if (text[at] == ':' && at > node && (at + 1 == end || text[at + 1] is ' ' or '\t'))
            {
                return at;
            }

            if (text[at] == '#' && text[at - 1] is ' ' or '\t')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>What comes after " # " is a comment, but "#1" may belong to a text that is to be quoted.</summary>
    private static int EndOfValue(string text, int at, int end)
    {
        var value = at;
        var inQuotes = false;
        for (; at < end; at++)
        {
            inQuotes ^= text[at] == '"';
            if (text[at] == '#' && !inQuotes && (at == value || text[at - 1] is ' ' or '\t') && (at + 1 == end || text[at + 1] == ' '))
            {
                break;
            }
        }

        return value + text.AsSpan(value, at - value).TrimEnd().Length;
    }
}
