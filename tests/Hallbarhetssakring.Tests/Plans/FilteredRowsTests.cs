using Hallbarhetssakring.Tests.Properties;

namespace Hallbarhetssakring.Tests.Plans;

/// <summary>Filters over filters, where only some can be tested for all rows at once: each must keep to its own rows.</summary>
public sealed class FilteredRowsTests
{
    // Of the rows three have b of at least 3 kr, and only the second of them has d * d - 20 > d.
    private const string Known = """{"uppgifter":{"rader":[{"b":3,"färg":"röd","d":5},{"b":1000,"färg":"grön","d":-5},{"b":0,"färg":"röd","d":-5},{"b":4,"färg":"röd","d":1}]}}""";

    private const string SomeMissing = """{"uppgifter":{"rader":[{"b":3,"färg":"röd","d":5},{"b":null,"färg":null,"d":-5},{"b":0,"färg":"röd","d":-5},{"b":4,"färg":"röd","d":null}]}}""";

    [Theory]
    [InlineData("antal(rader[b >= 3 kr][d * d - 20 > d]) = 1")]
    [InlineData("antal(rader[d * d - 20 > d][b >= 3 kr]) = 1")]
    [InlineData("antal(rader[b >= 3 kr][d * d - 20 > d][färg = \"grön\"]) = 1")]
    [InlineData("antal(rader[b >= 3 kr][d < 5]) = 2")]
    [InlineData("summa(rader[b >= 3 kr][d * d - 20 > d].b) = 1000 kr")]
    [InlineData("summa(rader[b >= 3 kr][d < 5].b) = 1004 kr")]
    [InlineData("varje v i rader[b >= 3 kr][d * d - 20 > d] uppfyller v.färg = \"grön\"")]
    [InlineData("inte (någon v i rader[b >= 3 kr][d * d - 20 > d] uppfyller v.färg = \"röd\")")]
    [InlineData("varje v i rader uppfyller v.b < 1 kr eller v.b > 2 kr och 1000 kr >= v.b")]
    [InlineData("varje v i rader uppfyller v.färg i [\"röd\", \"grön\"]")]
    [InlineData("någon v i rader uppfyller inte (v.färg != \"grön\" eller v.d = 5)")]
    public void Each_filter_keeps_to_its_own_rows(string expression)
    {
        var node = Case.Bench.Bind(expression);
        Assert.Equal("sant", Case.Bench.Evaluate(node, Case.Bench.Read(Known)).Plan);
        foreach (var facts in new[] { Known, SomeMissing, """{"uppgifter":{}}""" })
        {
            var result = Case.Bench.Evaluate(node, Case.Bench.Read(facts));
            Assert.Equal(result.OracleSet, result.PlanSet);
        }
    }
}
