using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// The scratch of one evaluation: a value per slot, the rows of the iterations under way, and what shared expressions came to. A frame
/// belongs to one thread at a time; the plan it is used with is shared by all.
/// </summary>
internal sealed class Frame
{
    public Frame(int slots, int memos)
    {
        Slots = new Value[slots];
        ValueMemo = new Value[memos];
        TruthMemo = new Truth[memos];
        _remembers = memos > 0;
    }

    private readonly bool _remembers;

    /// <summary>A value per slot.</summary>
    public Value[] Slots { get; }

    /// <summary>Where the row of each iteration under way stands, by depth.</summary>
    public Local[] Locals { get; } = new Local[16];

    /// <summary>What a step came to that had no plain number to hand on; it stands until the next such step.</summary>
    public Value Otherwise;

    public Value[] ValueMemo { get; }

    public Truth[] TruthMemo { get; }

    /// <summary>What the host gave for its own functions.</summary>
    public object? Context { get; set; }

    /// <summary>The row of an iteration under way.</summary>
    public ref readonly Value Row(int depth)
    {
        ref var local = ref Locals[depth];
        return ref local.Items[local.At];
    }

    /// <summary>A field of the row of an iteration under way, or no reference where the row is not plainly one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Value Field(int depth, int field)
    {
        ref var local = ref Locals[depth];
        if (local.List?.Column(field) is { } column)
        {
            return ref column[local.At];
        }

        ref readonly var row = ref local.Items[local.At];
        if (row.IsKnown && row.Reference is RowValue holder)
        {
            return ref holder.Fields.ItemRef(field);
        }

        return ref Unsafe.NullRef<Value>();
    }

    /// <summary>Lets an iteration stand at the item that a walk has come to.</summary>
    public void Enter(int depth, ref ListCursor cursor)
    {
        ref var local = ref Locals[depth];
        local.List = cursor.Fact;
        if (cursor.Items is { } items)
        {
            (local.Items, local.At) = (items, cursor.At);
        }
        else
        {
            cursor.Made ??= new Value[1];
            cursor.Made[0] = cursor.Own;
            (local.Items, local.At) = (cursor.Made, 0);
        }
    }

    /// <summary>Makes it as new.</summary>
    public void Clear()
    {
        Forget();
        Array.Clear(Slots);
        Array.Clear(Locals);
        (Otherwise, Context) = (default, null);
    }

    /// <summary>Forgets what shared expressions came to, as after a slot has changed.</summary>
    public void Forget()
    {
        if (_remembers)
        {
            Array.Clear(ValueMemo);
            Array.Clear(TruthMemo);
        }
    }
}

/// <summary>
/// Frames that have been used, for the next evaluation with the same plan: a frame takes some thousand bytes. Shared by threads. One that is
/// given back holds nothing of the application it was used for; one that never is costs no more than its memory.
/// </summary>
internal sealed class FramePool(int slots, int memos)
{
    // As many evaluations, with two frames each, as are likely to be under way at once.
    private const int MostKept = 64;

    private readonly ConcurrentQueue<Frame> _free = new();

    public Frame Rent() => _free.TryDequeue(out var frame) ? frame : new Frame(slots, memos);

    public void Return(Frame frame)
    {
        if (_free.Count < MostKept)
        {
            frame.Clear();
            _free.Enqueue(frame);
        }
    }
}

/// <summary>A place in a list, read in place: a row is not copied to be looked at.</summary>
internal struct Local
{
    public Value[] Items;
    public int At;

    /// <summary>The list that <see cref="Items"/> are all of, where it is a fact: its columns are worth having.</summary>
    public ListValue? List;
}
