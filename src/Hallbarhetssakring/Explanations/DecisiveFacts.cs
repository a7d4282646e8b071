using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Finds the facts that alone force a result (semantics §9): one after the other is hidden, and stays hidden if the result is the same
/// without it. The order is fixed, so the set is unique; none of it can be left out.
/// </summary>
internal sealed class DecisiveFacts(RuleSetEvaluation evaluation)
{
    /// <summary>The slots that force a determined result, in order of slots.</summary>
    public ImmutableArray<int> Of(RulePlan rule, RuleOutcome outcome, IEnumerable<LeafPlan> failingLeaves)
    {
        if (outcome.Result != RuleResult.NotMet || rule.Body is not RequirementPlan)
        {
            return Minimal(rule, scratch => scratch.Ask(rule) is var again && again.Result == outcome.Result && again.Levels == outcome.Levels);
        }

        // Not met: each failing condition on its own, so that no ground is left unmentioned; and that the rule applies.
        var all = new SortedSet<int>();
        foreach (var leaf in failingLeaves)
        {
            var truth = leaf.Condition.Evaluate(evaluation.Frame);
            all.UnionWith(Minimal(rule, scratch => scratch.Ask(rule, leaf.Condition) == truth));
        }

        if (rule.Applies is { } applies)
        {
            all.UnionWith(Minimal(rule, scratch => scratch.Ask(rule, applies) == Truth.True));
        }

        return [.. all];
    }

    private ImmutableArray<int> Minimal(RulePlan rule, Func<RuleSetEvaluation, bool> isSame)
    {
        var scratch = evaluation.Scratch();
        var inputs = rule.Inputs.Where(IsKnown).ToList();
        var (hidden, decisive) = (new HashSet<int>(), new SortedSet<int>());
        if (rule.AsksBaseline)
        {
            isSame(scratch);
            inputs.AddRange(scratch.Asked);
        }

        Try(inputs);

        // With something hidden, what stood unread behind it may be asked of the baseline.
        while (rule.AsksBaseline && scratch.Asked.Where(slot => !hidden.Contains(slot) && !decisive.Contains(slot)).ToList() is { Count: > 0 } more)
        {
            Try(more);
        }

        foreach (var slot in hidden)
        {
            scratch.Show(slot, evaluation);
        }

        return [.. decisive];

        void Try(IEnumerable<int> slots)
        {
            foreach (var slot in slots.OrderBy(Rank).ThenByDescending(slot => slot))
            {
                scratch.Hide(slot);
                if (isSame(scratch))
                {
                    hidden.Add(slot);
                }
                else
                {
                    scratch.Show(slot, evaluation);
                    decisive.Add(slot);
                }
            }

            if (rule.AsksBaseline)
            {
                // Asked for once more, so that what it asked is what stands with all hidden that may be.
                isSame(scratch);
            }
        }
    }

    private bool IsKnown(int slot) =>
        slot >= evaluation.Plan.Bound.Slots.FactCount || evaluation.Input.Facts.States[slot] is FactState.Given or FactState.None or FactState.Faulty;

    // Register and baseline, officer, applicant: what the applicant said is let go last. Parameters come with the rule set, before all.
    private int Rank(int slot)
    {
        var bound = evaluation.Plan.Bound;
        if (bound.Slots.RuleOfLevelSlot.ContainsKey(slot))
        {
            return 2;
        }

        return slot >= bound.Slots.Count ? 1 : slot >= bound.Slots.FactCount ? 0 : bound.Schema.Declarations[slot].Supplier switch { Supplier.Register => 1, Supplier.Officer => 2, _ => 3 };
    }
}
