using System.Collections.Immutable;
using System.Diagnostics;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>One question about a rule, with its answer and what it took.</summary>
internal sealed record RuleQuestion(string Rule, string Question, Verdict Verdict, Obstacle? Obstacle, int Cells, TimeSpan Time);

/// <summary>The questions that later features ask of every rule of a rule set, of an empty application at a date.</summary>
internal sealed class RuleQuestions(RuleSetPlan plan, DateOnly date)
{
    // Fewer cells than the solver's own limit, so that what is not settled does not take the suite's time.
    private static readonly SolverLimits Limits = new() { Cells = 512 };

    private readonly Space _space = JointProblem.SpaceOf(plan.Bound);
    private readonly LevelExpressions _levels = new(plan.Bound, index => plan.Bound.Rules[index].Syntax.IsInForce(date));

    /// <summary>Witnesses that plan and oracle read differently; must stay empty.</summary>
    public List<string> Wrong { get; } = [];

    public IEnumerable<RuleQuestion> Ask() => plan.Bound.Rules.SelectMany(Of);

    private IEnumerable<RuleQuestion> Of(BoundRule rule)
    {
        var conditions = rule.Body switch
        {
            BoundRequirement requirement => [requirement.Condition],
            BoundLevels levels => levels.Levels.Where(l => l.When is not null).Select(l => l.When!.Condition).ToImmutableArray(),
            _ => [],
        };
        conditions = rule.AppliesWhen is { } applies ? conditions.Insert(0, applies.Condition) : conditions;
        if (conditions.IsEmpty)
        {
            yield break;
        }

        conditions = [.. conditions.Select(_levels.Inline)];
        var first = rule.AppliesWhen is null ? 0 : 1;
        var known = Known();
        for (var i = 0; i < conditions.Length; i++)
        {
            var one = new Solver(Problem.Of(_space, conditions[i]), Limits);
            var name = i < first ? "gäller_när" : rule.Body is BoundLevels ? $"nivå {i - first + 1}" : "krav";
            yield return Time(rule, name + " kan gälla", one, solver => solver.IsSatisfiable(known));
            yield return Time(rule, name + " är konstant", one, solver => solver.IsConstant(known));
            yield return Time(rule, name + " beror på", one, solver => EssentialFacts.Of(solver, known) is { IsExact: false } set ? Answer.Unsettled(set.Unsettled[0].Obstacle) : Answer.Yes);
            yield return Time(rule, name + " minsta vittne", one, solver => SmallestWitness.Find(solver, known, new Demand(0, Truth.True)).Answer);
            yield return Time(rule, name + " kan inte gälla", one, solver => solver.CanBe(known, new Demand(0, Truth.False)));
            yield return Time(rule, name + " kan bli fel", one, solver => solver.CanBe(known, new Demand(0, Truth.Fault)));
        }

        var all = new Solver(Problem.Of(_space, conditions), Limits);
        yield return Time(rule, "resultat tillsammans", all, solver => solver.JointResults(known) is { IsExact: false, Obstacle: { } obstacle } ? Answer.Unsettled(obstacle) : Answer.Yes);
        if (rule.Body is BoundLevels)
        {
            Demand[] none = [.. Enumerable.Range(first, conditions.Length - first).Select(i => new Demand(i, Truth.False))];
            yield return Time(rule, "lucka mellan nivåer", all, solver => solver.CanBe(known, none));
            for (var i = first; i < conditions.Length; i++)
            {
                Demand[] reached = [.. Enumerable.Range(first, i - first).Select(above => new Demand(above, Truth.False)), new Demand(i, Truth.True)];
                yield return Time(rule, $"nivå {i - first + 1} kan nås", all, solver => solver.CanBe(known, reached));
            }
        }
        else if (first == 1)
        {
            yield return Time(rule, "gäller och inte uppfylld", all, solver => solver.CanBe(known, new Demand(0, Truth.True), new Demand(1, Truth.False)));
            yield return Time(rule, "kravet följer av gäller_när", all, solver => solver.Implies(known, 0, 1));
        }
    }

    // No fact is given; the parameters are those in force.
    private Value[] Known()
    {
        var known = _space.Blank(_ => default);
        known[plan.Bound.Slots.Date.Index] = Value.Known(date);
        foreach (var parameter in plan.Bound.Slots.Parameters)
        {
            known[parameter.Slot] = parameter.At(date);
        }

        foreach (var rule in plan.Bound.Rules.Where(rule => rule.LevelSlot >= 0))
        {
            known[rule.LevelSlot] = plan.Bound.LevelsOf(rule.Index).Unknown.Or(rule.AppliesWhen is null ? Possible.Nothing : Possible.None);
        }

        known[plan.Bound.Slots.Conflicts.Index] = plan.Bound.Slots.Conflicts.Unknown;
        return known;
    }

    private RuleQuestion Time(BoundRule rule, string question, Solver solver, Func<Solver, Answer> ask)
    {
        ask(solver);
        var clock = Stopwatch.GetTimestamp();
        var answer = ask(solver);
        var time = Stopwatch.GetElapsedTime(clock);
        if (answer.Witness is { } witness && solver.Problem.Usage.HostFunctions.Count == 0)
        {
            Check(rule, question, solver, [.. witness.Slots]);
        }

        return new RuleQuestion(rule.Id, question, answer.Verdict, answer.Obstacle, solver.Cells, time);
    }

    private void Check(BoundRule rule, string question, Solver solver, Value[] witness)
    {
        var sets = solver.Evaluation.Sets(witness);
        var interpreter = new Interpreter(slot => Denotation.Of(witness[slot]));
        for (var i = 0; i < sets.Length; i++)
        {
            var oracle = interpreter.Condition(solver.Problem.Nodes[i]);
            if (!sets[i].IsKnown() || oracle.Count != 1 || oracle[0] != (sets[i] == Truth.True ? Plain.True : sets[i] == Truth.False ? Plain.False : Plain.Error))
            {
                Wrong.Add($"{rule.Id}, {question}: plan {sets[i]}, oracle {string.Join(',', oracle)}");
            }
        }
    }
}
