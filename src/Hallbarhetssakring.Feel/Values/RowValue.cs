using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>A row of a list fact: its fields, and where it came from so that a missing field can be named.</summary>
/// <param name="Fields">A value per field of its shape.</param>
/// <param name="Slot">The list fact's slot.</param>
/// <param name="Number">The row's place in the list from 0, or -1 for a row that may yet come.</param>
internal sealed record RowValue(ImmutableArray<Value> Fields, int Slot, int Number)
{
    /// <summary>The rows that it may be one of, where it stands for several, as after a choice between lists; else empty.</summary>
    public ImmutableArray<RowValue> OneOf { get; init; } = [];

    /// <summary>A row that may be either of two: it has no place of its own.</summary>
    public static RowValue Either(RowValue a, RowValue b) => new([.. a.Fields.Zip(b.Fields, (x, y) => Value.Union(x, y))], -1, -1)
    {
        OneOf = [.. a.OneOf.IsEmpty ? [a] : a.OneOf, .. b.OneOf.IsEmpty ? [b] : b.OneOf],
    };

    public bool Equals(RowValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Slot;
}
