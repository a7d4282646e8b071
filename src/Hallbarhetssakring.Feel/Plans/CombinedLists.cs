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
        while (outer.Possible != Possible.Fault && source.Next(frame, ref outer))
        {
            cursor.Possible |= outer.Item.Possible & Possible.Fault;
            if (outer.Item.IsFault)
            {
                cursor.Possible = outer.Presence.MayBe(Truth.False) ? cursor.Possible : Possible.Fault;
                cursor.Fault = outer.Item.Reference as Fault;
                continue;
            }

            // One of several lists, as after a choice, has no items that are at hand.
            var inner = outer.Item.Reference as ListValue ?? unknown;
            for (var i = 0; i < inner.Items.Length && !outer.MayCome; i++)
            {
                items.Add(inner.Items[i]);
                presence.Add(Truths.And(outer.Presence, inner.PresenceOf(i)));
            }

            // What comes of a row that may come, may come.
            morePresence |= outer.MayCome ? outer.Presence & Truth.Fault : Truth.None;
            morePresence |= inner.More > 0 ? (outer.Presence | inner.MorePresence) & Truth.Fault : Truth.None;
            foreach (var extra in outer.MayCome ? inner.Items.ToArray() : [])
            {
                moreItem = more == 0 ? extra : Value.Union(moreItem, extra);
                more = Bounded(more, outer.Repeat);
            }

            if (inner.More > 0)
            {
                moreItem = more == 0 ? inner.MoreItem : Value.Union(moreItem, inner.MoreItem);
                more = Bounded(more, (long)inner.More * outer.Repeat);
            }
        }

        cursor.List = new ListValue(items.ToImmutable(), more, moreItem, presence.ToImmutable(), morePresence);
    }

    public override bool Next(Frame frame, ref ListCursor cursor) => cursor.Step();

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
        while (walk.Possible != Possible.Fault && source.Next(frame, ref walk))
        {
            if (walk.MayCome)
            {
                (more, moreItem, morePresence) = (more + walk.Repeat, more == 0 ? walk.Item : Value.Union(moreItem, walk.Item), morePresence | walk.Presence);
                continue;
            }

            // It stays unless an equal one stands before it.
            var stays = walk.Presence;
            for (var i = 0; i < items.Count; i++)
            {
                var equal = ofTexts ? Comparison.EqualText(items[i], walk.Item) : Comparison.Equal(items[i], walk.Item);
                stays = Truths.And(stays, Truths.Not(Truths.And(presence[i], equal)));
            }

            items.Add(walk.Item);
            presence.Add(stays);
        }

        // What stays in doubt is kept in doubt; what surely goes is dropped when walked.
        cursor.List = new ListValue(items.ToImmutable(), more, moreItem, presence.ToImmutable(), morePresence);
    }

    public override bool Next(Frame frame, ref ListCursor cursor)
    {
        while (cursor.Step())
        {
            if (cursor.Presence != Truth.False)
            {
                return true;
            }
        }

        return false;
    }

    public override void CollectMissing(Frame frame, MissingSet missing) => source.CollectMissing(frame, missing);
}
