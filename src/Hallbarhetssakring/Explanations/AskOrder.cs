using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// The order in which what is missing is worth asking for, by <c>frågas_när</c>: what can be asked for now, then what waits for another answer,
/// last what other answers say need not be asked for yet. It decides the order alone; what is missing is missing.
/// </summary>
internal static class AskOrder
{
    private const int Now = 0;
    private const int Later = 1;
    private const int Last = 2;

    public static int Of(RuleSetEvaluation evaluation, MissingItem item)
    {
        if (item.Detail is not null || item.Slot >= evaluation.Plan.Bound.Slots.FactCount)
        {
            return Now;
        }

        var ofFact = Of(When(evaluation, new FactPlace(item.Slot), -1));
        return item.Field < 0 ? ofFact : Math.Max(ofFact, Of(When(evaluation, new FactPlace(item.Slot, -1, item.Field), item.Row)));
    }

    private static int Of(Truth when) => when == Truth.True ? Now : when == Truth.False ? Last : Later;

    private static Truth When(RuleSetEvaluation evaluation, FactPlace place, int row)
    {
        if (!evaluation.Plan.AskedWhen.TryGetValue(place, out var when))
        {
            return Truth.True;
        }

        if (when is ConditionNode condition)
        {
            return condition.Evaluate(evaluation.Frame);
        }

        // Of a field, the rows in which it is asked for.
        ((ValueNode)when).Evaluate(evaluation.Frame, out var rows);
        if (rows.Reference is not ListValue list)
        {
            return Truth.Unknown;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i].Reference is RowValue found && found.Number == row)
            {
                return list.PresenceOf(i);
            }
        }

        return Truth.False;
    }
}
