using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// A list: the items that are at hand and, where more may come, how many and what such an item may be. A list that nobody has given holds no
/// items and up to its declared maximum of unknown ones; a list declared open for early projects holds what was given and room for more.
/// </summary>
internal sealed class ListValue
{
    public static readonly ListValue Empty = new([]);

    private static readonly Value[] NoItem = [default];

    private readonly Value[] _moreItem;
    private Value[]?[]? _columns;
    private readonly int _room;
    private long[]? _bounds;
    private NarrowRows _narrow = NarrowRows.Unmade;

    public ListValue(ImmutableArray<Value> items, int more = 0, Value moreItem = default, ImmutableArray<Truth> presence = default, Truth morePresence = Truth.Unknown)
    {
        Items = items;
        More = more;
        _moreItem = more > 0 ? [moreItem] : NoItem;
        Presence = presence;
        MorePresence = morePresence;
        IsSound = presence.IsDefault && !MayFault;
        Count = items.Length;
        IsShort = IsSound && Count < Values.Column.MostRows && (more == 0 || morePresence == Truth.Unknown);
        MayCome = IsShort && more > 0 ? 1UL << Count : 0;
        _room = Values.Column.RoomFor(Count + (more > 0 ? 1 : 0));
        Rows = IsShort ? ((1UL << Count) - 1) | MayCome : 0;
    }

    public ImmutableArray<Value> Items { get; }

    /// <summary>How many items are at hand.</summary>
    public int Count { get; }

    /// <summary>Whether each item belongs to the list; default where all do.</summary>
    public ImmutableArray<Truth> Presence { get; }

    /// <summary>How many items more there may be.</summary>
    public int More { get; }

    /// <summary>What each of those may be.</summary>
    public Value MoreItem => _moreItem[0];

    /// <summary>Whether such an item would belong; never surely, since it may not come. The test of it may fail.</summary>
    public Truth MorePresence { get; }

    /// <summary>The items, to be read in place.</summary>
    internal Value[] Places => ImmutableCollectionsMarshal.AsArray(Items)!;

    /// <summary>One item that stands for those that may come, to be read in place.</summary>
    internal Value[] MorePlace => _moreItem;

    /// <summary>
    /// One field of every row at hand, side by side, to be read in place; null where the items are not rows. Going through the rows themselves
    /// touches several times the memory. It is put together when it is first asked for; should two threads do so, both come to the same.
    /// </summary>
    internal Value[]? Column(int field)
    {
        var columns = _columns ??= NoColumns();
        return field < columns.Length ? columns[field] ?? MakeColumn(columns, field) : null;
    }

    /// <summary>The bounds of such a field in every row of a short list, and in one that may come, as integers; none where there are none.</summary>
    internal Column Bounds(int field)
    {
        var block = _bounds ?? MakeBounds();
        var at = unchecked(field * _room);
        return (uint)at < (uint)block.Length ? new Column(block, at, Rows) : default;
    }

    /// <summary>The rows of a list of few, where they have been put together.</summary>
    internal NarrowRows Narrow => _narrow;

    /// <summary>Puts them together, where nobody has.</summary>
    internal NarrowRows MakeNarrow() => _narrow.IsUnmade ? _narrow = IsShort ? NarrowRows.Of(AllItems, MayCome) : NarrowRows.Unfit : _narrow;

    private long[] MakeBounds() => _bounds = IsShort && (_columns ??= NoColumns()) is { Length: > 0 } columns ? Values.Column.BlockOf(AllItems, columns.Length) : [];

    private Value[] MakeColumn(Value[]?[] columns, int field) => columns[field] = [.. Items.Select(item => ((RowValue)item.Reference!).Fields[field])];

    private ImmutableArray<Value> AllItems => More > 0 ? Items.Add(MoreItem) : Items;

    private Value[]?[] NoColumns() =>
        AllItems is { IsEmpty: false } all && all.All(item => item is { IsKnown: true, Reference: RowValue }) ? new Value[((RowValue)all[0].Reference!).Fields.Length][] : [];

    /// <summary>Whether every item that is at hand belongs, and nothing in the list can fail.</summary>
    public bool IsSound { get; }

    /// <summary>Whether it is sound, and a mask has a bit for each item at hand and one for those that may come.</summary>
    public bool IsShort { get; }

    /// <summary>A bit for each item at hand of a short list, and one for those that may come.</summary>
    public ulong Rows { get; }

    /// <summary>The bit for those that may come; 0 where none may.</summary>
    public ulong MayCome { get; }

    /// <summary>Whether every item belongs, and none may come.</summary>
    public bool IsWhole => More == 0 && Presence.IsDefault;

    /// <summary>Whether nobody can say if some item belongs, because the test of it fails: a fold over such a list is a fault.</summary>
    public bool HasBadRow => !Presence.IsDefault && Presence.Contains(Truth.Fault);

    /// <summary>Whether the test of some item may turn out to fail.</summary>
    public bool MayHaveBadRow => (!Presence.IsDefault && Presence.Any(p => p.MayBe(Truth.Fault))) || (More > 0 && MorePresence.MayBe(Truth.Fault));

    /// <summary>Whether an item, or the test of one, may fail.</summary>
    public bool MayFault => MayHaveBadRow || HasFaultyItem() || (More > 0 && MoreItem.MayFault);

    /// <summary>Whether facts may change which items there are, or what a plain item is. A row is at hand, whatever its fields are.</summary>
    public bool IsOpen => More > 0 || Items.Any(item => item.IsOpen) || (!Presence.IsDefault && Presence.Any(p => !p.IsKnown()));

    /// <summary>Whether both are whole and known, and equal item by item.</summary>
    public bool IsSurely(ListValue other) =>
        More == 0 && other.More == 0 && Presence.IsDefault && other.Presence.IsDefault && Items.Length == other.Items.Length
        && Items.Zip(other.Items).All(pair => pair is { First.IsKnown: true, Second.IsKnown: true } && pair.First.Low == pair.Second.Low && Equals(pair.First.Reference, pair.Second.Reference));

    /// <summary>
    /// A list that may be either of two: of each place only the most that any item of either may be is known, and that it, or the test of
    /// it, may fail.
    /// </summary>
    public static ListValue Either(ListValue a, ListValue b)
    {
        var most = Math.Max((long)a.Items.Length + a.More, (long)b.Items.Length + b.More);
        var items = a.Items.Concat(b.Items).Concat(a.More > 0 ? [a.MoreItem] : []).Concat(b.More > 0 ? [b.MoreItem] : []).ToList();
        return items.Count == 0
            ? Empty
            : new ListValue([], (int)Math.Min(int.MaxValue, most), items.Aggregate((x, y) => Value.Union(x, y)), default, a.MayHaveBadRow || b.MayHaveBadRow ? Truth.Unknown | Truth.Fault : Truth.Unknown);
    }

    private bool HasFaultyItem()
    {
        foreach (ref readonly var item in Items.AsSpan())
        {
            if (item.MayFault)
            {
                return true;
            }
        }

        return false;
    }

    public Truth PresenceOf(int index) => Presence.IsDefault ? Truth.True : Presence[index];
}
