using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Hallbarhetssakring.Feel.Standard.Numbers;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>The number type against System.Decimal within its range, and against fractions of whole numbers anywhere.</summary>
public sealed class NumberPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    // Few enough digits that neither type rounds in + - *.
    private static readonly Arbitrary<decimal> Short =
        (from units in Gen.Choose(-1_000_000_000, 1_000_000_000) from scale in Gen.Choose(0, 9) select new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale)).ToArbitrary();

    private static readonly Arbitrary<(BigInteger Coefficient, int Exponent)> Wide =
        (from parts in Gen.Choose(0, 999_999_999).ListOf(5) from negative in Gen.Elements(true, false) from exponent in Gen.Choose(-60, 60)
         let size = parts.Aggregate(BigInteger.One, (sum, part) => (sum * 1_000_000_000) + part)
         select (negative ? -size : size, exponent)).ToArbitrary();

    [Fact]
    public void Sums_differences_and_products_are_those_of_decimal() => Prop.ForAll(Short, Short, (a, b) =>
        Arithmetic.Add(Of(a), Of(b)) == Of(a + b)
        && Arithmetic.Subtract(Of(a), Of(b)) == Of(a - b)
        && Arithmetic.Multiply(Of(a), Of(b)) == Of(a * b)).Check(Many);

    [Fact]
    public void Comparisons_are_those_of_decimal() => Prop.ForAll(Short, Short, (a, b) =>
        Math.Sign(Of(a).CompareTo(Of(b))) == a.CompareTo(b) && (Of(a) == Of(b)) == (a == b)).Check(Many);

    [Fact]
    public void Roundings_are_those_of_decimal() => Prop.ForAll(Short, Gen.Choose(0, 6).ToArbitrary(), (a, scale) =>
        Of(a).Round(scale, RoundingMode.HalfEven) == Of(decimal.Round(a, scale, MidpointRounding.ToEven))
        && Of(a).Round(scale, RoundingMode.HalfUp) == Of(decimal.Round(a, scale, MidpointRounding.AwayFromZero))
        && Of(a).Round(scale, RoundingMode.Down) == Of(decimal.Round(a, scale, MidpointRounding.ToZero))
        && Of(a).Round(scale, RoundingMode.Floor) == Of(decimal.Round(a, scale, MidpointRounding.ToNegativeInfinity))
        && Of(a).Round(scale, RoundingMode.Ceiling) == Of(decimal.Round(a, scale, MidpointRounding.ToPositiveInfinity))).Check(Many);

    [Fact]
    public void Text_goes_there_and_back() => Prop.ForAll(Wide, w =>
    {
        var number = FeelNumber.Create(w.Coefficient, w.Exponent)!.Value;
        return NumberText.Read(number.ToString()) == number;
    }).Check(Many);

    [Fact]
    public void A_sum_is_the_nearest_number_to_the_true_one() => Prop.ForAll(Wide, Wide, (a, b) =>
    {
        var (x, y) = (Fraction.Of(a), Fraction.Of(b));
        return IsNearest(Arithmetic.Add(x.Number, y.Number), x.Plus(y));
    }).Check(Many);

    [Fact]
    public void A_product_is_the_nearest_number_to_the_true_one() => Prop.ForAll(Wide, Wide, (a, b) =>
    {
        var (x, y) = (Fraction.Of(a), Fraction.Of(b));
        return IsNearest(Arithmetic.Multiply(x.Number, y.Number), x.Times(y));
    }).Check(Many);

    [Fact]
    public void A_quotient_is_the_nearest_number_to_the_true_one() => Prop.ForAll(Wide, Wide, (a, b) =>
    {
        var (x, y) = (Fraction.Of(a), Fraction.Of(b));
        return IsNearest(Arithmetic.Divide(x.Number, y.Number), x.Over(y));
    }).Check(Many);

    [Fact]
    public void A_remainder_has_the_sign_of_the_divisor_and_is_smaller() => Prop.ForAll(Short, Short, (a, b) =>
    {
        if (b == 0)
        {
            return Arithmetic.Modulo(Of(a), Of(b)) is null;
        }

        var expected = a - (b * decimal.Floor(decimal.Divide(a, b)));
        var actual = Arithmetic.Modulo(Of(a), Of(b))!.Value;

        // Decimal's quotient is rounded, which may carry it over a whole number: then only the rules are checked.
        return actual == Of(expected) || (actual.Sign == Math.Sign(b) && actual.Abs().CompareTo(Of(Math.Abs(b))) < 0);
    }).Check(Many);

    [Fact]
    public void A_root_squared_is_the_number_but_for_the_last_digits() => Prop.ForAll(Wide, w =>
    {
        var number = FeelNumber.Create(BigInteger.Abs(w.Coefficient), w.Exponent)!.Value;
        var root = Arithmetic.SquareRoot(number)!.Value;
        return AreClose(Arithmetic.Multiply(root, root)!.Value, number);
    }).Check(Many);

    [Fact]
    public void The_logarithm_undoes_the_exponential() => Prop.ForAll(Short, a =>
    {
        var number = Arithmetic.Divide(Of(a), Of(100_000_000m))!.Value;
        return Arithmetic.Subtract(Transcendental.Log(Transcendental.Exp(number)!.Value)!.Value, number)!.Value.Abs().CompareTo(NumberText.Read("1e-31")!.Value) < 0;
    }).Check(Many.WithMaxTest(100));

    [Fact]
    public void A_power_with_a_fraction_is_a_root() => Prop.ForAll(Wide, w =>
    {
        var number = FeelNumber.Create(BigInteger.Abs(w.Coefficient), w.Exponent)!.Value;
        return Transcendental.Power(number, NumberText.Read("0.5")!.Value) == Arithmetic.SquareRoot(number);
    }).Check(Many.WithMaxTest(100));

    private static FeelNumber Of(decimal value) => NumberText.Read(value.ToString(CultureInfo.InvariantCulture))!.Value;

    private static bool AreClose(FeelNumber left, FeelNumber right) =>
        Arithmetic.Subtract(left, right) is { } difference && (difference.IsZero || difference.Magnitude < right.Magnitude - 31);

    /// <summary>No number of 34 digits lies nearer: the distance is at most half a unit of the last digit.</summary>
    private static bool IsNearest(FeelNumber? number, Fraction exact)
    {
        if (number is not { } value || exact.Numerator.IsZero)
        {
            return number is { IsZero: true } && exact.Numerator.IsZero;
        }

        var unit = value.Magnitude - FeelNumber.Precision + 1;
        var distance = exact.Plus(Fraction.Of((-value.Coefficient, value.Exponent)));
        var half = Fraction.Of((BigInteger.One, unit)).Over(new Fraction(2, 1));
        return BigInteger.Abs(distance.Numerator) * BigInteger.Abs(half.Denominator) <= BigInteger.Abs(half.Numerator) * BigInteger.Abs(distance.Denominator);
    }

    private sealed record Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        /// <summary>The fraction as the number nearest to it; exact for what <see cref="Of"/> makes.</summary>
        public FeelNumber Number { get; private init; }

        public static Fraction Of((BigInteger Coefficient, int Exponent) parts)
        {
            var number = FeelNumber.Create(parts.Coefficient, parts.Exponent)!.Value;
            var power = BigInteger.Pow(10, Math.Abs(number.Exponent));
            return (number.Exponent >= 0 ? new Fraction(number.Coefficient * power, 1) : new Fraction(number.Coefficient, power)) with { Number = number };
        }

        public Fraction Plus(Fraction other) =>
            new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

        public Fraction Times(Fraction other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

        public Fraction Over(Fraction other) => new(Numerator * other.Denominator, Denominator * other.Numerator);
    }
}
