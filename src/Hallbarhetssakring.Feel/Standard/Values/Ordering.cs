namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>The four ordering comparisons.</summary>
internal enum Relation
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary><c>&lt;</c> and its kin (DMN 1.5, table 54): between two values of one ordered kind, else null.</summary>
internal static class Ordering
{
    /// <summary>Negative, zero or positive; null for values that have no order between them.</summary>
    public static int? Compare(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (TextValue a, TextValue b) => CompareText(a.Value, b.Value),
        (DateValue a, DateValue b) => a.Value.CompareTo(b.Value),
        (TimeValue a, TimeValue b) => Sign(a.Value.Since(b.Value)),
        (DateTimeValue a, DateTimeValue b) => Sign(a.Value.Since(b.Value)),
        (MonthsValue a, MonthsValue b) => a.Months.CompareTo(b.Months),
        (NanosValue a, NanosValue b) => a.Nanos.CompareTo(b.Nanos),
        _ => null,
    };

    public static bool? Holds(FeelValue left, FeelValue right, Relation relation)
    {
        if (Compare(left, right) is not { } order)
        {
            return null;
        }

        // "less or equal" is less, or equal: times within one second are equal.
        return relation switch
        {
            Relation.Less => order < 0,
            Relation.Greater => order > 0,
            Relation.LessOrEqual => order <= 0 || Equality.AreEqual(left, right) == true,
            _ => order >= 0 || Equality.AreEqual(left, right) == true,
        };
    }

    private static int? Sign(Int128? difference) => difference is { } value ? Int128.Sign(value) : null;

    /// <summary>By code points: a letter beyond the basic plane comes after all within it, which UTF-16 units would not give.</summary>
    private static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b)
            {
                var surrogates = char.IsSurrogate(a).CompareTo(char.IsSurrogate(b));
                return surrogates != 0 ? surrogates : a.CompareTo(b);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
