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

    /// <summary>The headlines that are possible once everything is known, and whether that is exact.</summary>
    public static (ImmutableArray<Outcome> Outcomes, bool IsExact) Possible(RuleSetEvaluation evaluation, MissingExpander missing, ImmutableArray<Halt> halts)
    {
        var rules = evaluation.Plan.Rules
            .Select(plan => (Outcome: evaluation.Outcomes[plan.Rule.Index], EffectiveSeverity.Settled(evaluation.Plan, plan, evaluation.Input.Date).Severity, plan.Rule.Index))
            .Where(r => r.Outcome.Possible != PossibleResults.Nothing && r.Severity is Severity.Stop or Severity.Requirement)
            .ToList();

        bool May(PossibleResults result, Severity? severity) => rules.Any(r => (severity is null || r.Severity == severity) && (r.Outcome.Possible & result) != 0);
        bool Must(PossibleResults result, Severity? severity) => rules.Any(r => (severity is null || r.Severity == severity) && r.Outcome.Possible == result);

        var possible = ImmutableArray.CreateBuilder<Outcome>();
        var (haltMayFail, haltMustFail) = (halts.Any(h => h.State is HaltState.Failed), halts.Any(h => h.State == HaltState.Failed));
        if (May(PossibleResults.NotMet, Severity.Stop))
        {
            possible.Add(Outcome.Obstacle);
        }

        var open = !Must(PossibleResults.NotMet, Severity.Stop);
        if (open && (May(PossibleResults.Failed, null) || haltMayFail))
        {
            possible.Add(Outcome.Fault);
        }

        open &= !Must(PossibleResults.Failed, null) && !haltMustFail;
        if (open && May(PossibleResults.NotMet, Severity.Requirement))
        {
            possible.Add(Outcome.Complete);
        }

        // A rule that can only fail or be not met leaves nothing below.
        open &= rules.All(r => (r.Outcome.Possible & (PossibleResults.Met | PossibleResults.NotApplicable)) != 0);
        if (open && halts.Any(h => MayDeepen(evaluation, h)))
        {
            possible.Add(Outcome.Deepen);
        }

        if (open && !halts.Any(h => h.State == HaltState.Answered && Deepens(evaluation, h)))
        {
            possible.Add(Outcome.NoObstacles);
        }

        var undetermined = rules.Where(r => r.Outcome.Result == RuleResult.Undetermined).Select(r => missing.Of(r.Index))
            .Concat(halts.Where(h => h.State == HaltState.Undetermined).Select(h => missing.Of(HaltCondition(evaluation, h))));
        return (possible.ToImmutable(), possible.Count == 1 || ScoreCalculator.AreApart(undetermined));
    }

    private static bool CountsAsMet(RuleSetEvaluation evaluation, Finding finding) =>
        evaluation.Outcomes[evaluation.Plan.Rules.First(plan => plan.Rule.Id == finding.Rule).Rule.Index].CountsAsMet;

    private static Outcome RungOf(MissingFact fact) =>
        fact.Supplier == Supplier.Applicant && fact.Kind is MissingKind.Missing or MissingKind.StillOpen ? Outcome.Complete : Outcome.Investigate;

    private static bool Deepens(RuleSetEvaluation evaluation, Halt halt) =>
        halt.Answer is { } answer && evaluation.Plan.Bound.Halts.First(h => h.Syntax.Id.Value == halt.Id).Syntax.Answers.First(a => a.Id.Value == answer.Id).Deepens;

    private static bool MayDeepen(RuleSetEvaluation evaluation, Halt halt) => halt.State switch
    {
        HaltState.Answered => Deepens(evaluation, halt),
        HaltState.Reached or HaltState.Undetermined => evaluation.Plan.Bound.Halts.First(h => h.Syntax.Id.Value == halt.Id).Syntax.Answers.Any(
            a => a.Deepens && (!evaluation.Input.HaltAnswers.TryGetValue(halt.Id, out var given) || given.Answer == a.Id.Value)),
        _ => false,
    };

    private static Feel.Plans.ConditionNode HaltCondition(RuleSetEvaluation evaluation, Halt halt) =>
        evaluation.Plan.Halts[evaluation.Plan.Bound.Halts.ToList().FindIndex(h => h.Syntax.Id.Value == halt.Id)];

    /// <summary>Where a halt stands.</summary>
    public static HaltState StateOf(Truth when, bool isAnswered) => when switch
    {
        Truth.True => isAnswered ? HaltState.Answered : HaltState.Reached,
        Truth.False => HaltState.NotReached,
        Truth.Fault => HaltState.Failed,
        _ => HaltState.Undetermined,
    };
}
