using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>Numbers, dates and texts.</summary>
internal sealed partial class Interpreter
{
    private Denotation Call(BoundCall call)
    {
        if (call.Function is BuiltIn.Sum or BuiltIn.Count or BuiltIn.CountTrue or BuiltIn.Product or BuiltIn.Mean or BuiltIn.Median or BuiltIn.MinimumOfList or BuiltIn.MaximumOfList)
        {
            return Fold(call);
        }

        var arguments = call.Arguments.Select(Value).ToImmutableArray();
        if (arguments.Any(argument => argument.SurelyFails))
        {
            return Denotation.Failure;
        }

        var bounds = arguments.Select(argument => argument.Bounds!.Value).ToImmutableArray();
        var first = arguments[0];
        var result = call.Function switch
        {
            BuiltIn.Minimum => Denotation.Number(bounds.Min(b => b.Low), bounds.Min(b => b.High)),
            BuiltIn.Maximum => Denotation.Number(bounds.Max(b => b.Low), bounds.Max(b => b.High)),
            BuiltIn.Absolute => Absolute(bounds[0]),
            BuiltIn.Round => Round(bounds, MidpointRounding.ToEven),
            BuiltIn.RoundDown => Round(bounds, MidpointRounding.ToNegativeInfinity),
            BuiltIn.RoundUp => Round(bounds, MidpointRounding.ToPositiveInfinity),
            BuiltIn.Year => Denotation.Number(Day(bounds[0].Low).Year, Day(bounds[0].High).Year),
            BuiltIn.MonthsBetween => Between(bounds, MonthsBetween),
            BuiltIn.YearsBetween => Between(bounds, (a, b) => MonthsBetween(a, b) / 12 * 12),
            BuiltIn.DaysBetween => Between(bounds, (a, b) => (b.DayNumber - a.DayNumber)),
            BuiltIn.Length => Denotation.Number(bounds[0].Low, bounds[0].High),
            BuiltIn.LowerCase => first with { Text = first.Text?.ToLowerInvariant() },
            BuiltIn.UpperCase => first with { Text = first.Text?.ToUpperInvariant() },
            BuiltIn.ToNumber => ToNumber(first.Text),
            _ => throw new NotSupportedException("The oracle does not know " + call.Function),
        };
        return result.Failing(arguments.Any(argument => argument.MayFail));
    }

    /// <summary>The four rules of arithmetic: each is greatest and least in a corner of the bounds.</summary>
    private static Denotation Calculate(BinaryOperator operation, Denotation a, Denotation b)
    {
        if (a.SurelyFails || b.SurelyFails)
        {
            return Denotation.Failure;
        }

        var (x, y) = (a.Bounds!.Value, b.Bounds!.Value);
        if (operation == BinaryOperator.Divide && y is { Low: <= 0, High: >= 0 })
        {
            // A divisor known to be 0 is an error; one that may be leaves the result unknown.
            return b.IsKnown ? Denotation.Failure : new Denotation { Bounds = new Bounds(decimal.MinValue, decimal.MaxValue), MayFail = true };
        }

        var corners = from p in new[] { x.Low, x.High } from q in new[] { y.Low, y.High } select Exact(operation, p, q);
        var results = corners.ToList();
        var isTooLarge = results.Any(r => r.IsTooLarge);
        if (isTooLarge && a.IsKnown && b.IsKnown)
        {
            return Denotation.Failure;
        }

        return Denotation.Number(results.Min(r => r.Number), results.Max(r => r.Number)).Failing(a.MayFail || b.MayFail || isTooLarge);
    }

    private static (decimal Number, bool IsTooLarge) Exact(BinaryOperator operation, decimal a, decimal b)
    {
        try
        {
            return (operation switch { BinaryOperator.Add => a + b, BinaryOperator.Subtract => a - b, BinaryOperator.Multiply => a * b, _ => a / b }, false);
        }
        catch (OverflowException)
        {
            var isPositive = operation switch { BinaryOperator.Add or BinaryOperator.Subtract => a > 0, _ => a > 0 == b > 0 };
            return (isPositive ? decimal.MaxValue : decimal.MinValue, true);
        }
    }

    private static Denotation Absolute(Bounds bounds)
    {
        var (low, high) = (Math.Abs(bounds.Low), Math.Abs(bounds.High));
        return Denotation.Number(bounds is { Low: <= 0, High: >= 0 } ? 0 : Math.Min(low, high), Math.Max(low, high));
    }

