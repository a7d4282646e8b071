using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// The outcome (semantics §6): the first rung that holds is the headline, all that hold are listed. Points never change it.
/// </summary>
internal static class OutcomeLadder
{
    /// <summary>The rungs that hold now, the weightiest first.</summary>
    public static ImmutableArray<Outcome> Now(RuleSetEvaluation evaluation, ImmutableArray<Finding> findings, ImmutableArray<Halt> halts)
    {
        var holds = new SortedSet<Outcome>();
        foreach (var finding in findings.Where(f => f.Severity is Severity.Stop or Severity.Requirement))
        {
            switch (finding.Result)
            {
                case RuleResult.NotMet:
                    holds.Add(finding.Severity == Severity.Stop ? Outcome.Obstacle : Outcome.Complete);
                    break;
                case RuleResult.Failed:
                    holds.Add(Outcome.Fault);
                    break;
                case RuleResult.Undetermined when !CountsAsMet(evaluation, finding):
                    holds.UnionWith(finding.Missing.Select(RungOf));
                    break;
            }
        }

        foreach (var halt in halts)
        {
            if (halt.State is HaltState.Reached or HaltState.Failed)
            {
                holds.Add(halt.State == HaltState.Reached ? Outcome.Investigate : Outcome.Fault);
            }
            else if (halt.State == HaltState.Answered && Deepens(evaluation, halt))
            {
                holds.Add(Outcome.Deepen);
            }
        }

        return holds.Count == 0 ? [Outcome.NoObstacles] : [.. holds];
    }

    /// <summary>
    /// The headlines that are possible once everything is known, and whether that is exact: each group of what is open adds one of the sets of
    /// rungs that it can come to.
    /// </summary>
    public static (ImmutableArray<Outcome> Outcomes, bool IsExact) Possible(RuleSetEvaluation evaluation, ImmutableArray<OutcomeGroup> groups, ImmutableArray<Halt> halts)
    {
        var severities = evaluation.Plan.Rules.Select(plan => EffectiveSeverity.Settled(evaluation.Plan, plan, evaluation.Input.Date).Severity).ToImmutableArray();
        var open = groups.SelectMany(group => group.Rules).ToHashSet();
        var settled = Rungs.None;
        foreach (var plan in evaluation.Plan.Rules.Where(plan => !open.Contains(plan.Rule.Index)))
        {
            settled |= RungsOf(evaluation.Outcomes[plan.Rule.Index], severities[plan.Rule.Index]).Single();
        }

        var reachable = new HashSet<Rungs> { settled };
        for (var halt = 0; halt < halts.Length; halt++)
        {
            if (evaluation.Halts[halt].IsKnown())
            {
                reachable = Combine(reachable, RungsOf(evaluation, halts[halt], evaluation.Halts[halt]));
            }
        }

        foreach (var group in groups)
        {
            var own = new HashSet<Rungs>();
            foreach (var cell in group.Cells)
            {
                var rungs = new HashSet<Rungs> { Rungs.None };
                for (var i = 0; i < group.Rules.Length; i++)
                {
                    rungs = Combine(rungs, RungsOf(cell.Rules[i], severities[group.Rules[i]]));
                }

                for (var i = 0; i < group.Halts.Length; i++)
                {
                    rungs = Combine(rungs, RungsOf(evaluation, halts[group.Halts[i]], cell.Halts[i]));
                }

                own.UnionWith(rungs);
            }

            reachable = Combine(reachable, own);
        }

        var outcomes = reachable.Select(Headline).Distinct().Order().ToImmutableArray();
        var weighing = groups.Where(group => !group.Halts.IsEmpty || group.Rules.Any(rule => severities[rule] is Severity.Stop or Severity.Requirement));
        return (outcomes, outcomes.Length == 1 || weighing.All(group => group.IsExact));
    }

    /// <summary>The rungs that a completion puts an application on; none of them is no obstacle.</summary>
    [Flags]
    private enum Rungs
    {
        None = 0,
        Obstacle = 1,
        Fault = 2,
        Complete = 4,
        Deepen = 8,
    }

    private static Outcome Headline(Rungs rungs) =>
        rungs.HasFlag(Rungs.Obstacle) ? Outcome.Obstacle
        : rungs.HasFlag(Rungs.Fault) ? Outcome.Fault
        : rungs.HasFlag(Rungs.Complete) ? Outcome.Complete
        : rungs.HasFlag(Rungs.Deepen) ? Outcome.Deepen
        : Outcome.NoObstacles;

    private static HashSet<Rungs> Combine(HashSet<Rungs> one, HashSet<Rungs> other) => [.. one.SelectMany(_ => other, (a, b) => a | b)];

    private static HashSet<Rungs> RungsOf(RuleOutcome outcome, Severity severity)
    {
        var weighs = severity is Severity.Stop or Severity.Requirement;
        var rungs = new HashSet<Rungs>();
        foreach (var (result, rung) in new[]
        {
            (PossibleResults.Met | PossibleResults.NotApplicable, Rungs.None), (PossibleResults.NotMet, severity == Severity.Stop ? Rungs.Obstacle : Rungs.Complete), (PossibleResults.Failed, Rungs.Fault),
        })
        {
            if ((outcome.Possible & result) != 0)
            {
                rungs.Add(weighs ? rung : Rungs.None);
            }
        }

        return rungs.Count == 0 ? [Rungs.None] : rungs;
    }

    // A halt that is reached gets one of its answers; one already given stands, though it was not known yet that the halt is reached.
    private static HashSet<Rungs> RungsOf(RuleSetEvaluation evaluation, Halt halt, Truth isReached)
    {
        var rungs = new HashSet<Rungs>();
        if (isReached.MayBe(Truth.False))
        {
            rungs.Add(Rungs.None);
        }

        if (isReached.MayBe(Truth.Fault))
        {
            rungs.Add(Rungs.Fault);
        }

        if (isReached.MayBe(Truth.True))
        {
            var answers = evaluation.Plan.Bound.Halts.First(h => h.Syntax.Id.Value == halt.Id).Syntax.Answers
                .Where(answer => !evaluation.Input.HaltAnswers.TryGetValue(halt.Id, out var given) || given.Answer == answer.Id.Value).ToList();
            rungs.UnionWith(answers.Count == 0 ? [Rungs.None] : answers.Select(answer => answer.Deepens ? Rungs.Deepen : Rungs.None));
        }

        return rungs;
    }

    private static bool CountsAsMet(RuleSetEvaluation evaluation, Finding finding) =>
        evaluation.Outcomes[evaluation.Plan.Rules.First(plan => plan.Rule.Id == finding.Rule).Rule.Index].CountsAsMet;

    private static Outcome RungOf(MissingFact fact) =>
        fact.Supplier == Supplier.Applicant && fact.Kind is MissingKind.Missing or MissingKind.StillOpen ? Outcome.Complete : Outcome.Investigate;

    private static bool Deepens(RuleSetEvaluation evaluation, Halt halt) =>
        halt.Answer is { } answer && evaluation.Plan.Bound.Halts.First(h => h.Syntax.Id.Value == halt.Id).Syntax.Answers.First(a => a.Id.Value == answer.Id).Deepens;

    /// <summary>Where a halt stands.</summary>
    public static HaltState StateOf(Truth when, bool isAnswered) => when switch
    {
        Truth.True => isAnswered ? HaltState.Answered : HaltState.Reached,
        Truth.False => HaltState.NotReached,
        Truth.Fault => HaltState.Failed,
        _ => HaltState.Undetermined,
    };
}
