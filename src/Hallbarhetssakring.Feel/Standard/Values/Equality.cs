using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>The operator <c>=</c> (DMN 1.5, table 53) and the stricter <c>is</c> (table 79).</summary>
internal static class Equality
{
    /// <summary>Null for values of two kinds, and for functions, which can't be compared.</summary>
    public static bool? AreEqual(FeelValue left, FeelValue right, Budget? budget = null) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (NullValue, _) or (_, NullValue) => false,
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (NumberValue a, NumberValue b) => a.Value == b.Value,
        (TextValue a, TextValue b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (DateValue a, DateValue b) => a.Value == b.Value,
        (TimeValue a, TimeValue b) => AreEqual(a.Value, b.Value),
        (DateTimeValue a, DateTimeValue b) => AreEqual(a.Value, b.Value),
        (MonthsValue a, MonthsValue b) => a.Months == b.Months,
        (NanosValue a, NanosValue b) => a.Nanos == b.Nanos,
        (RangeValue a, RangeValue b) => AreEqual(a, b, budget),
        (ListValue a, ListValue b) => AreEqual(a.Items, b.Items, budget),
        (ContextValue a, ContextValue b) => AreEqual(a, b, budget),
        _ => null,
    };

    /// <summary>The same value of the same kind: for times also the same offset or zone.</summary>
    public static bool AreSame(FeelValue left, FeelValue right, Budget? budget = null) => (left, right) switch
    {
        (TimeValue a, TimeValue b) => a.Value == b.Value,
        (DateTimeValue a, DateTimeValue b) => a.Value == b.Value,
        _ => AreEqual(left, right, budget) == true,
    };

    // hour, minute, second and offset are compared; a fraction of a second is none of a time's properties.
    private static bool AreEqual(FeelTime left, FeelTime right) =>
        (left.Zone is null) == (right.Zone is null) && left.SecondOfDay - (left.Offset ?? 0) == right.SecondOfDay - (right.Offset ?? 0);

    private static bool AreEqual(FeelDateTime left, FeelDateTime right) =>
        (left.Zone is null) == (right.Zone is null) && WholeSeconds(left) == WholeSeconds(right);

    private static Int128 WholeSeconds(FeelDateTime value) =>
        ((Int128)value.Date.DayNumber * 86_400) + value.Time.SecondOfDay - (value.Offset ?? 0);

    private static bool AreEqual(RangeValue left, RangeValue right, Budget? budget) =>
        left.Kind == right.Kind && left.StartIncluded == right.StartIncluded && left.EndIncluded == right.EndIncluded
        && AreEqual(left.Start, right.Start, budget) == true && AreEqual(left.End, right.End, budget) == true;

    private static bool AreEqual(ImmutableArray<FeelValue> left, ImmutableArray<FeelValue> right, Budget? budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (budget?.Charge() == false || AreEqual(left[i], right[i], budget) != true)
            {
                return false;
            }
        }

        return true;
    }

    // The order of entries does not matter.
    private static bool AreEqual(ContextValue left, ContextValue right, Budget? budget)
    {
        if (left.Entries.Length != right.Entries.Length)
        {
            return false;
        }

        foreach (var (key, value) in left.Entries)
        {
            if (budget?.Charge() == false || right.Find(key) is not { } other || AreEqual(value, other, budget) != true)
            {
                return false;
            }
        }

        return true;
    }
}
