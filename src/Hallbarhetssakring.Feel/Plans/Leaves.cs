using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

internal sealed class ConstantNode(Value value) : ValueNode
{
    public Value Value => value;

    public override bool IsCount => value.IsKnown && value.Least != Value.NotAtHand;

    public override void Evaluate(Frame frame, out Value result) => result = value;
}

/// <summary>Reads a slot.</summary>
internal sealed class SlotNode(SlotSymbol slot) : ValueNode
{
    private readonly int _index = slot.Index;

    public int Index => _index;

    public override void Evaluate(Frame frame, out Value value) => value = frame.Slots[_index];

    public override bool TryNumber(Frame frame, out decimal number)
    {
        ref readonly var value = ref frame.Slots[_index];
        number = value.Low;
        if (value.IsKnown)
        {
            return true;
        }

        frame.Otherwise = value;
        return false;
    }

    public override int Least(Frame frame, out int most)
    {
        ref readonly var value = ref frame.Slots[_index];
        if (value.Least == Value.NotAtHand)
        {
            frame.Otherwise = value;
        }

        most = value.Most;
        return value.Least;
    }

    public override void CollectMissing(Frame frame, MissingSet missing) => missing.AddSlot(_index);
}

/// <summary>Reads the row of an iteration.</summary>
internal sealed class VariableNode(int depth, ListNode source) : ValueNode
{
    public int Depth => depth;

    public override bool IsFixed(int of) => of != depth;

    public override void Evaluate(Frame frame, out Value value) => value = frame.Row(depth);

    // A row is at hand, whatever its fields are; an unknown item comes of its list.
    public override void CollectMissing(Frame frame, MissingSet missing) => source.CollectMissing(frame, missing);
}

/// <summary>Reads a field of a row.</summary>
internal sealed class FieldNode(ValueNode row, RecordField field) : ValueNode
{
    private readonly int _index = field.Index;

    public ValueNode Row => row;

    public int Index => _index;

    public override System.Collections.Immutable.ImmutableArray<PlanNode> Children => [row];

    // The row that an iteration stands at is read where it stands.
    private readonly int _depth = row is VariableNode variable ? variable.Depth : -1;

    public override void Evaluate(Frame frame, out Value value)
    {
        row.Evaluate(frame, out var holder);
        Of(holder, out value);
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        if (_depth >= 0)
        {
            ref readonly var value = ref frame.Field(_depth, _index);
            if (!Unsafe.IsNullRef(in value) && value.IsKnown)
            {
                number = value.Low;
                return true;
            }
        }

        return base.TryNumber(frame, out number);
    }

    public override int Least(Frame frame, out int most)
    {
        if (_depth >= 0)
        {
            ref readonly var value = ref frame.Field(_depth, _index);
            if (!Unsafe.IsNullRef(in value) && value.Least != Value.NotAtHand)
            {
                most = value.Most;
                return value.Least;
            }
        }

        return base.Least(frame, out most);
    }

    /// <summary>The field of what a row came to.</summary>
    public void Of(in Value holder, out Value value) =>
        value = holder.Reference is RowValue fields ? fields.Fields[_index].Or(holder.Possible & Possible.Fault) : holder.IsFault ? holder : field.Unknown.Or(holder.Possible & Possible.Fault);

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        row.Evaluate(frame, out var holder);

        // A row that stands for any of a list, as the item at a place nobody knows, has no place of its own.
        if (holder.Reference is not RowValue { Slot: >= 0 } fields)
        {
            row.CollectMissing(frame, missing);
            foreach (var one in (holder.Reference as RowValue)?.OneOf ?? [])
            {
                Collect(one, missing);
            }

            return;
        }

        Collect(fields, missing);
    }

    private void Collect(RowValue fields, MissingSet missing)
    {
        if (!fields.Fields[_index].IsOpen || fields.Slot < 0)
        {
            return;
        }

        if (fields.Number < 0)
        {
            missing.AddSlot(fields.Slot);
        }
        else
        {
            missing.AddField(fields.Slot, fields.Number, _index);
        }
    }
}

/// <summary>An optional value where a guard has ruled out that it is absent.</summary>
internal sealed class PresentNode(ValueNode operand, Value unknown) : ValueNode
{
    public override System.Collections.Immutable.ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var optional);
        value = optional.Present(unknown);
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        if (operand.TryNumber(frame, out number))
        {
            return true;
        }

        frame.Otherwise = frame.Otherwise.Present(unknown);
        return false;
    }

    public override int Least(Frame frame, out int most)
    {
        var least = operand.Least(frame, out most);
        if (least == Value.NotAtHand)
        {
            frame.Otherwise = frame.Otherwise.Present(unknown);
        }

        return least;
    }
}

/// <summary>A shared expression: evaluated once per frame.</summary>
internal sealed class SharedValueNode(ValueNode inner, int memo) : PlacedNode
{
    public override System.Collections.Immutable.ImmutableArray<PlanNode> Children => [inner];

    public override bool IsFixed(int depth) => true;

    public override void Evaluate(Frame frame, out Value value) => value = AtHand(frame);

    protected override ref readonly Value AtHand(Frame frame)
    {
        ref var known = ref frame.ValueMemo[memo];
        if (known.Possible == Possible.Nothing)
        {
            Work(frame, ref known);
        }

        return ref known;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Work(Frame frame, ref Value known)
    {
        inner.Evaluate(frame, out var result);
        known = result;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        if (missing.AsksFirst(this))
        {
            inner.CollectMissing(frame, missing);
        }
    }
}

/// <summary>A shared condition: evaluated once per frame.</summary>
internal sealed class SharedConditionNode(ConditionNode inner, int memo) : ConditionNode
{
    public override System.Collections.Immutable.ImmutableArray<PlanNode> Children => [inner];

    public override bool IsFixed(int depth) => true;

    public override Truth Evaluate(Frame frame)
    {
        var known = frame.TruthMemo[memo];
        return known != Truth.None ? known : frame.TruthMemo[memo] = inner.Evaluate(frame);
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        if (missing.AsksFirst(this))
        {
            inner.CollectMissing(frame, missing);
        }
    }
}
