using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A step of a compiled expression. Nodes are immutable and shared by threads. Evaluating one allocates nothing; what an explanation needs is
/// worked out afterwards, by asking again with the same frame.
/// </summary>
internal abstract class PlanNode
{
    public virtual ImmutableArray<PlanNode> Children => [];

    /// <summary>Adds the facts that an unknown result waits for. Only asked of a node whose result is not known.</summary>
    public virtual void CollectMissing(Frame frame, MissingSet missing)
    {
        foreach (var child in Children)
        {
            child.CollectIfUnknown(frame, missing);
        }
    }

    /// <summary>Whether it is the same for all rows of an iteration, and cheap enough to be asked once more than there are rows.</summary>
    public virtual bool IsFixed(int depth)
    {
        foreach (var child in Children)
        {
            if (!child.IsFixed(depth))
            {
                return false;
            }
        }

        return true;
    }

    public abstract void CollectIfUnknown(Frame frame, MissingSet missing);

    /// <summary>The fault behind a result that is one; null when it is none.</summary>
    public abstract Fault? FindFault(Frame frame);
}

/// <summary>A condition.</summary>
internal abstract class ConditionNode : PlanNode
{
    public abstract Truth Evaluate(Frame frame);

    /// <summary>Whether it is of the kind that can be worked out for all rows of an iteration at once.</summary>
    public virtual bool IsOfRows(int depth) => false;

    /// <summary>What it comes to for each row of a fact, a short list that is not empty; none where it must be asked row by row.</summary>
    public virtual RowTruths Rows(Frame frame, int depth, ListValue rows) => default;

    /// <summary>The same as tests of the iteration's fields against constants; null where it is more than that.</summary>
    public virtual Ranges? RangesOf(int depth) => null;

    public override void CollectIfUnknown(Frame frame, MissingSet missing)
    {
        if (!Evaluate(frame).IsKnown())
        {
            CollectMissing(frame, missing);
        }
    }

    public override Fault? FindFault(Frame frame)
    {
        if (Evaluate(frame) != Truth.Fault)
        {
            return null;
        }

        foreach (var child in Children)
        {
            if (child.FindFault(frame) is { } fault)
            {
                return fault;
            }
        }

        return Fault.BadRow;
    }
}

/// <summary>An expression that is not a condition.</summary>
internal abstract class ValueNode : PlanNode
{
    public abstract void Evaluate(Frame frame, out Value value);

    /// <summary>
    /// The number, where it is known; else false, and <see cref="Frame.Otherwise"/> is what <see cref="Evaluate"/> gives. Most facts are known
    /// most of the time, and a number is cheaper to hand on than all it might be.
    /// </summary>
    public virtual bool TryNumber(Frame frame, out decimal number)
    {
        EvaluateOtherwise(frame);
        number = frame.Otherwise.Low;
        return frame.Otherwise.IsKnown;
    }

    /// <summary>
    /// The bounds of a date, member, code, yes/no or count, where they are integers at hand; else <see cref="Value.NotAtHand"/>, and
    /// <see cref="Frame.Otherwise"/> is what <see cref="Evaluate"/> gives. What is unknown costs no more here than what is known.
    /// </summary>
    public virtual int Least(Frame frame, out int most)
    {
        EvaluateOtherwise(frame);
        most = frame.Otherwise.Most;
        return frame.Otherwise.Least;
    }

    /// <summary>Whether it is a number that <see cref="Least"/> mostly has at hand, as a count is.</summary>
    public virtual bool IsCount => false;

    /// <summary>Evaluates to <see cref="Frame.Otherwise"/>; by way of a value of its own, since the steps within leave theirs there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void EvaluateOtherwise(Frame frame)
    {
        Evaluate(frame, out var value);
        frame.Otherwise = value;
    }

    public override void CollectIfUnknown(Frame frame, MissingSet missing)
    {
        Evaluate(frame, out var value);
        if (value.IsOpen)
        {
            CollectMissing(frame, missing);
        }
    }

    public override Fault? FindFault(Frame frame)
    {
        Evaluate(frame, out var value);
        return value.IsFault ? value.Reference as Fault ?? Fault.BadRow : null;
    }
}

/// <summary>An expression that works out a number.</summary>
internal abstract class NumberNode : ValueNode
{
    public sealed override void Evaluate(Frame frame, out Value value) => value = TryNumber(frame, out var number) ? Value.Known(number) : frame.Otherwise;

    public abstract override bool TryNumber(Frame frame, out decimal number);

    /// <summary>Hands on what may be anything.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static bool Give(Frame frame, in Value result, out decimal number)
    {
        number = result.Low;
        frame.Otherwise = result;
        return result.IsKnown;
    }
}

/// <summary>A step whose value stands somewhere, to be read in place.</summary>
internal abstract class PlacedNode : ValueNode
{
    protected abstract ref readonly Value AtHand(Frame frame);

    public override bool TryNumber(Frame frame, out decimal number)
    {
        ref readonly var value = ref AtHand(frame);
        number = value.Low;
        if (value.IsKnown)
        {
            return true;
        }

        frame.Otherwise = value;
        return false;
    }

    public override int Least(Frame frame, out int most)
    {
        ref readonly var value = ref AtHand(frame);
        if (value.Least == Value.NotAtHand)
        {
            frame.Otherwise = value;
        }

        most = value.Most;
        return value.Least;
    }
}
