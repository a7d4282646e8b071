using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>A list that has been given, and may have more items only while another fact is one of some members (<c>öppen_i</c>).</summary>
internal sealed record OpenList(int List, int Guard, ImmutableArray<decimal> OpenFor);

/// <summary>
/// The facts a question is asked over: by slot, what each may be completed with. Slots without a domain, such as another rule's level, are
/// free in an answer "no" and never part of a witness.
/// </summary>
internal sealed class Space(int slotCount, IReadOnlyDictionary<int, FactDomain> domains)
{
    public int SlotCount => slotCount;

    /// <summary>The day near which a witness' dates are chosen, where nothing else decides.</summary>
    public DateOnly Near { get; init; } = new(2026, 1, 1);

    public FactDomain? DomainOf(int slot) => domains.GetValueOrDefault(slot);

    /// <summary>Every slot as if nothing were known of its fact; a slot without a domain holds what the caller gives.</summary>
    public Value[] Blank(Func<int, Value> otherwise)
    {
        var slots = new Value[slotCount];
        for (var slot = 0; slot < slotCount; slot++)
        {
            slots[slot] = DomainOf(slot)?.Unknown(slot) ?? otherwise(slot);
        }

        return slots;
    }
}
