using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// An assessment as plain text for a terminal: no line is wider than <see cref="Width"/>, there are no colours, and the outcome, what hinders
/// and what is missing come first. The same assessment always gives the same text.
/// </summary>
public static class TextReport
{
    /// <summary>The greatest width of a line, in columns.</summary>
    public const int Width = 100;

    // "42,8–85,7 av 100"
    private const int WidestInterval = 16;

    /// <summary>Writes the report.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of the report's own words. Titles and messages stand as the rule set has them.</param>
    /// <param name="asciiOnly">Draws bars and dashes with ASCII characters, for terminals that lack others; letters stay as they are.</param>
    /// <returns>The report, with <c>\n</c> at the end of each line.</returns>
    public static string Render(Assessment assessment, Language language, bool asciiOnly = false)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var speech = new Speech(language, Medium.Text);
        var outline = Outliner.Of(assessment, speech);
        var lines = new LineWriter(Width);
        lines.Write("", Plain(Phrase.Strong(outline.Title)));
        lines.Write("", Plain(outline.Subtitle));
        lines.Blank();
        lines.Write("", Plain(outline.Headline.ToUpperInvariant()));
        Write(lines, outline.Overview, speech, asciiOnly);
        foreach (var section in outline.Sections)
        {
            lines.Blank();
            lines.Write("", section.Heading.ToUpperInvariant());
            Write(lines, section.Blocks, speech, asciiOnly);
        }

        var text = lines.ToString();
        return asciiOnly ? text.Replace('–', '-').Replace('−', '-').Replace('\u00A0', ' ').Replace('“', '"').Replace('”', '"').Replace("…", "...", StringComparison.Ordinal) : text;
    }

    private static void Write(LineWriter lines, ImmutableArray<Block> blocks, Speech speech, bool asciiOnly)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            switch (blocks[i])
            {
                case Paragraph paragraph:
                    lines.Write("", Plain(paragraph.Text));
                    break;
                case Subheading subheading:
                    if (i > 0)
                    {
                        lines.Blank();
                    }

                    lines.Write("", subheading.Text);
                    break;
                case Item item:
                    Write(lines, item, "");
                    break;
                case ScoreTable table:
                    Write(lines, table, speech, asciiOnly);
                    break;
            }
        }
    }

    private static void Write(LineWriter lines, Item item, string indent)
    {
        lines.Write(indent + "- ", Plain(item.Lead));
        foreach (var below in item.Below)
        {
            Write(lines, below, indent + "  ");
        }
    }

    // The bar comes first and the label last: labels are of any length, and bars must stand in a column to be compared.
    private static void Write(LineWriter lines, ScoreTable table, Speech speech, bool asciiOnly)
    {
        if (table.Heading.Length > 0)
        {
            lines.Write("", table.Heading);
        }

        foreach (var line in table.Lines)
        {
            var prefix = $"  {ScoreBar.Of(line.Score.Points, asciiOnly)} {speech.Interval(line.Score.Points).PadLeft(WidestInterval)}  ";
            lines.Write(prefix, Printable.Line(line.Note.Length == 0 ? line.Label : $"{line.Label} ({line.Note})"));
        }

        if (table.Undecided.Length > 0)
        {
            lines.Write("  ", Printable.Line(table.Undecided));
        }
    }

    private static string Plain(Phrase phrase) => string.Concat(phrase.Runs.Select(run => Printable.Line(run.Text)));
}
