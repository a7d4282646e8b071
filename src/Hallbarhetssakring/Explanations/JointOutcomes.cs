using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>What open rules and halts may come to within a cell of the facts that they share: there each is settled by itself.</summary>
internal sealed record OutcomeCell(ImmutableArray<RuleOutcome> Rules, ImmutableArray<Truth> Halts);

/// <summary>Open rules and halts that wait for some fact in common.</summary>
/// <param name="Rules">The rules, by index.</param>
/// <param name="Halts">The halts, by index.</param>
/// <param name="Cells">What they come to in each cell; together the cells hold every completion.</param>
/// <param name="IsExact">Whether every choice of one outcome each, within one cell, can happen.</param>
internal sealed record OutcomeGroup(ImmutableArray<int> Rules, ImmutableArray<int> Halts, ImmutableArray<OutcomeCell> Cells, bool IsExact);

/// <summary>
/// What is still open may be settled fact by fact: rules that share no unknown fact each on its own, those that do together, over the cells of
/// what they share (semantics §7).
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
            groups.Add(Settle(evaluation, group));
        }

        return groups.ToImmutable();
    }

    // What the baseline lacks is one place: two questions may wait for the same values.
    private static HashSet<(int, string?)> PlacesOf(ImmutableSortedSet<MissingItem> items) =>
        [.. items.Select(item => item is { Detail: not null, Row: < 0 } ? (-1, "") : (item.Slot, item.Detail))];

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

    private static OutcomeGroup Settle(RuleSetEvaluation evaluation, List<(int Rule, int Halt, HashSet<(int Slot, string?)> Places)> group)
    {
        ImmutableArray<int> rules = [.. group.Where(one => one.Rule >= 0).Select(one => one.Rule)];
        ImmutableArray<int> halts = [.. group.Where(one => one.Halt >= 0).Select(one => one.Halt)];
        var whole = new OutcomeCell([.. rules.Select(rule => evaluation.Outcomes[rule])], [.. halts.Select(halt => evaluation.Halts[halt])]);

        // One that reads each fact once has every result that seems possible; of another, every fact that it waits for is cut too.
        var shared = group.SelectMany(one => one.Places.Select(place => place.Slot).Distinct()).GroupBy(slot => slot).Where(slots => slots.Count() > 1).Select(slots => slots.Key).ToHashSet();
        shared.UnionWith(group.Where(one => !ReadsOnce(evaluation, one.Rule, one.Halt)).SelectMany(one => one.Places.Select(place => place.Slot)));
        if (shared.Count == 0)
        {
            return new OutcomeGroup(rules, halts, [whole], IsExact: true);
        }

        return Cut(evaluation, rules, halts, shared) is { } cells
            ? new OutcomeGroup(rules, halts, cells, IsExact: true)
            : new OutcomeGroup(rules, halts, [whole], IsExact: false);
    }

    private static bool ReadsOnce(RuleSetEvaluation evaluation, int rule, int halt) =>
        rule >= 0 ? evaluation.Plan.Rules[rule].ReadsEachOnce : ReadOnce.Holds(evaluation.Plan.Bound.Halts[halt].When);

    // Null where the shared facts can't be cut into cells that are few enough.
    private static ImmutableArray<OutcomeCell>? Cut(RuleSetEvaluation evaluation, ImmutableArray<int> rules, ImmutableArray<int> halts, HashSet<int> shared)
    {
        var bound = evaluation.Plan.Bound;
        var joint = evaluation.Plan.Joint.Of(rules, halts, evaluation.Input.Date);
        // Cells are only cut where a condition turns, so there may be fewer; where there might be far more, it is not tried.
        if (shared.Aggregate(1L, (cells, slot) => Math.Min(int.MaxValue, cells * CellsOf(joint.Problem.Space.DomainOf(slot)))) > 16 * MostCells)
        {
            return null;
        }

        var open = FactDomains.OpenLists(bound.Schema, fact => evaluation.Input.Facts.States[fact.Slot] == FactState.Given);
        var solver = new Solver(joint.Problem, Limits, evaluation.Frame.Context, open);
        // Most cells come to what another has come to.
        var (seen, all) = (new HashSet<Truth[]>(new SameTruths()), new List<Truth[]>());
        if (Feel.Solving.Cells.Visit(solver, evaluation.Frame.Slots, shared, Note, MostCells) is not null)
        {
            return null;
        }

        var found = new Dictionary<string, OutcomeCell>(StringComparer.Ordinal);
        foreach (var truths in all)
        {
            var cell = new OutcomeCell([.. joint.Rules.Select(rule => OutcomeOf(bound.Rules[rule.Rule].Body, rule, truths))], [.. truths.Skip(joint.FirstHalt)]);
            found.TryAdd(string.Join(';', cell.Rules.Select(outcome => (int)outcome.Possible + ":" + outcome.Levels)) + "/" + string.Join(';', cell.Halts.Select(truth => (int)truth)), cell);
        }

        return [.. found.Values];

        void Note(Value[] slots, Truth[] truths)
        {
            if (seen.Add(truths))
            {
                all.Add(truths);
            }
        }
    }

    // About how many cells a fact has: its members, below and above a number, the lengths of a list.
    private static int CellsOf(FactDomain? domain) => (domain?.IsOptional == true ? 1 : 0) + domain switch
    {
        ChoiceDomain choice => Math.Min(choice.Last + 1, 16),
        ListDomain => 4,
        NumberDomain => 3,
        TextDomain => 2,
        _ => 1,
    };

    private static RuleOutcome OutcomeOf(BoundBody body, JointRule place, Truth[] truths)
    {
        var applies = place.Applies < 0 ? Truth.True : truths[place.Applies];
        if (!applies.MayBe(Truth.True))
        {
            return RuleEvaluator.Outside(applies);
        }

        if (body is BoundRequirement)
        {
            return RuleEvaluator.OfRequirement(applies, truths[place.First]);
        }

        // The last level is what is left.
        var metFrom = body is BoundLevels levels ? levels.MetFrom : ((BoundJudgement)body).MetFrom;
        return RuleEvaluator.OfLevels(applies, [.. truths.AsSpan(place.First, place.Count), Truth.True], metFrom);
    }

    private sealed class SameTruths : IEqualityComparer<Truth[]>
    {
        public bool Equals(Truth[]? one, Truth[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(Truth[] truths)
        {
            var code = new HashCode();
            code.AddBytes(MemoryMarshal.AsBytes(truths.AsSpan()));
            return code.ToHashCode();
        }
    }
}
