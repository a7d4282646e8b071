using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Yes/no facts whose yes are counted, without a call for each.</summary>
internal sealed class YesNoSlots
{
    private readonly int[] _slots;

    private YesNoSlots(int[] slots) => _slots = slots;

    /// <summary>Those that some steps are; null where one of them is more than such a fact.</summary>
    public static YesNoSlots? Of(IEnumerable<PlanNode> steps)
    {
        var slots = steps.Select(SlotOf).ToList();
        return slots.TrueForAll(slot => slot is not null) ? new YesNoSlots([.. slots.Select(slot => slot!.Value)]) : null;
    }

    private static int? SlotOf(PlanNode step) => step switch
    {
        SlotNode slot => slot.Index,
        ValueConditionNode<SlotOperand> { IsNegated: false, Operand.Node: SlotNode slot } => slot.Index,
        _ => null,
    };

    /// <summary>How many surely are yes, and how many may be; false where one has no integers at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCount(Frame frame, out int least, out int most)
    {
        // A yes is 1 and a no is 0.
        var (sure, maybe, areAtHand) = (0, 0, true);
        var slots = frame.Slots;
        foreach (var slot in _slots)
        {
            ref readonly var value = ref slots[slot];
            (sure, maybe) = unchecked((sure + value.Least, maybe + value.Most));
            areAtHand &= value.Least != Value.NotAtHand;
        }

        (least, most) = (sure, maybe);
        return areAtHand;
    }
}

/// <summary>How many facts are yes, compared with a constant; <paramref name="general"/> is the same for anything that they may be.</summary>
internal sealed class CompareYesNode(YesNoSlots facts, RangeTest count, ConditionNode general) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [general];

    public override Truth Evaluate(Frame frame) => facts.TryCount(frame, out var least, out var most) ? count.Of(least, most) : general.Evaluate(frame);
}
