namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A fact that is missing: a slot, or a field of a row of a list slot. <see cref="Detail"/> names what a host function lacked.
/// </summary>
internal readonly record struct MissingItem(int Slot, int Row, int Field, string? Detail) : IComparable<MissingItem>
{
    public int CompareTo(MissingItem other)
    {
        var order = Slot.CompareTo(other.Slot);
        order = order != 0 ? order : Row.CompareTo(other.Row);
        order = order != 0 ? order : Field.CompareTo(other.Field);
        return order != 0 ? order : string.CompareOrdinal(Detail, other.Detail);
    }
}

/// <summary>The facts that a result waits for (semantics §4): sufficient always, minimal for conditions that read each fact once.</summary>
internal sealed class MissingSet
{
    private readonly HashSet<PlanNode> _asked = new(ReferenceEqualityComparer.Instance);

    public SortedSet<MissingItem> Items { get; } = [];

    /// <summary>Whether a shared expression is asked for the first time: what it waits for is the same each time.</summary>
    public bool AsksFirst(PlanNode shared) => _asked.Add(shared);

    public void AddSlot(int slot) => Items.Add(new MissingItem(slot, -1, -1, null));

    public void AddField(int slot, int row, int field) => Items.Add(new MissingItem(slot, row, field, null));

    public void AddDetail(string detail) => Items.Add(new MissingItem(int.MaxValue, -1, -1, detail));
}
