using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>The scores in total and per goal, target, theme, dimension and part (semantics §7).</summary>
internal static class ScoreBoardBuilder
{
    public static ScoreBoard Build(RuleSetEvaluation evaluation, ImmutableArray<OutcomeGroup> groups)
    {
        var plan = evaluation.Plan.Score;
        var calculator = new ScoreCalculator(evaluation, groups);
        var total = calculator.Of(plan.Total);
        var possible = total is null ? [] : BandsOf(plan.Bands, total.Points);
        return new ScoreBoard
        {
            Total = total,
            Band = possible.Length == 1 ? possible[0] : null,
            PossibleBands = possible,
            Goals = Each(plan.Goals, calculator),
            Targets = Each(plan.Targets, calculator),
            Themes = Each(plan.Themes, calculator),
            Dimensions = Each(plan.Dimensions, calculator),
            Parts = Each(plan.Parts, calculator),
        };
    }

    private static ImmutableArray<Score> Each(ImmutableArray<ScoreLine> lines, ScoreCalculator calculator)
    {
        var scores = ImmutableArray.CreateBuilder<Score>(lines.Length);
        foreach (var line in lines)
        {
            if (calculator.Of(line) is { } score)
            {
                scores.Add(score);
            }
        }

        return scores.DrainToImmutable();
    }

    private static ImmutableArray<Level> BandsOf(ImmutableArray<(decimal From, Level Level)> bands, Points points)
    {
        if (bands.IsEmpty)
        {
            return [];
        }

        var (first, last) = (BandOf(bands, points.Low), BandOf(bands, points.High));
        var possible = ImmutableArray.CreateBuilder<Level>(Math.Max(0, last - first + 1));
        for (var i = first; i <= last; i++)
        {
            possible.Add(bands[i].Level);
        }

        return possible.MoveToImmutable();
    }

    // The highest band whose lower bound the score reaches, compared without dividing.
    private static int BandOf(ImmutableArray<(decimal From, Level Level)> bands, ScorePair pair)
    {
        var index = 0;
        for (var i = 0; i < bands.Length; i++)
        {
            index = pair.Value * 100 >= bands[i].From * pair.Maximum ? i : index;
        }

        return index;
    }
}
