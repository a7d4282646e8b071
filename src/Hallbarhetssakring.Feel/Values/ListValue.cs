using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// A list: the items that are at hand and, where more may come, how many and what such an item may be. A list that nobody has given holds no
/// items and up to its declared maximum of unknown ones; a list declared open for early projects holds what was given and room for more.
/// </summary>
internal sealed class ListValue
{
    public static readonly ListValue Empty = new([]);

    public ListValue(ImmutableArray<Value> items, int more = 0, Value moreItem = default, ImmutableArray<Truth> presence = default)
    {
        Items = items;
        More = more;
        MoreItem = moreItem;
        Presence = presence;
    }

    public ImmutableArray<Value> Items { get; }

    /// <summary>Whether each item belongs to the list; default where all do.</summary>
    public ImmutableArray<Truth> Presence { get; }

    /// <summary>How many items more there may be.</summary>
    public int More { get; }

    /// <summary>What each of those may be.</summary>
    public Value MoreItem { get; }

    /// <summary>Whether nobody can say if some item belongs, because the test of it fails: a fold over such a list is a fault.</summary>
    public bool HasBadRow => !Presence.IsDefault && Presence.Contains(Truth.Fault);

    /// <summary>Whether an item, or the test of one, may fail.</summary>
    public bool MayFault => Items.Any(item => item.MayFault) || (More > 0 && MoreItem.MayFault) || (!Presence.IsDefault && Presence.Any(p => p.MayBe(Truth.Fault)));

    /// <summary>Whether facts may change which items there are, or what a plain item is. A row is at hand, whatever its fields are.</summary>
    public bool IsOpen => More > 0 || Items.Any(item => item.IsOpen) || (!Presence.IsDefault && Presence.Any(p => !p.IsKnown()));

    public Truth PresenceOf(int index) => Presence.IsDefault ? Truth.True : Presence[index];
}
