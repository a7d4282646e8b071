using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>The kit's rule for "as expected": numbers within 1e-8, all else exact; an absent offset equals only an absent one.</summary>
internal static class Comparison
{
    private static readonly FeelNumber Tolerance = NumberText.Read("1e-8")!.Value;

    public static bool AreAlike(FeelValue actual, FeelValue expected) => (actual, expected) switch
    {
        (NullValue, NullValue) => true,
        (NumberValue a, NumberValue e) => Arithmetic.Subtract(a.Value, e.Value) is { } difference && difference.Abs().CompareTo(Tolerance) <= 0,
        (TimeValue a, TimeValue e) => a.Value.NanoOfDay == e.Value.NanoOfDay && a.Value.Offset == e.Value.Offset,
        (DateTimeValue a, DateTimeValue e) =>
            a.Value.Date == e.Value.Date && a.Value.Time.NanoOfDay == e.Value.Time.NanoOfDay && a.Value.Offset == e.Value.Offset,
        (ListValue a, ListValue e) => a.Items.Length == e.Items.Length && a.Items.Zip(e.Items).All(pair => AreAlike(pair.First, pair.Second)),
        (ContextValue a, ContextValue e) =>
            a.Entries.Length == e.Entries.Length && e.Entries.All(entry => a.Find(entry.Key) is { } value && AreAlike(value, entry.Value)),
        _ => Equality.AreEqual(actual, expected) == true,
    };
}
