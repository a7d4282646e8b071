using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>Powers of ten and the count of decimal digits, without logarithms of binary floating point.</summary>
internal static class PowersOfTen
{
    private const int Kept = 256;

    private static readonly BigInteger[] Table = MakeTable();

    public static BigInteger Of(int exponent) => exponent < Kept ? Table[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>How many decimal digits a whole number has; zero has one.</summary>
    public static int CountDigits(BigInteger value)
    {
        value = BigInteger.Abs(value);
        if (value.IsZero)
        {
            return 1;
        }

        // log10(2) = 0.30103: a count that is right or one too low.
        var low = (int)((value.GetBitLength() - 1) * 30103 / 100000);
        while (value >= Of(low))
        {
            low++;
        }

        return low;
    }

    private static BigInteger[] MakeTable()
    {
        var table = new BigInteger[Kept];
        table[0] = BigInteger.One;
        for (var i = 1; i < Kept; i++)
        {
            table[i] = table[i - 1] * 10;
        }

        return table;
    }
}
