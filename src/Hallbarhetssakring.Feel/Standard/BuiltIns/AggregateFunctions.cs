using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>List functions that give one value for many (DMN 1.5, table 76): each takes one list, or the elements as arguments.</summary>
internal static class AggregateFunctions
{
    public static readonly BuiltIn[] All =
    [
        Aggregate("min", FeelType.Any, (c, items) => Extreme(c, items, -1)),
        Aggregate("max", FeelType.Any, (c, items) => Extreme(c, items, 1)),
        Aggregate("sum", FeelType.Any, Sum),
        Aggregate("mean", FeelType.Any, Mean),
        Aggregate("all", FeelType.Boolean, (_, items) => FeelValue.From(items.Select(Logic.Truth).Aggregate((bool?)true, Logic.And))),
        Aggregate("any", FeelType.Boolean, (_, items) => FeelValue.From(items.Select(Logic.Truth).Aggregate((bool?)false, Logic.Or))),
        Aggregate("product", FeelType.Number, OverNumbers(Product)),
        Aggregate("median", FeelType.Number, OverNumbers(Median)),
        Aggregate("stddev", FeelType.Number, OverNumbers(StandardDeviation)),
        Aggregate("mode", FeelType.ListOf(FeelType.Number), Mode),
    ];

    private static BuiltIn Aggregate(string name, FeelType result, Func<Call, ImmutableArray<FeelValue>, FeelValue> body)
    {
        FeelValue Body(Call call) => call.Budget.Charge(call.List(0).Length) ? body(call, call.List(0)) : NullValue.Instance;
        return new BuiltIn(name, Form(result, Body, AList("list")), Form(result, Body, AnyValue("c").Rest()));
    }

    private static FeelValue Extreme(Call call, ImmutableArray<FeelValue> items, int sign)
    {
        if (items.IsEmpty)
        {
            return NullValue.Instance;
        }

        var best = items[0];
        foreach (var item in items)
        {
            if (Ordering.Compare(item, best) is not { } order)
            {
                return call.Fail("elementen kan inte jämföras med varandra", "the elements can't be compared with each other");
            }

            best = order * sign > 0 ? item : best;
        }

        return best;
    }

    // Numbers, or durations of one kind.
    private static FeelValue Sum(Call call, ImmutableArray<FeelValue> items)
    {
        if (items.IsEmpty)
        {
            return NullValue.Instance;
        }

        var sum = items[0];
        var sound = sum is NumberValue or MonthsValue or NanosValue;
        for (var i = 1; i < items.Length && sound; i++)
        {
            sum = Calculation.Add(sum, items[i]);
            sound = items[i] is NumberValue or MonthsValue or NanosValue && !sum.IsNull;
        }

        return sound ? sum : call.Fail("elementen kan inte summeras", "the elements can't be summed");
    }

    private static FeelValue Mean(Call call, ImmutableArray<FeelValue> items)
    {
        var sum = Sum(call, items);
        return sum.IsNull ? sum : Calculation.Divide(sum, NumberValue.Of(items.Length));
    }

    private static Func<Call, ImmutableArray<FeelValue>, FeelValue> OverNumbers(Func<List<FeelNumber>, FeelNumber?> function) => (call, items) =>
        Numbers(items) is not { } numbers ? call.Fail("listan har annat än tal", "the list has more than numbers")
        : numbers.Count == 0 ? NullValue.Instance
        : call.NumberOrFail(function(numbers));

    private static List<FeelNumber>? Numbers(ImmutableArray<FeelValue> items) =>
        items.All(item => item is NumberValue) ? [.. items.Select(item => ((NumberValue)item).Value)] : null;

    private static FeelNumber? Product(List<FeelNumber> numbers)
    {
        FeelNumber? product = FeelNumber.One;
        foreach (var number in numbers)
        {
            product = product is { } value ? Arithmetic.Multiply(value, number) : null;
        }

        return product;
    }

    private static FeelNumber? Median(List<FeelNumber> numbers)
    {
        numbers.Sort((a, b) => a.CompareTo(b));
        var middle = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[middle] : Half(Arithmetic.Add(numbers[middle - 1], numbers[middle]));
    }

    private static FeelNumber? Half(FeelNumber? number) => number is { } value ? Arithmetic.Divide(value, FeelNumber.FromInteger(2)) : null;

    // Of a sample: divided by one less than the count, so one number has none.
    private static FeelNumber? StandardDeviation(List<FeelNumber> numbers)
    {
        FeelNumber? sum = FeelNumber.Zero;
        foreach (var number in numbers)
        {
            sum = sum is { } value ? Arithmetic.Add(value, number) : null;
        }

        if (sum is not { } total || numbers.Count < 2 || Arithmetic.Divide(total, FeelNumber.FromInteger(numbers.Count)) is not { } mean)
        {
            return null;
        }

        FeelNumber? squares = FeelNumber.Zero;
        foreach (var number in numbers)
        {
            squares = squares is { } value && Arithmetic.Subtract(number, mean) is { } d && Arithmetic.Multiply(d, d) is { } square
                ? Arithmetic.Add(value, square)
                : null;
        }

        return squares is { } spread && Arithmetic.Divide(spread, FeelNumber.FromInteger(numbers.Count - 1)) is { } variance
            ? Arithmetic.SquareRoot(variance)
            : null;
    }

    /// <summary>The most frequent numbers, the smallest first; an empty list has none.</summary>
    private static FeelValue Mode(Call call, ImmutableArray<FeelValue> items)
    {
        if (Numbers(items) is not { } numbers)
        {
            return call.Fail("listan har annat än tal", "the list has more than numbers");
        }

        numbers.Sort((a, b) => a.CompareTo(b));
        var modes = new List<FeelValue>();
        var (most, run) = (0, 0);
        for (var i = 0; i < numbers.Count; i++)
        {
            run = i > 0 && numbers[i] == numbers[i - 1] ? run + 1 : 1;
            if (run > most)
            {
                modes.Clear();
                most = run;
            }

            if (run == most)
            {
                modes.Add(new NumberValue(numbers[i]));
            }
        }

        return call.NewList([.. modes]);
    }
}
