using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A walk through a list: where it has come, and the item there. The list at the bottom of a chain of filters and maps is the only state
/// there is.
/// </summary>
internal struct ListCursor
{
    public ListValue? List;
    public int Index;

    /// <summary>What the list as a whole may be besides a list: absent behind a guard, or a fault.</summary>
    public Possible Possible;
    public Fault? Fault;

    /// <summary>Where the item stands, or null where it is <see cref="Own"/>: one that was worked out.</summary>
    public Value[]? Items;
    public int At;
    public Value Own;

    /// <summary>Whether <see cref="List"/> is a fact, whose columns are worth having.</summary>
    public bool IsFact;

    /// <summary>The fact in which the item stands in its place; else null.</summary>
    public readonly ListValue? Fact => IsFact && ReferenceEquals(Items, List!.Places) ? List : null;

    /// <summary>Whether the item belongs.</summary>
    public Truth Presence;

    /// <summary>How many such items there may be: one, unless it stands for those that may yet come.</summary>
    public int Repeat;

    /// <summary>Whether the item stands for items that may yet come, though it may be just one.</summary>
    public bool MayCome;

    /// <summary>Which rows belong to a filter, where that has been worked out for all at once; else null.</summary>
    public FilterNode? TestedBy;
    public RowTruths Tested;

    /// <summary>Room for an iteration to stand at an item that was worked out.</summary>
    public Value[]? Made;

    /// <summary>The item.</summary>
    [UnscopedRef]
    public readonly ref readonly Value Item
    {
        get
        {
            if (Items is null)
            {
                return ref Own;
            }

            return ref Items[At];
        }
    }

    /// <summary>The fault of the list as a whole, where it surely fails.</summary>
    public readonly Fault? Failure => Possible == Possible.Fault ? Fault ?? Fault.BadRow : null;

    /// <summary>Goes to the next item of <see cref="List"/>.</summary>
    public bool Step()
    {
        var items = List!.Places;
        if (Index < items.Length)
        {
            (Items, At) = (items, Index++);
            Presence = List.Presence.IsDefault ? Truth.True : List.Presence[At];
            Repeat = 1;
            return true;
        }

        if (Index++ > items.Length || List.More == 0)
        {
            return false;
        }

        (Items, At, Presence, Repeat, MayCome) = (List.MorePlace, 0, List.MorePresence, List.More, true);
        return true;
    }
}

/// <summary>
/// A list, walked item by item so that filtering, mapping and summing allocate nothing. As a value it is put together when somebody needs the
/// whole of it.
/// </summary>
internal abstract class ListNode : ValueNode
{
    public abstract void Begin(Frame frame, out ListCursor cursor);

    /// <summary>Goes to the next item; false at the end.</summary>
    public abstract bool Next(Frame frame, ref ListCursor cursor);

    /// <summary>
    /// The short list of a fact's rows that its items are taken from, in their order, and which of them belong; null where it must be walked:
    /// the rows are many, or something may fail.
    /// </summary>
    public virtual ListValue? Rows(Frame frame, out RowTruths belong)
    {
        belong = default;
        return null;
    }

    /// <summary>Adds what decides which items belong.</summary>
    public abstract override void CollectMissing(Frame frame, MissingSet missing);

    public override void Evaluate(Frame frame, out Value value)
    {
        Begin(frame, out var cursor);
        if (cursor.Failure is { } failure)
        {
            value = Value.Failed(failure);
            return;
        }

        var items = ImmutableArray.CreateBuilder<Value>();
        var presence = ImmutableArray.CreateBuilder<Truth>();
        var (more, moreItem, morePresence) = (0, default(Value), Truth.False);
        while (Next(frame, ref cursor))
        {
            if (!cursor.MayCome)
            {
                items.Add(cursor.Item);
                presence.Add(cursor.Presence);
            }
            else
            {
                moreItem = more == 0 ? cursor.Item : Value.Union(moreItem, cursor.Item);
                morePresence |= cursor.Presence;
                more += cursor.Repeat;
            }
        }

        var all = presence.All(p => p == Truth.True);
        value = Value.List(new ListValue(items.ToImmutable(), more, moreItem, all ? default : presence.ToImmutable(), morePresence)).Or(cursor.Possible & Possible.Fault);
    }

