using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>What the fault behind a failed result read (semantics §9).</summary>
internal static class FaultFacts
{
    /// <summary>What the failing expression read; where the fault lies in the data, those that hold it.</summary>
    public static ImmutableArray<FactPart> Of(RuleSetEvaluation evaluation, RulePlan plan) => [.. SlotsOf(evaluation, plan).Select(slot => new FactPart(slot))];

    private static ImmutableArray<int> SlotsOf(RuleSetEvaluation evaluation, RulePlan plan)
    {
        if (RuleEvaluator.FindFault(plan, evaluation.Frame)?.Location is not { } place)
        {
            // A level that another rule failed to give: what that rule's fault read.
            var read = RuleOrder.SlotsRead(plan.Rule).ToHashSet();
            var behind = plan.Closure.Where(index => index != plan.Rule.Index && read.Contains(evaluation.Plan.Rules[index].Rule.LevelSlot) && evaluation.Outcomes[index].Result == RuleResult.Failed);
            return [.. plan.Inputs.Where(slot => read.Contains(slot) && IsFaulty(evaluation.Frame.Slots[slot])).Concat(behind.SelectMany(index => SlotsOf(evaluation, evaluation.Plan.Rules[index]))).Distinct().Order()];
        }

        var failing = plan.Rule.Leaves.Select(leaf => (Whole: leaf.Condition, Part: Nodes(leaf.Condition).FirstOrDefault(node => node.Location == place))).FirstOrDefault(found => found.Part is not null);
        if (failing.Part is null)
        {
            return [];
        }

        // A part that stands in a row reads what the row was taken from.
        var slots = Nodes(failing.Part.FreeVariables == 0 ? failing.Part : failing.Whole).OfType<BoundSlot>().Select(node => node.Slot.Index).ToHashSet();
        return [.. plan.Inputs.Where(slots.Contains)];
    }

    private static bool IsFaulty(in Value value) => value.IsFault || (value.Reference is ListValue list && list.Items.Any(item => item.IsFault || (item.Reference is RowValue row && row.Fields.Any(field => field.IsFault))));

    private static IEnumerable<BoundNode> Nodes(BoundNode node) => node.Children.SelectMany(Nodes).Prepend(node);
}
