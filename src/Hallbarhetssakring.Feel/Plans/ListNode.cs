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

/// <summary>The items for which a condition holds.</summary>
internal sealed class FilterNode(ListNode source, int depth, ConditionNode condition) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source, condition];

    public override void Begin(Frame frame, out ListCursor cursor) => source.Begin(frame, out cursor);

    public override bool Next(Frame frame, ref ListCursor cursor, out ListItem item)
    {
        while (source.Next(frame, ref cursor, out item))
        {
            var outer = frame.Locals[depth];
            frame.Locals[depth] = item.Value;
            item.Presence = Truths.And(item.Presence, condition.Evaluate(frame));
            frame.Locals[depth] = outer;
            if (item.Presence != Truth.False)
            {
                return true;
            }
        }

        return false;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        Walk.Items(frame, source, depth, missing, static (frame, condition, _) => !((ConditionNode)condition).Evaluate(frame).IsKnown(), condition);
        source.CollectMissing(frame, missing, keepsOpen: KeepsOpen(frame));
    }

    // What is open in the source matters only if it could pass: a row that may yet come, an item that is unknown, or one that may not
    // belong; that the list may fail matters always.
    private bool KeepsOpen(Frame frame)
    {
        source.Begin(frame, out var cursor);
        var outer = frame.Locals[depth];
        var keeps = (cursor.Possible & Possible.Fault) != 0;
        while (!keeps && source.Next(frame, ref cursor, out var item))
        {
            frame.Locals[depth] = item.Value;
            keeps = (item.MayCome || item.Value.IsOpen || !item.Presence.IsKnown()) && condition.Evaluate(frame) != Truth.False;
            frame.Locals[depth] = outer;
        }

        return keeps;
    }
}

/// <summary>A value per item.</summary>
internal sealed class MapNode(ListNode source, int depth, ValueNode body) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source, body];

    public override void Begin(Frame frame, out ListCursor cursor) => source.Begin(frame, out cursor);

    public override bool Next(Frame frame, ref ListCursor cursor, out ListItem item)
    {
        if (!source.Next(frame, ref cursor, out item))
        {
            return false;
        }

        var outer = frame.Locals[depth];
        frame.Locals[depth] = item.Value;
        body.Evaluate(frame, out var value);
        frame.Locals[depth] = outer;
        item.Value = value;
        return true;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        Walk.Items(frame, source, depth, missing, static (frame, body, _) =>
        {
            ((ValueNode)body).Evaluate(frame, out var value);
            return value.IsOpen;
        }, body);
        source.CollectMissing(frame, missing);
    }
}

/// <summary>One list of the items of the lists in a list.</summary>
internal sealed class FlattenNode(ListNode source, ListValue unknown) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source];

    public override void Begin(Frame frame, out ListCursor cursor)
    {
        source.Begin(frame, out var outer);
        cursor = new ListCursor { Possible = outer.Possible, Fault = outer.Fault };
        var items = ImmutableArray.CreateBuilder<Value>();
        var presence = ImmutableArray.CreateBuilder<Truth>();
        var (more, moreItem, morePresence) = (0, default(Value), Truth.Unknown);
        while (outer.Possible != Possible.Fault && source.Next(frame, ref outer, out var item))
        {
            cursor.Possible |= item.Value.Possible & Possible.Fault;
            if (item.Value.IsFault)
            {
                cursor.Possible = item.Presence.MayBe(Truth.False) ? cursor.Possible : Possible.Fault;
                cursor.Fault = item.Value.Reference as Fault;
                continue;
            }

            // One of several lists, as after a choice, has no items that are at hand.
            var inner = item.Value.Reference as ListValue ?? unknown;
            for (var i = 0; i < inner.Items.Length && !item.MayCome; i++)
            {
                items.Add(inner.Items[i]);
                presence.Add(Truths.And(item.Presence, inner.PresenceOf(i)));
            }

            // What comes of a row that may come, may come.
            morePresence |= item.MayCome ? item.Presence & Truth.Fault : Truth.None;
            morePresence |= inner.More > 0 ? (item.Presence | inner.MorePresence) & Truth.Fault : Truth.None;
            foreach (var extra in item.MayCome ? inner.Items.ToArray() : [])
            {
                moreItem = more == 0 ? extra : Value.Union(moreItem, extra);
                more = Bounded(more, item.Repeat);
            }

            if (inner.More > 0)
            {
                moreItem = more == 0 ? inner.MoreItem : Value.Union(moreItem, inner.MoreItem);
                more = Bounded(more, (long)inner.More * item.Repeat);
            }
        }

        cursor.List = new ListValue(items.ToImmutable(), more, moreItem, presence.ToImmutable(), morePresence);
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

    public override void CollectMissing(Frame frame, MissingSet missing) => source.CollectMissing(frame, missing);

    private static int Bounded(int more, long plus) => (int)Math.Min(1_000_000, more + plus);
}

/// <summary>Goes through the items of a list to see what they wait for.</summary>
internal static class Walk
{
    /// <summary>For each item that may belong, where <paramref name="isOpen"/> says so, adds what <paramref name="node"/> waits for.</summary>
    public static void Items(Frame frame, ListNode source, int depth, MissingSet missing, Func<Frame, PlanNode, ListItem, bool> isOpen, PlanNode node)
    {
        source.Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            return;
        }

        var outer = frame.Locals[depth];
        while (source.Next(frame, ref cursor, out var item))
        {
            frame.Locals[depth] = item.Value;
            if (isOpen(frame, node, item))
            {
                node.CollectMissing(frame, missing);
            }

            frame.Locals[depth] = outer;
        }
    }

    /// <summary>What decides a list's items; without what may yet come, where none of it can pass.</summary>
    public static void CollectMissing(this ListNode source, Frame frame, MissingSet missing, bool keepsOpen)
    {
        if (keepsOpen || source is not GivenListNode)
        {
            source.CollectMissing(frame, missing);
        }
    }
}
