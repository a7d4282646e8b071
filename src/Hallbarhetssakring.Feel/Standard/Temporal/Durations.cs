using System.Numerics;
using Hallbarhetssakring.Feel.Standard.Numbers;

namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>Bounds and calculations of the two kinds of duration: whole months, and nanoseconds (DMN 1.5, 10.3.2.3.6 and 7).</summary>
internal static class Durations
{
    /// <summary>About ±83 trillion years: beyond any difference of two dates.</summary>
    public const long MaximumMonths = 1_000_000_000_000_000;

    /// <summary>About ±31 trillion years of nanoseconds, well within 128 bits.</summary>
    public static readonly Int128 MaximumNanos = (Int128)1_000_000_000_000_000_000 * 1_000_000_000_000;

    private const int NanoDigits = 9;

    public static long? Months(Int128 months) => months < -MaximumMonths || months > MaximumMonths ? null : (long)months;

    public static Int128? Nanos(Int128 nanos) => nanos < -MaximumNanos || nanos > MaximumNanos ? null : nanos;

    /// <summary>A count times a number, whatever is less than one cut off.</summary>
    public static Int128? Scale(Int128 count, FeelNumber factor) => Cut(Arithmetic.Multiply(Count(count), factor));

    /// <summary>A count divided by a number, whatever is less than one cut off; null for zero.</summary>
    public static Int128? Divide(Int128 count, FeelNumber divisor) => Cut(Arithmetic.Divide(Count(count), divisor));

    public static FeelNumber? Ratio(Int128 left, Int128 right) => right == 0 ? null : Arithmetic.Divide(Count(left), Count(right));

    public static FeelNumber Seconds(Int128 nanos) => FeelNumber.Create((BigInteger)nanos, -NanoDigits)!.Value;

    private static FeelNumber Count(Int128 count) => FeelNumber.FromInteger((BigInteger)count)!.Value;

    private static Int128? Cut(FeelNumber? number)
    {
        if (number is not { } value || value.Magnitude > 32)
        {
            return null;
        }

        var whole = value.Round(0, RoundingMode.Down)!.Value;
        return Nanos((Int128)whole.ScaledTo(0));
    }
}
