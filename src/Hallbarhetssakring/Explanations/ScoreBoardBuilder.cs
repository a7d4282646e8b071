using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Explanations;

/// <summary>The scores in total and per goal, target, theme, dimension and part (semantics §7).</summary>
internal static class ScoreBoardBuilder
{
    public static ScoreBoard Build(RuleSetEvaluation evaluation, ImmutableArray<OutcomeGroup> groups)
    {
        var bound = evaluation.Plan.Bound;
        var syntax = bound.Syntax;
        var goals = Agenda2030.Instance;
        var calculator = new ScoreCalculator(evaluation, groups);
        var total = Of("", syntax.Title, bound.Rules);
        var bands = syntax.Bands.Reverse().ToImmutableArray();
        var possible = total is null ? [] : bands.Where((_, i) => i >= BandOf(total.Points.Low) && i <= BandOf(total.Points.High)).Select(b => new Level(b.Id.Value, b.Title)).ToImmutableArray();
        var codes = bound.Rules.SelectMany(rule => rule.Goals).Distinct(StringComparer.Ordinal).Select(goals.Parse).Order().ToList();
        return new ScoreBoard
        {
            Total = total,
            Band = possible.Length == 1 ? possible[0] : null,
            PossibleBands = possible,
            Goals = Each(codes.Select(goals.GoalOf).Distinct().Order(), goal => Of(goals.Format(goal), Title(goal), bound.Rules.Where(rule => rule.Goals.Any(g => goals.GoalOf(goals.Parse(g)) == goal)))),
            Targets = Each(codes.Where(code => goals.Level(code) > 0), target => Of(goals.Format(target), Title(target), bound.Rules.Where(rule => rule.Goals.Contains(goals.Format(target), StringComparer.Ordinal)))),
            Themes = Each(bound.Themes.Themes, theme => Of(theme.Id, theme.Title, bound.Rules.Where(rule => rule.Themes.Contains(theme.Id)))),
            Dimensions = Each(syntax.Dimensions, dimension => Of(dimension.Value, dimension.Value, bound.Rules.Where(rule => rule.Syntax.Dimensions.Any(d => d.Value == dimension.Value)))),
            Parts = Each(syntax.Parts, part => Of(part.Id.Value, part.Title, bound.Rules.Where(rule => rule.Syntax.Part?.Value == part.Id.Value))),
        };

        Score? Of(string id, string title, IEnumerable<BoundRule> rules) => calculator.Of(id, title, rules);

        string Title(int code) => goals.Title(code).In(syntax.Language);

        // The highest band whose lower bound the score reaches, compared without dividing.
        int BandOf(ScorePair pair)
        {
            var index = 0;
            for (var i = 0; i < bands.Length; i++)
            {
                index = pair.Value * 100 >= bands[i].From * pair.Maximum ? i : index;
            }

            return index;
        }
    }

    private static ImmutableArray<Score> Each<T>(IEnumerable<T> items, Func<T, Score?> score) => [.. items.Select(score).OfType<Score>()];
}
