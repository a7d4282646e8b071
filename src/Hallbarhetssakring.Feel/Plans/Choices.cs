using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

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
