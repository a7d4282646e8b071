using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// What a comparison or a calculation works on. As a struct it becomes part of the node's own code: a fact compared with a constant takes one
/// step, not three.
/// </summary>
internal interface IOperand
{
    /// <summary>The number, where it is known.</summary>
    bool TryNumber(Frame frame, out decimal number);

    /// <summary>Where it is at hand: the integer that it is, where it is one.</summary>
    bool TryInteger(Frame frame, out int integer);

    /// <summary>The bounds of a date, member, code, yes/no or count, where they are integers at hand; else <see cref="Value.NotAtHand"/>.</summary>
    int Least(Frame frame, out int most);

    /// <summary>What it came to, right after one of the two above had nothing: where it stands until the next step, or in <paramref name="room"/>.</summary>
    ref readonly Value Otherwise(Frame frame, ref Value room);

    /// <summary>Whether it is a field of the row that an iteration stands at.</summary>
    bool IsField(int depth);

    /// <summary>Whether it is the same for all rows of that iteration.</summary>
    bool IsFixed(int depth);

    /// <summary>The bounds of that field in every row, where they are integers; else none.</summary>
    Column Bounds(ListValue rows);

    /// <summary>Which of the first fields of that iteration's row it is; else null.</summary>
    int? PlaceOf(int depth);

    /// <summary>The integer that it is, whatever the facts are; else null.</summary>
    int? Constant { get; }

    /// <summary>Whether it is at hand: asking it twice costs nothing.</summary>
    static abstract bool IsDirect { get; }

    /// <summary>The same as a node of its own.</summary>
    ValueNode Node { get; }
}

/// <summary>Any expression.</summary>
internal readonly struct NodeOperand(ValueNode node) : IOperand
{
    public bool IsField(int of) => false;

    public bool IsFixed(int depth) => node.IsFixed(depth);

    public int? PlaceOf(int depth) => null;

    public int? Constant => null;

    public Column Bounds(ListValue rows) => default;

    public static bool IsDirect => false;

    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number) => node.TryNumber(frame, out number);

    public bool TryInteger(Frame frame, out int integer) => throw new InvalidOperationException("A step has nothing at hand.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Least(Frame frame, out int most) => node.Least(frame, out most);

    public ref readonly Value Otherwise(Frame frame, ref Value room) => ref frame.Otherwise;
}

/// <summary>A known constant.</summary>
internal readonly struct ConstantOperand(ConstantNode node) : IOperand
{
    public bool IsField(int of) => false;

    public bool IsFixed(int depth) => true;

    public int? PlaceOf(int depth) => null;

    public int? Constant => _least is > Value.NotAtHand and < int.MaxValue ? _least : null;

    public Column Bounds(ListValue rows) => default;

    public static bool IsDirect => true;

    private readonly decimal _number = node.Value.Low;
    private readonly int _least = node.Value.Least;

    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number)
    {
        number = _number;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryInteger(Frame frame, out int integer)
    {
        integer = _least;
        return _least != Value.NotAtHand;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Least(Frame frame, out int most) => most = _least;

    public ref readonly Value Otherwise(Frame frame, ref Value room)
    {
        room = node.Value;
        return ref room;
    }
}

/// <summary>A slot, or a text slot's length, which is the number that a text has.</summary>
internal readonly struct SlotOperand(int slot, ValueNode node) : IOperand
{
    public bool IsField(int of) => false;

    public bool IsFixed(int depth) => true;

    public int? PlaceOf(int depth) => null;

    public int? Constant => null;

    public Column Bounds(ListValue rows) => default;

    public static bool IsDirect => true;

    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number)
    {
        ref readonly var value = ref frame.Slots[slot];
        number = value.Low;
        return value.IsKnown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryInteger(Frame frame, out int integer)
    {
        ref readonly var value = ref frame.Slots[slot];
        integer = value.Least;
        return value.IsInteger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Least(Frame frame, out int most)
    {
        ref readonly var value = ref frame.Slots[slot];
        most = value.Most;
        return value.Least;
    }

    public ref readonly Value Otherwise(Frame frame, ref Value room)
    {
        if (node is SlotNode)
        {
            return ref frame.Slots[slot];
        }

        node.Evaluate(frame, out room);
        return ref room;
    }
}

/// <summary>A field of the row that an iteration stands at, or a text field's length.</summary>
internal readonly struct FieldOperand(int depth, int field, ValueNode node) : IOperand
{
    public bool IsField(int of) => of == depth;

    public bool IsFixed(int of) => of != depth;

    public int? PlaceOf(int of) => of == depth && field < NarrowRows.MostFields ? field : null;

    public int? Constant => null;

    public Column Bounds(ListValue rows) => rows.Bounds(field);

    public static bool IsDirect => true;

    public ValueNode Node => node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(Frame frame, out decimal number)
    {
        ref readonly var value = ref frame.Field(depth, field);
        if (!Unsafe.IsNullRef(in value) && value.IsKnown)
        {
            number = value.Low;
            return true;
        }

        number = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryInteger(Frame frame, out int integer)
    {
        ref readonly var value = ref frame.Field(depth, field);
        integer = Unsafe.IsNullRef(in value) ? 0 : value.Least;
        return !Unsafe.IsNullRef(in value) && value.IsInteger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Least(Frame frame, out int most)
    {
        ref readonly var value = ref frame.Field(depth, field);
        if (!Unsafe.IsNullRef(in value))
        {
            most = value.Most;
            return value.Least;
        }

        return most = Value.NotAtHand;
    }

    public ref readonly Value Otherwise(Frame frame, ref Value room)
    {
        ref readonly var value = ref frame.Field(depth, field);
        if (!Unsafe.IsNullRef(in value) && node is FieldNode)
        {
            return ref value;
        }

        node.Evaluate(frame, out room);
        return ref room;
    }
}
