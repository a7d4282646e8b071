using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Text;

/// <summary>A text with a name and a table of its lines. Offsets are used inside; lines and columns are worked out only when shown.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Makes a source text.</summary>
    /// <param name="name">What people know the text by: a file's path, or what a host calls it.</param>
    /// <param name="text">The text. A byte order mark at its beginning is left out.</param>
    public SourceText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        _lineStarts = FindLineStarts(Text);
    }

    /// <summary>What people know the text by.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many UTF-16 code units the text holds.</summary>
    public int Length => Text.Length;

    /// <summary>The line and column of an offset. An offset outside the text is taken as its nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a line (the first is 1), without its line break.</summary>
    public string LineText(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The text of a stretch.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The place of a stretch of this text.</summary>
    public SourceLocation At(TextSpan span) => new(this, span);

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            // \r\n, \n and a lone \r all end a line, as in YAML.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
