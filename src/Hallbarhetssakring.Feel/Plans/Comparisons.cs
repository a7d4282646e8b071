using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Equality of texts.</summary>
internal sealed class EqualTextNode(ValueNode left, ValueNode right) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [left, right];

    public override Truth Evaluate(Frame frame)
    {
        left.Evaluate(frame, out var a);
        right.Evaluate(frame, out var b);
        return Comparison.EqualText(a, b);
    }
}

/// <summary>Equality of lists of such values.</summary>
internal sealed class EqualListNode(ListNode left, ListNode right, bool ofTexts) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [left, right];

    public override Truth Evaluate(Frame frame)
    {
        left.Evaluate(frame, out var a);
        right.Evaluate(frame, out var b);
        if (a.IsFault || b.IsFault)
        {
            return Truth.Fault;
        }

        var result = Comparison.EqualLists((ListValue)a.Reference!, (ListValue)b.Reference!, ofTexts ? (x, y) => Comparison.EqualText(x, y) : (x, y) => Comparison.Equal(x, y));
        return result | (a.MayFault || b.MayFault ? Truth.Fault : Truth.None);
    }
}

/// <summary>A target within a goal.</summary>
internal sealed class WithinNode(CodeSystem system, ValueNode inner, ValueNode outer) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [inner, outer];

    public override Truth Evaluate(Frame frame)
    {
        inner.Evaluate(frame, out var a);
        outer.Evaluate(frame, out var b);
        if (a.IsKnown && b.IsKnown)
        {
            return Truths.Of(system.IsWithin((int)a.Low, (int)b.Low));
        }

        return a.IsFault || b.IsFault ? Truth.Fault : Truth.Unknown | (a.MayFault || b.MayFault ? Truth.Fault : Truth.None);
    }
}

/// <summary>Whether an optional value is there.</summary>
internal sealed class IsGivenNode(ValueNode operand) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override Truth Evaluate(Frame frame)
    {
        operand.Evaluate(frame, out var value);
        return ((value.Possible & Possible.Value) != 0 ? Truth.True : Truth.None)
            | (value.MayBeNone ? Truth.False : Truth.None)
            | (value.MayFault ? Truth.Fault : Truth.None);
    }
}

/// <summary>An optional value, or another where it is absent.</summary>
internal sealed class OrElseNode(ValueNode operand, ValueNode otherwise) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [operand, otherwise];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out value);
        if (!value.MayBeNone)
        {
            return;
        }

        otherwise.Evaluate(frame, out var other);
        value = value.IsNone ? other : Value.Union(value.Present(value), other);
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        operand.Evaluate(frame, out var value);
        operand.CollectIfUnknown(frame, missing);
        if (value.MayBeNone)
        {
            otherwise.CollectIfUnknown(frame, missing);
        }
    }
}
