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
    }

    /// <summary>A value per slot.</summary>
    public Value[] Slots { get; }

    /// <summary>The row of each iteration under way, by depth.</summary>
    public Value[] Locals { get; } = new Value[16];

    public Value[] ValueMemo { get; }

    public Truth[] TruthMemo { get; }

    /// <summary>What the host gave for its own functions.</summary>
    public object? Context { get; set; }

    /// <summary>Forgets what shared expressions came to, as after a slot has changed.</summary>
    public void Forget()
    {
        Array.Clear(ValueMemo);
        Array.Clear(TruthMemo);
    }
}
