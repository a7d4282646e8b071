using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A way of comparing two values.</summary>
internal interface IComparison
{
    static abstract bool Holds(decimal a, decimal b);

    /// <summary>Of whole numbers from one bound to another: whether it may hold and whether it may not, which needs no branches.</summary>
    static abstract Truth Of(int a, int aMost, int b, int bMost);

    /// <summary>What it comes to for values that may be anything: its meaning, of which the two above are plain cases.</summary>
    static abstract Truth Of(in Value a, in Value b);
}

internal readonly struct Less : IComparison
{
    public static bool Holds(decimal a, decimal b) => a < b;

    public static Truth Of(int a, int aMost, int b, int bMost) => (Truth)((a < bMost ? 1 : 0) | (aMost >= b ? 2 : 0));

    public static Truth Of(in Value a, in Value b) => Comparison.Less(a, b);
}

internal readonly struct LessOrEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a <= b;

    public static Truth Of(int a, int aMost, int b, int bMost) => (Truth)((a <= bMost ? 1 : 0) | (aMost > b ? 2 : 0));

    public static Truth Of(in Value a, in Value b) => Comparison.LessOrEqual(a, b);
}

/// <summary>Of numbers, dates, yes/no, codes and members.</summary>
internal readonly struct Equal : IComparison
{
    public static bool Holds(decimal a, decimal b) => a == b;

    public static Truth Of(int a, int aMost, int b, int bMost) => (Truth)((a <= bMost & b <= aMost ? 1 : 0) | (a != aMost | b != bMost | a != b ? 2 : 0));

    public static Truth Of(in Value a, in Value b) => Comparison.Equal(a, b);
}

internal readonly struct NotEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a != b;

    public static Truth Of(int a, int aMost, int b, int bMost) => (Truth)((a != aMost | b != bMost | a != b ? 1 : 0) | (a <= bMost & b <= aMost ? 2 : 0));

    public static Truth Of(in Value a, in Value b) => Truths.Not(Comparison.Equal(a, b));
}

/// <summary>Compares two numbers.</summary>
internal sealed class CompareNumbersNode<TComparison, TLeft, TRight>(TLeft left, TRight right) : ConditionNode
    where TComparison : struct, IComparison
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    public override ImmutableArray<PlanNode> Children => [left.Node, right.Node];

    public override Truth Evaluate(Frame frame)
    {
        if (!left.TryNumber(frame, out var a))
        {
            return LeftUnknown(frame);
        }

        return right.TryNumber(frame, out var b) ? Truths.Of(TComparison.Holds(a, b)) : RightUnknown(frame, a);
    }

    // Apart, so that the plain case has little to set up.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth LeftUnknown(Frame frame)
    {
        // The right one's steps leave their own where it stands.
        var room = default(Value);
        var first = left.Otherwise(frame, ref room);
        right.Node.Evaluate(frame, out var second);
        return TComparison.Of(first, second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth RightUnknown(Frame frame, decimal a)
    {
        var room = default(Value);
        return TComparison.Of(Value.Known(a), right.Otherwise(frame, ref room));
    }
}

/// <summary>Compares two dates, members, codes, yes/no or counts.</summary>
internal sealed class CompareOrdinalsNode<TComparison, TLeft, TRight>(TLeft left, TRight right) : ConditionNode
    where TComparison : struct, IComparison
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    public override ImmutableArray<PlanNode> Children => [left.Node, right.Node];

    public override Truth Evaluate(Frame frame)
    {
        var a = left.Least(frame, out var aMost);
        if (a == Value.NotAtHand)
        {
            return LeftUnknown(frame);
        }

        var b = right.Least(frame, out var bMost);
        return b != Value.NotAtHand ? TComparison.Of(a, aMost, b, bMost) : RightUnknown(frame, a, aMost);
    }

    public override bool IsOfRows(int depth) => (left.IsField(depth) && right.IsFixed) || (left.IsFixed && right.IsField(depth));

    public override bool TryRows(Frame frame, int depth, ListValue rows, out RowTruths truths)
    {
        truths = default;
        // Known when the node is compiled: the other operand is fixed.
        var isLeft = typeof(TRight) != typeof(FieldOperand);
        var bounds = isLeft ? left.Bounds(rows) : right.Bounds(rows);
        var most = 0;
        var least = isLeft ? right.Least(frame, out most) : left.Least(frame, out most);
        if (bounds.Length == 0 || least == Value.NotAtHand)
        {
            return false;
        }

        var (holds, not) = (0UL, 0UL);
        for (var i = 0; i < bounds.Length; i++)
        {
            ref readonly var row = ref bounds[i];
            var truth = (ulong)(isLeft ? TComparison.Of(row.Least, row.Most, least, most) : TComparison.Of(least, most, row.Least, row.Most));
            holds |= (truth & 1) << i;
            not |= (truth >> 1) << i;
        }

        truths = new RowTruths(holds, not);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth LeftUnknown(Frame frame)
    {
        // The right one's steps leave their own where it stands.
        var room = default(Value);
        var first = left.Otherwise(frame, ref room);
        right.Node.Evaluate(frame, out var second);
        return TComparison.Of(first, second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth RightUnknown(Frame frame, int a, int aMost)
    {
        var room = default(Value);
        return TComparison.Of(Value.Whole(a, aMost), right.Otherwise(frame, ref room));
    }
}

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
