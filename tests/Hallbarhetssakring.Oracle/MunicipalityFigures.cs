using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Oracle;

/// <summary>What a baseline says (semantics §10), read off the plain list of its values, each time anew.</summary>
internal sealed class MunicipalityFigures(Baseline baseline, DateOnly date, IEnumerable<Indicator> indicators)
{
    private static readonly List<string> AllCodes = [.. Enumerable.Range(0, Municipalities.Instance.Last + 1).Select(Municipalities.Instance.Format)];

    /// <summary>The answer to a call for known places; null where nobody knows.</summary>
    public static Denotation? Answer(MunicipalityFigures? figures, BoundHostCall call, List<int> codes)
    {
        if (call.Function is CountyFunction)
        {
            // The first two digits of a municipality's code are its county's.
            return Denotation.Number(Counties.Instance.Parse(Municipalities.Instance.Format(codes[0])[..2]));
        }

        var asked = (BaselineCall)call.Function;
        if (figures is null)
        {
            return null;
        }

        if (asked.Measure == BaselineMeasure.WeakestGoals)
        {
            return figures.Weakest([.. codes.Distinct().Select(Municipalities.Instance.Format)], asked.Number) is { } goals
                ? new Denotation { List = new Listing([.. goals.Select(goal => new Entry(Denotation.Number(goal), Plains.True))], 0, null) }
                : null;
        }

        var number = asked.Measure switch
        {
            BaselineMeasure.Value => figures.Latest(asked.Indicator!, Municipalities.Instance.Format(codes[0]))?.Value,
            BaselineMeasure.Median => figures.Median(asked.Indicator!, Counties.Instance.Format(codes[0])),
            BaselineMeasure.Quartile => figures.Quartile(asked.Indicator!, Municipalities.Instance.Format(codes[0])),
            _ => figures.Trend(asked.Indicator!, Municipalities.Instance.Format(codes[0]), asked.Number),
        };
        return number is { } known ? Denotation.Number(asked.Measure == BaselineMeasure.Quartile ? known : known * asked.Indicator!.Factor) : null;
    }

    private Dictionary<string, decimal> In(Indicator indicator, int year) =>
        baseline.Values.Where(v => v.Indicator == indicator.Id && v.Gender == Gender.Both && v.Year == year).ToDictionary(v => v.Municipality, v => v.Value, StringComparer.Ordinal);

    // From this year back to the oldest that is not too old.
    private IEnumerable<int> Years(Indicator indicator) =>
        Enumerable.Range(0, 300).Select(age => date.Year - age).TakeWhile(year => indicator.GreatestAge is not { } most || date.Year - year <= most);

    private (decimal Value, int Year)? Latest(Indicator indicator, string municipality)
    {
        foreach (var year in Years(indicator))
        {
            if (In(indicator, year).TryGetValue(municipality, out var value))
            {
                return (value, year);
            }
        }

        return null;
    }

    private decimal? Median(Indicator indicator, string county)
    {
        var members = AllCodes.Where(code => code.StartsWith(county, StringComparison.Ordinal)).ToList();
        foreach (var values in Years(indicator).Select(year => In(indicator, year).Where(pair => members.Contains(pair.Key)).Select(pair => pair.Value).Order().ToList()))
        {
            if (values.Count >= members.Count / 2m)
            {
                return values.Count % 2 == 1 ? values[values.Count / 2] : (values[values.Count / 2] + values[(values.Count / 2) - 1]) / 2;
            }
        }

        return null;
    }

    // The share of the municipalities that are better: under a quarter of them is the best quarter.
    private decimal? Quartile(Indicator indicator, string municipality)
    {
        if (Latest(indicator, municipality) is not var (value, year) || In(indicator, year) is var all && all.Count < AllCodes.Count / 2m)
        {
            return null;
        }

        var better = all.Values.Count(other => indicator.Better == Direction.Higher ? other > value : other < value) * 4;
        return better < all.Count ? 1 : better < 2 * all.Count ? 2 : better < 3 * all.Count ? 3 : 4;
    }

    private decimal? Trend(Indicator indicator, string municipality, int years) =>
        Latest(indicator, municipality) is var (value, year) && In(indicator, year - years).TryGetValue(municipality, out var before) ? value - before : null;

    private List<int>? Weakest(List<string> municipalities, int count)
    {
        var means = new List<(int Goal, decimal Mean)>();
        foreach (var goal in Agenda2030.Instance.Goals)
        {
            var ranks = (from indicator in indicators
                         where indicator.Better != Direction.Unsaid && indicator.Goals.Contains(goal)
                         from municipality in municipalities
                         let latest = Latest(indicator, municipality)
                         where latest is not null
                         let all = In(indicator, latest.Value.Year)
                         where all.Count >= AllCodes.Count / 2m
                         select 1 + all.Values.Count(other => indicator.Better == Direction.Higher ? other < latest.Value.Value : other > latest.Value.Value)).ToList();
            if (ranks.Count > 0)
            {
                means.Add((goal, (decimal)ranks.Sum() / ranks.Count));
            }
        }

        return means.Count < count ? null : [.. means.OrderBy(m => m.Mean).ThenBy(m => m.Goal).Take(count).Select(m => m.Goal)];
    }
}
