using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A fold over a list. A list or an item that surely fails makes the fold fail; one that may, may.</summary>
internal abstract class AggregateNode(ListNode source) : ValueNode
{
    protected ListNode Source => source;

    public override ImmutableArray<PlanNode> Children => [source];

    /// <summary>Whether an item leaves the fold standing; else <paramref name="fault"/> is its result. What may fail is noted.</summary>
    protected static bool Accept(in ListItem item, ref Possible also, ref Fault? fault)
    {
        if (item.Value.IsFault || item.Presence.MayBe(Truth.Fault))
        {
            also |= Possible.Fault;
            if ((item.Value.IsFault && item.Presence == Truth.True) || item.Presence == Truth.Fault)
            {
                fault = item.Value.Reference as Fault ?? Fault.BadRow;
                return false;
            }
        }

        also |= item.Value.Possible & Possible.Fault;
        return true;
    }
}

internal sealed class CountNode(ListNode source) : AggregateNode(source)
{
    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        var (sure, maybe) = (0L, 0L);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            sure += item.Presence == Truth.True ? 1 : 0;
            maybe += item.Presence != Truth.True && item.Presence.MayBe(Truth.True) ? item.Repeat : 0;
        }

        value = fault is not null ? Value.Failed(fault) : Value.Between(sure, sure + maybe, also);
    }

    // Which rows there are counts, not what stands in them.
    public override void CollectMissing(Frame frame, MissingSet missing) => Source.CollectMissing(frame, missing);
}

internal sealed class CountTrueNode(ListNode source) : AggregateNode(source)
{
    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        var (sure, maybe) = (0L, 0L);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            var holds = ValueConditionNode.Of(item.Value);
            var counts = Truths.And(item.Presence, holds);
            sure += counts == Truth.True ? 1 : 0;
            maybe += counts != Truth.True && counts.MayBe(Truth.True) ? item.Repeat : 0;
        }

        value = fault is not null ? Value.Failed(fault) : Value.Between(sure, sure + maybe, also);
    }
}

internal sealed class SumNode(ListNode source, SourceLocation location) : AggregateNode(source)
{
    private readonly Fault _overflow = Fault.Overflow(location);

    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        var total = Value.Known(0m);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            if (item.Value.IsFault)
            {
                continue;
            }

            total = Arithmetic.Add(total, item.Presence == Truth.True ? item.Value : Maybe(item), _overflow);
            fault = total.IsFault ? _overflow : null;
        }

        value = fault is not null ? Value.Failed(fault) : total.Or(also);
    }

    // A row that may not belong adds its value or nothing; rows that may come, that many times.
    private Value Maybe(in ListItem item)
    {
        var once = Value.Between(Math.Min(0, item.Value.Low), Math.Max(0, item.Value.High), item.Value.Possible & Possible.Fault);
        return item.Repeat == 1 ? once : Arithmetic.Multiply(once, Value.Known((decimal)item.Repeat), _overflow);
    }
}

internal sealed class ProductNode(ListNode source, SourceLocation location) : AggregateNode(source)
{
    private readonly Fault _overflow = Fault.Overflow(location);

    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        var total = Value.Known(1m);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            if (item.Presence != Truth.True)
            {
                // A factor that may not be there, or any number of them: nothing useful is left to say.
                total = Value.Between(decimal.MinValue, decimal.MaxValue, Possible.Fault);
                continue;
            }

            total = Arithmetic.Multiply(total, item.Value, _overflow);
            fault = total.IsFault ? _overflow : null;
        }

        value = fault is not null ? Value.Failed(fault) : total.Or(also);
    }
}

/// <summary>The least or greatest item; absent for an empty list.</summary>
internal sealed class ListExtremeNode(ListNode source, bool greatest) : AggregateNode(source)
{
    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        Value? best = null;
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        var isSure = false;
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            if (item.Value.IsFault)
            {
                continue;
            }

            best = best is { } so ? Better(so, item, isSure) : item.Value;
            isSure |= item.Presence == Truth.True;
        }

        value = fault is not null ? Value.Failed(fault)
            : best is not { } found ? (also == Possible.Nothing ? Value.None : Value.None.Or(also))
            : Value.Between(found.Low, found.High, also | (isSure ? Possible.Nothing : Possible.None));
    }

    private Value Better(in Value best, in ListItem item, bool isSure)
    {
        var (low, high) = (item.Value.Low, item.Value.High);
        if (item.Presence == Truth.True && isSure)
        {
            return greatest
                ? Value.Between(Math.Max(best.Low, low), Math.Max(best.High, high), Possible.Nothing)
                : Value.Between(Math.Min(best.Low, low), Math.Min(best.High, high), Possible.Nothing);
        }

        // One of the two may not be there.
        var (sureLow, sureHigh) = item.Presence == Truth.True ? (low, high) : (best.Low, best.High);
        if (!isSure && item.Presence != Truth.True)
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

    public override void Evaluate(Frame frame, out Value value)
    {
        Source.Begin(frame, out var cursor);
        var numbers = new List<decimal>();
        var (low, high) = (decimal.MaxValue, decimal.MinValue);
        var (isKnown, isSure) = (true, false);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Possible == Possible.Fault ? cursor.Fault ?? Fault.BadRow : null);
        while (fault is null && Source.Next(frame, ref cursor, out var item) && Accept(item, ref also, ref fault))
        {
            if (item.Value.IsFault)
            {
                isKnown = false;
                continue;
            }

            isKnown &= item.Value.IsKnown && item.Presence == Truth.True;
            isSure |= item.Presence == Truth.True;
            (low, high) = (Math.Min(low, item.Value.Low), Math.Max(high, item.Value.High));
            numbers.Add(item.Value.Low);
        }

        value = fault is not null ? Value.Failed(fault)
            : numbers.Count == 0 ? Value.None.Or(also)
            : !isKnown ? Value.Between(low, high, also | (isSure ? Possible.Nothing : Possible.None))
            : median ? Value.Known(Middle(numbers)).Or(also)
            : Mean(numbers).Or(also);
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
