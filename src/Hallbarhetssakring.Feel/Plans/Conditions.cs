using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

internal sealed class AndNode(ConditionNode[] operands) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override bool IsOfRows(int depth) => operands.All(operand => operand.IsOfRows(depth));

    public override bool TryRows(Frame frame, int depth, ListValue rows, out RowTruths truths)
    {
        truths = new RowTruths(ulong.MaxValue, 0);
        foreach (var operand in operands)
        {
            if (!operand.TryRows(frame, depth, rows, out var some))
            {
                return false;
            }

            truths &= some;
            if (truths.MayHold == 0)
            {
                break;
            }
        }

        return true;
    }

    public override Truth Evaluate(Frame frame)
    {
        var result = Truth.True;
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            if (truth == Truth.False)
            {
                return Truth.False;
            }

            result = truth == Truth.True ? result : Truths.And(result, truth);
        }

        return result;
    }
}

internal sealed class OrNode(ConditionNode[] operands) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override bool IsOfRows(int depth) => operands.All(operand => operand.IsOfRows(depth));

    public override bool TryRows(Frame frame, int depth, ListValue rows, out RowTruths truths)
    {
        truths = new RowTruths(0, ulong.MaxValue);
        foreach (var operand in operands)
        {
            if (!operand.TryRows(frame, depth, rows, out var some))
            {
                return false;
            }

            truths |= some;
            if (truths.MayNot == 0)
            {
                break;
            }
        }

        return true;
    }

    public override Truth Evaluate(Frame frame)
    {
        var result = Truth.False;
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            if (truth == Truth.True)
            {
                return Truth.True;
            }

            result = truth == Truth.False ? result : Truths.Or(result, truth);
        }

        return result;
    }
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override Truth Evaluate(Frame frame) => Truths.Not(operand.Evaluate(frame));
}

/// <summary>
/// At least so many hold. By the truth tables it is true when so many are true; else a fault when true ones and faults together are so many;
/// else false. Here each operand may be several of these, and the result is every outcome that some choice gives.
/// </summary>
internal sealed class AtLeastNode(int minimum, ConditionNode[] operands) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override Truth Evaluate(Frame frame)
    {
        var (mayBeTrue, notFalse, mayFault, surelyTrue, trueOrFault) = (0, 0, 0, 0, 0);
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            mayBeTrue += truth.MayBe(Truth.True) ? 1 : 0;
            notFalse += truth.MayBe(Truth.False) ? 0 : 1;
            mayFault += truth.MayBe(Truth.Fault) ? 1 : 0;
            surelyTrue += truth == Truth.True ? 1 : 0;
            trueOrFault += truth.MayBe(Truth.True | Truth.Fault) ? 1 : 0;
        }

        var result = mayBeTrue >= minimum ? Truth.True : Truth.None;
        result |= notFalse < minimum ? Truth.False : Truth.None;
        return result | (mayFault > 0 && surelyTrue < minimum && trueOrFault >= minimum ? Truth.Fault : Truth.None);
    }
}

/// <summary>A choice between conditions: what either may be, where the test may go either way.</summary>
internal sealed class IfConditionNode(ConditionNode test, ConditionNode then, ConditionNode otherwise) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [test, then, otherwise];

    public override Truth Evaluate(Frame frame)
    {
        var truth = test.Evaluate(frame);
        if (truth is Truth.True or Truth.False)
        {
            return truth == Truth.True ? then.Evaluate(frame) : otherwise.Evaluate(frame);
        }

        var result = truth & Truth.Fault;
        result |= truth.MayBe(Truth.True) ? then.Evaluate(frame) : Truth.None;
        return result | (truth.MayBe(Truth.False) ? otherwise.Evaluate(frame) : Truth.None);
    }

    public override void CollectMissing(Frame frame, MissingSet missing) => Choice.CollectMissing(frame, missing, test, then, otherwise);
}

internal sealed class IfValueNode(ConditionNode test, ValueNode then, ValueNode otherwise) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [test, then, otherwise];

    public override void Evaluate(Frame frame, out Value value) => Choose(frame, test.Evaluate(frame), out value);

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var truth = test.Evaluate(frame);
        if (truth is Truth.True or Truth.False)
        {
            return (truth == Truth.True ? then : otherwise).TryNumber(frame, out number);
        }

        Choose(frame, truth, out var value);
        frame.Otherwise = value;
        number = value.Low;
        return value.IsKnown;
    }

    private void Choose(Frame frame, Truth truth, out Value value)
    {
        switch (truth)
        {
            case Truth.True:
                then.Evaluate(frame, out value);
                return;
            case Truth.False:
                otherwise.Evaluate(frame, out value);
                return;
            case Truth.Fault:
                value = Value.Failed(test.FindFault(frame) ?? Fault.BadRow);
                return;
        }

        value = default;
        var isFirst = true;
        if (truth.MayBe(Truth.True))
        {
            then.Evaluate(frame, out value);
            isFirst = false;
        }

        if (truth.MayBe(Truth.False))
        {
            otherwise.Evaluate(frame, out var other);
            value = isFirst ? other : Value.Union(value, other);
        }

        if (truth.MayBe(Truth.Fault))
        {
            value = value.Or(Possible.Fault);
        }
    }

    public override void CollectMissing(Frame frame, MissingSet missing) => Choice.CollectMissing(frame, missing, test, then, otherwise);
}

/// <summary>What a choice waits for: the test, and each branch that may be taken.</summary>
internal static class Choice
{
    public static void CollectMissing(Frame frame, MissingSet missing, ConditionNode test, PlanNode then, PlanNode otherwise)
    {
        var truth = test.Evaluate(frame);
        test.CollectIfUnknown(frame, missing);
        if (truth.MayBe(Truth.True))
        {
            then.CollectIfUnknown(frame, missing);
        }

        if (truth.MayBe(Truth.False))
        {
            otherwise.CollectIfUnknown(frame, missing);
        }
    }
}

/// <summary>A yes/no value as a condition, or the opposite of it.</summary>
internal sealed class ValueConditionNode<TOperand>(TOperand operand, bool negated) : ConditionNode
    where TOperand : struct, IOperand
{
    public override ImmutableArray<PlanNode> Children => [operand.Node];

    public override Truth Evaluate(Frame frame)
    {
        var least = operand.Least(frame, out var most);
        return least == Value.NotAtHand ? Unknown(frame) : least != most ? Truth.Unknown : Truths.Of((least != 0) != negated);
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
