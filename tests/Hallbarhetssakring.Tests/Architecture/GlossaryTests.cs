using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>The glossary has one row a concept, and every word of the public model is in it.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "ordlista.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void Each_row_has_four_cells_and_a_word_of_its_own()
    {
        Assert.True(Rows.Length >= 60, $"Only {Rows.Length} rows.");
        Assert.All(Rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Trim().Length > 0), string.Join(" | ", row)));
        Assert.Empty(Rows.GroupBy(row => row[0], StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(Rows.GroupBy(row => row[1], StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void The_leading_word_of_every_public_type_is_explained()
    {
        var english = Rows.SelectMany(row => Words().Matches(row[1]).Select(match => match.Value.ToUpperInvariant())).ToHashSet(StringComparer.Ordinal);
        var missing = new[] { typeof(Feel.Text.SourceText).Assembly, typeof(RuleSet).Assembly }.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !english.Contains(LeadingWord().Match(type.Name).Value.ToUpperInvariant()) && !english.Contains(type.Name.ToUpperInvariant())).Select(type => type.Name);
        Assert.Empty(missing);
    }

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex("^[A-Z][a-z]*")]
    private static partial Regex LeadingWord();
}