    private static Denotation Round(ImmutableArray<Bounds> bounds, MidpointRounding mode)
    {
        var (number, places) = (bounds[0], bounds[1]);
        if (!places.IsPoint)
        {
            return Denotation.Number(decimal.Floor(number.Low), decimal.Ceiling(number.High)).Failing(true);
        }

        return places.Low is < 0 or > 28 || places.Low != decimal.Truncate(places.Low)
            ? Denotation.Failure
            : Denotation.Number(decimal.Round(number.Low, (int)places.Low, mode), decimal.Round(number.High, (int)places.Low, mode));
    }

    // The later the first day and the earlier the last, the less there is between them.
    private static Denotation Between(ImmutableArray<Bounds> bounds, Func<DateOnly, DateOnly, int> between) =>
        Denotation.Number(between(Day(bounds[0].High), Day(bounds[1].Low)), between(Day(bounds[0].Low), Day(bounds[1].High)));

    private static int MonthsBetween(DateOnly from, DateOnly to) =>
        to < from ? -MonthsBetween(to, from) : ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    private static Denotation Shift(Denotation date, Denotation amount, BoundDateShift node)
    {
        if (date.SurelyFails || amount.SurelyFails)
        {
            return Denotation.Failure;
        }

        var (day, by) = (date.Bounds!.Value, amount.Bounds!.Value);
        by = node.Backwards ? new Bounds(-by.High, -by.Low) : by;
        if (amount.IsKnown && by.Low != decimal.Truncate(by.Low))
        {
            return Denotation.Failure;
        }

        // A number of days or months that nobody knows may turn out not to be whole; a month that nobody knows may be too short.
        var mayFail = date.MayFail || amount.MayFail || !amount.IsKnown || (node.InMonths && node.MonthEnd == MonthEnd.Fault && !date.IsKnown);
        var low = node.InMonths ? AddMonths(Day(day.Low), by.Low, node.MonthEnd, lowest: true) : day.Low + by.Low;
        var high = node.InMonths ? AddMonths(Day(day.High), by.High, node.MonthEnd, lowest: false) : day.High + by.High;
        if (node.InMonths && node.MonthEnd == MonthEnd.Fault && date.IsKnown && amount.IsKnown && low != high)
        {
            return Denotation.Failure;
        }

        var last = DateOnly.MaxValue.DayNumber;
        return high < 0 || low > last
            ? Denotation.Failure
            : Denotation.Number(Math.Max(0, low), Math.Min(last, high)).Failing(mayFail || low < 0 || high > last);
    }

    // Outside the years 1-9999 a number outside the days of those years. Where a month lacks the day and that is an error, the days around it.
    private static decimal AddMonths(DateOnly day, decimal months, MonthEnd monthEnd, bool lowest)
    {
        var month = (day.Year * 12m) + day.Month - 1 + decimal.Floor(months);
        if (month is < 12 or >= 120_000)
        {
            return month < 12 ? -1 : DateOnly.MaxValue.DayNumber + 1m;
        }

        var first = new DateOnly((int)month / 12, ((int)month % 12) + 1, 1);
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        var isDown = monthEnd == MonthEnd.Down || (monthEnd == MonthEnd.Fault && lowest);
        return day.Day <= days ? first.DayNumber + day.Day - 1 : isDown ? first.DayNumber + days - 1 : first.DayNumber + days;
    }

    private static DateOnly Day(decimal number) => DateOnly.FromDayNumber((int)number);

    private static Denotation ToNumber(string? text) =>
        text is null ? AnythingOf(FeelType.Number) with { MayBeAbsent = true }
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Denotation.Number(number)
        : Denotation.Absent;

    private ImmutableSortedSet<Plain> TextTest(BoundCall call)
    {
        var (text, part) = (Value(call.Arguments[0]), Value(call.Arguments[1]));
        return Strict([text, part], () => text.Text is null || part.Text is null ? Plains.TrueOrFalse : Holds(call.Function, text.Text, part.Text) ? Plains.True : Plains.False);
    }

    private static bool Holds(BuiltIn test, string text, string part) => test switch
    {
        BuiltIn.Contains => text.Contains(part, StringComparison.Ordinal),
        BuiltIn.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        BuiltIn.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
        _ => Patterns.Compile(part).IsMatch(text),
    };
}
