namespace Hallbarhetssakring.Feel.Values;

/// <summary>Comparisons on bounds: known where the bounds decide and no completion fails (semantics §3).</summary>
internal static class Comparison
{
    public static Truth Less(in Value a, in Value b)
    {
        if (a.IsKnown && b.IsKnown)
        {
            return Truths.Of(a.Low < b.Low);
        }

        return Bounded(a, b, a.High < b.Low ? Truth.True : a.Low >= b.High ? Truth.False : Truth.Unknown);
    }

    public static Truth LessOrEqual(in Value a, in Value b) => Truths.Not(Less(b, a));

    /// <summary>Equality of numbers, dates, yes/no, codes and members of one enumeration; not of texts, whose bounds are lengths.</summary>
    public static Truth Equal(in Value a, in Value b)
    {
        if (a.IsKnown && b.IsKnown)
        {
            return Truths.Of(a.Low == b.Low);
        }

        // Bounds that have shrunk to one point decide too.
        var isSame = a.Low == a.High && b.Low == b.High && a.Low == b.Low;
        return Bounded(a, b, a.High < b.Low || b.High < a.Low || MemberSet.AreApart(a, b) ? Truth.False : isSame ? Truth.True : Truth.Unknown);
    }

    /// <summary>Equality of texts, and of a text and a member's name: ordinal.</summary>
    public static Truth EqualText(in Value a, in Value b)
    {
        if (a.IsKnown && b.IsKnown)
        {
            return Truths.Of(string.Equals((string?)a.Reference, (string?)b.Reference, StringComparison.Ordinal));
        }

        return Bounded(a, b, Truth.Unknown);
    }

    /// <summary>False when some part surely differs, true when all are surely equal, else unknown.</summary>
    public static Truth EqualLists(ListValue a, ListValue b, Func<Value, Value, Truth> equal)
    {
        var (aSure, bSure) = (IsComplete(a), IsComplete(b));
        if (aSure && bSure && a.Items.Length != b.Items.Length)
        {
            return Truth.False;
        }

        if (a.HasBadRow || b.HasBadRow)
        {
            return Truth.Fault;
        }

        if (!aSure || !bSure)
        {
            return Truth.Unknown | (a.MayFault || b.MayFault ? Truth.Fault : Truth.None);
        }

        var result = Truth.True;
        for (var i = 0; i < a.Items.Length; i++)
        {
            result = Truths.And(result, equal(a.Items[i], b.Items[i]));
        }

        return result;
    }

    private static bool IsComplete(ListValue list) => list.IsWhole || (list.More == 0 && list.Presence.All(p => p == Truth.True));

    private static Truth Bounded(in Value a, in Value b, Truth ofValues)
    {
        if (a.IsFault || b.IsFault)
        {
            return Truth.Fault;
        }

        return ofValues | (a.MayFault || b.MayFault ? Truth.Fault : Truth.None);
    }
}
