using System.Numerics;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Evaluation;

/// <summary>Evaluates one rule (semantics §5).</summary>
internal static class RuleEvaluator
{
    /// <summary>What the rule comes to; <paramref name="judgement"/> is the place from the top of the level the officer chose, or -1.</summary>
    public static RuleOutcome Evaluate(RulePlan plan, Frame frame, int judgement)
    {
        var applies = plan.Applies?.Evaluate(frame) ?? Truth.True;
        var possible = applies.MayBe(Truth.False) ? PossibleResults.NotApplicable : PossibleResults.Nothing;
        possible |= applies.MayBe(Truth.Fault) ? PossibleResults.Failed : PossibleResults.Nothing;
        if (!applies.MayBe(Truth.True))
        {
            return new RuleOutcome(applies, possible, 0, JudgementIsOpen: false);
        }

        var (results, levels, isOpen) = Body(plan.Body, frame, judgement);
        return new RuleOutcome(applies, possible | results, levels, isOpen);
    }

    private static (PossibleResults Results, ulong Levels, bool IsOpen) Body(BodyPlan body, Frame frame, int judgement)
    {
        switch (body)
        {
            case RequirementPlan requirement:
                return (OfTruth(requirement.Condition.Evaluate(frame)), 0, false);
            case LevelsPlan levels:
                var (reached, mayFail) = Reached(levels, frame);
                return (OfLevels(reached, levels.MetFrom) | (mayFail ? PossibleResults.Failed : PossibleResults.Nothing), reached, false);
            default:
                var scale = (JudgementPlan)body;
                var chosen = judgement >= 0 ? 1UL << judgement : (1UL << scale.Count) - 1;
                return (OfLevels(chosen, scale.MetFrom), chosen, judgement < 0);
        }
    }

    private static PossibleResults OfTruth(Truth truth) =>
        (truth.MayBe(Truth.True) ? PossibleResults.Met : PossibleResults.Nothing)
        | (truth.MayBe(Truth.False) ? PossibleResults.NotMet : PossibleResults.Nothing)
        | (truth.MayBe(Truth.Fault) ? PossibleResults.Failed : PossibleResults.Nothing);

    private static PossibleResults OfLevels(ulong levels, int metFrom)
    {
        var met = (1UL << (metFrom + 1)) - 1;
        return ((levels & met) != 0 ? PossibleResults.Met : PossibleResults.Nothing) | ((levels & ~met) != 0 ? PossibleResults.NotMet : PossibleResults.Nothing);
    }

    // From the top: a level is possible when its condition may hold; none below one that surely holds, or surely fails, is.
    private static (ulong Levels, bool MayFail) Reached(LevelsPlan plan, Frame frame)
    {
        var (levels, mayFail) = (0UL, false);
        for (var i = 0; i < plan.Conditions.Length; i++)
        {
            var truth = plan.Conditions[i]?.Evaluate(frame) ?? Truth.True;
            levels |= truth.MayBe(Truth.True) ? 1UL << i : 0;
            mayFail |= truth.MayBe(Truth.Fault);
            if (!truth.MayBe(Truth.False))
            {
                return (levels, mayFail);
            }
        }

        // Nothing held: the levels leave a gap.
        return (levels, true);
    }

    /// <summary>The value that <c>nivå("id")</c> reads.</summary>
    public static Value LevelValue(RuleOutcome outcome, EnumDomain domain)
    {
        var also = ((outcome.Possible & PossibleResults.NotApplicable) != 0 ? Possible.None : Possible.Nothing)
            | ((outcome.Possible & PossibleResults.Failed) != 0 ? Possible.Fault : Possible.Nothing);
        if (outcome.Levels == 0)
        {
            return also == Possible.Fault ? Value.Failed(Fault.BadRow) : also == Possible.None ? Value.None : Value.None.Or(also);
        }

        // The top is the greatest.
        var greatest = domain.Members.Length - 1 - BitOperations.TrailingZeroCount(outcome.Levels);
        var least = domain.Members.Length - 1 - (63 - BitOperations.LeadingZeroCount(outcome.Levels));
        return least == greatest ? domain.Values[least].Or(also) : Value.Unknown(least, greatest).Or(also);
    }

    /// <summary>Adds the facts that an undetermined result waits for.</summary>
    public static void CollectMissing(RulePlan plan, RuleOutcome outcome, Frame frame, MissingSet missing)
    {
        plan.Applies?.CollectIfUnknown(frame, missing);
        if (!outcome.Applies.MayBe(Truth.True))
        {
            return;
        }

        switch (plan.Body)
        {
            case RequirementPlan requirement:
                requirement.Condition.CollectIfUnknown(frame, missing);
                break;
            case LevelsPlan levels:
                foreach (var condition in levels.Conditions)
                {
                    condition?.CollectIfUnknown(frame, missing);
                    if (condition is null || !condition.Evaluate(frame).MayBe(Truth.False))
                    {
                        break;
                    }
                }

                break;
            case JudgementPlan when outcome.JudgementIsOpen:
                missing.AddSlot(plan.Rule.LevelSlot);
                break;
        }
    }

    /// <summary>The fault behind a failed result.</summary>
    public static Fault? FindFault(RulePlan plan, Frame frame)
    {
        if (plan.Applies?.FindFault(frame) is { } fault)
        {
            return fault;
        }

        return plan.Body switch
        {
            RequirementPlan requirement => requirement.Condition.FindFault(frame),
            LevelsPlan levels => levels.Conditions.Select(condition => condition?.FindFault(frame)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }
}
