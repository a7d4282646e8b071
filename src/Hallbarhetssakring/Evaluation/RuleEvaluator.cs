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
        if (!applies.MayBe(Truth.True))
        {
            return Outside(applies);
        }

        switch (plan.Body)
        {
            case RequirementPlan requirement:
                return OfRequirement(applies, requirement.Condition.Evaluate(frame));
            case LevelsPlan levels:
                Span<Truth> conditions = stackalloc Truth[levels.Conditions.Length];
                for (var i = 0; i < conditions.Length && (i == 0 || conditions[i - 1].MayBe(Truth.False)); i++)
                {
                    conditions[i] = levels.Conditions[i]?.Evaluate(frame) ?? Truth.True;
                }

                return OfLevels(applies, conditions, levels.MetFrom);
            default:
                var scale = (JudgementPlan)plan.Body;
                return OfChosen(applies, judgement >= 0 ? 1UL << judgement : (1UL << scale.Count) - 1, scale.MetFrom, PossibleResults.Nothing) with { JudgementIsOpen = judgement < 0 };
        }
    }

    /// <summary>A rule that surely does not apply, or can't tell whether it does.</summary>
    public static RuleOutcome Outside(Truth applies) => new(applies, OfApplies(applies), 0, JudgementIsOpen: false);

    public static RuleOutcome OfRequirement(Truth applies, Truth requirement) => new(
        applies,
        OfApplies(applies)
            | (requirement.MayBe(Truth.True) ? PossibleResults.Met : PossibleResults.Nothing)
            | (requirement.MayBe(Truth.False) ? PossibleResults.NotMet : PossibleResults.Nothing)
            | (requirement.MayBe(Truth.Fault) ? PossibleResults.Failed : PossibleResults.Nothing),
        0, JudgementIsOpen: false);

    /// <summary>From the top: a level is possible when its condition may hold; none below one that surely holds, or surely fails, is.</summary>
    public static RuleOutcome OfLevels(Truth applies, ReadOnlySpan<Truth> conditions, int metFrom)
    {
        var (levels, mayFail) = (0UL, false);
        for (var i = 0; i < conditions.Length; i++)
        {
            levels |= conditions[i].MayBe(Truth.True) ? 1UL << i : 0;
            mayFail |= conditions[i].MayBe(Truth.Fault);
            if (!conditions[i].MayBe(Truth.False))
            {
                return OfChosen(applies, levels, metFrom, mayFail ? PossibleResults.Failed : PossibleResults.Nothing);
            }
        }

        // Nothing held: the levels leave a gap.
        return OfChosen(applies, levels, metFrom, PossibleResults.Failed);
    }

    private static RuleOutcome OfChosen(Truth applies, ulong levels, int metFrom, PossibleResults also)
    {
        var met = (1UL << (metFrom + 1)) - 1;
        var results = ((levels & met) != 0 ? PossibleResults.Met : PossibleResults.Nothing) | ((levels & ~met) != 0 ? PossibleResults.NotMet : PossibleResults.Nothing);
        return new RuleOutcome(applies, OfApplies(applies) | results | also, levels, JudgementIsOpen: false);
    }

    private static PossibleResults OfApplies(Truth applies) =>
        (applies.MayBe(Truth.False) ? PossibleResults.NotApplicable : PossibleResults.Nothing) | (applies.MayBe(Truth.Fault) ? PossibleResults.Failed : PossibleResults.Nothing);

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
        var (places, count) = (0UL, domain.Members.Length);
        for (var level = 0; level < count; level++)
        {
            places |= (outcome.Levels >> level & 1) << (count - 1 - level);
        }

        return (BitOperations.PopCount(places) == 1 ? domain.Values[BitOperations.TrailingZeroCount(places)] : Value.OneOf(places)).Or(also);
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
