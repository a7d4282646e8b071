using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// What a comparison or a calculation works on. As a struct it becomes part of the node's own code: a fact compared with a constant takes one
/// step, not three.
/// </summary>
internal interface IOperand
{
    /// <summary>As <see cref="ValueNode.TryNumber"/>.</summary>
    bool TryNumber(Frame frame, out decimal number, ref Value otherwise);

    /// <summary>As <see cref="ValueNode.Ordinal"/>.</summary>
    int Ordinal(Frame frame, ref Value otherwise);

    /// <summary>The same as a node of its own.</summary>
    ValueNode Node { get; }
}

/// <summary>Any expression.</summary>
internal readonly struct NodeOperand(ValueNode node) : IOperand
{
    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number, ref Value otherwise) => node.TryNumber(frame, out number, ref otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ordinal(Frame frame, ref Value otherwise) => node.Ordinal(frame, ref otherwise);
}

/// <summary>A known constant.</summary>
internal readonly struct ConstantOperand(ConstantNode node) : IOperand
{
    private readonly decimal _number = node.Value.Low;
    private readonly int _ordinal = node.Value.Ordinal;

    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number, ref Value otherwise)
    {
        number = _number;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ordinal(Frame frame, ref Value otherwise)
    {
        if (_ordinal < 0)
        {
            otherwise = node.Value;
        }

        return _ordinal;
    }
}

/// <summary>A slot, or a text slot's length, which is the number that a text has.</summary>
internal readonly struct SlotOperand(int slot, ValueNode node) : IOperand
{
    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number, ref Value otherwise)
    {
        ref readonly var value = ref frame.Slots[slot];
        number = value.Low;
        if (value.IsKnown)
        {
            return true;
        }

        node.Evaluate(frame, out otherwise);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ordinal(Frame frame, ref Value otherwise)
    {
        ref readonly var value = ref frame.Slots[slot];
        if (value.Ordinal < 0)
        {
            otherwise = value;
        }

        return value.Ordinal;
    }
}

/// <summary>A field of the row that an iteration stands at, or a text field's length.</summary>
internal readonly struct FieldOperand(int depth, int field, ValueNode node) : IOperand
{
    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number, ref Value otherwise)
    {
        ref readonly var row = ref frame.Row(depth);
        if (row.IsKnown && row.Reference is RowValue holder)
        {
            ref readonly var value = ref holder.Fields.ItemRef(field);
            if (value.IsKnown)
            {
                number = value.Low;
                return true;
            }
        }

        number = 0;
        node.Evaluate(frame, out otherwise);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ordinal(Frame frame, ref Value otherwise)
    {
        ref readonly var row = ref frame.Row(depth);
        if (row.IsKnown && row.Reference is RowValue holder && holder.Fields.ItemRef(field).Ordinal is var ordinal && ordinal >= 0)
        {
            return ordinal;
        }

        node.Evaluate(frame, out otherwise);
        return -1;
    }
}
