using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// The bounds of one field in every row of a short list as exact integers of one scale: dates, members, yes/no, lengths and counts, and amounts
/// with a few decimals. Comparing and adding up then need no look at the rows. The columns of a list lie in one block, so that the way to them
/// is short.
/// </summary>
internal readonly struct Column
{
    /// <summary>As many rows as a mask has bits.</summary>
    public const int MostRows = 64;

    /// <summary>So many rows are looked at at once; most lists are no longer.</summary>
    public static readonly int Together = Vector512<long>.Count;

    private const int MostDecimals = 4;
    private const int NoScale = -1;

    // The sum of as many rows stays within 64 bits.
    private const long Greatest = 100_000_000_000_000_000;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000];

    // At the column's place its scale; then, for each group of rows, the least of each and the most of each.
    private readonly long[] _block;
    private readonly int _at;
    private readonly int _scale;

    /// <summary>The column at a place of a list's block, where each of <paramref name="rows"/> is a row.</summary>
    public Column(long[] block, int at, ulong rows)
    {
        (_block, _at, _scale) = (block, unchecked(at + 1), unchecked((int)block[at]));
        All = _scale < 0 ? 0 : rows;
    }

    /// <summary>Whether there is no such column: some row's field may fail or be absent, or has no such bounds.</summary>
    public bool IsNone => All == 0;

    /// <summary>Whether its units are ones.</summary>
    public bool IsOfWhole => _scale == 0;

    /// <summary>A bit for each row.</summary>
    public ulong All { get; }

    /// <summary>The least of some rows together, from the one at a place.</summary>
    public Vector512<long> LeastFrom(int row) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_block), unchecked((nuint)(_at + (2 * row))));

    /// <summary>The most of them.</summary>
    public Vector512<long> MostFrom(int row) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_block), unchecked((nuint)(_at + (2 * row) + Vector512<long>.Count)));

    public long Least(int row) => _block[Place(row)];

    public long Most(int row) => _block[Place(row) + Together];

    // Each group takes twice its room.
    private int Place(int row) => _at + row + (row & -Together);

    /// <summary>How much room a column of so many rows takes in a block.</summary>
    public static int RoomFor(int rows) => 1 + (2 * ((rows + Together - 1) & -Together));

    /// <summary>The block of all fields of some rows.</summary>
    public static long[] BlockOf(ImmutableArray<Value> rows, int fields)
    {
        var room = RoomFor(rows.Length);
        var block = new long[fields * room];
        for (var field = 0; field < fields; field++)
        {
            var scale = ScaleOf(rows, field);
            block[field * room] = scale;
            var column = scale != NoScale ? new Column(block, field * room, ulong.MaxValue) : default;
            for (var i = 0; i < rows.Length && scale != NoScale; i++)
            {
                if (!column.TryUnits(((RowValue)rows[i].Reference!).Fields[field], out block[column.Place(i)], out block[column.Place(i) + Together]))
                {
                    block[field * room] = scale = NoScale;
                }
            }
        }

        return block;
    }

    private static int ScaleOf(ImmutableArray<Value> rows, int field)
    {
        var scale = 0;
        foreach (ref readonly var row in rows.AsSpan())
        {
            ref readonly var value = ref ((RowValue)row.Reference!).Fields.ItemRef(field);
            if (value.Least == Value.NotAtHand)
            {
                var finest = value.Possible == Possible.Value && value.Reference is null ? Math.Max(value.Low.Scale, value.High.Scale) : MostDecimals + 1;
                scale = Math.Max(scale, finest);
            }
        }

        return scale <= MostDecimals ? scale : NoScale;
    }

    /// <summary>A small whole number in the column's units.</summary>
    public long Units(int number) => number * Powers[_scale];

    /// <summary>A value's bounds in the column's units; false where they are none, or it may be something else.</summary>
    public bool TryUnits(in Value value, out long least, out long most)
    {
        if (_scale == 0 && value.Least != Value.NotAtHand)
        {
            (least, most) = (value.Least, value.Most);
            return true;
        }

        (least, most) = (0, 0);
        return value.Possible == Possible.Value && (value.Reference is null || value.Least != Value.NotAtHand) && TryUnits(value.Low, out least) && TryUnits(value.High, out most);
    }

    private bool TryUnits(decimal number, out long units)
    {
        units = 0;
        if (number is < -Greatest or > Greatest)
        {
            return false;
        }

        var scaled = number * Powers[_scale];
        var isExact = scaled is >= -Greatest and <= Greatest && decimal.IsInteger(scaled);
        units = isExact ? (long)scaled : 0;
        return isExact;
    }

    /// <summary>So many of the column's units.</summary>
    public decimal Number(long units)
    {
        var size = unchecked((ulong)Math.Abs(units));
        return new decimal(unchecked((int)size), unchecked((int)(size >> 32)), 0, units < 0, (byte)_scale);
    }
}
