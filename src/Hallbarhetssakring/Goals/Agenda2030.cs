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

    /// <summary>The same code in its right form (<c>5.C</c>, <c>13,2</c>, <c>mål 13</c>), or the nearest that exists (<c>18</c>, <c>8.11</c>).</summary>
    public override string? Suggest(string text)
    {
        var parts = Bare(text).Split('.');
        if (parts.Length is 0 or > 2 || !TryOrdinal(parts[0], out var number))
        {
            return null;
        }

        var goal = Goals[Math.Clamp(number, 1, Goals.Length) - 1];
        if (parts.Length == 1 || parts[1].Length == 0 || number != Math.Clamp(number, 1, Goals.Length))
        {
            return Format(goal);
        }

        return NearestTarget(goal, parts[1]);
    }

    private string? NearestTarget(int goal, string target)
    {
        var isNumber = TryOrdinal(target, out var wanted);
        if (!isNumber)
        {
            if (target.Length != 1 || !char.IsAsciiLetterLower(target[0]))
            {
                return null;
            }

            wanted = target[0];
        }

        // Targets are numbers (outcomes) or letters (means); the nearest is sought among those of its own kind, where the goal has any.
        var kin = TargetsOf(goal).Select(Format).Where(id => char.IsAsciiDigit(id[^1]) == isNumber).ToList();
        return kin.Count == 0 ? Format(goal) : kin.MinBy(id => Math.Abs(Ordinal(id) - wanted));
    }

    private static int Ordinal(string id)
    {
        var target = id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return TryOrdinal(target, out var number) ? number : target[0];
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
