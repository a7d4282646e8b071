using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>Writes diagnostics as people read them: place, severity, code, message, and the line with a mark under what is meant.</summary>
public static class DiagnosticText
{
    private const int MaximumWidth = 150;

    private static readonly LocalizedText ErrorWord = new("fel", "error");
    private static readonly LocalizedText WarningWord = new("varning", "warning");
    private static readonly LocalizedText InformationWord = new("upplysning", "information");
    private static readonly LocalizedText SeeAlso = new("se även", "see also");

    /// <summary>One diagnostic on two to four lines, without a line break at its end.</summary>
    public static string Render(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var text = new StringBuilder();
        if (diagnostic.Location is { } location)
        {
            text.Append(location).Append(": ");
        }

        text.Append(Word(diagnostic.Severity).In(language)).Append(' ').Append(diagnostic.Code).Append(": ").Append(diagnostic.Message(language));
        if (diagnostic.Pointer is { Length: > 0 } pointer)
        {
            text.Append(" (").Append(pointer).Append(')');
        }

        if (diagnostic.Location is { } place)
        {
            AppendMarkedLine(text, place);
        }

        foreach (var related in diagnostic.Related)
        {
            text.Append('\n').Append("  ").Append(SeeAlso.In(language)).Append(' ').Append(related.Location).Append(": ").Append(related.Note.In(language));
        }

        return text.ToString();
    }

    private static LocalizedText Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ErrorWord,
        DiagnosticSeverity.Warning => WarningWord,
        _ => InformationWord,
    };

    private static void AppendMarkedLine(StringBuilder text, SourceLocation location)
    {
        var start = location.Start;
        var line = location.Source.LineText(start.Line);
        if (line.Trim().Length == 0)
        {
            return;
        }

        var from = start.Column - 1;
        var to = location.End.Line == start.Line ? location.End.Column - 1 : line.Length;
        to = Math.Clamp(to, from, line.Length);
        var number = start.Line.ToString(CultureInfo.InvariantCulture);

        // A very long line is shown as the part around the mark.
        var cut = from > MaximumWidth - 30 ? from - 40 : 0;
        var shown = line[Math.Min(cut, line.Length)..];
        var dots = shown.Length > MaximumWidth;
        shown = dots ? shown[..MaximumWidth] : shown;
        text.Append('\n').Append(number).Append(" | ").Append(cut > 0 ? "…" : "").Append(Visible(shown)).Append(dots ? "…" : "");
        var indent = from - cut + (cut > 0 ? 1 : 0);
        var marks = Math.Clamp(to - from, 1, Math.Max(1, MaximumWidth - (from - cut)));
        text.Append('\n').Append(' ', number.Length).Append(" | ").Append(' ', indent).Append('^', marks);
    }

    // A tab or control character would move the mark away from what it marks.
    private static string Visible(string line) => string.Create(line.Length, line, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
