using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The tables of semantics.md for expressions: plan and oracle must both say what the page says.</summary>
public sealed class ExpressionCorpusTests
{
    private static readonly Bench Bench = new(SemanticsSchema.Facts, MonthEnd.Down);

    [Theory]
    [InlineData("semantics/truth.fall")]
    [InlineData("semantics/lists.fall")]
    [InlineData("semantics/expressions.fall")]
    [InlineData("semantics/baseline.fall")]
    [InlineData("semantics/operators.fall")]
    [InlineData("semantics/builtins.fall")]
    public void Plan_and_oracle_both_say_what_the_corpus_says(string file)
    {
        var wrong = CorpusFile.Read(file).Select(row => Check(row, Dialect.StrictSwedish) ?? Check(row with { Left = Bench.InEnglish(row.Left)! }, Dialect.StrictEnglish)).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Check(CorpusRow row, Dialect dialect)
    {
        try
        {
            var result = Bench.Evaluate(Bench.Bind(row.Left, dialect), Bench.Read(CorpusFacts.ToJson(row.Facts)));
            var (expected, missing) = row.Expected.Split("; saknas ") is [var value, var names] ? (value.Trim(), names) : (row.Expected, null);
            var found = new List<string>();
            if (result.Plan != expected)
            {
                found.Add("plan " + result.Plan);
            }

            if (result.Oracle != expected)
            {
                found.Add("oracle " + result.Oracle);
            }

            if (result.PlanSet != result.OracleSet)
            {
                found.Add($"plan {result.PlanSet} but oracle {result.OracleSet}");
            }

            if (missing is not null && string.Join(", ", result.Missing) != missing.Trim())
            {
                found.Add("missing " + string.Join(", ", result.Missing));
            }

            if (result.Plan == "okänt" && result.Missing.Length == 0)
            {
                found.Add("unknown, yet nothing is missing");
            }

            return found.Count == 0 ? null : $"{row}\n    {string.Join("; ", found)}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{row}\n    {e.GetType().Name}: {e.Message}";
        }
    }

    [Fact]
    public void A_corpus_that_is_empty_or_unreadable_fails()
    {
        Assert.Throws<InvalidDataException>(() => CorpusFile.Parse("x", ["a b c"]).ToList());
        Assert.Throws<InvalidDataException>(() => CorpusFile.Parse("x", ["p ⇶"]).ToList());
        Assert.Throws<FileNotFoundException>(() => CorpusFile.Read("semantics/finns_inte.fall"));
        Assert.Empty(CorpusFile.Parse("x", ["# bara en kommentar", "== rubrik", ""]));
    }
}