    public override void CollectIfUnknown(Frame frame, MissingSet missing) => CollectMissing(frame, missing);

    public override Fault? FindFault(Frame frame)
    {
        Begin(frame, out var cursor);
        if (cursor.Failure is { } failure)
        {
            return failure;
        }

        while (Next(frame, ref cursor))
        {
            if (cursor.Item.IsFault)
            {
                return cursor.Item.Reference as Fault ?? Fault.BadRow;
            }
        }

        return null;
    }
}

/// <summary>A list that some other node gives: a fact, a field of a row, a parameter.</summary>
internal sealed class GivenListNode(ValueNode source, ListValue unknown) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source];

    public ValueNode Source => source;

    private readonly int _slot = source is SlotNode slot ? slot.Index : -1;

    public override void Begin(Frame frame, out ListCursor cursor)
    {
        cursor = default;
        if (_slot >= 0)
        {
            Start(ref cursor, frame.Slots[_slot]);
            cursor.IsFact = true;
            return;
        }

        source.Evaluate(frame, out var value);
        Start(ref cursor, value);
    }

    public override bool Next(Frame frame, ref ListCursor cursor) => cursor.Step();

    public override ListValue? Rows(Frame frame, out RowTruths belong)
    {
        belong = default;
        if (_slot < 0)
        {
            return null;
        }

        // A sound list has its count at hand.
        ref readonly var slot = ref frame.Slots[_slot];
        if (slot.Least == Value.NotAtHand || slot.Reference is not ListValue { IsShort: true } list)
        {
            return null;
        }

        belong = new RowTruths(list.Rows, list.MayCome);
        return list;
    }

    /// <summary>The slot of a fact; else negative.</summary>
    public int Slot => _slot;

    /// <summary>Whether it is a fact, whose columns stay for the next to ask.</summary>
    public bool IsFact => _slot >= 0;

    /// <summary>The list, where nothing in it can fail and every item at hand belongs: then it needs no cursor. Else null.</summary>
    public ListValue? Sound(Frame frame)
    {
        if (_slot >= 0)
        {
            ref readonly var slot = ref frame.Slots[_slot];
            return slot.Possible == Possible.Value && slot.Reference is ListValue { IsSound: true } known ? known : null;
        }

        return SoundOf(frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ListValue? SoundOf(Frame frame)
    {
        source.Evaluate(frame, out var value);
        return value.Possible == Possible.Value && value.Reference is ListValue { IsSound: true } list ? list : null;
    }

    private void Start(ref ListCursor cursor, in Value value)
    {
        cursor.Possible = value.Possible;
        cursor.List = value.Reference as ListValue;
        if (cursor.List is null)
        {
            (cursor.List, cursor.Fault) = (unknown, value.Reference as Fault);
        }
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        source.Evaluate(frame, out var value);
        if (value.IsOpen)
        {
            source.CollectMissing(frame, missing);
        }
    }
}

/// <summary>Items written out.</summary>
internal sealed class ItemsNode(ValueNode[] items) : ListNode
{
    // Constants stand ready.
    private readonly Value[]? _known = items.All(item => item is ConstantNode) ? [.. items.Select(item => ((ConstantNode)item).Value)] : null;

    public ValueNode[] Items => items;

    /// <summary>The numbers of its items, a bit each, where all are constants with one below 64; else null.</summary>
    public ulong? Bits => _known is not null && _known.All(value => value is { IsKnown: true, Least: >= 0 and < 64 }) ? _known.Aggregate(0UL, (bits, value) => bits | (1UL << value.Least)) : null;

    public override ImmutableArray<PlanNode> Children => [.. items];

    public override void Begin(Frame frame, out ListCursor cursor) => cursor = new ListCursor { Possible = Possible.Value };

    public override bool Next(Frame frame, ref ListCursor cursor)
    {
        if (cursor.Index >= items.Length)
        {
            return false;
        }

        if (_known is null)
        {
            items[cursor.Index].Evaluate(frame, out cursor.Own);
        }

        (cursor.Items, cursor.At, cursor.Presence, cursor.Repeat) = (_known, cursor.Index++, Truth.True, 1);
        return true;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        foreach (var item in items)
        {
            item.CollectIfUnknown(frame, missing);
        }
    }
}
