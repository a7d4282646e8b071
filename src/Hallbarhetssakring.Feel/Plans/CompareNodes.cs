using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Compares two values that have a number.</summary>
internal abstract class CompareNode<TComparison, TLeft, TRight>(TLeft left, TRight right) : ConditionNode
    where TComparison : struct, IComparison
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    protected readonly TLeft Left = left;
    protected readonly TRight Right = right;

    public sealed override ImmutableArray<PlanNode> Children => [Left.Node, Right.Node];

    public sealed override bool IsOfRows(int depth) => (Left.IsField(depth) && Right.IsFixed(depth)) || (Left.IsFixed(depth) && Right.IsField(depth));

    public sealed override Ranges? RangesOf(int depth) => (Left.PlaceOf(depth), Right.PlaceOf(depth), Left.Constant, Right.Constant) switch
    {
        ({ } place, _, _, { } constant) => new Ranges(RangeTest.Of<TComparison>(place, constant, constantIsLeft: false)),
        (_, { } place, { } constant, _) => new Ranges(RangeTest.Of<TComparison>(place, constant, constantIsLeft: true)),
        _ => null,
    };

    public sealed override RowTruths Rows(Frame frame, int depth, ListValue rows)
    {
        // Which is known when the node is compiled, unless both are fields.
        var isLeft = typeof(TRight) != typeof(FieldOperand) || Left.IsField(depth);
        var column = isLeft ? Left.Bounds(rows) : Right.Bounds(rows);
        var (other, isAtHand) = (0, column.IsOfWhole);
        isAtHand &= isLeft ? TRight.IsDirect && Right.TryInteger(frame, out other) : TLeft.IsDirect && Left.TryInteger(frame, out other);
        return isAtHand ? RowTruths.Compare<TComparison>(column, other, other, isLeft) : OfBounds(frame, column, isLeft);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RowTruths OfBounds(Frame frame, Column column, bool isLeft)
    {
        if (column.IsNone)
        {
            return default;
        }

        var most = 0;
        var least = column.IsOfWhole ? isLeft ? Right.Least(frame, out most) : Left.Least(frame, out most) : Value.NotAtHand;
        if (least != Value.NotAtHand)
        {
            return RowTruths.Compare<TComparison>(column, least, most, isLeft);
        }

        (isLeft ? Right.Node : Left.Node).Evaluate(frame, out var other);
        return column.TryUnits(other, out var from, out var to) ? RowTruths.Compare<TComparison>(column, from, to, isLeft) : default;
    }

    // Apart, as what follows in the nodes that inherit, so that the plain case has little to set up.
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected Truth LeftUnknown(Frame frame)
    {
        // The right one's steps leave their own where it stands.
        var room = default(Value);
        var first = Left.Otherwise(frame, ref room);
        Right.Node.Evaluate(frame, out var second);
        return TComparison.Of(first, second);
    }
}

/// <summary>Compares two numbers.</summary>
internal sealed class CompareNumbersNode<TComparison, TLeft, TRight>(TLeft left, TRight right) : CompareNode<TComparison, TLeft, TRight>(left, right)
    where TComparison : struct, IComparison
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    public override Truth Evaluate(Frame frame)
    {
        // Most amounts are whole: looking costs nothing where nothing has to be worked out.
        if (TLeft.IsDirect && TRight.IsDirect && Left.TryInteger(frame, out var first) && Right.TryInteger(frame, out var second))
        {
            return Truths.Of(TComparison.Holds(first, second));
        }

        if (!Left.TryNumber(frame, out var a))
        {
            return LeftUnknown(frame);
        }

        return Right.TryNumber(frame, out var b) ? Truths.Of(TComparison.Holds(a, b)) : RightUnknown(frame, a);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth RightUnknown(Frame frame, decimal a)
    {
        var room = default(Value);
        return TComparison.Of(Value.Known(a), Right.Otherwise(frame, ref room));
    }
}

/// <summary>Compares two dates, members, codes, yes/no or counts.</summary>
internal sealed class CompareOrdinalsNode<TComparison, TLeft, TRight>(TLeft left, TRight right) : CompareNode<TComparison, TLeft, TRight>(left, right)
    where TComparison : struct, IComparison
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    public override Truth Evaluate(Frame frame)
    {
        if (!TLeft.IsDirect || !TRight.IsDirect)
        {
            return OfBounds(frame);
        }

        return Left.TryInteger(frame, out var first) && Right.TryInteger(frame, out var second) ? Truths.Of(TComparison.Holds(first, second)) : Unknown(frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth Unknown(Frame frame) => OfBounds(frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth OfBounds(Frame frame)
    {
        var a = Left.Least(frame, out var aMost);
        if (a == Value.NotAtHand)
        {
            return LeftUnknown(frame);
        }

        var b = Right.Least(frame, out var bMost);
        return b != Value.NotAtHand ? Truths.Of(TComparison.MayHold(a, aMost, b, bMost), TComparison.MayNot(a, aMost, b, bMost)) : RightUnknown(frame, a, aMost);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth RightUnknown(Frame frame, int a, int aMost)
    {
        var room = default(Value);
        return TComparison.Of(Value.Whole(a, aMost), Right.Otherwise(frame, ref room));
    }
}
