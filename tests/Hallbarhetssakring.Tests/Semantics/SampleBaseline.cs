using System.Collections.Immutable;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>
/// A baseline with every case that the corpus needs, seen from 2026-03-01. Karlstad is 1780, Kil 1715, Arvika 1784, Säffle 1785, Stockholm 0180,
/// Göteborg 1480.
/// </summary>
internal static class SampleBaseline
{
    public static ImmutableArray<Indicator> Indicators { get; } =
    [
        // A share, lower is better, at most three years old.
        new("N1", "Fattiga hushåll", new NumberType(Unit.Share), 0.01m, Direction.Lower, Goals("1", "10"), 3),

        // A number, higher is better, of any age.
        new("N2", "Laddplatser", new NumberType(Unit.None), 1m, Direction.Higher, Goals("13"), null),

        // Says nothing of what is better.
        new("N3", "Invånare", new NumberType(Unit.None), 1m, Direction.Unsaid, Goals("3"), null),

        // Known in few municipalities.
        new("N4", "Kostnad", new NumberType(Unit.Of("SEK")), 1m, Direction.Lower, [], null),

        // In no baseline.
        new("N5", "Restid", new NumberType(Unit.Months), 12m, Direction.Lower, Goals("11"), null),
    ];

    public static Baseline Values { get; } = Baseline.Of([.. Poor(), .. Charging(), .. Costs(), new BaselineValue("N3", "1780", 2024, Gender.Both, 96_000)]);

    private static IEnumerable<string> All => Enumerable.Range(0, Municipalities.Instance.Last + 1).Select(Municipalities.Instance.Format);

    private static ImmutableArray<int> Goals(params string[] goals) => [.. goals.Select(Agenda2030.Instance.Parse)];

    // 2024: 10 % nearly everywhere. Stockholm has none, Göteborg only an old one. 2019: 8 %, but none for Arvika.
    private static IEnumerable<BaselineValue> Poor()
    {
        foreach (var code in All.Where(code => code is not ("0180" or "1480")))
        {
            yield return new BaselineValue("N1", code, 2024, Gender.Both, code switch { "1780" => 20m, "1784" => 5m, "1785" => 12.5m, _ => 10m });
        }

        foreach (var code in All.Where(code => code is not ("0180" or "1784")))
        {
            yield return new BaselineValue("N1", code, 2019, Gender.Both, 8m);
        }

        yield return new BaselineValue("N1", "1480", 2022, Gender.Both, 15m);

        // Read by nobody: women's alone, and a year to come.
        yield return new BaselineValue("N1", "1784", 2025, Gender.Women, 77m);
        yield return new BaselineValue("N1", "1784", 2027, Gender.Both, 99m);
    }

    private static IEnumerable<BaselineValue> Charging() =>
        All.Select(code => new BaselineValue("N2", code, 2023, Gender.Both, code is "1784" or "1785" ? 10m : 50m));

    // In Värmland (16 municipalities) eight in 2024 and three in 2025; in Örebro county (12) five.
    private static IEnumerable<BaselineValue> Costs()
    {
        foreach (var (code, i) in All.Where(code => code.StartsWith("17", StringComparison.Ordinal)).Take(8).Select((code, i) => (code, i)))
        {
            yield return new BaselineValue("N4", code, 2024, Gender.Both, 100m + i);
            if (i < 3)
            {
                yield return new BaselineValue("N4", code, 2025, Gender.Both, 1_000m);
            }
        }

        foreach (var code in All.Where(code => code.StartsWith("18", StringComparison.Ordinal)).Take(5))
        {
            yield return new BaselineValue("N4", code, 2024, Gender.Both, 7m);
        }
    }
}
