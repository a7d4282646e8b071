using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Goals;

/// <summary>
/// The 17 goals of Agenda 2030 and their 169 targets. A code's number is its place in the catalogue, a goal before its targets, so that 8.10
/// follows 8.9 and every order is the natural one.
/// </summary>
internal sealed class Agenda2030 : CodeSystem
{
    public static readonly Agenda2030 Instance = new();

    private readonly ImmutableArray<(string Id, LocalizedText Title, int Goal)> _entries;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private Agenda2030()
    {
        var entries = ImmutableArray.CreateBuilder<(string, LocalizedText, int)>();
        var goal = 0;
        foreach (var row in CatalogTable.Read("agenda2030.tsv"))
        {
            goal = row[0].Contains('.', StringComparison.Ordinal) ? goal : entries.Count;
            _index.Add(row[0], entries.Count);
            entries.Add((row[0], new LocalizedText(row[1], row[2]), goal));
        }

        _entries = entries.ToImmutable();
        Goals = [.. Enumerable.Range(0, _entries.Length).Where(code => _entries[code].Goal == code)];
    }

    public override LocalizedText Name => new("mål i Agenda 2030", "Agenda 2030 goal");

    public override int Last => _entries.Length - 1;

    /// <summary>The codes of the goals, in order.</summary>
    public ImmutableArray<int> Goals { get; }

    public override bool HasLevels => true;

    public override int Parse(string text) => _index.GetValueOrDefault(text, -1);

    public override string Format(int code) => _entries[code].Id;

    public override LocalizedText Title(int code) => _entries[code].Title;

    public override int Level(int code) => _entries[code].Goal == code ? 0 : 1;

    /// <summary>The goal that a target belongs to; a goal's own code for a goal.</summary>
    public int GoalOf(int code) => _entries[code].Goal;

    /// <summary>A goal's targets, in order.</summary>
    public IEnumerable<int> TargetsOf(int goal) =>
        Enumerable.Range(goal + 1, _entries.Length - goal - 1).TakeWhile(code => _entries[code].Goal == goal);

    public override bool IsWithin(int inner, int outer) => inner == outer || _entries[inner].Goal == outer;

    /// <summary>The same code in its right form: <c>5.C</c>, <c>13,2</c>, <c>mål 13</c>. A code that does not exist is near none.</summary>
    public override string? Suggest(string text)
    {
        var bare = Bare(text).TrimEnd('.');
        return Parse(bare) >= 0 ? bare : null;
    }

    /// <summary>Målen är 1–17. Mål 9 har delmålen 9.1–9.5 och 9.a–9.c.</summary>
    public override LocalizedText Extent(string text)
    {
        var all = $"1–{Goals.Length}";
        if (!TryOrdinal(Bare(text).Split('.')[0], out var goal) || goal < 1 || goal > Goals.Length)
        {
            return new LocalizedText($"Målen är {all}, med delmål som 13.2.", $"The goals are {all}, with targets such as 13.2.");
        }

        // Targets are numbers (outcomes) or letters (means), each from the first.
        var kinds = TargetsOf(Goals[goal - 1]).Select(Format).GroupBy(id => char.IsAsciiDigit(id[^1])).Select(ids => ids.ToList())
            .Select(ids => ids.Count == 1 ? ids[0] : $"{ids[0]}–{ids[^1]}").ToList();
        return new LocalizedText(
            $"Målen är {all}. Mål {goal} har delmålen {string.Join(" och ", kinds)}.", $"The goals are {all}. Goal {goal} has the targets {string.Join(" and ", kinds)}.");
    }

    private static bool TryOrdinal(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Bare(string text)
    {
        var bare = text.Trim().ToLowerInvariant().Replace(',', '.');
        foreach (var prefix in (string[])["delmål", "mål", "target", "goal", "sdg"])
        {
            if (bare.StartsWith(prefix, StringComparison.Ordinal))
            {
                return bare[prefix.Length..].Trim();
            }
        }

        return bare;
    }
}
