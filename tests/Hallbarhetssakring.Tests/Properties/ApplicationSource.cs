using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>One place of an application that may hold a value: a fact, or a field of a row that is there.</summary>
/// <param name="Path">Its name and, for a field, the row and the field.</param>
/// <param name="Value">The JSON; null where nobody has said.</param>
/// <param name="Domain">The values it is completed with.</param>
internal sealed record Hole(ImmutableArray<string> Path, string? Value, ImmutableArray<string> Domain);

/// <summary>
/// Random applications with holes. Values come from small domains that hold the ends of the declared bounds, so that completions can be gone
/// through one by one.
/// </summary>
internal sealed class ApplicationSource(Random random)
{
    private static readonly ImmutableArray<string> YesNo = ["true", "false"];
    private static readonly ImmutableArray<string> Color = ["\"röd\"", "\"grön\"", "\"blå\""];
    private static readonly ImmutableArray<string> Amount = ["0", "1", "3", "1000"];
    private static readonly ImmutableArray<string> Degree = ["-5", "0", "1", "5"];

    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Domain)> Facts =
    [
        ("projekttyp", ["\"projektidé\"", "\"genomförande\""]), ("p", YesNo), ("q", YesNo), ("r", YesNo),
        ("n", ["0", "2", "10"]), ("m", ["-5", "0", "1", "5"]), ("fast", ["7"]), ("a", Amount), ("b", Amount),
        ("dagar", ["0", "10"]), ("dag", ["\"2026-01-01\"", "\"2026-01-31\"", "\"2026-06-01\"", "\"2026-12-31\""]), ("färg", Color),
        ("valfritt", ["0", "3", "{\"saknas\":true}"]), ("valfri_färg", ["\"röd\"", "\"blå\"", "{\"saknas\":true}"]), ("valfri_ja", [.. YesNo, "{\"saknas\":true}"]),
        ("färger", ["[]", "[\"röd\"]", "[\"blå\",\"röd\",\"blå\"]", "[null,\"röd\"]"]), ("tal_lista", ["[]", "[0]", "[2,10,2]", "[null,2]"]), ("ett", ["[]", "[1]", "[null]"]),
        ("kommun", ["\"1780\"", "\"1784\"", "\"0180\""]), ("kommuner", ["[]", "[\"1784\"]", "[\"1780\",\"0180\",\"1780\"]", "[null,\"1784\"]"]),
        ("grupp.x", YesNo), ("grupp.y", ["0", "3"]),
    ];

    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Domain)> Fields = [("b", Amount), ("färg", Color), ("d", Degree)];
    private static readonly ImmutableArray<string> RowLists = ["[]", "[{\"b\":0,\"färg\":\"blå\",\"d\":0}]", "[{\"b\":3,\"färg\":\"röd\",\"d\":5},{\"b\":1000,\"färg\":\"grön\",\"d\":-5}]"];
    private static readonly ImmutableArray<string> OpenLists = ["[]", "[{\"b\":0,\"d\":0}]", "[{\"b\":3,\"d\":5},{\"b\":1000,\"d\":-5}]"];

    public ImmutableArray<Hole> Application()
    {
        var holeShare = random.Next(1, 6);
        var holes = ImmutableArray.CreateBuilder<Hole>();
        foreach (var (name, domain) in Facts)
        {
            holes.Add(new Hole([name], Fill(domain, holeShare), [.. domain.Where(value => !value.Contains("null", StringComparison.Ordinal))]));
        }

        AddRows("rader", Fields, RowLists, holeShare, holes);
        AddRows("öppna", [Fields[0], Fields[2]], OpenLists, holeShare, holes);
        return holes.ToImmutable();
    }

    private string? Fill(ImmutableArray<string> domain, int holeShare) =>
        random.Next(6) < holeShare ? (random.Next(12) == 0 ? "{\"fel\":1}" : null) : domain[random.Next(domain.Length)];

    private void AddRows(string name, ImmutableArray<(string Name, ImmutableArray<string> Domain)> fields, ImmutableArray<string> wholes, int holeShare, ImmutableArray<Hole>.Builder holes)
    {
        if (random.Next(6) == 0)
        {
            holes.Add(new Hole([name], null, wholes));
            return;
        }

        var count = random.Next(0, 3);
        holes.Add(new Hole([name], count == 0 ? "[]" : "rows", wholes));
        for (var row = 0; row < count; row++)
        {
            foreach (var (field, domain) in fields)
            {
                holes.Add(new Hole([name, row.ToString(CultureInfo.InvariantCulture), field], random.Next(6) < holeShare ? null : domain[random.Next(domain.Length)], domain));
            }
        }
    }

    /// <summary>The JSON of an application.</summary>
    public static string Json(ImmutableArray<Hole> holes)
    {
        var facts = new List<string>();
        var group = new List<string>();
        foreach (var hole in holes.Where(h => h.Path.Length == 1))
        {
            var name = hole.Path[0];
            var value = hole.Value == "rows" ? Rows(holes, name) : hole.Value ?? "null";
            (name.StartsWith("grupp.", StringComparison.Ordinal) ? group : facts).Add($"\"{name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}\":{value}");
        }

        facts.Add($"\"grupp\":{{{string.Join(',', group)}}}");
        return "{\"uppgifter\":{" + string.Join(',', facts) + "}}";
    }

    private static string Rows(ImmutableArray<Hole> holes, string list)
    {
        var rows = holes.Where(h => h.Path.Length == 3 && h.Path[0] == list).GroupBy(h => h.Path[1], StringComparer.Ordinal);
        var text = new StringBuilder("[");
        foreach (var row in rows)
        {
            text.Append(text.Length > 1 ? "," : "").Append('{').AppendJoin(',', row.Select(h => $"\"{h.Path[2]}\":{h.Value ?? "null"}")).Append('}');
        }

        return text.Append(']').ToString();
    }
}
