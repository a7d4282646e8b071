using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>A row of a list fact: its fields, and where it came from so that a missing field can be named.</summary>
/// <param name="Fields">A value per field of its shape.</param>
/// <param name="Slot">The list fact's slot.</param>
/// <param name="Number">The row's place in the list from 0, or -1 for a row that may yet come.</param>
internal sealed record RowValue(ImmutableArray<Value> Fields, int Slot, int Number)
{
    public bool Equals(RowValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Slot;
}
