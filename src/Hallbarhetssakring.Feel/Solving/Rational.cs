using System.Numerics;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>An exact fraction. The denominator is positive; the default is 0.</summary>
internal readonly struct Rational : IEquatable<Rational>
{
    private readonly BigInteger _denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var sign = denominator.Sign;
        Numerator = numerator / divisor * sign;
        _denominator = denominator / divisor * sign;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => Numerator.Sign;

    public static Rational Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var mantissa = (new BigInteger(unchecked((uint)bits[2])) << 64) | (new BigInteger(unchecked((uint)bits[1])) << 32) | unchecked((uint)bits[0]);
        return new Rational(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => (a - b).Sign < 0;

    public static bool operator >(Rational a, Rational b) => (a - b).Sign > 0;

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The greatest multiple of a step that is not above, as a decimal; null where a decimal can't hold it.</summary>
    public decimal? Floor(decimal step)
    {
        var quotient = this / Of(step);
        var whole = BigInteger.DivRem(quotient.Numerator, quotient.Denominator, out var rest);
        whole -= rest.Sign < 0 ? 1 : 0;
        return BigInteger.Abs(whole) < BigInteger.Pow(10, 28) ? Multiple((decimal)whole, step) : null;
    }

    private static decimal? Multiple(decimal count, decimal step) => Math.Abs(count) <= decimal.MaxValue / Math.Max(1, step) ? count * step : null;

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => Numerator.GetHashCode();
}
