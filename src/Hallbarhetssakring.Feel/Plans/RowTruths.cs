namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// What a condition that cannot fail comes to for each of a fact's rows at once: a bit per row that it may hold for, and per row that it may
/// not. A condition of fields and constants is worked out this way column by column, with one call for all rows.
/// </summary>
internal readonly record struct RowTruths(ulong MayHold, ulong MayNot)
{
    public const int MostRows = 64;

    public ulong Surely => MayHold & ~MayNot;

    public ulong SurelyNot => MayNot & ~MayHold;

    public static RowTruths operator &(RowTruths a, RowTruths b) => new(a.MayHold & b.MayHold, a.MayNot | b.MayNot);

    public static RowTruths operator |(RowTruths a, RowTruths b) => new(a.MayHold | b.MayHold, a.MayNot & b.MayNot);
}
