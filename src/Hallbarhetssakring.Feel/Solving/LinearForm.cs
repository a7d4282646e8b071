using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// A sum of terms, each a number times a fact or an expression that is taken as it is, and a constant. <paramref name="Error"/> is how far the
/// decimal result may lie from it, where decimals round. <paramref name="Decimals"/> is how many decimals its values have.
/// </summary>
internal sealed record LinearForm(ImmutableSortedDictionary<int, Rational> Terms, Rational Constant, Rational Error, int Decimals)
{
    public static readonly ImmutableSortedDictionary<int, Rational> NoTerms = ImmutableSortedDictionary<int, Rational>.Empty;

    public static LinearForm Of(decimal number) => new(NoTerms, Rational.Of(number), default, number.Scale);

    public static LinearForm OfTerm(int term, int decimals) => new(NoTerms.Add(term, Rational.Of(1)), default, default, decimals);

    public LinearForm Plus(LinearForm other) => new(Sum(Terms, other.Terms), Constant + other.Constant, Error + other.Error, Math.Max(Decimals, other.Decimals));

    public LinearForm Minus(LinearForm other) => Plus(other.Times(Rational.Of(-1), 0));

    public LinearForm Times(Rational factor, int decimals) => new(
        factor.Sign == 0 ? NoTerms : Terms.Select(term => KeyValuePair.Create(term.Key, term.Value * factor)).ToImmutableSortedDictionary(),
        Constant * factor, Error * factor.Abs(), Decimals + decimals);

    /// <summary>The same where a decimal of such a size holds the result only to so many digits.</summary>
    public LinearForm Rounded(decimal magnitude)
    {
        // A decimal holds 28 digits whatever they are, and no more than 28 decimals.
        if (Decimals <= 28 && magnitude < PowerOfTen(28 - Decimals))
        {
            return this;
        }

        var unit = Rational.Of(new decimal(1, 0, 0, false, 28));
        return this with { Error = Error + (Rational.Of(magnitude) * unit) + unit, Decimals = 28 };
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static ImmutableSortedDictionary<int, Rational> Sum(ImmutableSortedDictionary<int, Rational> a, ImmutableSortedDictionary<int, Rational> b)
    {
        var sum = a.ToBuilder();
        foreach (var (term, factor) in b)
        {
            var total = sum.GetValueOrDefault(term) + factor;
            if (total.Sign == 0)
            {
                sum.Remove(term);
            }
            else
            {
                sum[term] = total;
            }
        }

        return sum.ToImmutable();
    }
}

/// <summary>That a form is below 0, or not above it.</summary>
internal sealed record LinearConstraint(ImmutableSortedDictionary<int, Rational> Terms, Rational Constant, bool IsStrict)
{
    /// <summary>That a form's decimal value is below 0 (or not above): the form itself may be off by its error.</summary>
    public static LinearConstraint Below(LinearForm form, bool isStrict) => new(form.Terms, form.Constant - form.Error, isStrict && form.Error.Sign == 0);
}
