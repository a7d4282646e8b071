using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>e^x and ln x for numbers written as whole multiples of 10^-digits. The last few digits of a result may be wrong.</summary>
internal static class FixedPoint
{
    private const int Halvings = 8;

    // More digits than any calculation asks for.
    private const int KnownDigits = 300;

    private static readonly BigInteger KnownLogOfTwo = 2 * InverseTangent(1, 3, KnownDigits);

    // ln 10 = 3 ln 2 + ln 1.25
    private static readonly BigInteger KnownLogOfTen = (3 * KnownLogOfTwo) + (2 * InverseTangent(1, 9, KnownDigits));

    /// <summary>A number as a multiple of 10^-digits; what lies below is cut.</summary>
    public static BigInteger From(FeelNumber number, int digits)
    {
        var shift = number.Exponent + digits;
        return shift >= 0 ? number.Coefficient * PowersOfTen.Of(shift) : number.Coefficient / PowersOfTen.Of(-shift);
    }

    /// <summary>e^x as coefficient and exponent, for x in units of 10^-digits: <c>e^x = 10^k · e^r</c> with a small r.</summary>
    public static (BigInteger Coefficient, int Exponent) Exp(BigInteger x, int digits)
    {
        var work = digits + 12;
        var one = PowersOfTen.Of(work);
        x *= PowersOfTen.Of(12);
        var tens = LogOfTen(work);
        var power = Rounding.Divide(x, tens, RoundingMode.HalfEven);
        var rest = (x - (power * tens)) >> Halvings;
        var sum = one;
        var term = one;
        for (var i = 1; !term.IsZero; i++)
        {
            term = term * rest / (one * i);
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = sum * sum / one;
        }

        return (sum / PowersOfTen.Of(12), (int)power - digits);
    }

    /// <summary>ln x in units of 10^-digits.</summary>
    public static BigInteger Log(FeelNumber x, int digits)
    {
        var work = digits + 12;
        var magnitude = x.Magnitude;

        // m is in [1, 10), then r = m / 2^k in [0.75, 1.5), where the series is quick.
        var shift = work - magnitude + x.Exponent;
        var rest = shift >= 0 ? x.Coefficient * PowersOfTen.Of(shift) : x.Coefficient / PowersOfTen.Of(-shift);
        var limit = PowersOfTen.Of(work) * 3 / 2;
        var halvings = 0;
        while (rest >= limit)
        {
            rest >>= 1;
            halvings++;
        }

        var one = PowersOfTen.Of(work);
        var logarithm = (2 * InverseTangent(rest - one, rest + one, work)) + (halvings * LogOfTwo(work)) + (magnitude * LogOfTen(work));
        return logarithm / PowersOfTen.Of(12);
    }

    private static BigInteger LogOfTwo(int digits) => KnownLogOfTwo / PowersOfTen.Of(KnownDigits - digits);

    private static BigInteger LogOfTen(int digits) => KnownLogOfTen / PowersOfTen.Of(KnownDigits - digits);

    /// <summary>artanh(n / d) in units of 10^-digits, by its series; n / d is small.</summary>
    private static BigInteger InverseTangent(BigInteger numerator, BigInteger denominator, int digits)
    {
        var one = PowersOfTen.Of(digits);
        var z = numerator * one / denominator;
        var square = z * z / one;
        var sum = BigInteger.Zero;
        for (var i = 1; !z.IsZero; i += 2)
        {
            sum += z / i;
            z = z * square / one;
        }

        return sum;
    }
}
