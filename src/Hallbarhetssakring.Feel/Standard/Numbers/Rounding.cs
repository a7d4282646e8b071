using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>What happens to the digits that don't fit.</summary>
internal enum RoundingMode
{
    HalfEven,

    /// <summary>To the nearest; a half goes away from zero (<c>round half up</c>).</summary>
    HalfUp,

    /// <summary>To the nearest; a half goes towards zero (<c>round half down</c>).</summary>
    HalfDown,

    /// <summary>Away from zero (<c>round up</c>).</summary>
    Up,

    /// <summary>Towards zero (<c>round down</c>).</summary>
    Down,
    Floor,
    Ceiling,
}

/// <summary>Division of whole numbers with a rounding mode: all rounding in this dialect goes through here.</summary>
internal static class Rounding
{
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (remainder.IsZero)
        {
            return quotient;
        }

        var negative = dividend.Sign * divisor.Sign < 0;
        var half = (BigInteger.Abs(remainder) * 2).CompareTo(BigInteger.Abs(divisor));
        var away = mode switch
        {
            RoundingMode.HalfEven => half > 0 || (half == 0 && !quotient.IsEven),
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfDown => half > 0,
            RoundingMode.Up => true,
            RoundingMode.Floor => negative,
            RoundingMode.Ceiling => !negative,
            _ => false,
        };
        return away ? quotient + (negative ? -1 : 1) : quotient;
    }
}
