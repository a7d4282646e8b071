using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>
/// A number as DMN 1.5 (10.3.2.3.1) has it: IEEE 754-2008 decimal128, 34 significant digits, rounded half to even. Trailing zeros are not
/// kept, so that equal numbers are equal structures. There is no infinity and no NaN: what would give one is null.
/// </summary>
internal readonly record struct FeelNumber
{
    public const int Precision = 34;

    /// <summary>The largest exponent of a number's first digit.</summary>
    public const int MaximumExponent = 6144;

    /// <summary>The exponent of the last digit that can be held.</summary>
    public const int MinimumExponent = -6176;

    private FeelNumber(BigInteger coefficient, int exponent)
    {
        Coefficient = coefficient;
        Exponent = exponent;
    }

    public static FeelNumber Zero { get; }

    public static FeelNumber One { get; } = new(BigInteger.One, 0);

    /// <summary>The value is <c>Coefficient × 10^Exponent</c>; the coefficient does not end in zero unless it is zero.</summary>
    public BigInteger Coefficient { get; }

    public int Exponent { get; }

    public int Sign => Coefficient.Sign;

    public bool IsZero => Coefficient.IsZero;

    public bool IsInteger => Exponent >= 0;

    /// <summary>The exponent of the first digit: 0 for 1 to 9.99.</summary>
    public int Magnitude => Exponent + PowersOfTen.CountDigits(Coefficient) - 1;

    /// <summary>The number nearest to <c>coefficient × 10^exponent</c>; null when it is too large to be held.</summary>
    public static FeelNumber? Create(BigInteger coefficient, int exponent)
    {
        if (coefficient.IsZero)
        {
            return Zero;
        }

        var excess = Math.Max(PowersOfTen.CountDigits(coefficient) - Precision, MinimumExponent - exponent);
        if (excess > 0)
        {
            coefficient = Rounding.Divide(coefficient, PowersOfTen.Of(Math.Min(excess, 20_000)), RoundingMode.HalfEven);
            exponent += excess;
        }

        return Normalize(coefficient, exponent);
    }

    public static FeelNumber FromInteger(long value) => Normalize(value, 0)!.Value;

    /// <summary>The whole number, rounded to 34 digits; null when it is too large.</summary>
    public static FeelNumber? FromInteger(BigInteger value) => Create(value, 0);

    public FeelNumber Negate() => new(-Coefficient, Exponent);

    public FeelNumber Abs() => Sign < 0 ? Negate() : this;

    public int CompareTo(FeelNumber other)
    {
        if (Sign != other.Sign || IsZero)
        {
            return Sign.CompareTo(other.Sign);
        }

        // Unlike magnitudes need no alignment: 1e6000 against 1 stays cheap.
        var magnitudes = Magnitude.CompareTo(other.Magnitude);
        if (magnitudes != 0)
        {
            return magnitudes * Sign;
        }

        var exponent = Math.Min(Exponent, other.Exponent);
        return ScaledTo(exponent).CompareTo(other.ScaledTo(exponent));
    }

    /// <summary>The coefficient that belongs to a smaller exponent.</summary>
    public BigInteger ScaledTo(int exponent) => exponent == Exponent ? Coefficient : Coefficient * PowersOfTen.Of(Exponent - exponent);

    /// <summary>The number rounded to a scale: the count of digits after the point, negative for digits before it.</summary>
    public FeelNumber? Round(int scale, RoundingMode mode)
    {
        if (Exponent >= -scale)
        {
            return this;
        }

        // What is cut is longer than the number itself: only its sign decides, and ten digits more say the same.
        var cut = Math.Min(-scale - Exponent, PowersOfTen.CountDigits(Coefficient) + 2);
        var rounded = Rounding.Divide(Coefficient, PowersOfTen.Of(cut), mode);
        return Create(rounded, -scale);
    }

    /// <summary>The whole part, if it fits.</summary>
    public bool TryTruncate(out int value)
    {
        value = 0;
        if (Magnitude > 9)
        {
            return false;
        }

        var whole = Exponent >= 0 ? ScaledTo(0) : BigInteger.Divide(Coefficient, PowersOfTen.Of(Math.Min(-Exponent, 64)));
        if (whole < int.MinValue || whole > int.MaxValue)
        {
            return false;
        }

        value = (int)whole;
        return true;
    }

    /// <summary>The number as a whole number, if it is one and fits.</summary>
    public bool TryToInteger(out int value)
    {
        value = 0;
        return IsInteger && TryTruncate(out value);
    }

    public override string ToString() => NumberText.Write(this);

    private static FeelNumber? Normalize(BigInteger coefficient, int exponent)
    {
        if (coefficient.IsZero)
        {
            return Zero;
        }

        while (coefficient.IsEven)
        {
            var quotient = BigInteger.DivRem(coefficient, 10, out var remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            coefficient = quotient;
            exponent++;
        }

        var number = new FeelNumber(coefficient, exponent);
        return number.Magnitude > MaximumExponent ? null : number;
    }
}
