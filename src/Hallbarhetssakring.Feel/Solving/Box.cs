using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// A cell under way: what each slot may still be. Together the cells of a search hold every completion.
/// </summary>
/// <param name="Slots">A value per slot.</param>
/// <param name="Halvings">How many times an interval was cut where nothing said where to.</param>
/// <param name="Spent">Places that can't be taken apart further.</param>
internal sealed record Box(Value[] Slots, int Halvings, ImmutableHashSet<Place> Spent)
{
    public static Box Of(Value[] slots) => new(slots, 0, []);

    /// <summary>Slots of cells that nobody has any use for, to be written over; null where all are kept.</summary>
    public Stack<Value[]>? Spare { get; init; }

    public Box With(Place place, in Value value) => this with { Slots = place.With(Slots, value, Spare is { } spare && spare.TryPop(out var slots) ? slots : null) };
}
