using System.Text;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>How a scalar is written.</summary>
internal enum YamlScalarStyle
{
    Plain,
    Single,
    Double,
    Literal,
    Folded,
}

/// <summary>
/// A text, number, date or word: always text here, typed by the stage that knows what the key expects. <paramref name="Text"/> is the value with
/// escapes and folding resolved; <paramref name="Span"/> covers what is written, with quotes or the block's header.
/// </summary>
internal sealed record YamlScalar(TextSpan Span, string Text, YamlScalarStyle Style) : YamlNode(Span)
{
    /// <summary>Nothing is written: <c>key:</c>. A written empty text, <c>''</c>, is not empty in this sense.</summary>
    public bool IsEmpty => Style == YamlScalarStyle.Plain && Text.Length == 0;

    /// <summary>The text in NFC, to compare with names: å written as one character or as two is the same name.</summary>
    public string Name => Text.IsNormalized(NormalizationForm.FormC) ? Text : Text.Normalize(NormalizationForm.FormC);

    /// <summary>The text with the place of each of its characters, to read an expression where it stands.</summary>
    public EmbeddedText ToEmbeddedText(SourceText source)
    {
        var content = Style is YamlScalarStyle.Single or YamlScalarStyle.Double
            ? TextSpan.FromBounds(Span.Start + 1, Math.Max(Span.Start + 1, Span.End - 1))
            : Span;
        return string.Equals(source.Slice(content), Text, StringComparison.Ordinal)
            ? EmbeddedText.Verbatim(source, content)
            : EmbeddedText.Mapped(source, Text, ScalarAlignment.Offsets(source.Text, content, Text, Style));
    }
}
