using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Adds up points (semantics §7). Rules that are settled together contribute one of the sums that they can have together; the least and greatest
/// ratio over all choices are found by improving a choice until none can be (Dinkelbach's method for ratios), in exact arithmetic.
/// </summary>
internal sealed class ScoreCalculator(RuleSetEvaluation evaluation, ImmutableArray<OutcomeGroup> groups)
{
    // A rule counts in many lines; what it may contribute is worked out once.
    private readonly Dictionary<int, ImmutableArray<ScorePair?>> _options = [];

    /// <summary>The pairs a rule may contribute; null stands for contributing nothing. Empty for a rule that is not scored.</summary>
    public static ImmutableArray<ScorePair?> Options(BoundRule rule, RuleOutcome outcome)
    {
        var weight = rule.Syntax.Weight;
        var levels = rule.Body switch { BoundLevels l => l.Levels.Select(x => x.Level).ToImmutableArray(), BoundJudgement j => j.Scale, _ => [] };
        var maximum = (levels.IsEmpty ? rule.Syntax.Points : levels.Max(level => level.Points)) * weight;
        if (maximum <= 0)
        {
            return [];
        }

        var options = new HashSet<ScorePair?>();
        if ((outcome.Possible & PossibleResults.NotApplicable) != 0)
        {
            options.Add(null);
        }

        if ((outcome.Possible & PossibleResults.Failed) != 0)
        {
            options.Add(new ScorePair(0, maximum));
            options.Add(new ScorePair(maximum, maximum));
        }

        for (var i = 0; i < levels.Length; i++)
        {
            if ((outcome.Levels & (1UL << i)) != 0)
            {
                options.Add(new ScorePair(levels[i].Points * weight, maximum));
            }
        }

        if (levels.IsEmpty && (outcome.Possible & PossibleResults.Met) != 0)
        {
            options.Add(new ScorePair(maximum, maximum));
        }

        if (levels.IsEmpty && (outcome.Possible & PossibleResults.NotMet) != 0)
        {
            options.Add(new ScorePair(0, maximum));
        }

        return [.. options.OrderBy(o => o?.Value ?? -1)];
    }

    /// <summary>A rule's own contribution; null when it is not scored or surely does not apply.</summary>
    public static Points? PointsOf(BoundRule rule, RuleOutcome outcome)
    {
        var pairs = Options(rule, outcome).OfType<ScorePair>().ToList();
        return pairs.Count == 0 ? null : new Points(pairs.MinBy(p => p.Value), pairs.MaxBy(p => p.Value));
    }

    /// <summary>The score over some rules; null when none is scored or none can apply.</summary>
    public Score? Of(string id, string title, IEnumerable<BoundRule> rules)
    {
        var counted = rules.Where(rule => OptionsOf(rule).Any(option => option is not null)).ToDictionary(rule => rule.Index);
        if (counted.Count == 0)
        {
            return null;
        }

        var open = groups.Where(group => group.Rules.Any(counted.ContainsKey)).ToList();
        var apart = counted.Values.Where(rule => groups.All(group => !group.Rules.Contains(rule.Index))).ToList();

        // One choice per rule within one cell of each group; a rule that is not open is a group of its own.
        var choices = apart.Select(rule => ImmutableArray.Create(ImmutableArray.Create(OptionsOf(rule)))).Concat(open.Select(group => Cells(group, counted))).ToList();
        if (choices.All(group => group.All(cell => cell.All(options => options.All(option => option is null)))))
        {
            return null;
        }

        var settled = apart.Where(rule => evaluation.Outcomes[rule.Index].Result != RuleResult.Failed).Sum(rule => OptionsOf(rule)[0]!.Value.Maximum);
        var all = counted.Values.Sum(rule => OptionsOf(rule).Max(option => option?.Maximum ?? 0));
        return new Score(
            id, title, new Points(Extreme(choices, greatest: false), Extreme(choices, greatest: true)),
            IsExact: open.All(group => group.IsExact || (group.Rules.Where(counted.ContainsKey).ToList() is [var only] && evaluation.Plan.Rules[only].ReadsEachOnce)),
            MayBeAbsent: choices.All(group => group.Any(cell => cell.All(options => options.Contains(null)))),
            IsUncertain: counted.Values.Any(rule => (evaluation.Outcomes[rule.Index].Possible & PossibleResults.Failed) != 0),
            SettledShare: new ScorePair(settled, all).Percent);
    }

    // What the counted rules of a group can contribute in each cell.
    private static ImmutableArray<ImmutableArray<ImmutableArray<ScorePair?>>> Cells(OutcomeGroup group, Dictionary<int, BoundRule> counted) =>
    [
        .. group.Cells.Select(cell => group.Rules.Select((rule, i) => (rule, cell.Rules[i])).Where(one => counted.ContainsKey(one.rule))
            .Select(one => Options(counted[one.rule], one.Item2)).ToImmutableArray()),
    ];

    private ImmutableArray<ScorePair?> OptionsOf(BoundRule rule)
    {
        if (!_options.TryGetValue(rule.Index, out var options))
        {
            _options[rule.Index] = options = evaluation.Outcomes[rule.Index] is { Possible: not PossibleResults.Nothing } outcome ? Options(rule, outcome) : [];
        }

        return options;
    }

    /// <summary>The least or greatest ratio that one choice per rule, within one cell per group, can give, of those in which something is scored.</summary>
    private static ScorePair Extreme(List<ImmutableArray<ImmutableArray<ImmutableArray<ScorePair?>>>> groups, bool greatest)
    {
        var sign = greatest ? 1 : -1;
        var best = Sum(groups.SelectMany(cells => (cells.FirstOrDefault(cell => cell.Any(options => options.Any(option => option is not null))) is { IsDefault: false } first ? first : cells[0])
            .Select(options => options.FirstOrDefault(option => option is not null)).OfType<ScorePair>()));
        while (true)
        {
            // Against the ratio at hand, the best of each group's cells; contributing nothing is worth nothing.
            var (value, maximum) = (best.Value, best.Maximum);
            var next = Sum(groups.SelectMany(cells => cells.Select(cell => Best(cell, value, maximum, sign)).MaxBy(choice => choice.Worth).Pairs));
            if (next.Maximum == 0 || sign * ((next.Value * maximum) - (next.Maximum * value)) <= 0)
            {
                return best;
            }

            best = next;
        }
    }

    private static (decimal Worth, List<ScorePair> Pairs) Best(ImmutableArray<ImmutableArray<ScorePair?>> cell, decimal value, decimal maximum, int sign)
    {
        var (worth, pairs) = (0m, new List<ScorePair>());
        foreach (var options in cell)
        {
            // Of two that are worth the same, one that counts.
            var best = options.OrderByDescending(Worth).ThenByDescending(option => option is not null).FirstOrDefault();
            worth += Worth(best);
            if (best is { } counts)
            {
                pairs.Add(counts);
            }
        }

        return (worth, pairs);

        decimal Worth(ScorePair? pair) => pair is { } counts ? sign * ((counts.Value * maximum) - (counts.Maximum * value)) : 0;
    }

    private static ScorePair Sum(IEnumerable<ScorePair> pairs)
    {
        var (value, maximum) = (0m, 0m);
        foreach (var pair in pairs)
        {
            (value, maximum) = (value + pair.Value, maximum + pair.Maximum);
        }

        return new ScorePair(value, maximum);
    }
}
