using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>The scores with their intervals: the total and its band, then per theme, goal, dimension and part.</summary>
internal static class ScoreSection
{
    // Per cent of what may be had.
    private const decimal EnoughSettled = 25;

    public static Section? Of(Assessment assessment, Speech speech)
    {
        var board = assessment.Score;
        if (board.Total is not { } total)
        {
            // Saying that there is no score is worth a line only where the rule set gives scores.
            return assessment.Findings.Any(finding => finding.Points is not null)
                ? new Section(speech.Say(ReportTerms.Scores), [new Paragraph(speech.Say(ReportTerms.NoScore))])
                : null;
        }

        // In a terminal, thirty bars that say next to nothing hide the one that says how early it is.
        if (!speech.IsFiled && total.SettledShare < EnoughSettled)
        {
            ImmutableArray<Block> early = [new ScoreTable("", [Line(speech.Say(ReportTerms.Total), total, speech, isTotal: true)], ""), new Paragraph(speech.Say(ReportTerms.TooEarly) + NoEffects(assessment, speech))];
            return new Section(speech.Say(ReportTerms.Scores), Explained(early, speech));
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new ScoreTable("", [Line(speech.Say(ReportTerms.Total), total, speech, isTotal: true)], ""));
        blocks.Add(new Paragraph(Band(board, speech) + speech.Say(ReportTerms.PointsDoNotDecide) + NoEffects(assessment, speech)));

        // Targets are left to the JSON: they say little more than their goals, and are many.
        Add(blocks, ReportTerms.PerTheme, board.Themes, showId: false, speech);
        Add(blocks, ReportTerms.PerGoal, board.Goals, showId: true, speech);
        Add(blocks, ReportTerms.PerDimension, board.Dimensions, showId: false, speech);
        Add(blocks, ReportTerms.PerPart, board.Parts, showId: false, speech);
        return new Section(speech.Say(ReportTerms.Scores), Explained(blocks.ToImmutable(), speech));
    }

    // An interval that may be too wide is explained where it stands; only where there are several do they get a mark and a line below.
    private static ImmutableArray<Block> Explained(ImmutableArray<Block> blocks, Speech speech)
    {
        var inexact = blocks.OfType<ScoreTable>().SelectMany(table => table.Lines).Count(line => !line.Score.IsExact);
        var words = speech.Say(ReportTerms.OuterBound);
        ScoreLine Explain(ScoreLine line) => line.Score.IsExact ? line
            : inexact > 1 ? line with { Label = line.Label + " *" }
            : line with { Note = line.Note.Length == 0 ? words : $"{line.Note}; {words}" };
        var explained = blocks.Select(block => block is ScoreTable table ? table with { Lines = [.. table.Lines.Select(Explain)] } : block);
        return inexact > 1 ? [.. explained, new Paragraph("* " + Phrase.Sentence(Printable.Capitalized(words)))] : [.. explained];
    }

    // High points beside conflicts look like a contradiction, and are none.
    private static string NoEffects(Assessment assessment, Speech speech) => assessment.Conflicts.IsEmpty ? "" : " " + speech.Say(ReportTerms.PointsAreNoEffects);

    private static string Band(ScoreBoard board, Speech speech)
    {
        if (board.PossibleBands.Length > 1)
        {
            return Phrase.Sentence($"{speech.Say(ReportTerms.PossibleBands)}: {string.Join("; ", board.PossibleBands.Select(band => band.Title))}") + " ";
        }

        return board.Band is { } only ? Phrase.Sentence($"{speech.Say(ReportTerms.Band)}: {only.Title}") + " " : "";
    }

    private static void Add(ImmutableArray<Block>.Builder blocks, LocalizedText heading, ImmutableArray<Score> scores, bool showId, Speech speech)
    {
        if (scores.IsEmpty)
        {
            return;
        }

        var known = scores.Where(score => !IsUndecided(score)).Select(score => Line(Label(score, showId), score, speech, isTotal: false));
        var undecided = string.Join("; ", scores.Where(IsUndecided).Select(score => Label(score, showId)));
        blocks.Add(new ScoreTable(speech.Say(heading), [.. known], undecided.Length == 0 ? "" : Phrase.Sentence($"{speech.Say(ReportTerms.NothingSettled)}: {undecided}")));
    }

    // An interval from nothing to all is no news; such scores are named in one line.
    private static bool IsUndecided(Score score) => !score.IsUncertain && score.Points is { IsSettled: false, Low.Percent: 0, High.Percent: 100 };

    private static string Label(Score score, bool showId) =>
        showId && score.Title != score.Id ? $"{score.Id} {score.Title}" : Printable.Capitalized(score.Title);

    private static ScoreLine Line(string label, Score score, Speech speech, bool isTotal) => new(label, score, Note(score, speech, isTotal));

    private static string Note(Score score, Speech speech, bool isTotal)
    {
        var notes = new List<string>();
        if (isTotal && score.SettledShare < 100)
        {
            notes.Add(speech.Say(ReportTerms.SettledShare, speech.Percent(score.SettledShare)));
        }

        if (score.MayBeAbsent)
        {
            notes.Add(speech.Say(ReportTerms.MayBeAbsent));
        }

        if (score.IsUncertain)
        {
            notes.Add(speech.Say(ReportTerms.Uncertain));
        }

        return string.Join("; ", notes);
    }
}
