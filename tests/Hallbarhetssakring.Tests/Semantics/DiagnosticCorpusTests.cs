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
    private static readonly string[] Files = ["diagnostics/FE1xxx.fall", "diagnostics/FE2xxx.fall"];
    private static readonly Bench Bench = new(SemanticsSchema.Facts, MonthEnd.Undeclared);

    /// <summary>Codes that no expression of the corpus can give, each with why.</summary>
    private static readonly Dictionary<string, string> NotHere = new(StringComparer.Ordinal)
    {
        ["FE2018"] = "the level of a code is known of two literals only, and a literal takes its type from what is none",
        ["FE2021"] = "reserved: a unit nobody knows is a unit of its own, and meets FE2006",
    };

    [Fact]
    public void Each_mistake_gives_its_code_at_its_place()
    {
        var wrong = Files.SelectMany(CorpusFile.Read).Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_code_has_a_row_or_a_reason()
    {
        var codes = new[] { typeof(BindingDiagnostics), typeof(Feel.Syntax.SyntaxDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(codes);
        var written = Files.SelectMany(CorpusFile.Read).Select(row => row.Expected.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var without = codes.Where(code => !written.Contains(code) && !NotHere.ContainsKey(code)).Order(StringComparer.Ordinal).ToList();
        Assert.True(without.Count == 0, "Without a row: " + string.Join(", ", without));
        Assert.True(NotHere.Keys.All(code => codes.Contains(code) && !written.Contains(code)), "A reason that is no longer true.");
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
