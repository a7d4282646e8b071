using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Plans;

/// <summary>A line of the score board, and the rules that count in it, by index; only those that are scored.</summary>
internal sealed record ScoreLine(string Id, string Title, ImmutableArray<int> Rules);

/// <summary>Which rules count in which lines of the score board (semantics §7). A line that no scored rule counts in is left out.</summary>
internal sealed record ScorePlan
{
    public required ScoreLine Total { get; init; }

    /// <summary>The bands from the lowest, with the share out of a hundred that each begins at.</summary>
    public required ImmutableArray<(decimal From, Level Level)> Bands { get; init; }

    public required ImmutableArray<ScoreLine> Goals { get; init; }

    public required ImmutableArray<ScoreLine> Targets { get; init; }

    public required ImmutableArray<ScoreLine> Themes { get; init; }

    public required ImmutableArray<ScoreLine> Dimensions { get; init; }

    public required ImmutableArray<ScoreLine> Parts { get; init; }

    public static ScorePlan Of(BoundRuleSet bound, ImmutableArray<RulePlan> plans)
    {
        var syntax = bound.Syntax;
        var goals = Agenda2030.Instance;
        var scored = plans.Where(plan => plan.Points is not null).Select(plan => plan.Rule).ToList();
        var codes = scored.SelectMany(rule => rule.Goals).Distinct(StringComparer.Ordinal).Select(goals.Parse).Order().ToList();
        return new ScorePlan
        {
            Total = Line("", syntax.Title, _ => true),
            Bands = [.. syntax.Bands.Reverse().Select(band => (band.From, new Level(band.Id.Value, band.Title)))],
            Goals = Each(codes.Select(goals.GoalOf).Distinct().Order(), goal => Line(goals.Format(goal), Title(goal), rule => rule.Goals.Any(g => goals.GoalOf(goals.Parse(g)) == goal))),
            Targets = Each(codes.Where(code => goals.Level(code) > 0), target => Line(goals.Format(target), Title(target), rule => rule.Goals.Contains(goals.Format(target), StringComparer.Ordinal))),
            Themes = Each(bound.Themes.Themes, theme => Line(theme.Id, theme.Title, rule => rule.Themes.Contains(theme.Id))),
            Dimensions = Each(syntax.Dimensions, dimension => Line(dimension.Value, dimension.Value, rule => rule.Syntax.Dimensions.Any(d => d.Value == dimension.Value))),
            Parts = Each(syntax.Parts, part => Line(part.Id.Value, part.Title, rule => rule.Syntax.Part?.Value == part.Id.Value)),
        };

        ScoreLine Line(string id, string title, Func<BoundRule, bool> counts) => new(id, title, [.. scored.Where(counts).Select(rule => rule.Index)]);

        string Title(int code) => goals.Title(code).In(syntax.Language);
    }

    private static ImmutableArray<ScoreLine> Each<T>(IEnumerable<T> items, Func<T, ScoreLine> line) => [.. items.Select(line).Where(made => !made.Rules.IsEmpty)];
}
