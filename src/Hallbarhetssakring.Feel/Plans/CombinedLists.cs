using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

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

/// <summary>Each item once, the first of equals.</summary>
internal sealed class DistinctNode(ListNode source, bool ofTexts) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source];

    public override void Begin(Frame frame, out ListCursor cursor)
    {
        source.Begin(frame, out var walk);
        cursor = new ListCursor { Possible = walk.Possible, Fault = walk.Fault };
        var items = ImmutableArray.CreateBuilder<Value>();
        var presence = ImmutableArray.CreateBuilder<Truth>();
        var (more, moreItem, morePresence) = (0, default(Value), Truth.False);
        while (walk.Possible != Possible.Fault && source.Next(frame, ref walk, out var item))
        {
            if (item.MayCome)
            {
                (more, moreItem, morePresence) = (more + item.Repeat, more == 0 ? item.Value : Value.Union(moreItem, item.Value), morePresence | item.Presence);
                continue;
            }

            // It stays unless an equal one stands before it.
            var stays = item.Presence;
            for (var i = 0; i < items.Count; i++)
            {
                var equal = ofTexts ? Comparison.EqualText(items[i], item.Value) : Comparison.Equal(items[i], item.Value);
                stays = Truths.And(stays, Truths.Not(Truths.And(presence[i], equal)));
            }

            items.Add(item.Value);
            presence.Add(stays);
        }

        // What stays in doubt is kept in doubt; what surely goes is dropped when walked.
        cursor.List = new ListValue(items.ToImmutable(), more, moreItem, presence.ToImmutable(), morePresence);
    }

    public override bool Next(Frame frame, ref ListCursor cursor, out ListItem item)
    {
        var list = cursor.List!;
        while (cursor.Index < list.Items.Length)
        {
            var index = cursor.Index++;
            if (list.Presence[index] != Truth.False)
            {
                item = new ListItem { Value = list.Items[index], Presence = list.Presence[index], Repeat = 1 };
                return true;
            }
        }

        item = new ListItem { Value = list.MoreItem, Presence = list.MorePresence, Repeat = list.More, MayCome = true };
        return cursor.Index++ == list.Items.Length && list.More > 0;
    }

    public override void CollectMissing(Frame frame, MissingSet missing) => source.CollectMissing(frame, missing);
}
