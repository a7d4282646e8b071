using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A yes/no value as a condition, or the opposite of it.</summary>
internal sealed class ValueConditionNode<TOperand>(TOperand operand, bool negated) : ConditionNode
    where TOperand : struct, IOperand
{
    // Yes is 1 and no is 0: the bit to turn.
    private readonly int _turned = negated ? 1 : 0;

    public TOperand Operand => operand;

    public bool IsNegated => negated;

    public override ImmutableArray<PlanNode> Children => [operand.Node];

    public override bool IsOfRows(int depth) => operand.IsField(depth);

    public override RowTruths Rows(Frame frame, int depth, ListValue rows) => RowTruths.Compare<NotEqual>(operand.Bounds(rows), _turned, _turned, columnIsLeft: true);

    public override Ranges? RangesOf(int depth) => operand.PlaceOf(depth) is { } place ? new Ranges(new RangeTest(place, 1 - _turned, 1 - _turned, IsOutside: false)) : null;

    public override Truth Evaluate(Frame frame)
    {
        if (TOperand.IsDirect && operand.TryInteger(frame, out var known))
        {
            return Truths.Of(known != _turned);
        }

        var least = operand.Least(frame, out var most);
        return least == Value.NotAtHand ? Unknown(frame) : Truths.Of(NotEqual.MayHold(least, most, _turned, _turned), NotEqual.MayNot(least, most, _turned, _turned));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth Unknown(Frame frame)
    {
        var room = default(Value);
        var truth = ConditionValueNode.Of(operand.Otherwise(frame, ref room));
        return negated ? Truths.Not(truth) : truth;
    }
}

/// <summary>A condition as a yes/no value.</summary>
internal sealed class ConditionValueNode(ConditionNode operand) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        var truth = operand.Evaluate(frame);
        value = truth switch
        {
            Truth.True => Value.Known(true),
            Truth.False => Value.Known(false),
            Truth.Fault => Value.Failed(operand.FindFault(frame) ?? Fault.BadRow),
            _ => Value.Between(truth.MayBe(Truth.False) ? 0 : 1, truth.MayBe(Truth.True) ? 1 : 0, truth.MayBe(Truth.Fault) ? Possible.Fault : Possible.Nothing),
        };
    }

    public override int Least(Frame frame, out int most)
    {
        var truth = operand.Evaluate(frame);
        if (truth.MayBe(Truth.Fault))
        {
            return base.Least(frame, out most);
        }

        most = truth == Truth.False ? 0 : 1;
        return truth == Truth.True ? 1 : 0;
    }

    /// <summary>What a yes/no value is as a condition.</summary>
    public static Truth Of(in Value value)
    {
        if (value.IsKnown)
        {
            return value.Low != 0 ? Truth.True : Truth.False;
        }

        // What is surely absent is read only behind a guard that decides.
        var truth = value.MayFault ? Truth.Fault : Truth.None;
        return (value.Possible & (Possible.Value | Possible.None)) == 0 ? truth
            : truth | (value.High != 0 || value.IsNone ? Truth.True : Truth.None) | (value.Low == 0 ? Truth.False : Truth.None);
    }
}
