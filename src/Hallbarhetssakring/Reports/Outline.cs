using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>A piece of a report. Text and Markdown are written from the same pieces, so that they say the same in the same order.</summary>
internal abstract record Block;

/// <summary>A paragraph of its own.</summary>
internal sealed record Paragraph(Phrase Text) : Block;

/// <summary>A heading inside a section.</summary>
internal sealed record Subheading(string Text) : Block;

/// <summary>A point in a list, with points below it.</summary>
internal sealed record Item(Phrase Lead, ImmutableArray<Item> Below) : Block
{
    public Item(Phrase lead)
        : this(lead, [])
    {
    }
}

/// <summary>Scores of one kind, a line each, and in words those of which nothing is known yet.</summary>
internal sealed record ScoreTable(string Heading, ImmutableArray<ScoreLine> Lines, string Undecided) : Block;

/// <summary>A score with what to call it and what to know about it.</summary>
internal sealed record ScoreLine(string Label, Score Score, string Note);

/// <summary>A section: a heading and what stands below it.</summary>
internal sealed record Section(string Heading, ImmutableArray<Block> Blocks);

/// <summary>A whole report: what it is about, the headline, and the sections that have something to say.</summary>
internal sealed record Outline(string Title, Phrase Subtitle, string Headline, ImmutableArray<Block> Overview, ImmutableArray<Section> Sections);
