using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Where a walk through a list has come. The list at the bottom of a chain of filters and maps is the only state there is.</summary>
internal struct ListCursor
{
    public ListValue? List;
    public int Index;

    /// <summary>What the list as a whole may be besides a list: absent behind a guard, or a fault.</summary>
    public Possible Possible;
    public Fault? Fault;
}

/// <summary>An item on a walk: whether it belongs, and how many such items there may be (one, unless it stands for those that may yet come).</summary>
internal struct ListItem
{
    public Value Value;
    public Truth Presence;
    public int Repeat;

    /// <summary>Whether it stands for items that may yet come, though it may be just one.</summary>
    public bool MayCome;
}

/// <summary>
/// A list, walked item by item so that filtering, mapping and summing allocate nothing. As a value it is put together when somebody needs the
/// whole of it.
/// </summary>
internal abstract class ListNode : ValueNode
{
    public abstract void Begin(Frame frame, out ListCursor cursor);

    public abstract bool Next(Frame frame, ref ListCursor cursor, out ListItem item);

    /// <summary>Adds what decides which items belong.</summary>
    public abstract override void CollectMissing(Frame frame, MissingSet missing);

    public override void Evaluate(Frame frame, out Value value)
    {
        Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            value = Value.Failed(cursor.Fault ?? Fault.BadRow);
            return;
        }

        var items = ImmutableArray.CreateBuilder<Value>();
        var presence = ImmutableArray.CreateBuilder<Truth>();
        var (more, moreItem, morePresence) = (0, default(Value), Truth.False);
        while (Next(frame, ref cursor, out var item))
        {
            if (!item.MayCome)
            {
                items.Add(item.Value);
                presence.Add(item.Presence);
            }
            else
            {
                moreItem = more == 0 ? item.Value : Value.Union(moreItem, item.Value);
                morePresence |= item.Presence;
                more += item.Repeat;
            }
        }

        var all = presence.All(p => p == Truth.True);
        value = Value.List(new ListValue(items.ToImmutable(), more, moreItem, all ? default : presence.ToImmutable(), morePresence)).Or(cursor.Possible & Possible.Fault);
    }

    public override void CollectIfUnknown(Frame frame, MissingSet missing) => CollectMissing(frame, missing);

    public override Fault? FindFault(Frame frame)
    {
        Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            return cursor.Fault ?? Fault.BadRow;
        }

        while (Next(frame, ref cursor, out var item))
        {
            if (item.Value.IsFault)
            {
                return item.Value.Reference as Fault ?? Fault.BadRow;
            }
        }

        return null;
    }
}

/// <summary>A list that some other node gives: a fact, a field of a row, a parameter.</summary>
internal sealed class GivenListNode(ValueNode source, ListValue unknown) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source];

    public override void Begin(Frame frame, out ListCursor cursor)
    {
        source.Evaluate(frame, out var value);
        cursor = new ListCursor { List = value.Reference as ListValue ?? unknown, Possible = value.Possible, Fault = value.Reference as Fault };
    }

    public override bool Next(Frame frame, ref ListCursor cursor, out ListItem item)
    {
        var list = cursor.List!;
        if (cursor.Index < list.Items.Length)
        {
            item = new ListItem { Value = list.Items[cursor.Index], Presence = list.PresenceOf(cursor.Index), Repeat = 1 };
            cursor.Index++;
            return true;
        }

        item = new ListItem { Value = list.MoreItem, Presence = list.MorePresence, Repeat = list.More, MayCome = true };
        return cursor.Index++ == list.Items.Length && list.More > 0;
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
    public override ImmutableArray<PlanNode> Children => [.. items];

    public override void Begin(Frame frame, out ListCursor cursor) => cursor = new ListCursor { Possible = Possible.Value };

    public override bool Next(Frame frame, ref ListCursor cursor, out ListItem item)
    {
        item = default;
        if (cursor.Index >= items.Length)
        {
            return false;
        }

        items[cursor.Index++].Evaluate(frame, out item.Value);
        item.Presence = Truth.True;
        item.Repeat = 1;
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
