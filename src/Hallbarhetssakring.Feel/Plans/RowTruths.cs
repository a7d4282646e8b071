using System.Runtime.Intrinsics;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// What a condition that cannot fail comes to for each of a fact's rows at once: a bit per row that it may hold for, and per row that it may
/// not. A condition of fields and what is the same for all rows is worked out this way column by column, with one call for all rows.
/// </summary>
internal readonly record struct RowTruths(ulong MayHold, ulong MayNot)
{
    /// <summary>Whether there are none: a row's test comes to something.</summary>
    public bool IsNone => (MayHold | MayNot) == 0;

    public ulong Surely => MayHold & ~MayNot;

    public ulong SurelyNot => MayNot & ~MayHold;

    public ulong Maybe => MayHold & MayNot;

    public RowTruths Opposite => new(MayNot, MayHold);

    public static RowTruths operator &(RowTruths a, RowTruths b) => new(a.MayHold & b.MayHold, a.MayNot | b.MayNot);

    public static RowTruths operator |(RowTruths a, RowTruths b) => new(a.MayHold | b.MayHold, a.MayNot & b.MayNot);

    /// <summary>A column against something between two bounds in its units, several rows at a time; none for a column that is none.</summary>
    public static RowTruths Compare<TComparison>(Column column, long least, long most, bool columnIsLeft)
        where TComparison : struct, IComparison
    {
        var (low, high) = (Vector512.Create(least), Vector512.Create(most));
        var (holds, not, i) = (0UL, 0UL, 0);
        for (var left = column.All; left != 0; left >>= Vector512<long>.Count)
        {
            var (from, to) = (column.LeastFrom(i), column.MostFrom(i));
            var (may, mayNot) = columnIsLeft
                ? (TComparison.MayHold(from, to, low, high), TComparison.MayNot(from, to, low, high))
                : (TComparison.MayHold(low, high, from, to), TComparison.MayNot(low, high, from, to));
            holds |= may.ExtractMostSignificantBits() << i;
            not |= mayNot.ExtractMostSignificantBits() << i;
            i = unchecked(i + Vector512<long>.Count);
        }

        return new RowTruths(holds & column.All, not & column.All);
    }
}
