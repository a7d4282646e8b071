using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>
/// Powers, e^x and the natural logarithm to 34 correct digits, in fixed point over whole numbers. Each is worked out with many digits more
/// than the result holds; should those digits leave the rounding open, once more with three times as many.
/// </summary>
internal static class Transcendental
{
    private const int Guard = 40;

    // e^14200 is beyond the largest number, e^-14300 below the smallest.
    private const int LargestExponent = 14_300;

    /// <summary>e^x; null when too large.</summary>
    public static FeelNumber? Exp(FeelNumber x)
    {
        if (x.IsZero)
        {
            return FeelNumber.One;
        }

        if (x.Magnitude > 4 || x.Abs().CompareTo(FeelNumber.FromInteger(LargestExponent)) > 0)
        {
            return x.Sign > 0 ? null : FeelNumber.Zero;
        }

        return Settle(digits => FixedPoint.Exp(FixedPoint.From(x, digits), digits));
    }

    /// <summary>The natural logarithm; null for zero and below.</summary>
    public static FeelNumber? Log(FeelNumber x)
    {
        if (x.Sign <= 0)
        {
            return null;
        }

        if (x == FeelNumber.One)
        {
            return FeelNumber.Zero;
        }

        // Close to 1 the logarithm is as small as the distance: as many digits more are needed.
        var extra = Math.Max(0, -Arithmetic.Subtract(x, FeelNumber.One)!.Value.Magnitude);
        return Settle(digits => (FixedPoint.Log(x, digits + extra), -digits - extra));
    }

    /// <summary>x to the power of y; null where it is undefined (0 to a negative power, a root of a negative number) or too large.</summary>
    public static FeelNumber? Power(FeelNumber x, FeelNumber y)
    {
        if (y.IsZero || x == FeelNumber.One)
        {
            return FeelNumber.One;
        }

        if (x.IsZero)
        {
            return y.Sign > 0 ? FeelNumber.Zero : null;
        }

        var isOdd = y.IsInteger && y.Exponent == 0 && !y.Coefficient.IsEven;
        if (x.Sign < 0 && !y.IsInteger)
        {
            return null;
        }

        var power = IsSmall(y, out var exponent) ? Exactly(x.Abs(), exponent) : ByLogarithm(x.Abs(), y);
        return x.Sign < 0 && isOdd ? power?.Negate() : power;
    }

    /// <summary>Is a power with this exponent found by multiplication, which is quick?</summary>
    public static bool IsSmall(FeelNumber exponent, out int value) => exponent.TryToInteger(out value) && Math.Abs(value) <= 1024;

    // A small whole exponent is exact, so that 1.1 ** 20 is rounded once and a half is a half.
    private static FeelNumber? Exactly(FeelNumber x, int exponent)
    {
        if (Math.Abs((long)x.Magnitude * exponent) > 20_000)
        {
            return x.Magnitude > 0 == exponent > 0 ? null : FeelNumber.Zero;
        }

        var whole = BigInteger.Pow(x.Coefficient, Math.Abs(exponent));
        var scale = x.Exponent * Math.Abs(exponent);
        if (exponent > 0)
        {
            return FeelNumber.Create(whole, scale);
        }

        var shift = PowersOfTen.CountDigits(whole) + FeelNumber.Precision + 2;
        var quotient = BigInteger.DivRem(PowersOfTen.Of(shift), whole, out var remainder);
        return FeelNumber.Create((quotient * 10) + (remainder.IsZero ? 0 : 1), -scale - shift - 1);
    }

    private static FeelNumber? ByLogarithm(FeelNumber x, FeelNumber y)
    {
        // How large y·ln x is, roughly: enough to say that the result can't be held, before any long calculation.
        if (FeelNumber.Create(FixedPoint.Log(x, FeelNumber.Precision + 6), -FeelNumber.Precision - 6) is not { } logarithm
            || Arithmetic.Multiply(logarithm, y) is not { } rough)
        {
            return null;
        }

        if (rough.Magnitude > 4 || rough.Abs().CompareTo(FeelNumber.FromInteger(LargestExponent)) > 0)
        {
            return rough.Sign > 0 ? null : FeelNumber.Zero;
        }

        if (rough.Magnitude < -2 * FeelNumber.Precision)
        {
            return FeelNumber.One;
        }

        return Settle(digits =>
        {
            var extra = Math.Max(0, y.Magnitude) + 5;
            var product = FixedPoint.Log(x, digits + extra) * y.Coefficient;
            var scaled = y.Exponent >= 0
                ? product * PowersOfTen.Of(y.Exponent) / PowersOfTen.Of(extra)
                : product / PowersOfTen.Of(extra - y.Exponent);
            return FixedPoint.Exp(scaled, digits);
        });
    }

    /// <summary>Rounds an approximation once its digits leave no doubt. The last ten of its digits may be wrong.</summary>
    private static FeelNumber? Settle(Func<int, (BigInteger Coefficient, int Exponent)> approximate)
    {
        var digits = FeelNumber.Precision + Guard;
        var (coefficient, exponent) = approximate(digits);
        var doubt = PowersOfTen.Of(10);
        var (low, high) = (FeelNumber.Create(coefficient - doubt, exponent), FeelNumber.Create(coefficient + doubt, exponent));
        if (low == high)
        {
            return low;
        }

        (coefficient, exponent) = approximate(digits * 3);
        return FeelNumber.Create(coefficient, exponent);
    }
}
