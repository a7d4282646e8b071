using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>The items for which a condition holds.</summary>
internal sealed class FilterNode(ListNode source, int depth, ConditionNode condition) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source, condition];

    private readonly bool _isOfRows = condition.IsOfRows(depth);

    // It may be walked twice.
    public override bool IsFixed(int of) => false;

    public override void Begin(Frame frame, out ListCursor cursor)
    {
        source.Begin(frame, out cursor);
        if (_isOfRows && Rows(frame, out var belong) is not null)
        {
            (cursor.TestedBy, cursor.Tested) = (this, belong);
        }
    }

    public override ListValue? Rows(Frame frame, out RowTruths belong)
    {
        belong = default;
        if (!_isOfRows || source.Rows(frame, out var all) is not { Rows: not 0 } rows)
        {
            return null;
        }

        var truths = condition.Rows(frame, depth, rows);
        belong = all & truths;
        return truths.IsNone ? null : rows;
    }

    public override bool Next(Frame frame, ref ListCursor cursor)
    {
        if (ReferenceEquals(cursor.TestedBy, this))
        {
            // To the next row that may belong.
            var left = cursor.Index < Column.MostRows ? cursor.Tested.MayHold >> cursor.Index : 0;
            if (left == 0)
            {
                return false;
            }

            cursor.Index += BitOperations.TrailingZeroCount(left);
            var isMaybe = (cursor.Tested.MayNot >> cursor.Index & 1) != 0;
            cursor.Step();
            cursor.Presence = isMaybe ? Truth.Unknown : Truth.True;
            return true;
        }

        var outer = frame.Locals[depth];
        var found = false;
        while (!found && source.Next(frame, ref cursor))
        {
            frame.Enter(depth, ref cursor);
            cursor.Presence = Truths.And(cursor.Presence, condition.Evaluate(frame));
            found = cursor.Presence != Truth.False;
        }

        frame.Locals[depth] = outer;
        return found;
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
        while (!keeps && source.Next(frame, ref cursor))
        {
            frame.Enter(depth, ref cursor);
            keeps = (cursor.MayCome || cursor.Item.IsOpen || !cursor.Presence.IsKnown()) && condition.Evaluate(frame) != Truth.False;
        }

        frame.Locals[depth] = outer;
        return keeps;
    }
}

/// <summary>A value per item.</summary>
internal sealed class MapNode(ListNode source, int depth, ValueNode body) : ListNode
{
    public override ImmutableArray<PlanNode> Children => [source, body];

    // What is worked out for each item is too much to be asked twice.
    public override bool IsFixed(int of) => _field is not null && source.IsFixed(of);

    public ListNode Source => source;

    public int Depth => depth;

    public ValueNode Body => body;

    /// <summary>The field of the row that it is, where it is one.</summary>
    public FieldNode? Field => _field;

    public override void Begin(Frame frame, out ListCursor cursor) => source.Begin(frame, out cursor);

    // A field of the row itself is read where it stands.
    private readonly FieldNode? _field = body is FieldNode { Row: VariableNode { Depth: var at } } field && at == depth ? field : null;

    public override bool Next(Frame frame, ref ListCursor cursor)
    {
        if (!source.Next(frame, ref cursor))
        {
            return false;
        }

        if (_field is not null && cursor.Fact?.Column(_field.Index) is { } column)
        {
            cursor.Items = column;
            return true;
        }

        if (_field is not null && cursor.Item is { IsKnown: true, Reference: RowValue row })
        {
            (cursor.Items, cursor.At) = (ImmutableCollectionsMarshal.AsArray(row.Fields), _field.Index);
            return true;
        }

        var outer = frame.Locals[depth];
        frame.Enter(depth, ref cursor);
        body.Evaluate(frame, out cursor.Own);
        cursor.Items = null;
        frame.Locals[depth] = outer;
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
    /// <summary>Whether what a node came to for the item at hand is open.</summary>
    public delegate bool IsOpen(Frame frame, PlanNode node, Truth presence);

    /// <summary>For each item that may belong, where <paramref name="isOpen"/> says so, adds what <paramref name="node"/> waits for.</summary>
    public static void Items(Frame frame, ListNode source, int depth, MissingSet missing, IsOpen isOpen, PlanNode node)
    {
        source.Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            return;
        }

        var outer = frame.Locals[depth];
        while (source.Next(frame, ref cursor))
        {
            frame.Enter(depth, ref cursor);
            if (isOpen(frame, node, cursor.Presence))
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
