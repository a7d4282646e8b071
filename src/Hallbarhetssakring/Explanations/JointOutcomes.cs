using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>What open rules and halts come to for one completion of what they wait for; each outcome in it is settled.</summary>
internal sealed record Combination(ImmutableArray<RuleOutcome> Rules, ImmutableArray<Truth> Halts);

/// <summary>Open rules and halts that wait for some fact in common, with all that they can come to together.</summary>
/// <param name="Rules">The rules, by index.</param>
/// <param name="Halts">The halts, by index.</param>
/// <param name="Together">Every combination that is possible; it may hold some that are not when <paramref name="Tie"/> says so.</param>
/// <param name="Tie">Groups that could not be settled together have the same number: each is right on its own, not all choices of both are.</param>
/// <param name="IsExact">Whether each combination is possible.</param>
internal sealed record OutcomeGroup(ImmutableArray<int> Rules, ImmutableArray<int> Halts, ImmutableArray<Combination> Together, int Tie, bool IsExact);

/// <summary>
/// What is still open may be settled fact by fact: rules that share no unknown fact each on its own, those that do together, over the cells of
/// what they wait for (semantics §7).
/// </summary>
internal static class JointOutcomes
{
    /// <summary>Past this many cells rules are taken one by one, and the bounds may be wider than what can happen.</summary>
    public const int MostCells = 4_096;

    private static readonly SolverLimits Limits = new() { Cells = MostCells };

    public static ImmutableArray<OutcomeGroup> Of(RuleSetEvaluation evaluation, MissingExpander missing)
    {
        var open = new List<(int Rule, int Halt, HashSet<(int, string?)> Places)>();
        foreach (var plan in evaluation.Plan.Rules.Where(plan => evaluation.Outcomes[plan.Rule.Index] is { Result: RuleResult.Undetermined, Possible: not PossibleResults.Nothing }))
        {
            open.Add((plan.Rule.Index, -1, PlacesOf(missing.Of(plan.Rule.Index))));
        }

        for (var halt = 0; halt < evaluation.Halts.Count; halt++)
        {
            if (!evaluation.Halts[halt].IsKnown())
            {
                open.Add((-1, halt, PlacesOf(missing.Of(evaluation.Plan.Halts[halt]))));
            }
        }

        var groups = ImmutableArray.CreateBuilder<OutcomeGroup>();
        foreach (var group in Connected(open))
        {
            groups.AddRange(Settle(evaluation, [.. group.Where(one => one.Rule >= 0).Select(one => one.Rule)], [.. group.Where(one => one.Halt >= 0).Select(one => one.Halt)], groups.Count));
        }

        return groups.ToImmutable();
    }

    private static HashSet<(int, string?)> PlacesOf(ImmutableSortedSet<MissingItem> items) => [.. items.Select(item => (item.Slot, item.Detail))];

    // Groups in the order of their first member.
    private static List<List<(int Rule, int Halt, HashSet<(int, string?)> Places)>> Connected(List<(int Rule, int Halt, HashSet<(int, string?)> Places)> open)
    {
        var groups = new List<List<(int Rule, int Halt, HashSet<(int, string?)> Places)>>();
        foreach (var one in open)
        {
            var touching = groups.Where(group => group.Any(other => other.Places.Overlaps(one.Places))).ToList();
            if (touching.Count == 0)
            {
                groups.Add([one]);
                continue;
            }

            touching[0].Add(one);
            foreach (var other in touching.Skip(1))
            {
                touching[0].AddRange(other);
                groups.Remove(other);
            }
        }

        return groups;
    }

