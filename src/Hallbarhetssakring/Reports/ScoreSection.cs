using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>The scores with their intervals: the total and its band, then per theme, goal, target, dimension and part.</summary>
internal static class ScoreSection
{
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

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new ScoreTable("", [new ScoreLine(speech.Say(ReportTerms.Total), total, Note(total, speech))]));
        blocks.Add(new Paragraph(Band(board, speech) + speech.Say(ReportTerms.PointsDoNotDecide)));
        Add(blocks, ReportTerms.PerTheme, board.Themes, showId: false, speech);
        Add(blocks, ReportTerms.PerGoal, board.Goals, showId: true, speech);
        Add(blocks, ReportTerms.PerTarget, board.Targets, showId: true, speech);
        Add(blocks, ReportTerms.PerDimension, board.Dimensions, showId: false, speech);
        Add(blocks, ReportTerms.PerPart, board.Parts, showId: false, speech);
        return new Section(speech.Say(ReportTerms.Scores), blocks.ToImmutable());
    }

    private static string Band(ScoreBoard board, Speech speech)
    {
        if (board.PossibleBands.Length > 1)
        {
            return $"{speech.Say(ReportTerms.PossibleBands)}: {string.Join("; ", board.PossibleBands.Select(band => band.Title))}. ";
        }

        return board.Band is { } only ? $"{speech.Say(ReportTerms.Band)}: {only.Title}. " : "";
    }

    private static void Add(ImmutableArray<Block>.Builder blocks, LocalizedText heading, ImmutableArray<Score> scores, bool showId, Speech speech)
    {
        if (!scores.IsEmpty)
        {
            blocks.Add(new ScoreTable(speech.Say(heading), [.. scores.Select(score => new ScoreLine(Label(score, showId), score, Note(score, speech)))]));
        }
    }

    private static string Label(Score score, bool showId) =>
        showId && score.Title != score.Id ? $"{score.Id} {score.Title}" : Printable.Capitalized(score.Title);

    private static string Note(Score score, Speech speech)
    {
        var notes = new List<string>();
        if (score.SettledShare < 100)
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

        if (!score.IsExact)
        {
            notes.Add(speech.Say(ReportTerms.OuterBound));
        }

        return string.Join("; ", notes);
    }
}
