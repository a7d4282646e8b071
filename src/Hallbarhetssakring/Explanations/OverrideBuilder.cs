using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;

namespace Hallbarhetssakring.Explanations;

/// <summary>Works out the outcome and the scores a second time, with the officer's overrides in place of the computed results.</summary>
internal static class OverrideBuilder
{
    /// <summary>Null where nothing in force is overridden.</summary>
    public static OverriddenOutcome? Build(RuleSetEvaluation evaluation, ImmutableArray<Finding> findings, ImmutableArray<Halt> halts)
    {
        var overrides = ImmutableArray.CreateBuilder<Override>();
        var after = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings)
        {
            var plan = evaluation.Plan.Rules.First(p => p.Rule.Id == finding.Rule);
            if (!evaluation.Input.Overrides.TryGetValue(plan.Rule.Index, out var given))
            {
                after.Add(finding);
                continue;
            }

            var level = given.Level < 0 ? null : plan.Levels[given.Level];
            overrides.Add(new Override(finding.Rule, finding.Title, given.Result, level, finding.Result, finding.Level, given.Reason, given.By, given.When));
            after.Add(finding with { Result = given.Result, Severity = EffectiveSeverity.Settled(evaluation.Plan, plan, evaluation.Input.Date).Severity, Missing = [] });
        }

        if (overrides.Count == 0)
        {
            return null;
        }

        var overridden = evaluation.Overridden();
        var groups = JointOutcomes.Of(overridden, new MissingExpander(overridden));
        var outcomes = OutcomeLadder.Now(overridden, after.ToImmutable(), halts);
        var (possible, isExact) = OutcomeLadder.Possible(overridden, groups, halts);
        return new OverriddenOutcome
        {
            Overrides = overrides.ToImmutable(),
            Outcome = outcomes[0],
            Outcomes = outcomes,
            PossibleOutcomes = possible,
            PossibleOutcomesAreExact = isExact,
            Score = ScoreBoardBuilder.Build(overridden, groups),
        };
    }
}
