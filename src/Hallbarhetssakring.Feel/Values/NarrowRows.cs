using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// The bounds of the fields of a few rows as small integers: dates, members, yes/no, lengths, counts and whole amounts. Most lists have so few
/// rows that one comparison sees them all; everything that such a comparison must know lies side by side in one array.
/// </summary>
internal readonly struct NarrowRows
{
    public const int MostFields = 32;

    // As many as fit in Vector256, which nearly every processor has.
    private const int MostRows = 8;

    // Which fields there are, then which rows, then for each field the least of every row and the most of every row.
    private const int Head = 2;
    private const int Width = 2 * MostRows;
    private const int MayComeShift = 8;

    private readonly int[] _block;

    private NarrowRows(int[] block) => _block = block;

    /// <summary>Not yet put together.</summary>
    public static readonly NarrowRows Unmade = new(new int[Head]);

    /// <summary>Rows that are too many, or must be asked one by one.</summary>
    public static readonly NarrowRows Unfit = new(new int[Head]);

    private static readonly NarrowRows Empty = NoRows();

    public bool IsUnmade => ReferenceEquals(_block, Unmade._block);

    /// <summary>Whether all of some fields, a bit each, have such bounds in every row.</summary>
    public bool Has(uint fields) => (unchecked((uint)_block[0]) & fields) == fields;

    /// <summary>A bit for each row.</summary>
    public uint Rows => unchecked((uint)_block[1]) & ((1U << MayComeShift) - 1);

    /// <summary>The bit of the row that stands for those that may come.</summary>
    public uint MayCome => unchecked((uint)_block[1]) >> MayComeShift;

    /// <summary>The least of a field that there is, in every row.</summary>
    public Vector256<int> Least(int field) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_block), unchecked((nuint)(Head + (field * Width))));

    /// <summary>The most of it.</summary>
    public Vector256<int> Most(int field) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_block), unchecked((nuint)(Head + (field * Width) + MostRows)));

    /// <summary>The rows of a short list, one for those that may come included.</summary>
    public static NarrowRows Of(ImmutableArray<Value> rows, ulong mayCome)
    {
        if (rows.IsEmpty)
        {
            return Empty;
        }

        if (rows.Length > MostRows || rows[0].Reference is not RowValue first || !rows.All(row => row is { IsKnown: true, Reference: RowValue }))
        {
            return Unfit;
        }

        var fields = Math.Min(first.Fields.Length, MostFields);
        var block = new int[Head + (fields * Width)];
        block[1] = ((1 << rows.Length) - 1) | ((int)mayCome << MayComeShift);
        var found = 0U;
        for (var field = 0; field < fields; field++)
        {
            found |= Fill(rows, field, block.AsSpan(Head + (field * Width), Width)) ? 1U << field : 0;
        }

        block[0] = unchecked((int)found);
        return new NarrowRows(block);
    }

    private static bool Fill(ImmutableArray<Value> rows, int field, Span<int> bounds)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var value = ref ((RowValue)rows[i].Reference!).Fields.ItemRef(field);
            if (value.Least == Value.NotAtHand)
            {
                return false;
            }

            (bounds[i], bounds[i + MostRows]) = (value.Least, value.Most);
        }

        return true;
    }

    private static NarrowRows NoRows()
    {
        var block = new int[Head + (MostFields * Width)];
        block[0] = -1;
        return new NarrowRows(block);
    }
}
