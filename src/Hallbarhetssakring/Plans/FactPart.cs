namespace Hallbarhetssakring.Plans;

/// <summary>
/// What an explanation takes for one fact (semantics §9): a whole slot; a column of a list that only aggregates read; a field of one row. What
/// is left of a list beside its columns, or beside a row, is the slot itself.
/// </summary>
/// <param name="Slot">The slot.</param>
/// <param name="Field">The field of a list's rows, or -1.</param>
/// <param name="Row">The row from 0, or -1.</param>
internal readonly record struct FactPart(int Slot, int Field = -1, int Row = -1) : IComparable<FactPart>
{
    public bool IsColumn => Field >= 0 && Row < 0;

    /// <summary>In order of slots; the slot itself before its rows and columns.</summary>
    public int CompareTo(FactPart other) => (Slot, Row, Field).CompareTo((other.Slot, other.Row, other.Field));
}
