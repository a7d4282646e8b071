using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>The place where YAML could not be read on, and the lines around it.</summary>
internal sealed class FailureSite
{
    public FailureSite(SourceText source, string text, ReadFailure failure)
    {
        Source = source;
        Text = text;
        Failure = failure;
        Offset = Math.Clamp(failure.Offset ?? failure.LastEnd, 0, text.Length);
        Line = LineShape.At(text, Offset);
    }

    public SourceText Source { get; }

    /// <summary>The text that was read: the source's, with what has been reported covered.</summary>
    public string Text { get; }

    public ReadFailure Failure { get; }

    public int Offset { get; }

    /// <summary>The line where the parser stopped; null when it is too long to look at.</summary>
    public LineShape? Line { get; }

    public char Current => Offset < Text.Length ? Text[Offset] : '\0';

    /// <summary>The value of a line in single quotes, with its key.</summary>
    public string Corrected(LineShape line, string? value = null)
    {
        value ??= Source.Slice(line.Value);
        return line.Key is { } key ? Correction.Entry(Source.Slice(key), value) : (line.HasDash ? "- " : "") + Correction.Quote(value);
    }

    public bool IsOneLine(TextSpan span) => Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') < 0;
}
