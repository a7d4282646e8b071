namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>How a range was written: <c>(= 10)</c> has the same ends as <c>[10..10]</c>, yet is not the same range (DMN 1.5, 10.3.2.7).</summary>
internal enum RangeKind
{
    Interval,
    EqualTo,
    NotEqualTo,
}

/// <summary>A range; an end that is null is open: <c>(&lt; 5)</c> has no start.</summary>
internal sealed class RangeValue(FeelValue start, bool startIncluded, FeelValue end, bool endIncluded, RangeKind kind = RangeKind.Interval) : FeelValue
{
    public FeelValue Start { get; } = start;

    public bool StartIncluded { get; } = startIncluded;

    public FeelValue End { get; } = end;

    public bool EndIncluded { get; } = endIncluded;

    public RangeKind Kind { get; } = kind;

    public override int Depth { get; } = Math.Max(start.Depth, end.Depth);

    /// <summary>What <c>(= x)</c> and <c>(!= x)</c> compare with.</summary>
    public static RangeValue EqualTo(FeelValue value) => new(value, true, value, true, RangeKind.EqualTo);

    public static RangeValue NotEqualTo(FeelValue value) => new(value, false, value, false, RangeKind.NotEqualTo);

    /// <summary>Is the point within? Null when it can't be compared with the ends.</summary>
    public bool? Contains(FeelValue point)
    {
        if (Kind != RangeKind.Interval)
        {
            var equal = Equality.AreEqual(point, Start);
            return Kind == RangeKind.EqualTo ? equal : !equal;
        }

        bool? aboveStart = Start.IsNull ? true : Ordering.Holds(point, Start, StartIncluded ? Relation.GreaterOrEqual : Relation.Greater);
        bool? belowEnd = End.IsNull ? true : Ordering.Holds(point, End, EndIncluded ? Relation.LessOrEqual : Relation.Less);
        return Logic.And(aboveStart, belowEnd);
    }
}
