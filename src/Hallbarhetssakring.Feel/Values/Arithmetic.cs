namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// Arithmetic on bounds (semantics §3). Decimal rounding is monotone, so the rounded result of the bounds bounds every rounded result; what
/// leaves the decimal range may fail.
/// </summary>
internal static class Arithmetic
{
    public static Value Add(in Value a, in Value b, Fault overflow)
    {
        // Values that cannot fail seldom overflow either.
        if (AreSound(a, b))
        {
            try
            {
                return Value.Between(a.Low + b.Low, a.High + b.High, Possible.Nothing);
            }
            catch (OverflowException)
            {
                // What does so is told below.
            }
        }

        return FirstFault(a, b, out var fault) ? fault : Result(a, b, Sum(a.Low, b.Low), Sum(a.High, b.High), overflow);
    }

    public static Value Subtract(in Value a, in Value b, Fault overflow) =>
        FirstFault(a, b, out var fault) ? fault : Result(a, b, Sum(a.Low, -b.High), Sum(a.High, -b.Low), overflow);

    public static Value Multiply(in Value a, in Value b, Fault overflow)
    {
        if (AreSound(a, b) && a.Low >= 0 && b.Low >= 0)
        {
            try
            {
                return Value.Between(a.Low * b.Low, a.High * b.High, Possible.Nothing);
            }
            catch (OverflowException)
            {
                // What does so is told below.
            }
        }

        if (FirstFault(a, b, out var fault))
        {
            return fault;
        }

        // Amounts and shares are not negative: then the least comes of the least.
        var (ll, hh) = (Product(a.Low, b.Low), Product(a.High, b.High));
        if (a.Low >= 0 && b.Low >= 0)
        {
            return Result(a, b, ll, hh, overflow);
        }

        var (lh, hl) = (Product(a.Low, b.High), Product(a.High, b.Low));
        return Result(a, b, Least(Least(ll, lh), Least(hl, hh)), Greatest(Greatest(ll, lh), Greatest(hl, hh)), overflow);
    }

    /// <summary>A divisor known to be 0 is a fault; one whose bounds hold 0 leaves everything possible.</summary>
    public static Value Divide(in Value a, in Value b, Fault byZero, Fault overflow)
    {
        if (b.IsKnown && b.Low == 0)
        {
            // Whatever the dividend is, it fails; a dividend that fails does so too.
            return Value.Failed(byZero);
        }

        if (!b.IsKnown && (b.Possible & Possible.Value) != 0 && b.Low <= 0 && b.High >= 0 && !a.IsFault)
        {
            return Value.Between(decimal.MinValue, decimal.MaxValue, Possible.Fault);
        }

        if (FirstFault(a, b, out var fault))
        {
            return fault;
        }

        var (lh, hl) = (Quotient(a.Low, b.High), Quotient(a.High, b.Low));
        if (a.Low >= 0 && b.Low > 0)
        {
            return Result(a, b, lh, hl, overflow);
        }

        var (ll, hh) = (Quotient(a.Low, b.Low), Quotient(a.High, b.High));
        return Result(a, b, Least(Least(ll, lh), Least(hl, hh)), Greatest(Greatest(ll, lh), Greatest(hl, hh)), overflow);
    }

    public static Value Negate(in Value a) => a.IsFault ? a : Value.Between(-a.High, -a.Low, a.Possible & Possible.Fault);

    public static Value Absolute(in Value a)
    {
        if (a.IsFault)
        {
            return a;
        }

        var (low, high) = (Math.Abs(a.Low), Math.Abs(a.High));
        var least = a.Low <= 0 && a.High >= 0 ? 0 : Math.Min(low, high);
        return Value.Between(least, Math.Max(low, high), a.Possible & Possible.Fault);
    }

    /// <summary>A function that never turns a greater argument into a smaller result.</summary>
    public static Value Monotone(in Value a, Func<decimal, decimal> function) =>
        a.IsFault ? a : Value.Between(function(a.Low), function(a.High), a.Possible & Possible.Fault);

    private static bool AreSound(in Value a, in Value b) => a.Possible == Possible.Value && b.Possible == Possible.Value;

    private static bool FirstFault(in Value a, in Value b, out Value fault)
    {
        fault = a.IsFault ? a : b.IsFault ? b : default;
        return a.IsFault || b.IsFault;
    }

    private static Value Result(in Value a, in Value b, (decimal Value, bool Over) low, (decimal Value, bool Over) high, Fault overflow)
    {
        var isOver = low.Over || high.Over;
        return a.IsKnown && b.IsKnown
            ? isOver ? Value.Failed(overflow) : Value.Known(low.Value)
            : Value.Between(low.Value, high.Value, isOver ? Possible.Fault : (a.Possible | b.Possible) & Possible.Fault);
    }

    private static (decimal Value, bool Over) Least((decimal Value, bool Over) a, (decimal Value, bool Over) b) => (Math.Min(a.Value, b.Value), a.Over || b.Over);

    private static (decimal Value, bool Over) Greatest((decimal Value, bool Over) a, (decimal Value, bool Over) b) => (Math.Max(a.Value, b.Value), a.Over || b.Over);

    private static (decimal Value, bool Over) Sum(decimal a, decimal b)
    {
        try
        {
            return (a + b, false);
        }
        catch (OverflowException)
        {
            return (a > 0 ? decimal.MaxValue : decimal.MinValue, true);
        }
    }

    private static (decimal Value, bool Over) Product(decimal a, decimal b)
    {
        try
        {
            return (a * b, false);
        }
        catch (OverflowException)
        {
            return (a > 0 == b > 0 ? decimal.MaxValue : decimal.MinValue, true);
        }
    }

    private static (decimal Value, bool Over) Quotient(decimal a, decimal b)
    {
        try
        {
            return (a / b, false);
        }
        catch (OverflowException)
        {
            return (a > 0 == b > 0 ? decimal.MaxValue : decimal.MinValue, true);
        }
    }
}
