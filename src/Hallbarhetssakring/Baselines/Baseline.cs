using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Baselines;

/// <summary>
/// The state of the municipalities before a project (nuläge): values of indicators by municipality, year and gender, as Kolada has them. What it
/// lacks is unknown, never zero. Immutable: one instance serves all threads.
/// </summary>
public sealed class Baseline
{
    /// <summary>The greatest size of a value; Kolada's largest, in whole kronor, are far below it.</summary>
    internal const decimal LargestValue = 1_000_000_000_000m;

    /// <summary>More decimals than this are refused, so that a share of a percentage is exact.</summary>
    internal const int MostDecimals = 20;

    /// <summary>The least and greatest year.</summary>
    internal const int FirstYear = 1900, LastYear = 2199;

    /// <summary>A baseline that knows nothing: every value is unknown.</summary>
    public static readonly Baseline Empty = new([]);

    private readonly FrozenDictionary<string, IndicatorSeries> _series;

    private Baseline(ImmutableArray<BaselineValue> values)
    {
        Values = values;
        _series = values.GroupBy(v => v.Indicator, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new IndicatorSeries(group), StringComparer.Ordinal);
    }

    /// <summary>All values by indicator, municipality, year and gender, in that order whatever the order they came in.</summary>
    public ImmutableArray<BaselineValue> Values { get; }

    /// <summary>Reads a baseline from JSON in the shape that Kolada answers with: <c>{"values": [{"kpi", "municipality", "period", "values": [{"gender", "value"}]}]}</c>.</summary>
    /// <param name="name">What messages call it: a file's name.</param>
    /// <param name="json">The JSON, UTF-8.</param>
    /// <returns>The baseline, or the diagnostics that say why there is none. It never throws for what the JSON holds.</returns>
    public static BaselineReading Read(string name, ReadOnlySpan<byte> json)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bag = new DiagnosticBag();
        var values = BaselineReader.Read(name, json, bag);
        return new BaselineReading(bag.ToImmutable(), values is null || bag.HasErrors ? null : Ordered(values));
    }

    /// <summary>A baseline of values that the host has at hand, as when several readings are put together.</summary>
    /// <exception cref="ArgumentException">A municipality is unknown, a year or value out of bounds, an indicator without a name, or a value is given twice.</exception>
    public static Baseline Of(IEnumerable<BaselineValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var all = values.ToList();
        var seen = new HashSet<(string, string, int, Gender)>();
        foreach (var value in all)
        {
            if (!IsIndicator(value.Indicator) || Municipalities.Instance.Parse(value.Municipality) < 0 || value.Year is < FirstYear or > LastYear
                || !Enum.IsDefined(value.Gender) || !IsExact(value.Value))
            {
                throw new ArgumentException($"The value can't be part of a baseline: {value}.", nameof(values));
            }

            if (!seen.Add((value.Indicator, value.Municipality, value.Year, value.Gender)))
            {
                throw new ArgumentException($"The value is given twice: {value}.", nameof(values));
            }
        }

        return Ordered(all);
    }

    internal static bool IsExact(decimal value) => value is >= -LargestValue and <= LargestValue && value.Scale <= MostDecimals;

    /// <summary>The id of an indicator: letters, digits, - and _.</summary>
    internal static bool IsIndicator(string? id) => id is { Length: > 0 and <= 40 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>An indicator's values for both genders; null where there are none.</summary>
    internal IndicatorSeries? Series(string indicator) => _series.GetValueOrDefault(indicator);

    private static Baseline Ordered(IEnumerable<BaselineValue> values) => new(
    [
        .. values.OrderBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Municipality, StringComparer.Ordinal).ThenBy(v => v.Year).ThenBy(v => v.Gender),
    ]);
}

/// <summary>Whom a value of a baseline is about.</summary>
public enum Gender
{
    /// <summary>Women and men together (Kolada's T); what rules read.</summary>
    Both,

    /// <summary>Women (K).</summary>
    Women,

    /// <summary>Men (M).</summary>
    Men,
}

/// <summary>One value of a baseline.</summary>
/// <param name="Indicator">The indicator's id: <c>N02904</c>.</param>
/// <param name="Municipality">The municipality's four-digit code: <c>1784</c>.</param>
/// <param name="Year">The year that the value is for.</param>
/// <param name="Gender">Whom it is about.</param>
/// <param name="Value">The value as Kolada writes it, so that a share of 7.4 % is 7.4.</param>
public sealed record BaselineValue(string Indicator, string Municipality, int Year, Gender Gender, decimal Value)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator} {Municipality} {Year} {Gender} {Value}");
}

/// <summary>What reading a baseline came to: diagnostics, and the baseline when none of them is an error.</summary>
/// <param name="Diagnostics">All that was found, in order of place.</param>
/// <param name="Baseline">The baseline; null when a diagnostic is an error.</param>
public sealed record BaselineReading(ImmutableArray<Diagnostic> Diagnostics, Baseline? Baseline)
{
    /// <summary>Whether there is a baseline.</summary>
    public bool Success => Baseline is not null;
}
