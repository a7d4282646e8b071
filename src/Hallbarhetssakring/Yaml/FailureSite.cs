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
        Offset = Math.Clamp(failure.Offset ?? Guess(text, failure), 0, text.Length);
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

    /// <summary>Without a place of the parser's own: in open brackets where it was, else the next line that holds something.</summary>
    private static int Guess(string text, ReadFailure failure)
    {
        var line = LineShape.At(text, failure.LastEnd);
        if (failure.OpenBracket is not null || line is null || (failure.LastEnd > line.Start && failure.LastEnd < line.Value.End))
        {
            return failure.LastEnd;
        }

        line = failure.LastEnd > line.Start ? line.Below(text) : line;
        while (line is not null && line.IsBlankOrComment(text))
        {
            line = line.Below(text);
        }

        return line is null ? failure.LastEnd : line.Value.Length > 0 ? line.Value.Start : line.Content;
    }
}
