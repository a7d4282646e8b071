namespace Hallbarhetssakring.Feel.Text;

/// <summary>
/// An expression's text together with where each of its characters stands in the file it was written in. An expression in a YAML scalar is
/// read where it stands, so that every node has a true place; a table is needed only where the scalar's escapes make the two differ.
/// </summary>
internal sealed class EmbeddedText
{
    private readonly int _start;
    private readonly int[]? _offsets;

    private EmbeddedText(SourceText source, string text, int start, int[]? offsets)
    {
        Source = source;
        Text = text;
        _start = start;
        _offsets = offsets;
    }

    public SourceText Source { get; }

    public string Text { get; }

    /// <summary>A whole text that holds nothing but the expression.</summary>
    public static EmbeddedText Whole(SourceText source) => new(source, source.Text, 0, null);

    /// <summary>A stretch of a file, to the letter.</summary>
    public static EmbeddedText Verbatim(SourceText source, TextSpan span) => new(source, source.Slice(span), span.Start, null);

    /// <summary>A text whose character <c>i</c> stands at <c>offsets[i]</c> of the file; the table has one entry more than the text.</summary>
    public static EmbeddedText Mapped(SourceText source, string text, int[] offsets) => new(source, text, 0, offsets);

    /// <summary>A part of the text, with its places: a placeholder within a message.</summary>
    public EmbeddedText Slice(int start, int length) => _offsets is null
        ? new(Source, Text.Substring(start, length), _start + start, null)
        : new(Source, Text.Substring(start, length), 0, _offsets[start..(start + length + 1)]);

    public TextSpan Map(TextSpan span) => TextSpan.FromBounds(Offset(span.Start), Offset(span.End));

    public SourceLocation Locate(TextSpan span) => new(Source, Map(span));

    private int Offset(int index) => _offsets is null ? _start + index : _offsets[Math.Clamp(index, 0, _offsets.Length - 1)];
}
