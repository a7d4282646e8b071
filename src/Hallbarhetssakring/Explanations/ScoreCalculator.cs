using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Feel.Plans;

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
        var options = apart.Select(OptionsOf).Concat(open.Select(group => Sums(group, counted))).ToList();
        if (options.All(choices => choices.All(choice => choice is null)))
        {
            return null;
        }

        var settled = apart.Where(rule => evaluation.Outcomes[rule.Index].Result != RuleResult.Failed).Sum(rule => OptionsOf(rule)[0]!.Value.Maximum);
        var all = counted.Values.Sum(rule => OptionsOf(rule).Max(option => option?.Maximum ?? 0));
        return new Score(
            id, title, new Points(Extreme(options, greatest: false), Extreme(options, greatest: true)),
            IsExact: open.All(group => group.IsExact) && open.Select(group => group.Tie).Distinct().Count() == open.Count,
            MayBeAbsent: options.All(o => o.Contains(null)),
            IsUncertain: counted.Values.Any(rule => (evaluation.Outcomes[rule.Index].Possible & PossibleResults.Failed) != 0),
            SettledShare: new ScorePair(settled, all).Percent);
    }

    // What the counted rules of a group can add together; null where none of them counts.
    private static ImmutableArray<ScorePair?> Sums(OutcomeGroup group, Dictionary<int, BoundRule> counted)
    {
        var sums = new HashSet<ScorePair?>();
        foreach (var combination in group.Together)
        {
            // A rule that fails counts as anything from nothing to all; only the ends matter to a ratio.
            var (least, most, maximum, counts) = (0m, 0m, 0m, false);
            for (var i = 0; i < group.Rules.Length; i++)
            {
                if (counted.TryGetValue(group.Rules[i], out var rule) && Options(rule, combination.Rules[i]).OfType<ScorePair>().ToList() is { Count: > 0 } pairs)
                {
                    (least, most, maximum, counts) = (least + pairs.Min(pair => pair.Value), most + pairs.Max(pair => pair.Value), maximum + pairs[0].Maximum, true);
                }
            }

            sums.Add(counts ? new ScorePair(least, maximum) : null);
            sums.Add(counts ? new ScorePair(most, maximum) : null);
        }

        return [.. sums.OrderBy(sum => sum?.Maximum ?? -1).ThenBy(sum => sum?.Value ?? -1)];
    }

    private ImmutableArray<ScorePair?> OptionsOf(BoundRule rule)
    {
        if (!_options.TryGetValue(rule.Index, out var options))
        {
            _options[rule.Index] = options = evaluation.Outcomes[rule.Index] is { Possible: not PossibleResults.Nothing } outcome ? Options(rule, outcome) : [];
        }

        return options;
    }

    /// <summary>The least or greatest ratio that one choice per group can give, of those in which something is scored.</summary>
    private static ScorePair Extreme(List<ImmutableArray<ScorePair?>> options, bool greatest)
    {
        var sign = greatest ? 1 : -1;
        var best = Sum(options.Select(choices => choices.FirstOrDefault(choice => choice is not null)).OfType<ScorePair>());
        while (true)
        {
            // Against the ratio at hand, the best of each group's choices; contributing nothing is worth nothing.
            var (value, maximum) = (best.Value, best.Maximum);
            var next = Sum(options.Select(choices => Best(choices, value, maximum, sign)).OfType<ScorePair>());
            if (next.Maximum == 0 || sign * ((next.Value * maximum) - (next.Maximum * value)) <= 0)
            {
                return best;
            }

            best = next;
        }
    }

    private static ScorePair? Best(ImmutableArray<ScorePair?> choices, decimal value, decimal maximum, int sign)
    {
        var best = choices[0];
        var worth = Worth(best);
        foreach (var choice in choices)
        {
            // Of two that are worth the same, one that counts.
            if (Worth(choice) is var other && (other > worth || (other == worth && best is null)))
            {
                (best, worth) = (choice, other);
            }
        }

        return best;

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
