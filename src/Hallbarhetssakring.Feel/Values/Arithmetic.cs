namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// Arithmetic on bounds (semantics §3). Decimal rounding is monotone, so the rounded result of the bounds bounds every rounded result; what
/// leaves the decimal range may fail.
/// </summary>
internal static class Arithmetic
{
    public static Value Add(in Value a, in Value b, Fault overflow) => Compute(a, b, overflow, decimal.Add, static (a, b) => (Sum(a.Low, b.Low), Sum(a.High, b.High)));

    public static Value Subtract(in Value a, in Value b, Fault overflow) =>
        Compute(a, b, overflow, decimal.Subtract, static (a, b) => (Sum(a.Low, -b.High), Sum(a.High, -b.Low)));

    public static Value Multiply(in Value a, in Value b, Fault overflow) => Compute(a, b, overflow, decimal.Multiply, static (a, b) =>
    {
        var (ll, lh, hl, hh) = (Product(a.Low, b.Low), Product(a.Low, b.High), Product(a.High, b.Low), Product(a.High, b.High));
        return (Least(Least(ll, lh), Least(hl, hh)), Greatest(Greatest(ll, lh), Greatest(hl, hh)));
    });

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

        return Compute(a, b, overflow, decimal.Divide, static (a, b) =>
        {
            var (ll, lh, hl, hh) = (Quotient(a.Low, b.Low), Quotient(a.Low, b.High), Quotient(a.High, b.Low), Quotient(a.High, b.High));
            return (Least(Least(ll, lh), Least(hl, hh)), Greatest(Greatest(ll, lh), Greatest(hl, hh)));
        });
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

    private static Value Compute(
        in Value a, in Value b, Fault overflow, Func<decimal, decimal, decimal> plain, Func<Value, Value, ((decimal Value, bool Over) Low, (decimal Value, bool Over) High)> bounds)
    {
        if (a.IsKnown && b.IsKnown)
        {
            try
            {
                return Value.Known(plain(a.Low, b.Low));
            }
            catch (OverflowException)
            {
                return Value.Failed(overflow);
            }
        }

        if (a.IsFault)
        {
            return a;
        }

        if (b.IsFault)
        {
            return b;
        }

        var (low, high) = bounds(a, b);
        var fault = (a.Possible | b.Possible) & Possible.Fault;
        return Value.Between(low.Value, high.Value, low.Over || high.Over ? Possible.Fault : fault);
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
