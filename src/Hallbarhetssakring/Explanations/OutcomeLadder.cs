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
            else if (halt.Deepens)
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
        var rules = evaluation.Plan.Rules;
        var severities = new Severity[rules.Length];
        for (var rule = 0; rule < severities.Length; rule++)
        {
            severities[rule] = EffectiveSeverity.Settled(evaluation.Plan, rules[rule], evaluation.Input.Date).Severity;
        }

        var isOpen = new bool[rules.Length];
        foreach (var group in groups)
        {
            foreach (var rule in group.Rules)
            {
                isOpen[rule] = true;
            }
        }

        var reachable = RungSets.OfNone;
        for (var rule = 0; rule < severities.Length; rule++)
        {
            reachable = isOpen[rule] ? reachable : reachable.With(RungsOf(evaluation.Outcomes[rule], severities[rule]));
        }

        for (var halt = 0; halt < halts.Length; halt++)
        {
            if (evaluation.Halts[halt].IsKnown())
            {
                reachable = reachable.With(RungsOf(evaluation, halts[halt], evaluation.Halts[halt]));
            }
        }

        foreach (var group in groups)
        {
            var own = default(RungSets);
            foreach (var cell in group.Cells)
            {
                var rungs = RungSets.OfNone;
                for (var i = 0; i < group.Rules.Length; i++)
                {
                    rungs = rungs.With(RungsOf(cell.Rules[i], severities[group.Rules[i]]));
                }

                for (var i = 0; i < group.Halts.Length; i++)
                {
                    rungs = rungs.With(RungsOf(evaluation, halts[group.Halts[i]], cell.Halts[i]));
                }

                own = own.Or(rungs);
            }

            reachable = reachable.With(own);
        }

        var outcomes = reachable.Headlines();
        return (outcomes, outcomes.Length == 1 || groups.All(group => group.IsExact || !Weighs(group)));

        bool Weighs(OutcomeGroup group) => !group.Halts.IsEmpty || group.Rules.Any(rule => severities[rule] is Severity.Stop or Severity.Requirement);
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

    /// <summary>Sets of rungs that an application may come to stand on, a bit each.</summary>
    private readonly record struct RungSets(int Bits)
    {
        private const int Count = 16;

        /// <summary>On no rung, and nothing else.</summary>
        public static RungSets OfNone => default(RungSets).Or(Rungs.None);

        public RungSets Or(Rungs rungs) => new(Bits | (1 << (int)rungs));

        public RungSets Or(RungSets other) => new(Bits | other.Bits);

        /// <summary>One of these together with one of the others.</summary>
        public RungSets With(RungSets other)
        {
            var both = 0;
            for (var one = 0; one < Count; one++)
            {
                for (var two = 0; two < Count && ((Bits >> one) & 1) != 0; two++)
                {
                    both |= ((other.Bits >> two) & 1) << (one | two);
                }
            }

            return new RungSets(both);
        }

        public ImmutableArray<Outcome> Headlines()
        {
            var headlines = ImmutableArray.CreateBuilder<Outcome>();
            for (var rungs = 0; rungs < Count; rungs++)
            {
                if (((Bits >> rungs) & 1) != 0 && Headline((Rungs)rungs) is var headline && !headlines.Contains(headline))
                {
                    headlines.Add(headline);
                }
            }

            headlines.Sort();
            return headlines.DrainToImmutable();
        }

        private static Outcome Headline(Rungs rungs) =>
            rungs.HasFlag(Rungs.Obstacle) ? Outcome.Obstacle
            : rungs.HasFlag(Rungs.Fault) ? Outcome.Fault
            : rungs.HasFlag(Rungs.Complete) ? Outcome.Complete
            : rungs.HasFlag(Rungs.Deepen) ? Outcome.Deepen
            : Outcome.NoObstacles;
    }

    private static RungSets RungsOf(RuleOutcome outcome, Severity severity)
    {
        if (severity is not (Severity.Stop or Severity.Requirement))
        {
            return RungSets.OfNone;
        }

        var rungs = default(RungSets);
        rungs = (outcome.Possible & (PossibleResults.Met | PossibleResults.NotApplicable)) != 0 ? rungs.Or(Rungs.None) : rungs;
        rungs = (outcome.Possible & PossibleResults.NotMet) != 0 ? rungs.Or(severity == Severity.Stop ? Rungs.Obstacle : Rungs.Complete) : rungs;
        rungs = (outcome.Possible & PossibleResults.Failed) != 0 ? rungs.Or(Rungs.Fault) : rungs;
        return rungs == default ? RungSets.OfNone : rungs;
    }

    // A halt that is reached gets one of its answers; one already given stands, though it was not known yet that the halt is reached.
    private static RungSets RungsOf(RuleSetEvaluation evaluation, Halt halt, Truth isReached)
    {
        var rungs = isReached.MayBe(Truth.False) ? RungSets.OfNone : default;
        rungs = isReached.MayBe(Truth.Fault) ? rungs.Or(Rungs.Fault) : rungs;
        if (isReached.MayBe(Truth.True))
        {
            var answers = evaluation.Plan.Bound.Halts.First(h => h.Syntax.Id.Value == halt.Id).Syntax.Answers
                .Where(answer => !evaluation.Input.HaltAnswers.TryGetValue(halt.Id, out var given) || given.Answer == answer.Id.Value).ToList();
            rungs = answers.Count == 0 ? rungs.Or(Rungs.None) : answers.Aggregate(rungs, (sets, answer) => sets.Or(answer.Deepens ? Rungs.Deepen : Rungs.None));
        }

        return rungs;
    }

    private static bool CountsAsMet(RuleSetEvaluation evaluation, Finding finding) =>
        evaluation.Outcomes[evaluation.Plan.Rules.First(plan => plan.Rule.Id == finding.Rule).Rule.Index].CountsAsMet;

    private static Outcome RungOf(MissingFact fact) =>
        fact.Supplier == Supplier.Applicant && fact.Kind is MissingKind.Missing or MissingKind.StillOpen ? Outcome.Complete : Outcome.Investigate;

    /// <summary>Where a halt stands.</summary>
    public static HaltState StateOf(Truth when, bool isAnswered) => when switch
    {
        Truth.True => isAnswered ? HaltState.Answered : HaltState.Reached,
        Truth.False => HaltState.NotReached,
        Truth.Fault => HaltState.Failed,
        _ => HaltState.Undetermined,
    };
}
