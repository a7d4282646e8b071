using System.Globalization;
using System.Reflection;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>Every mistake in an expression gives its code at its place, and only that.</summary>
public sealed class DiagnosticCorpusTests
{
    private static readonly string[] Files = ["diagnostics/FE1xxx.fall", "diagnostics/FE2xxx.fall", "diagnostics/operators.fall"];
    private static readonly Bench Bench = new(SemanticsSchema.Facts, MonthEnd.Undeclared);

    [Fact]
    public void Each_mistake_gives_its_code_at_its_place()
    {
        var wrong = Files.SelectMany(CorpusFile.Read).Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Names_types_and_units_are_wrong_in_either_language()
    {
        var wrong = new List<string>();
        foreach (var row in Files.SelectMany(CorpusFile.Read).Where(row => row.Left != "(tomt)" && !row.Left.Contains("sum(", StringComparison.Ordinal)))
        {
            if (Bench.InEnglish(row.Left) is { } english)
            {
                var bag = new DiagnosticBag();
                Bench.BindCondition(english, bag, Feel.Functions.Dialect.StrictEnglish);
                var found = string.Join("; ", bag.ToImmutable().Select(d => d.Code));
                wrong.AddRange(found == string.Join("; ", row.Expected.Split("; ").Select(part => part.Split(' ')[0])) ? [] : [$"{row}\n    {english}: {found}"]);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_code_has_a_row()
    {
        var codes = new[] { typeof(BindingDiagnostics), typeof(Feel.Syntax.SyntaxDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(codes);
        var written = Files.SelectMany(CorpusFile.Read).Select(row => row.Expected.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var without = codes.Where(code => !written.Contains(code)).Order(StringComparer.Ordinal).ToList();
        Assert.True(without.Count == 0, "Without a row: " + string.Join(", ", without));
    }

    private static string Columns(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start + 1}-{Math.Max(span.Start + 1, span.End)}");

    private static string? Check(CorpusRow row)
    {
        try
        {
            var bag = new DiagnosticBag();
            Bench.BindCondition(row.Left == "(tomt)" ? "" : row.Left, bag);
            var found = string.Join("; ", bag.ToImmutable().Select(d => $"{d.Code} @ {Columns(d.Location!.Value.Span)}"));
            return found == row.Expected ? null : $"{row}\n    {found}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{row}\n    {e.GetType().Name}: {e.Message}";
        }
    }
}
