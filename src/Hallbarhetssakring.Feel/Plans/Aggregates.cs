using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A fold over a list. A list or an item that surely fails makes the fold fail; one that may, may.</summary>
internal abstract class AggregateNode(ListNode source) : NumberNode
{
    protected ListNode Source => source;

    public override ImmutableArray<PlanNode> Children => [source];

    /// <summary>Hands on a count between two.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static bool Between(Frame frame, long least, long most, Possible also, out decimal number) => Give(frame, Value.Between(least, most, also), out number);

    /// <summary>Whether a count is one number.</summary>
    protected static bool Settled(Fault? fault, long maybe, Possible also) => fault is null && maybe == 0 && also == Possible.Nothing;

    /// <summary>Whether an item leaves the fold standing; else <paramref name="fault"/> is its result. What may fail is noted.</summary>
    protected static bool Accept(in ListCursor cursor, ref Possible also, ref Fault? fault)
    {
        ref readonly var item = ref cursor.Item;
        if (item.IsFault || cursor.Presence.MayBe(Truth.Fault))
        {
            also |= Possible.Fault;
            if ((item.IsFault && cursor.Presence == Truth.True) || cursor.Presence == Truth.Fault)
            {
                fault = item.Reference as Fault ?? Fault.BadRow;
                return false;
            }
        }

        also |= item.Possible & Possible.Fault;
        return true;
    }
}

internal sealed class CountNode(ListNode source) : AggregateNode(source)
{
    private const int MostAtHand = 1_000_000_000;

    /// <summary>The list that it counts, where it counts all there is of it.</summary>
    public GivenListNode? Given { get; } = source as GivenListNode;

    public override bool IsCount => true;

