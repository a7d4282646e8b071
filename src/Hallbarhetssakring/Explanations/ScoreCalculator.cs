using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Feel.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Adds up points (semantics §7). Each rule contributes one of its possible pairs; the least and greatest ratio over all choices are found by
/// improving a choice until no rule can (Dinkelbach's method for ratios), in exact arithmetic.
/// </summary>
internal sealed class ScoreCalculator(RuleSetEvaluation evaluation, MissingExpander missing)
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
        var scored = rules
            .Select(rule => (Rule: rule, Outcome: evaluation.Outcomes[rule.Index], Options: OptionsOf(rule)))
            .Where(r => r.Options.Any(option => option is not null))
            .ToList();
        if (scored.Count == 0)
        {
            return null;
        }

        var options = scored.Select(r => r.Options).ToList();
        var open = scored.Where(r => r.Options.Length > 1).ToList();
        var settled = scored.Where(r => r.Options.Length == 1 && r.Outcome.Result != RuleResult.Failed).Sum(r => r.Options[0]!.Value.Maximum);
        var all = scored.Sum(r => r.Options.Max(option => option?.Maximum ?? 0));
        return new Score(
            id, title, new Points(Extreme(options, greatest: false), Extreme(options, greatest: true)),
            IsExact: AreApart(open.Select(r => missing.Of(r.Rule.Index))),
            MayBeAbsent: options.All(o => o.Contains(null)),
            IsUncertain: scored.Any(r => (r.Outcome.Possible & PossibleResults.Failed) != 0),
            SettledShare: new ScorePair(settled, all).Percent);
    }

    private ImmutableArray<ScorePair?> OptionsOf(BoundRule rule)
    {
        if (!_options.TryGetValue(rule.Index, out var options))
        {
            var outcome = evaluation.Outcomes[rule.Index];
            _options[rule.Index] = options = outcome.Possible == PossibleResults.Nothing ? [] : Options(rule, outcome);
        }

        return options;
    }

    /// <summary>Whether no unknown fact stands in two of the sets, so that each may be settled on its own.</summary>
    public static bool AreApart(IEnumerable<ImmutableSortedSet<MissingItem>> sets)
    {
        var seen = new HashSet<int>();
        foreach (var set in sets)
        {
            // What comes of the baseline hangs together: a municipality's value, its quarter, the median around it.
            var places = set.Select(item => item.Slot).Distinct().ToList();
            if (places.Any(seen.Contains))
            {
                return false;
            }

            seen.UnionWith(places);
        }

        return true;
    }

    /// <summary>The least or greatest ratio that one choice per rule can give, of those in which something is scored.</summary>
    private static ScorePair Extreme(List<ImmutableArray<ScorePair?>> options, bool greatest)
    {
        var sign = greatest ? 1 : -1;
        var best = Sum(options.Select(o => o.OfType<ScorePair>().First()));
        while (true)
        {
            // Against the ratio at hand, the best of each rule's choices; contributing nothing is worth nothing.
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