    private static IEnumerable<OutcomeGroup> Settle(RuleSetEvaluation evaluation, ImmutableArray<int> rules, ImmutableArray<int> halts, int tie)
    {
        if (Together(evaluation, rules, halts) is { } together)
        {
            return [new OutcomeGroup(rules, halts, together, tie, IsExact: true)];
        }

        // A condition that reads each fact once has every result that seems possible.
        var bound = evaluation.Plan.Bound;
        return
        [
            .. rules.Select(rule => new OutcomeGroup(
                [rule], [], [.. Singles(bound.Rules[rule].Body, evaluation.Outcomes[rule]).Select(outcome => new Combination([outcome], []))], tie, ReadOnce.Holds(bound.Rules[rule]))),
            .. halts.Select(halt => new OutcomeGroup(
                [], [halt], [.. new[] { Truth.True, Truth.False, Truth.Fault }.Where(truth => evaluation.Halts[halt].MayBe(truth)).Select(truth => new Combination([], [truth]))],
                tie, ReadOnce.Holds(bound.Halts[halt].When))),
        ];
    }

    // Null where the search came to its bound.
    private static ImmutableArray<Combination>? Together(RuleSetEvaluation evaluation, ImmutableArray<int> rules, ImmutableArray<int> halts)
    {
        var bound = evaluation.Plan.Bound;
        var joint = evaluation.Plan.Joint.Of(rules, halts, evaluation.Input.Date);
        var open = FactDomains.OpenLists(bound.Schema, fact => evaluation.Input.Facts.States[fact.Slot] == FactState.Given);
        var found = new Solver(joint.Problem, Limits, evaluation.Frame.Context, open).JointResults([.. evaluation.Frame.Slots]);
        if (!found.IsExact || found.Found.IsEmpty)
        {
            return null;
        }

        // Different conditions may come to the same outcomes.
        return
        [
            .. found.Found.Select(one => new Combination(
                    [.. joint.Rules.Select(rule => OutcomeOf(bound.Rules[rule.Rule], rule, one.Results))], [.. one.Results.Skip(joint.FirstHalt)]))
                .DistinctBy(combination => string.Join(';', combination.Rules.Select(outcome => (int)outcome.Possible + ":" + outcome.Levels)) + "/" + string.Join(';', combination.Halts.Select(truth => (int)truth))),
        ];
    }

    private static RuleOutcome OutcomeOf(BoundRule rule, JointRule place, ImmutableArray<Truth> results)
    {
        var applies = place.Applies < 0 ? Truth.True : results[place.Applies];
        if (applies != Truth.True)
        {
            return new RuleOutcome(applies, applies == Truth.False ? PossibleResults.NotApplicable : PossibleResults.Failed, 0, false);
        }

        if (rule.Body is BoundRequirement)
        {
            return new RuleOutcome(applies, results[place.First] switch { Truth.True => PossibleResults.Met, Truth.False => PossibleResults.NotMet, _ => PossibleResults.Failed }, 0, false);
        }

        for (var i = 0; i < place.Count; i++)
        {
            if (results[place.First + i] == Truth.Fault)
            {
                return new RuleOutcome(applies, PossibleResults.Failed, 0, false);
            }

            if (results[place.First + i] == Truth.True)
            {
                return AtLevel(rule.Body, i);
            }
        }

        return AtLevel(rule.Body, place.Count);
    }

    private static RuleOutcome AtLevel(BoundBody body, int level)
    {
        var metFrom = body is BoundLevels levels ? levels.MetFrom : ((BoundJudgement)body).MetFrom;
        return new RuleOutcome(Truth.True, level <= metFrom ? PossibleResults.Met : PossibleResults.NotMet, 1UL << level, false);
    }

    // The settled outcomes that an open one may become.
    private static IEnumerable<RuleOutcome> Singles(BoundBody body, RuleOutcome outcome)
    {
        if ((outcome.Possible & PossibleResults.NotApplicable) != 0)
        {
            yield return new RuleOutcome(Truth.False, PossibleResults.NotApplicable, 0, false);
        }

        foreach (var result in new[] { PossibleResults.Failed, PossibleResults.Met, PossibleResults.NotMet }.Where(result => (outcome.Possible & result) != 0))
        {
            if (result == PossibleResults.Failed || outcome.Levels == 0)
            {
                yield return new RuleOutcome(Truth.True, result, 0, false);
            }
        }

        for (var i = 0; i < 64; i++)
        {
            if ((outcome.Levels & (1UL << i)) != 0)
            {
                yield return AtLevel(body, i);
            }
        }
    }
}
