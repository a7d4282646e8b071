using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>The four operations, remainder and square root, each rounded once (DMN 1.5, tables 55 to 57). Null: undefined or too large.</summary>
internal static class Arithmetic
{
    public static FeelNumber? Add(FeelNumber left, FeelNumber right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        var (large, small) = left.Magnitude >= right.Magnitude ? (left, right) : (right, left);
        var exponent = Math.Min(large.Exponent, small.Exponent);
        var lowest = large.Magnitude - (2 * FeelNumber.Precision);
        if (small.Magnitude < lowest && small.Exponent < large.Exponent)
        {
            // The smaller is far below the last digit: it matters only as "a little more" or "a little less".
            exponent = Math.Min(large.Exponent, lowest);
            return FeelNumber.Create((large.ScaledTo(exponent) * 10) + small.Sign, exponent - 1);
        }

        return FeelNumber.Create(large.ScaledTo(exponent) + small.ScaledTo(exponent), exponent);
    }

    public static FeelNumber? Subtract(FeelNumber left, FeelNumber right) => Add(left, right.Negate());

    public static FeelNumber? Multiply(FeelNumber left, FeelNumber right) =>
        FeelNumber.Create(left.Coefficient * right.Coefficient, left.Exponent + right.Exponent);

    public static FeelNumber? Divide(FeelNumber left, FeelNumber right)
    {
        if (right.IsZero)
        {
            return null;
        }

        // Two digits more than the result holds, and a last one that says whether anything is left.
        var shift = Math.Max(0, FeelNumber.Precision + 2 + PowersOfTen.CountDigits(right.Coefficient) - PowersOfTen.CountDigits(left.Coefficient));
        var quotient = BigInteger.DivRem(left.Coefficient * PowersOfTen.Of(shift), right.Coefficient, out var remainder);
        var sticky = remainder.IsZero ? 0 : left.Sign * right.Sign;
        return FeelNumber.Create((quotient * 10) + sticky, left.Exponent - right.Exponent - shift - 1);
    }

    /// <summary><c>dividend - divisor * floor(dividend / divisor)</c>, exactly: the result has the divisor's sign.</summary>
    public static FeelNumber? Modulo(FeelNumber dividend, FeelNumber divisor)
    {
        if (divisor.IsZero)
        {
            return null;
        }

        if (dividend.Magnitude < divisor.Magnitude || dividend.IsZero)
        {
            return dividend.IsZero || dividend.Sign == divisor.Sign ? dividend : Add(dividend, divisor);
        }

        // Powers of ten that the dividend has too many are taken modulo, so that 1e6000 costs no more than 1.
        var exponent = Math.Min(dividend.Exponent, divisor.Exponent);
        var modulus = BigInteger.Abs(divisor.ScaledTo(exponent));
        var scaled = dividend.Coefficient * BigInteger.ModPow(10, dividend.Exponent - exponent, modulus);
        var remainder = BigInteger.Remainder(scaled, modulus);
        if (!remainder.IsZero && remainder.Sign != divisor.Sign)
        {
            remainder += modulus * divisor.Sign;
        }

        return FeelNumber.Create(remainder, exponent);
    }

    public static FeelNumber? SquareRoot(FeelNumber number)
    {
        if (number.Sign <= 0)
        {
            return number.IsZero ? FeelNumber.Zero : null;
        }

        // Twice the digits below the root, an even exponent, and a last digit that says whether the root is exact.
        var shift = Math.Max(0, (2 * FeelNumber.Precision) + 4 - PowersOfTen.CountDigits(number.Coefficient));
        shift += (number.Exponent - shift) % 2 == 0 ? 0 : 1;
        var scaled = number.Coefficient * PowersOfTen.Of(shift);
        var root = IntegerRoot(scaled);
        return FeelNumber.Create((root * 10) + (root * root == scaled ? 0 : 1), ((number.Exponent - shift) / 2) - 1);
    }

    private static BigInteger IntegerRoot(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
