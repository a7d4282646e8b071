using System.Collections.Immutable;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Baselines;

/// <summary>The values of one indicator, both genders together, from the latest year to the first.</summary>
internal sealed class IndicatorSeries(IEnumerable<BaselineValue> values)
{
    public ImmutableArray<IndicatorYear> Years { get; } =
        [.. values.Where(v => v.Gender == Gender.Both).GroupBy(v => v.Year).OrderByDescending(group => group.Key).Select(group => new IndicatorYear(group.Key, group))];
}

/// <summary>One year's values of an indicator, by municipality.</summary>
internal sealed class IndicatorYear
{
    private readonly decimal?[] _byMunicipality = new decimal?[Municipalities.Instance.Last + 1];

    private readonly decimal[] _rising;

    public IndicatorYear(int year, IEnumerable<BaselineValue> values)
    {
        Year = year;
        foreach (var value in values)
        {
            _byMunicipality[Municipalities.Instance.Parse(value.Municipality)] = value.Value;
        }

        _rising = [.. _byMunicipality.OfType<decimal>().Order()];
    }

    public int Year { get; }

    /// <summary>How many municipalities have a value.</summary>
    public int Count => _rising.Length;

    /// <summary>Whether at least half of all municipalities have a value: fewer say nothing of how one stands among them.</summary>
    public bool CoversHalf => 2 * Count >= _byMunicipality.Length;

    /// <summary>The value of a municipality; null where there is none.</summary>
    public decimal? Of(int municipality) => _byMunicipality[municipality];

    public int CountBelow(decimal value) => Bound(number => number < value);

    public int CountAbove(decimal value) => Count - Bound(number => number <= value);

    // How many of the rising values come before the first that the test does not hold for.
    private int Bound(Func<decimal, bool> isBefore)
    {
        var (low, high) = (0, _rising.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(_rising[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