    public override int Least(Frame frame, out int most)
    {
        if (Given is not null)
        {
            var count = Given.Source.Least(frame, out most);
            if (count != Value.NotAtHand)
            {
                return count;
            }
        }
        else if (Source.Rows(frame, out var belong) is { More: < MostAtHand } rows)
        {
            most = BitOperations.PopCount(belong.MayHold & ~rows.MayCome) + ((belong.MayHold & rows.MayCome) != 0 ? rows.More : 0);
            return BitOperations.PopCount(belong.Surely);
        }

        Walk(frame, out _);
        most = frame.Otherwise.Most;
        return frame.Otherwise.Least;
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var least = Least(frame, out var most);
        if (least == Value.NotAtHand)
        {
            number = frame.Otherwise.Low;
            return frame.Otherwise.IsKnown;
        }

        number = least;
        return least == most || Between(frame, least, most, Possible.Nothing, out number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Walk(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        var (sure, maybe) = (0L, 0L);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        while (fault is null && Source.Next(frame, ref cursor) && Accept(cursor, ref also, ref fault))
        {
            sure += cursor.Presence == Truth.True ? 1 : 0;
            maybe += cursor.Presence != Truth.True && cursor.Presence.MayBe(Truth.True) ? cursor.Repeat : 0;
        }

        return Give(frame, fault is not null ? Value.Failed(fault) : Value.Between(sure, sure + maybe, also), out number);
    }

    // Which rows there are counts, not what stands in them.
    public override void CollectMissing(Frame frame, MissingSet missing) => Source.CollectMissing(frame, missing);
}

internal sealed class CountTrueNode(ListNode source) : AggregateNode(source)
{
    // Conditions written out need no walk.
    private readonly ValueNode[]? _items = source is ItemsNode written ? written.Items : null;

    /// <summary>The facts that its items are, where all are that.</summary>
    public YesNoSlots? Facts { get; } = source is ItemsNode { Items: var items } ? YesNoSlots.Of(items) : null;

    public override bool IsCount => true;

    public override int Least(Frame frame, out int most)
    {
        if (Facts is { } facts && facts.TryCount(frame, out var least, out most))
        {
            return least;
        }

        (least, most) = (0, 0);
        foreach (var item in _items ?? [])
        {
            var atLeast = item.Least(frame, out var atMost);
            if (atLeast == Value.NotAtHand)
            {
                return base.Least(frame, out most);
            }

            (least, most) = (least + atLeast, most + atMost);
        }

        return _items is not null ? least : base.Least(frame, out most);
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        var (sure, maybe) = (0L, 0L);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        while (fault is null && Source.Next(frame, ref cursor) && Accept(cursor, ref also, ref fault))
        {
            var counts = Truths.And(cursor.Presence, ConditionValueNode.Of(cursor.Item));
            sure += counts == Truth.True ? 1 : 0;
            maybe += counts != Truth.True && counts.MayBe(Truth.True) ? cursor.Repeat : 0;
        }

        number = sure;
        return Settled(fault, maybe, also) || Give(frame, fault is not null ? Value.Failed(fault) : Value.Between(sure, sure + maybe, also), out number);
    }
}

/// <summary>The least or greatest item; absent for an empty list.</summary>
internal sealed class ListExtremeNode(ListNode source, bool greatest) : AggregateNode(source)
{
    public override bool TryNumber(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        Value? best = null;
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        var isSure = false;
        while (fault is null && Source.Next(frame, ref cursor) && Accept(cursor, ref also, ref fault))
        {
            if (cursor.Item.IsFault)
            {
                continue;
            }

            best = best is { } so ? Better(so, cursor, isSure) : cursor.Item;
            isSure |= cursor.Presence == Truth.True;
        }

        var value = fault is not null ? Value.Failed(fault)
            : best is not { } found ? (also == Possible.Nothing ? Value.None : Value.None.Or(also))
            : Value.Between(found.Low, found.High, also | (isSure ? Possible.Nothing : Possible.None));
        return Give(frame, value, out number);
    }

    private Value Better(in Value best, in ListCursor cursor, bool isSure)
    {
        var (low, high) = (cursor.Item.Low, cursor.Item.High);
        if (cursor.Presence == Truth.True && isSure)
        {
            return greatest
                ? Value.Between(Math.Max(best.Low, low), Math.Max(best.High, high), Possible.Nothing)
                : Value.Between(Math.Min(best.Low, low), Math.Min(best.High, high), Possible.Nothing);
        }

        // One of the two may not be there.
        var (sureLow, sureHigh) = cursor.Presence == Truth.True ? (low, high) : (best.Low, best.High);
        if (!isSure && cursor.Presence != Truth.True)
        {
            return Value.Unknown(Math.Min(best.Low, low), Math.Max(best.High, high));
        }

        return greatest ? Value.Between(sureLow, Math.Max(best.High, high), Possible.Nothing) : Value.Between(Math.Min(best.Low, low), sureHigh, Possible.Nothing);
    }
}

/// <summary>The mean or median; absent for an empty list. While an item is unknown it lies somewhere between the least and the greatest.</summary>
internal sealed class AverageNode(ListNode source, bool median, SourceLocation location) : AggregateNode(source)
{
    private readonly Fault _overflow = Fault.Overflow(location);

    public override bool TryNumber(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        var numbers = new List<decimal>();
        var (low, high) = (decimal.MaxValue, decimal.MinValue);
        var (isKnown, isSure) = (true, false);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        while (fault is null && Source.Next(frame, ref cursor) && Accept(cursor, ref also, ref fault))
        {
            if (cursor.Item.IsFault)
            {
                isKnown = false;
                continue;
            }

            isKnown &= cursor.Item.IsKnown && cursor.Presence == Truth.True;
            isSure |= cursor.Presence == Truth.True;
            (low, high) = (Math.Min(low, cursor.Item.Low), Math.Max(high, cursor.Item.High));
            numbers.Add(cursor.Item.Low);
        }

        var value = fault is not null ? Value.Failed(fault)
            : numbers.Count == 0 ? Value.None.Or(also)
            : !isKnown ? Value.Between(low, high, also | (isSure ? Possible.Nothing : Possible.None))
            : median ? Value.Known(Middle(numbers)).Or(also)
            : Mean(numbers).Or(also);
        return Give(frame, value, out number);
    }

    private Value Mean(List<decimal> numbers)
    {
        try
        {
            return Value.Known(Canonical.Of(numbers.Sum() / numbers.Count));
        }
        catch (OverflowException)
        {
            return Value.Failed(_overflow);
        }
    }

    private static decimal Middle(List<decimal> numbers)
    {
        numbers.Sort();
        var half = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[half] : numbers[half - 1] + ((numbers[half] - numbers[half - 1]) / 2);
    }
}
