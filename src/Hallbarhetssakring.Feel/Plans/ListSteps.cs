using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

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
