namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>Which two values can be the ends of a range: two of one ordered kind, or one alone where the other end is open.</summary>
internal static class RangeEnds
{
    /// <summary>The range, or null (the C# one) when the ends do not belong together.</summary>
    public static RangeValue? Create(FeelValue start, bool startIncluded, FeelValue end, bool endIncluded, bool mustAscend = false)
    {
        if (start.IsNull && end.IsNull)
        {
            return null;
        }

        var order = start.IsNull ? Ordering.Compare(end, end) : end.IsNull ? Ordering.Compare(start, start) : Ordering.Compare(start, end);
        return order is null || (mustAscend && order > 0) ? null : new RangeValue(start, startIncluded && !start.IsNull, end, endIncluded && !end.IsNull);
    }
}
