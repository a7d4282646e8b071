using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// The unit of a number: a product of symbols with exponents, such as SEK or SEK/EUR. Two are without symbols: a plain number (tal) and a
/// share (andel), which comes of dividing two amounts of one unit.
/// </summary>
internal sealed class Unit : IEquatable<Unit>
{
    public const string Month = "month";
    public const string Day = "day";

    public static readonly Unit None = new([], isShare: false);
    public static readonly Unit Share = new([], isShare: true);
    public static readonly Unit Months = Of(Month);
    public static readonly Unit Days = Of(Day);

    private readonly ImmutableArray<(string Symbol, int Exponent)> _factors;

    private Unit(ImmutableArray<(string Symbol, int Exponent)> factors, bool isShare)
    {
        _factors = factors;
        IsShare = isShare;
    }

    public bool IsShare { get; }

    /// <summary>A plain number or a share.</summary>
    public bool IsDimensionless => _factors.IsEmpty;

    /// <summary>The symbol, when the unit is just one; else null.</summary>
    public string? Symbol => _factors is [(var symbol, 1)] ? symbol : null;

    public static Unit Of(string symbol) => new([(symbol, 1)], isShare: false);

    /// <summary>Reads <c>SEK/EUR</c>; null when it is not symbols joined by <c>/</c> and <c>*</c>.</summary>
    public static Unit? Parse(string text)
    {
        var parts = text.Split('/');
        var unit = None;
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var symbol in parts[i].Split('*'))
            {
                var trimmed = symbol.Trim();
                if (trimmed.Length == 0)
                {
                    return null;
                }

                unit = unit.Combine(Of(trimmed), i == 0 ? 1 : -1);
            }
        }

        return unit;
    }

    public static Unit Multiply(Unit a, Unit b) =>
        a.IsDimensionless && b.IsDimensionless ? (a.IsShare || b.IsShare ? Share : None) : a.Combine(b, 1);

    public static Unit Divide(Unit a, Unit b)
    {
        if (a.IsDimensionless && b.IsDimensionless)
        {
            // A share of a count is a share; a count by a count is a plain number.
            return a.IsShare && !b.IsShare ? Share : None;
        }

        var unit = a.Combine(b, -1);
        return unit.IsDimensionless ? Share : unit;
    }

    public bool Equals(Unit? other) => other is not null && IsShare == other.IsShare && _factors.AsSpan().SequenceEqual(other._factors.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The symbols as written: <c>SEK/EUR</c>; empty for a plain number.</summary>
    public override string ToString()
    {
        var above = string.Join('*', Powers(_factors.Where(f => f.Exponent > 0), 1));
        var below = string.Join('/', Powers(_factors.Where(f => f.Exponent < 0), -1));
        return IsShare ? "%" : below.Length == 0 ? above : (above.Length == 0 ? "1" : above) + "/" + below;
    }

    /// <summary>What people call it.</summary>
    public LocalizedText Name => this switch
    {
        { IsShare: true } => new("andel", "share"),
        { IsDimensionless: true } => new("tal utan enhet", "number without a unit"),
        { Symbol: "SEK" } => new("belopp i kr", "amount in SEK"),
        { Symbol: Month } => new("månader", "months"),
        { Symbol: Day } => new("dagar", "days"),
        { Symbol: { } symbol } when symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) => new($"belopp i {symbol}", $"amount in {symbol}"),
        _ => new($"tal i {this}", $"number in {this}"),
    };

    private static IEnumerable<string> Powers(IEnumerable<(string Symbol, int Exponent)> factors, int sign) =>
        factors.SelectMany(f => Enumerable.Repeat(f.Symbol, f.Exponent * sign));

    private Unit Combine(Unit other, int sign)
    {
        var sum = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (symbol, exponent) in _factors)
        {
            sum[symbol] = exponent;
        }

        foreach (var (symbol, exponent) in other._factors)
        {
            sum[symbol] = sum.GetValueOrDefault(symbol) + (sign * exponent);
        }

        return new Unit([.. sum.Where(f => f.Value != 0).Select(f => (f.Key, f.Value))], isShare: false);
    }
}
