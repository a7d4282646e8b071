using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>Essential facts, smallest witnesses, nearest changes, margins and cells against every completion gone through.</summary>
public sealed class QuestionTests
{
    private const int MostCompletions = 60;

    private static readonly SolverLimits Limits = new() { Cells = 4_096 };

    private static void Check(int inSuite, Func<SolvingCase, Solver, List<(string Key, Value[] Slots)>, string?> property)
    {
        var wrong = new List<string>();
        for (var seed = 0; seed < Properties.Properties.Times(inSuite); seed++)
        {
            if (SolvingCase.Of(seed, MostCompletions) is { } one)
            {
                var evaluation = new CellEvaluation(one.Problem, null, []);
                var all = one.Completions().Select(slots => (SolvingCase.ByPlan(evaluation, slots), slots)).ToList();
                if (property(one, new Solver(one.Problem, Limits), all) is { } found)
                {
                    wrong.Add(one.Describe(found));
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n" + string.Join("\n\n", wrong.Take(5)));
    }

    private static string Others(SolvingCase one, Value[] slots, int but) => string.Join('|', one.Free.Where(slot => slot != but).Select(slot => Shown(slots[slot])));

    private static string Shown(in Value value) => value.Reference switch
    {
        ListValue list => "[" + string.Join(',', list.Items.Select(item => Shown(item))) + "]",
        RowValue row => "{" + string.Join(',', row.Fields.Select(field => Shown(field))) + "}",
        _ => $"{value.Possible}{value.Low}..{value.High}",
    };

    [Fact]
    public void Essential_facts_are_those_that_matter() => Check(250, (one, solver, all) =>
    {
        var essential = EssentialFacts.Of(solver, one.Known);
        var truth = one.Free.Where(slot => all.GroupBy(c => Others(one, c.Slots, slot), StringComparer.Ordinal).Any(group => group.Select(c => c.Key[0]).Distinct().Count() > 1)).ToHashSet();
        var found = essential.Facts.Select(place => place.Slot).ToHashSet();
        return !found.IsSubsetOf(truth) ? "a fact that never matters is called essential"
            : !truth.IsSubsetOf(found.Concat(essential.Unsettled.Select(u => u.Fact.Slot))) ? "an essential fact is left out"
            : null;
    });

    [Fact]
    public void A_smallest_witness_decides_and_none_is_smaller() => Check(250, (one, solver, all) =>
    {
        var (answer, witness) = SmallestWitness.Find(solver, one.Known, new Demand(0, Truth.True));
        if (answer.IsYes != all.Any(c => c.Key[0] == '1'))
        {
            return $"said {answer.Verdict}";
        }

        if (witness is null)
        {
            return answer.IsYes ? "no witness" : null;
        }

        // Each completion that agrees on the facts gives what was demanded.
        var agreeing = all.Where(c => witness.Facts.All(slot => Shown(c.Slots[slot]) == Shown(witness.Slots[slot]))).ToList();
        if (agreeing.Count == 0 || agreeing.Any(c => c.Key[0] != '1'))
        {
            return $"the witness does not decide: {string.Join(", ", witness.Facts)}";
        }

        var evaluation = new CellEvaluation(one.Problem, null, []);
        var isOneEnough = one.Free.Any(slot => all.DistinctBy(c => Shown(c.Slots[slot])).Any(c => evaluation.Sets(new Place(slot).With(one.Known, c.Slots[slot]))[0] == Truth.True));
        return witness is { IsSmallest: true, Facts.Length: > 1 } && isOneEnough ? "a single fact is enough" : null;
    });

    [Fact]
    public void The_nearest_change_is_the_cheapest() => Check(250, (one, solver, all) =>
    {
        var from = all[new Random(one.Seed).Next(all.Count)].Slots;
        var changeable = one.Free.Select((slot, i) => new Changeable(slot, 1 + (i % 3))).ToList();
        var (answer, change) = NearestChange.Find(solver, from, changeable, new Demand(0, Truth.True));
        var costs = all.Where(c => c.Key[0] == '1').Select(c => changeable.Where(x => Shown(c.Slots[x.Slot]) != Shown(from[x.Slot])).Sum(x => x.Cost)).ToList();
        return answer.Verdict != Verdict.Unsettled && answer.IsYes != costs.Count > 0 ? $"said {answer.Verdict}"
            : change is { IsNearest: true } && change.Cost != costs.Min() ? $"costs {change.Cost}, could cost {costs.Min()}"
            : change is not null && change.Cost < costs.Min() ? "cheaper than any"
            : change is not null && SolvingCase.ByPlan(new CellEvaluation(one.Problem, null, []), [.. change.Slots])[0] != '1' ? "the change does not do"
            : change is { IsNearest: true } && FirstNumber(one, change) is { } slot && Nearer(change, slot) ? "a number could be changed less" : null;

        bool Nearer(Change change, int slot) => all.Any(c => c.Key[0] == '1'
            && one.Free.All(s => change.Changed.Contains(s) || Shown(c.Slots[s]) == Shown(from[s]))
            && c.Slots[slot].IsKnown && from[slot].IsKnown && Math.Abs(c.Slots[slot].Low - from[slot].Low) < Math.Abs(change.Slots[slot].Low - from[slot].Low));
    });

    private static int? FirstNumber(SolvingCase one, Change change) =>
        change.Changed.Length > 0 && one.Problem.Space.DomainOf(change.Changed[0]) is NumberDomain && change.Slots[change.Changed[0]].IsKnown ? change.Changed[0] : null;

    [Fact]
    public void A_margin_ends_where_the_result_turns() => Check(250, (one, solver, all) =>
    {
        var from = all[new Random(one.Seed).Next(all.Count)];
        foreach (var margin in Margins.Of(solver, from.Slots).Where(m => m.Place.Row < 0 && one.Free.Contains(m.Place.Slot)))
        {
            var domain = (NumberDomain)margin.Place.DomainIn(SmallDomains.Space)!;
            var evaluation = new CellEvaluation(one.Problem, null, []);
            var flips = new List<decimal>();
            for (var value = domain.Low; value <= domain.High; value += domain.Step)
            {
                if (evaluation.Sets(margin.Place.With(from.Slots, Value.Known(value)))[0] != (Truth)(from.Key[0] - '0'))
                {
                    flips.Add(value);
                }
            }

            decimal? below = flips.Any(x => x < margin.Value) ? flips.Where(x => x < margin.Value).Max() : null;
            decimal? above = flips.Any(x => x > margin.Value) ? flips.Where(x => x > margin.Value).Min() : null;
            if (margin.Obstacle is null && (below != margin.Below || above != margin.Above))
            {
                return $"margin of {margin.Value}: {margin.Below} and {margin.Above}, is {below} and {above}";
            }
        }

        return null;
    });

    [Fact]
    public void Cells_of_shared_facts_tell_what_conditions_can_be_together() => Check(250, (one, solver, all) =>
    {
        var reads = one.Problem.Nodes.Select(node => Usage.Of([node]).Slots.Keys.ToHashSet()).ToList();
        var shared = one.Free.Where(slot => reads[0].Contains(slot) && reads[1].Contains(slot)).ToHashSet();
        var cells = new List<(Value[] Slots, Truth[] Truths)>();
        if (Cells.Visit(solver, one.Known, shared, (slots, truths) => cells.Add(((Value[])slots.Clone(), truths))) is not null)
        {
            return null;
        }

        var joint = new HashSet<string>(StringComparer.Ordinal);
        var isExact = true;
        foreach (var (slots, truths) in cells)
        {
            var (first, second) = (solver.Results(slots, 0), solver.Results(slots, 1));
            if ((first.Possible[0] & ~truths[0]) != 0 || (second.Possible[0] & ~truths[1]) != 0)
            {
                return "a condition can be what its cell leaves out";
            }

            isExact &= first.IsExact && second.IsExact;
            joint.UnionWith(FindAll.Combinations([first.Possible[0], second.Possible[0]])!);
        }

        var truth = all.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return !truth.IsSubsetOf(joint) ? "a combination is left out"
            : isExact && !joint.SetEquals(truth) ? $"cells give {string.Join(' ', joint)}, there are {string.Join(' ', truth)}"
            : null;
    });
}
