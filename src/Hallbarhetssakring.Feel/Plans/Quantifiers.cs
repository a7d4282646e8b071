using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary><c>någon</c> and <c>varje</c>: an item that may not belong counts as such (semantics §3).</summary>
internal sealed class QuantifierNode(bool isEvery, ListNode source, int depth, ConditionNode condition) : ConditionNode
{
    private readonly GivenListNode? _given = source as GivenListNode;
    private readonly bool _isOfRows = condition.IsOfRows(depth);
    private readonly Ranges? _ranges = source is GivenListNode { IsFact: true } ? condition.RangesOf(depth) : null;
    private readonly int _slot = source is GivenListNode { Slot: var at } ? at : -1;

    public ListNode Source => source;

    public override ImmutableArray<PlanNode> Children => [source, condition];

    // It may be walked twice.
    public override bool IsFixed(int of) => false;

    public override Truth Evaluate(Frame frame)
    {
        if (_ranges is { } ranges)
        {
            // A sound list has its count at hand.
            ref readonly var slot = ref frame.Slots[_slot];
            if (slot.Least != Value.NotAtHand && slot.Reference is ListValue list && list.Narrow is var rows && rows.Has(ranges.Fields))
            {
                return ranges.Quantify(rows, isEvery);
            }
        }

        return OfMany(frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth OfMany(Frame frame)
    {
        if (_ranges is { } ranges && _given?.Sound(frame) is { Narrow.IsUnmade: true } first && first.MakeNarrow() is var few && few.Has(ranges.Fields))
        {
            return ranges.Quantify(few, isEvery);
        }

        if (_isOfRows && source.Rows(frame, out var belong) is { Rows: not 0 } rows && condition.Rows(frame, depth, rows) is { IsNone: false } truths)
        {
            var decided = belong & (isEvery ? truths.Opposite : truths);
            var (mayBe, mayNot) = (decided.MayHold != 0, decided.Surely == 0);
            return isEvery ? Truths.Of(mayNot, mayBe) : Truths.Of(mayBe, mayNot);
        }

        if (_given?.Sound(frame) is not { } list)
        {
            return OfAny(frame);
        }

        ref var local = ref frame.Locals[depth];
        var outer = local;
        var result = OfSound(frame, list, ref local);
        local = outer;
        return result;
    }

    // Every item at hand belongs: what holds for each is all that counts. Then for those that may come.
    private Truth OfSound(Frame frame, ListValue list, ref Local local)
    {
        var (result, decided) = isEvery ? (Truth.True, Truth.False) : (Truth.False, Truth.True);
        var rows = list.Places;
        (local.Items, local.List) = (rows, _given!.IsFact ? list : null);
        for (var i = 0; i < rows.Length; i++)
        {
            local.At = i;
            var holds = condition.Evaluate(frame);
            if (holds == decided)
            {
                return decided;
            }

            result = holds == result ? result : isEvery ? Truths.And(result, holds) : Truths.Or(result, holds);
        }

        if (list.More > 0)
        {
            (local.Items, local.At, local.List) = (list.MorePlace, 0, null);
            result = Joined(result, list.MorePresence, condition.Evaluate(frame));
        }

        return result;
    }

    private Truth Joined(Truth result, Truth presence, Truth holds) =>
        isEvery ? Truths.And(result, Truths.Or(Truths.Not(presence), holds)) : Truths.Or(result, Truths.And(presence, holds));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth OfAny(Frame frame)
    {
        source.Begin(frame, out var cursor);
        if (cursor.Possible == Possible.Fault)
        {
            return Truth.Fault;
        }

        var outer = frame.Locals[depth];
        var (result, decided) = isEvery ? (Truth.True, Truth.False) : (Truth.False, Truth.True);
        while (result != decided && source.Next(frame, ref cursor))
        {
            frame.Enter(depth, ref cursor);
            result = Joined(result, cursor.Presence, condition.Evaluate(frame));
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
        Walk.Items(frame, source, depth, missing, (f, node, presence) =>
        {
            var holds = ((ConditionNode)node).Evaluate(f);
            matters |= holds != idle && presence != Truth.True;
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

    /// <summary>Whether a row surely belongs and the condition comes to a result for it.</summary>
    public bool Has(Frame frame, Truth wanted, RowValue row)
    {
        source.Begin(frame, out var cursor);
        while (cursor.Possible != Possible.Fault && source.Next(frame, ref cursor))
        {
            if (cursor.Item.Reference is RowValue found && found.Slot == row.Slot && found.Number == row.Number)
            {
                var outer = frame.Locals[depth];
                frame.Enter(depth, ref cursor);
                var holds = cursor.Presence == Truth.True && !cursor.MayCome && condition.Evaluate(frame) == wanted;
                frame.Locals[depth] = outer;
                return holds;
            }
        }

        return false;
    }

    /// <summary>The items that surely belong and for which the condition comes to a result; the row stands in its place while each is looked at.</summary>
    public IEnumerable<Value> Rows(Frame frame, Truth wanted)
    {
        var items = new List<Value>();
        source.Begin(frame, out var cursor);
        while (cursor.Possible != Possible.Fault && source.Next(frame, ref cursor))
        {
            if (cursor.Presence == Truth.True && !cursor.MayCome)
            {
                items.Add(cursor.Item);
            }
        }

        foreach (var item in items)
        {
            var outer = frame.Locals[depth];
            frame.Locals[depth] = new Local { Items = [item] };
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
        while (result != Truth.True && list.Next(frame, ref cursor))
        {
            result = Truths.Or(result, Truths.And(cursor.Presence, ofTexts ? Comparison.EqualText(wanted, cursor.Item) : Comparison.Equal(wanted, cursor.Item)));
        }

        return wanted.MayFault || (cursor.Possible & Possible.Fault) != 0 ? result | Truth.Fault : result;
    }
}

/// <summary>A member, code or yes/no among constants, which are <paramref name="bits"/>; <paramref name="general"/> is the same for any value.</summary>
internal sealed class MemberOfNode<TOperand>(TOperand operand, ulong bits, MembershipNode general) : ConditionNode
    where TOperand : struct, IOperand
{
    public override ImmutableArray<PlanNode> Children => general.Children;

    public override bool IsOfRows(int depth) => operand.IsField(depth);

    public override RowTruths Rows(Frame frame, int depth, ListValue rows)
    {
        var column = operand.Bounds(rows);
        var truths = new RowTruths(0, column.All);
        for (var left = bits; left != 0; left &= left - 1)
        {
            var wanted = column.Units(BitOperations.TrailingZeroCount(left));
            truths |= RowTruths.Compare<Equal>(column, wanted, wanted, columnIsLeft: true);
        }

        return truths;
    }

    public override Ranges? RangesOf(int depth) => operand.PlaceOf(depth) is { } place
        ? Ranges.Any(Enumerable.Range(0, 64).Where(i => (bits >> i & 1) != 0).Select(i => new Ranges(new RangeTest(place, i, i, IsOutside: false))))
        : null;

    public override Truth Evaluate(Frame frame)
    {
        if (TOperand.IsDirect && operand.TryInteger(frame, out var known) && known is >= 0 and < 64)
        {
            return Truths.Of((bits >> known & 1) != 0);
        }

        var least = operand.Least(frame, out var most);
        if (least < 0)
        {
            return general.Evaluate(frame);
        }

        // What stands between the bounds, of what there is a bit for.
        var span = most - least;
        var here = least < 64 ? bits >> least : 0;
        here &= span < 63 ? (2UL << span) - 1 : ulong.MaxValue;
        return Truths.Of(here != 0, here == 0 | span != 0);
    }
}
