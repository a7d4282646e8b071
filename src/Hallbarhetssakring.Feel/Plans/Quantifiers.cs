using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary><c>någon</c> and <c>varje</c>: an item that may not belong counts as such (semantics §3).</summary>
internal sealed class QuantifierNode(bool isEvery, ListNode source, int depth, ConditionNode condition) : ConditionNode
{
    public ListNode Source => source;

    public override ImmutableArray<PlanNode> Children => [source, condition];

    public override Truth Evaluate(Frame frame)
    {
        source.Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            return Truth.Fault;
        }

        var result = isEvery ? Truth.True : Truth.False;
        var decided = isEvery ? Truth.False : Truth.True;
        var outer = frame.Locals[depth];
        while (source.Next(frame, ref cursor, out var item))
        {
            frame.Locals[depth] = item.Value;
            var holds = condition.Evaluate(frame);
            result = isEvery ? Truths.And(result, Truths.Or(Truths.Not(item.Presence), holds)) : Truths.Or(result, Truths.And(item.Presence, holds));
            if (result == decided)
            {
                break;
            }
        }

        frame.Locals[depth] = outer;
        return (cursor.Possible & Possible.Fault) != 0 ? result | Truth.Fault : result;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        // An item matters only if it may change the result: one that surely does what the result needs anyway does not.
        var idle = isEvery ? Truth.True : Truth.False;
        source.Begin(frame, out var whole);
        var matters = (whole.Possible & Possible.Fault) != 0;
        Walk.Items(frame, source, depth, missing, (f, node, item) =>
        {
            var holds = ((ConditionNode)node).Evaluate(f);
            matters |= holds != idle && item.Presence != Truth.True;
            return !holds.IsKnown();
        }, condition);
        if (matters)
        {
            source.CollectMissing(frame, missing);
        }
    }

    public override Fault? FindFault(Frame frame)
    {
        if (Evaluate(frame) != Truth.Fault)
        {
            return null;
        }

        if (source.FindFault(frame) is { } fault)
        {
            return fault;
        }

        var found = default(Fault);
        foreach (var _ in Rows(frame, Truth.Fault))
        {
            found ??= condition.FindFault(frame);
        }

        return found ?? Fault.BadRow;
    }

    /// <summary>The items that surely belong and for which the condition comes to a result; the row stands in its place while each is looked at.</summary>
    public IEnumerable<Value> Rows(Frame frame, Truth wanted)
    {
        var items = new List<Value>();
        source.Begin(frame, out var cursor);
        while (cursor.Possible != Possible.Fault && source.Next(frame, ref cursor, out var item))
        {
            if (item.Presence == Truth.True && !item.MayCome)
            {
                items.Add(item.Value);
            }
        }

        foreach (var item in items)
        {
            var outer = frame.Locals[depth];
            frame.Locals[depth] = item;
            if (condition.Evaluate(frame) == wanted)
            {
                yield return item;
            }

            frame.Locals[depth] = outer;
        }
    }
}

/// <summary>A value among the items of a list.</summary>
internal sealed class MembershipNode(ValueNode value, ListNode list, bool ofTexts) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [value, list];

    public override Truth Evaluate(Frame frame)
    {
        value.Evaluate(frame, out var wanted);
        list.Begin(frame, out var cursor);
        if (wanted.IsFault || cursor.Possible == Possible.Fault)
        {
            return Truth.Fault;
        }

        var result = Truth.False;
        while (result != Truth.True && list.Next(frame, ref cursor, out var item))
        {
            result = Truths.Or(result, Truths.And(item.Presence, ofTexts ? Comparison.EqualText(wanted, item.Value) : Comparison.Equal(wanted, item.Value)));
        }

        return wanted.MayFault || (cursor.Possible & Possible.Fault) != 0 ? result | Truth.Fault : result;
    }
}
