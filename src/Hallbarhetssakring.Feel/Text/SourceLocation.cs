namespace Hallbarhetssakring.Feel.Text;

/// <summary>A stretch of a named text.</summary>
public readonly record struct SourceLocation(SourceText Source, TextSpan Span)
{
    /// <summary>The line and column where the stretch begins.</summary>
    public LinePosition Start => Source.PositionOf(Span.Start);

    /// <summary>The line and column just after the stretch.</summary>
    public LinePosition End => Source.PositionOf(Span.End);

    /// <summary>The place as <c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source.Name}:{Start.Line}:{Start.Column}");
}
