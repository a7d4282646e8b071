using System.Collections.Immutable;
using System.Globalization;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>Fills holes of an application: one, all that a missing set names, or all there are.</summary>
internal static class Completion
{
    private const string Open = "öppna";
    private const string Municipalities = "kommuner";
    private const string AllMunicipalities = "[\"1784\",\"1780\",\"1785\"]";
    private const string ProjectType = "projekttyp";
    private static readonly string[] OpenRow = ["{\"b\":0,\"d\":0}", "{\"b\":3,\"d\":5}", "{\"b\":1000,\"d\":-5}"];

    /// <summary>One hole filled.</summary>
    public static ImmutableArray<Hole> Fill(ImmutableArray<Hole> holes, Hole hole, Random random) =>
        holes.Replace(hole, hole with { Value = hole.Domain[random.Next(hole.Domain.Length)] });

    /// <summary>All that a missing set names. A list that is still open is filled to its greatest length.</summary>
    public static ImmutableArray<Hole> Give(ImmutableArray<Hole> holes, ImmutableArray<string> missing, Random random)
    {
        foreach (var name in missing)
        {
            // "rader[2].d" is the path rader, 1, d.
            var parts = name.Split('[', ']');
            ImmutableArray<string> path = parts.Length == 1 ? [name] : [parts[0], (int.Parse(parts[1], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture), parts[2][1..]];
            if (holes.SingleOrDefault(h => h.Path.SequenceEqual(path)) is not { } hole)
            {
                // The row went when its list was given anew.
                continue;
            }

            if (name == Open)
            {
                holes = holes.RemoveAll(h => h.Path.Length == 3 && h.Path[0] == Open);
                holes = holes.Replace(holes.Single(h => h.Path.SequenceEqual(path)), hole with { Value = $"[{string.Join(',', OpenRow)}]" });
                continue;
            }

            if (name == Municipalities)
            {
                holes = holes.Replace(hole, hole with { Value = AllMunicipalities });
                continue;
            }

            // Of a list with an unknown item, the known ones stay as they are.
            holes = hole.Value?.Contains("null", StringComparison.Ordinal) == true ? holes.Replace(hole, hole with { Value = Known(hole) }) : Fill(holes, hole, random);
        }

        return holes;
    }

    /// <summary>Completions, drawn at random: every hole that the text reads is filled, and lists that are open have got their last row.</summary>
    public static IEnumerable<ImmutableArray<Hole>> All(ImmutableArray<Hole> holes, string text, Random random)
    {
        while (true)
        {
            yield return Whole(holes, text, random);
        }
    }

    private static ImmutableArray<Hole> Whole(ImmutableArray<Hole> holes, string text, Random random)
    {
        var type = holes.Single(h => h.Path[0] == ProjectType);
        var isOpen = type.Value is null || type.Value.Contains("idé", StringComparison.Ordinal) || type.Value.Contains("fel", StringComparison.Ordinal);
        var result = ImmutableArray.CreateBuilder<Hole>();
        foreach (var hole in holes)
        {
            var value = hole.Value is null && text.Contains(hole.Path[^1], StringComparison.Ordinal) ? hole.Domain[random.Next(hole.Domain.Length)] : hole.Value;

            result.Add(hole with { Value = hole.Path[0] == ProjectType ? "\"genomförande\"" : Known(hole with { Value = value }) });
        }

        return isOpen ? WithMoreRows(result.ToImmutable(), random) : result.ToImmutable();
    }

    // A list with an item that nobody knows: the item gets a value.
    private static string? Known(Hole hole) =>
        hole.Value?.StartsWith('[') == true ? hole.Value.Replace("null", hole.Path[0] switch { "färger" => "\"grön\"", Municipalities => "\"1780\"", _ => "2" }, StringComparison.Ordinal) : hole.Value;

    private static ImmutableArray<Hole> WithMoreRows(ImmutableArray<Hole> holes, Random random)
    {
        var list = holes.Single(h => h.Path.SequenceEqual([Open]));
        var rows = holes.Count(h => h.Path.Length == 3 && h.Path[0] == Open) / 2;
        for (var row = rows; row < 3 && list.Value is "rows" or "[]" && random.Next(2) == 0; row++)
        {
            var number = row.ToString(CultureInfo.InvariantCulture);
            holes = holes.Replace(list, list = list with { Value = "rows" });
            holes = holes.Add(new Hole([Open, number, "b"], random.Next(5).ToString(CultureInfo.InvariantCulture), []));
            holes = holes.Add(new Hole([Open, number, "d"], random.Next(-5, 6).ToString(CultureInfo.InvariantCulture), []));
        }

        return holes;
    }
}
