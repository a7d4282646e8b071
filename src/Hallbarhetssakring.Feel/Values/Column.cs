using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// The bounds of one field in every row of a short list, side by side as exact integers of one scale: dates, members, yes/no, lengths and
/// counts, and amounts with a few decimals. Comparing and adding up then need no look at the rows.
/// </summary>
internal sealed class Column
{
    /// <summary>As many rows as a mask has bits.</summary>
    public const int MostRows = 64;

    /// <summary>A column that cannot be put together: some row's field may fail or be absent, or has no such bounds.</summary>
    public static readonly Column None = new([], 0, 0);

    private const int MostDecimals = 4;

    // The sum of as many rows stays within 64 bits.
    private const long Greatest = 100_000_000_000_000_000;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000];

    private readonly int _scale;

    // The least of each row, then the most, each filled up to whole vectors.
    private readonly long[] _bounds;

    private Column(long[] bounds, int count, int scale) => (_bounds, All, _scale) = (bounds, MaskOf(count), scale);

    public bool IsNone => All == 0;

    /// <summary>Whether its units are ones.</summary>
    public bool IsOfWhole => _scale == 0;

    /// <summary>A bit for each row.</summary>
    public ulong All { get; }

    /// <summary>How many rows there is room for, in whole vectors.</summary>
    public int Room => _bounds.Length >> 1;

    /// <summary>The least of the first row; those of the others follow, and <see cref="Room"/> from it the most of each.</summary>
    public ref readonly long First => ref MemoryMarshal.GetArrayDataReference(_bounds);

    /// <summary>A bit for each of some rows.</summary>
    public static ulong MaskOf(int rows) => rows == 0 ? 0 : ulong.MaxValue >> (MostRows - rows);

    public long Least(int row) => _bounds[row];

    public long Most(int row) => _bounds[Room + row];

    /// <summary>The column of a field; <see cref="None"/> where there is none.</summary>
    public static Column Of(ImmutableArray<Value> rows, int field)
    {
        if (rows.Length > MostRows)
        {
            return None;
        }

        var scale = 0;
        foreach (ref readonly var row in rows.AsSpan())
        {
            ref readonly var value = ref ((RowValue)row.Reference!).Fields.ItemRef(field);
            if (value.Least == Value.NotAtHand)
            {
                scale = value.Possible == Possible.Value && value.Reference is null ? Math.Max(scale, Math.Max(value.Low.Scale, value.High.Scale)) : MostDecimals + 1;
            }
        }

        return scale <= MostDecimals ? Of(rows, field, scale) : None;
    }

    private static Column Of(ImmutableArray<Value> rows, int field, int scale)
    {
        var room = (rows.Length + Vector256<long>.Count - 1) / Vector256<long>.Count * Vector256<long>.Count;
        var column = new Column(new long[2 * room], rows.Length, scale);
        for (var i = 0; i < rows.Length; i++)
        {
            if (!column.TryUnits(((RowValue)rows[i].Reference!).Fields.ItemRef(field), out column._bounds[i], out column._bounds[room + i]))
            {
                return None;
            }
        }

        return column;
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
