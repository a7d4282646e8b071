using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;
using static Hallbarhetssakring.Feel.Standard.Values.FeelType;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Numeric functions (DMN 1.5, table 77).</summary>
internal static class NumericFunctions
{
    // Logarithms and powers take as long as some hundred other steps.
    private const int LongStep = 300;

    public static readonly BuiltIn[] All =
    [
        Function("decimal", FeelType.Number, c => Round(c, RoundingMode.HalfEven), ANumber("n"), ANumber("scale")),
        Function("floor", FeelType.Number, c => Round(c, RoundingMode.Floor), ANumber("n"), ANumber("scale").Optional()),
        Function("ceiling", FeelType.Number, c => Round(c, RoundingMode.Ceiling), ANumber("n"), ANumber("scale").Optional()),
        Function("round up", FeelType.Number, c => Round(c, RoundingMode.Up), ANumber("n"), ANumber("scale")),
        Function("round down", FeelType.Number, c => Round(c, RoundingMode.Down), ANumber("n"), ANumber("scale")),
        Function("round half up", FeelType.Number, c => Round(c, RoundingMode.HalfUp), ANumber("n"), ANumber("scale")),
        Function("round half down", FeelType.Number, c => Round(c, RoundingMode.HalfDown), ANumber("n"), ANumber("scale")),
        new("abs",
            Form(FeelType.Number, c => new NumberValue(c.Number(0).Abs()), ANumber("n")),
            Form(Months, c => new MonthsValue(Math.Abs(((MonthsValue)c[0]).Months)), A(Months, "n")),
            Form(Nanos, c => new NanosValue(Int128.Abs(((NanosValue)c[0]).Nanos)), A(Nanos, "n"))),
        Function("modulo", FeelType.Number, c => c.NumberOrFail(Arithmetic.Modulo(c.Number(0), c.Number(1))), ANumber("dividend"), ANumber("divisor")),
        Function("sqrt", FeelType.Number, c => c.NumberOrFail(Arithmetic.SquareRoot(c.Number(0))), ANumber("number")),
        Function("log", FeelType.Number, c => Long(c, Transcendental.Log), ANumber("number")),
        Function("exp", FeelType.Number, c => Long(c, Transcendental.Exp), ANumber("number")),
        Function("odd", FeelType.Boolean, c => Parity(c, 1), ANumber("number")),
        Function("even", FeelType.Boolean, c => Parity(c, 0), ANumber("number")),
    ];

    // Decimal128's own bounds on a scale; what has a fraction is cut.
    private static FeelValue Round(Call call, RoundingMode mode)
    {
        var scale = call.Has(1) ? call.Whole(1) : 0;
        return scale is { } digits && digits >= -FeelNumber.MaximumExponent + 33 && digits <= -FeelNumber.MinimumExponent
            ? call.NumberOrFail(call.Number(0).Round(digits, mode))
            : call.Fail("antalet decimaler ligger utanför -6111 till 6176", "the scale is outside -6111 to 6176");
    }

    private static FeelValue Long(Call call, Func<FeelNumber, FeelNumber?> function) =>
        call.Budget.Charge(LongStep) ? call.NumberOrFail(function(call.Number(0))) : NullValue.Instance;

    // Only a whole number is odd or even.
    private static FeelValue Parity(Call call, int rest)
    {
        var number = call.Number(0);
        if (!number.IsInteger)
        {
            return call.Fail("talet är inget heltal", "the number is not whole");
        }

        var isOdd = number.Exponent == 0 && !number.Coefficient.IsEven;
        return BooleanValue.Of(isOdd == (rest == 1));
    }
}
