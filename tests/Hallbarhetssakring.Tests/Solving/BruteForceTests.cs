using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Xunit.Abstractions;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>The solver's answers against every completion gone through, over random conditions.</summary>
public sealed class BruteForceTests(ITestOutputHelper output)
{
    // Conditions come in pairs.
    private const int Pairs = 5_000;
    private const int MostCompletions = 48;

    private readonly SortedDictionary<string, int> _unsettled = new(StringComparer.Ordinal);
    private int _asked;
    private int _cells;

    [Fact]
    public void No_answer_is_wrong()
    {
        var refused = 0;
        var wrong = new List<string>();
        var pairs = Properties.Properties.Times(Pairs);
        for (var seed = 0; seed < pairs; seed++)
        {
            if (SolvingCase.Of(seed, MostCompletions) is not { } one)
            {
                refused++;
                continue;
            }

            if (Check(one) is { } found)
            {
                wrong.Add(one.Describe(found));
            }
        }

        output.WriteLine($"{2 * (pairs - refused)} conditions, {_asked} questions, {_unsettled.Values.Sum()} not settled ({100m * _unsettled.Values.Sum() / _asked:0.00} %), {_cells / Math.Max(1, _asked)} cells a question");
        foreach (var (why, count) in _unsettled)
        {
            output.WriteLine($"{count,7}  {why}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n" + string.Join("\n\n", wrong.Take(5)));
        Assert.True(refused * 5 <= pairs, $"{refused} of {pairs} pairs were refused.");
        Assert.True(_unsettled.Values.Sum() * 20 <= _asked, "More than one question in twenty was not settled.");
    }

    private string? Check(SolvingCase one)
    {
        var solver = new Solver(one.Problem, new SolverLimits { Cells = 4_096 });
        var evaluation = new CellEvaluation(one.Problem, null, []);
        var all = one.Completions().Select(completion => SolvingCase.ByPlan(evaluation, completion)).ToHashSet(StringComparer.Ordinal);
        var sets = Enumerable.Range(0, 2).Select(i => all.Aggregate(Truth.None, (set, key) => set | (Truth)(key[i] - '0'))).ToArray();
        return Ask(one, solver, "satisfiable", solver.IsSatisfiable(one.Known), sets[0].MayBe(Truth.True))
            ?? Ask(one, solver, "always", solver.IsAlways(one.Known), sets[0] == Truth.True)
            ?? Ask(one, solver, "constant", solver.IsConstant(one.Known), sets[0].IsKnown())
            ?? Ask(one, solver, "implies", solver.Implies(one.Known, 0, 1), !all.Any(key => key[0] == '1' && key[1] != '1'))
            ?? Ask(one, solver, "equivalent", solver.AreEquivalent(one.Known, 0, 1), all.All(key => key[0] == key[1]))
            ?? Joint(one, solver, all);
    }

    private string? Ask(SolvingCase one, Solver solver, string question, Answer answer, bool truth)
    {
        Count(solver, answer.Obstacle);
        if (answer.Verdict != Verdict.Unsettled && answer.IsYes != truth)
        {
            return $"{question} is {truth}, said {answer.Verdict}";
        }

        return answer.Witness is { } witness && !IsSame(one, witness, out var told) ? $"{question}: {told}" : null;
    }

    private string? Joint(SolvingCase one, Solver solver, HashSet<string> all)
    {
        var joint = solver.JointResults(one.Known);
        Count(solver, joint.Obstacle);
        var found = joint.Found.Select(f => FindAll.Key(f.Results.AsSpan())).ToHashSet(StringComparer.Ordinal);
        foreach (var (results, witness) in joint.Found)
        {
            if (!IsSame(one, witness, out var told) || one.ByOracle(witness.Slots) != FindAll.Key(results.AsSpan()))
            {
                return $"witness of {FindAll.Key(results.AsSpan())}: {told}";
            }
        }

        return !found.IsSubsetOf(all) ? "joint results that no completion gives"
            : joint.IsExact && found.Count != all.Count ? $"joint results {string.Join(' ', found)}, there are {string.Join(' ', all)}"
            : all.Any(key => Enumerable.Range(0, 2).Any(i => !joint.Possible[i].MayBe((Truth)(key[i] - '0')))) ? "a possible result is left out"
            : null;
    }

    // A witness' slots hold one result each, the same by plan and by oracle, and lie within the domains.
    private static bool IsSame(SolvingCase one, Witness witness, out string told)
    {
        Value[] slots = [.. witness.Slots];
        var (plan, oracle) = (SolvingCase.ByPlan(new CellEvaluation(one.Problem, null, []), slots), one.ByOracle(slots));
        told = $"witness by plan {plan}, by oracle {oracle}";
        return plan == oracle && one.Free.All(slot => IsWithin(SmallDomains.Space.DomainOf(slot)!, slots[slot]));
    }

    private static bool IsWithin(FactDomain domain, in Value value) => value.IsNone ? domain.IsOptional : domain switch
    {
        NumberDomain number => value.IsKnown && value.Low >= number.Low && value.Low <= number.High && value.Low % number.Step == 0,
        ChoiceDomain choice => value.IsKnown && value.Low >= 0 && value.Low <= choice.Last,
        ListDomain list => value.Reference is ListValue { More: 0 } items && items.Items.Length <= list.Maximum,
        _ => true,
    };

    private void Count(Solver solver, Obstacle? obstacle)
    {
        _asked++;
        _cells += solver.Cells;
        if (obstacle is not null)
        {
            var why = $"{obstacle.Kind} {obstacle.Name}";
            _unsettled[why] = _unsettled.GetValueOrDefault(why) + 1;
        }
    }
}
