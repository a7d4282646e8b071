using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>One line a tier, then what failed.</summary>
internal sealed record Report(string Text, bool Reached)
{
    /// <summary>The share, in percent, that each tier must reach; in core only listed deviations may fail.</summary>
    private static readonly (string Tier, decimal Mark)[] Marks = [("core", 100m), ("extended", 99m), ("exotic", 90m)];

    public static Report Of(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToList();
        var text = new StringBuilder();
        var reached = true;
        foreach (var (tier, mark) in Marks)
        {
            var own = all.Where(o => o.Case.Tier == tier).ToList();
            reached &= Share(own.Where(o => o.Passed || o.Deviation is null)) >= mark;
            text.Append(CultureInfo.InvariantCulture, $"{tier} {Percent(Share(own))} of {own.Count}")
                .Append(CultureInfo.InvariantCulture, $" | non-null {Percent(Share(own.Where(o => !o.Expected.IsNull)))}")
                .Append(CultureInfo.InvariantCulture, $" | without 0100 {Percent(Share(own.Where(o => o.Case.Category != "0100-arithmetic")))}")
                .Append(CultureInfo.InvariantCulture, $" | macro {Percent(Macro(own))}\n");
        }

        foreach (var failed in all.Where(o => !o.Passed))
        {
            var reason = failed.Deviation is null ? "" : $" [deviation: {failed.Deviation}]";
            text.Append(CultureInfo.InvariantCulture, $"{failed.Case.Id} ({failed.Case.Tier}): {failed.Case.Expression}")
                .Append(CultureInfo.InvariantCulture, $" expected {Show(failed.Expected)} actual {Show(failed.Actual)}{reason}\n");
        }

        return new Report(text.ToString(), reached && all.Count > 0);
    }

    private static decimal Share(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToList();
        return all.Count == 0 ? 100m : 100m * all.Count(o => o.Passed) / all.Count;
    }

    // Every category weighs the same.
    private static decimal Macro(List<Outcome> outcomes)
    {
        var shares = outcomes.GroupBy(o => o.Case.Category, StringComparer.Ordinal).Select(Share).ToList();
        return shares.Count == 0 ? 100m : shares.Average();
    }

    // Cut, not rounded: 100.0 means all.
    private static string Percent(decimal share) => (decimal.Floor(share * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Show(FeelValue value) => value is TextValue text ? '"' + text.Value + '"' : value.ToString();
}
