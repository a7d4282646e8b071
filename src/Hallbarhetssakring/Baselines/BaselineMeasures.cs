using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Baselines;

/// <summary>
/// What a baseline says as of a date (semantics §10). The years are those at or before the date's that are not too old. All is of both genders
/// together; whatever the data do not carry is null, which is unknown.
/// </summary>
internal sealed class BaselineMeasures(Baseline baseline, DateOnly date, ImmutableArray<Indicator> indicators)
{
    private static readonly ImmutableArray<ImmutableArray<int>> MembersOf =
    [
        .. Enumerable.Range(0, Counties.Instance.Last + 1).Select(county =>
            Enumerable.Range(0, Municipalities.Instance.Last + 1).Where(k => Municipalities.Instance.County(k) == county).ToImmutableArray()),
    ];

    public Value? Answer(BaselineMeasure measure, Indicator? indicator, ImmutableArray<int> places, int number) => measure switch
    {
        BaselineMeasure.Value => Latest(indicator!, places[0]) is var (value, _) ? Value.Known(value * indicator!.Factor) : null,
        BaselineMeasure.Median => Median(indicator!, places[0]) is { } median ? Value.Known(median * indicator!.Factor) : null,
        BaselineMeasure.Quartile => Quartile(indicator!, places[0]) is { } quartile ? Value.Known((decimal)quartile) : null,
        BaselineMeasure.Trend => Trend(indicator!, places[0], number) is { } change ? Value.Known(change * indicator!.Factor) : null,
        _ => WeakestGoals(places, number) is { IsDefault: false } goals ? Value.List(new ListValue([.. goals.Select(goal => Value.Known((decimal)goal))])) : null,
    };

    /// <summary>The latest year at or before the date's in which a municipality has a value, and whether that is too long ago.</summary>
    public (int? Year, bool IsTooOld) LatestYear(Indicator indicator, int municipality) =>
        Years(indicator).FirstOrDefault(year => year.Of(municipality) is not null)?.Year is { } found ? (found, indicator.IsTooOld(found, date)) : (null, false);

    public int? YearOfMedian(Indicator indicator, int county) => MedianYear(indicator, county)?.Year;

    private IEnumerable<IndicatorYear> Years(Indicator indicator) => (baseline.Series(indicator.Id)?.Years ?? []).SkipWhile(year => year.Year > date.Year);

    private (decimal Value, IndicatorYear Year)? Latest(Indicator indicator, int municipality)
    {
        foreach (var year in Years(indicator))
        {
            if (year.Of(municipality) is { } value)
            {
                return indicator.IsTooOld(year.Year, date) ? null : (value, year);
            }
        }

        return null;
    }

    // One and the same year for the whole county: the latest in which at least half of its municipalities have a value.
    private IndicatorYear? MedianYear(Indicator indicator, int county) =>
        Years(indicator).TakeWhile(year => !indicator.IsTooOld(year.Year, date)).FirstOrDefault(year => 2 * MembersOf[county].Count(k => year.Of(k) is not null) >= MembersOf[county].Length);

    private decimal? Median(Indicator indicator, int county)
    {
        if (MedianYear(indicator, county) is not { } year)
        {
            return null;
        }

        var values = MembersOf[county].Select(year.Of).OfType<decimal>().Order().ToList();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    // 1 is the best quarter of the municipalities that have a value the same year, 4 the worst; equals stand in the same quarter.
    private int? Quartile(Indicator indicator, int municipality)
    {
        if (Latest(indicator, municipality) is not var (value, year) || !year.CoversHalf)
        {
            return null;
        }

        var better = indicator.Better == Direction.Higher ? year.CountAbove(value) : year.CountBelow(value);
        return 1 + (4 * better / year.Count);
    }

    // The latest value less the one exactly so many years before it.
    private decimal? Trend(Indicator indicator, int municipality, int years) =>
        Latest(indicator, municipality) is var (value, latest) && Years(indicator).FirstOrDefault(year => year.Year == latest.Year - years)?.Of(municipality) is { } before
            ? value - before
            : null;

    // A goal's mean rank over its indicators and the municipalities, 1 for the worst of all in the country; what has no value does not count.
    private ImmutableArray<int> WeakestGoals(ImmutableArray<int> municipalities, int count)
    {
        var ranks = new SortedDictionary<int, (long Sum, long Count)>();
        foreach (var indicator in indicators.Where(i => i.IsRanked))
        {
            foreach (var municipality in municipalities)
            {
                if (Latest(indicator, municipality) is not var (value, year) || !year.CoversHalf)
                {
                    continue;
                }

                var rank = 1 + (indicator.Better == Direction.Higher ? year.CountBelow(value) : year.CountAbove(value));
                foreach (var goal in indicator.Goals)
                {
                    var (sum, number) = ranks.GetValueOrDefault(goal);
                    ranks[goal] = (sum + rank, number + 1);
                }
            }
        }

        // Means are compared without dividing; the sort keeps the goals' order between equals.
        return ranks.Count < count
            ? default
            : [.. ranks.OrderBy(pair => pair.Value, Comparer<(long Sum, long Count)>.Create((a, b) => (a.Sum * b.Count).CompareTo(b.Sum * a.Count))).Take(count).Select(pair => pair.Key)];
    }
}
