using System.Collections.Immutable;
using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// An assessment as Markdown, to paste into a case: the same content in the same order as <see cref="TextReport"/>, with the ids
/// of rules and all scores that make it traceable. It holds no HTML, and what stands in the application can't become markup.
/// </summary>
public static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of the report's own words. Titles and messages stand as the rule set has them.</param>
    /// <returns>The report, with <c>\n</c> at the end of each line.</returns>
    public static string Render(Assessment assessment, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var speech = new Speech(language, Medium.Markdown);
        var outline = Outliner.Of(assessment, speech);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Line(outline.Title)).Append("\n\n").Append(MarkdownText.Line(outline.Subtitle)).Append("\n\n## ")
            .Append(MarkdownText.Line(outline.Headline)).Append('\n');
        Write(text, outline.Overview, speech);
        foreach (var section in outline.Sections)
        {
            text.Append("\n## ").Append(MarkdownText.Line(section.Heading)).Append('\n');
            Write(text, section.Blocks, speech);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ImmutableArray<Block> blocks, Speech speech)
    {
        Block? previous = null;
        foreach (var block in blocks)
        {
            // Points follow each other; all else stands alone, or it would be read as part of what comes before.
            if (block is not Item || previous is not Item)
            {
                text.Append('\n');
            }

            switch (block)
            {
                case Paragraph paragraph:
                    text.Append(MarkdownText.Line(paragraph.Text)).Append('\n');
                    break;
                case Subheading subheading:
                    text.Append("### ").Append(MarkdownText.Line(subheading.Text)).Append('\n');
                    break;
                case Item item:
                    Write(text, item, "");
                    break;
                case ScoreTable table:
                    Write(text, table, speech);
                    break;
            }

            previous = block;
        }
    }

    private static void Write(StringBuilder text, Item item, string indent)
    {
        text.Append(indent).Append("- ").Append(MarkdownText.Line(item.Lead)).Append('\n');
        foreach (var below in item.Below)
        {
            Write(text, below, indent + "  ");
        }
    }

    private static void Write(StringBuilder text, ScoreTable table, Speech speech)
    {
        if (table.Heading.Length > 0)
        {
            text.Append("### ").Append(MarkdownText.Line(table.Heading)).Append("\n\n");
        }

        if (!table.Lines.IsEmpty)
        {
            Row(text, speech.Say(ReportTerms.Label), speech.Say(ReportTerms.Scores), speech.Say(ReportTerms.Note));
            text.Append("| --- | --- | --- |\n");
            foreach (var line in table.Lines)
            {
                Row(text, line.Label, speech.Interval(line.Score.Points), line.Note);
            }
        }

        if (table.Undecided.Length > 0)
        {
            text.Append(table.Lines.IsEmpty ? "" : "\n").Append(MarkdownText.Line(table.Undecided)).Append('\n');
        }
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells)
        {
            text.Append(' ').Append(MarkdownText.Escape(Printable.Line(cell))).Append(cell.Length > 0 ? " |" : "|");
        }

        text.Append('\n');
    }
}
