using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>The elements of <c>1..5</c> in an iteration: whole numbers or dates, one by one, up or down (DMN 1.5, 10.3.2.14).</summary>
internal static class Steps
{
    /// <summary>From one to the other, both included; null for ends that have no steps between them.</summary>
    public static IEnumerable<FeelValue>? Between(FeelValue start, FeelValue end) => (start, end) switch
    {
        (NumberValue { Value.IsInteger: true } a, NumberValue { Value.IsInteger: true } b) => Numbers(a.Value, b.Value),
        (DateValue a, DateValue b) => Dates(a.Value, b.Value),
        _ => null,
    };

    /// <summary>A range's elements: an end that is not included is left out.</summary>
    public static IEnumerable<FeelValue>? Within(RangeValue range)
    {
        if (range.Kind != RangeKind.Interval || Between(range.Start, range.End) is not { } all)
        {
            return null;
        }

        return all.Where(step => (range.StartIncluded || Equality.AreEqual(step, range.Start) == false)
            && (range.EndIncluded || Equality.AreEqual(step, range.End) == false));
    }

    private static IEnumerable<FeelValue> Numbers(FeelNumber start, FeelNumber end)
    {
        var direction = start.CompareTo(end);
        var step = direction > 0 ? FeelNumber.One.Negate() : FeelNumber.One;
        for (FeelNumber? number = start; number is { } value && value.CompareTo(end) * direction >= 0; number = Arithmetic.Add(value, step))
        {
            yield return new NumberValue(value);
            if (direction == 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<FeelValue> Dates(FeelDate start, FeelDate end)
    {
        var step = start.CompareTo(end) > 0 ? -1 : 1;
        for (var day = start.DayNumber; day * step <= end.DayNumber * step; day += step)
        {
            if (FeelDate.FromDayNumber(day) is { } date)
            {
                yield return new DateValue(date);
            }
        }
    }
}
