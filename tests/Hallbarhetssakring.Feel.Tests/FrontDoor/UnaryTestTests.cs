namespace Hallbarhetssakring.Feel.Tests.FrontDoor;

/// <summary>Cells of unary tests, strict and standard (DMN 1.5, 7.3.3).</summary>
public sealed class UnaryTestTests
{
    [Theory]
    [InlineData("n", "5", 5, FeelTruth.True)]
    [InlineData("n", "4, 5", 5, FeelTruth.True)]
    [InlineData("n", "not(4, 5)", 5, FeelTruth.False)]
    [InlineData("n", "not(4, 5)", 6, FeelTruth.True)]
    [InlineData("n", "-", 5, FeelTruth.True)]
    [InlineData("n", "-", null, FeelTruth.True)]
    [InlineData("n", "< 5", 5, FeelTruth.False)]
    [InlineData("n", "< 5, > 7", 8, FeelTruth.True)]
    [InlineData("n", "!= 5", 5, FeelTruth.False)]
    [InlineData("n", "[1..5]", 5, FeelTruth.True)]
    [InlineData("n", "[1..5)", 5, FeelTruth.False)]
    [InlineData("n", "(1..5]", 1, FeelTruth.False)]
    [InlineData("n", "[1, 2, 5]", 5, FeelTruth.True)]
    [InlineData("n", "marks", 2, FeelTruth.True)]
    [InlineData("n", "? * 2 = 10", 5, FeelTruth.True)]
    [InlineData("n", "1 + 4", 5, FeelTruth.True)]
    [InlineData("n", "<= 10", null, FeelTruth.True)]
    [InlineData("n", "< 5", null, FeelTruth.Unknown)]
    [InlineData("n", "1 / ?", 0, FeelTruth.Fault)]
    [InlineData("color", "\"red\", \"blue\"", "blue", FeelTruth.True)]
    [InlineData("color", "not(\"red\")", "red", FeelTruth.False)]
    [InlineData("approved", "true", true, FeelTruth.True)]
    [InlineData("approved", "false", true, FeelTruth.False)]
    public void A_cell_of_a_field(string field, string cell, object? value, FeelTruth expected)
    {
        var input = Sample.Schema.NewInput().Load(new Dictionary<string, object?> { [field] = value, ["marks"] = new[] { 1, 2 } });
        var tests = FeelExpression.CompileTests(cell == "1 / ?" ? "1 / ? > 1" : cell, Sample.Schema, field).OrThrow();
        Assert.Equal(expected, tests.Test(input));
    }

    [Theory]
    [InlineData("inte(4, 5)", 6, FeelTruth.True)]
    [InlineData("? > 4 och ? < 6", 5, FeelTruth.True)]
    public void Swedish_cells(string cell, int value, FeelTruth expected)
    {
        var tests = FeelExpression.CompileTests(cell, Sample.Schema, "n", Text.Language.Swedish).OrThrow();
        Assert.Equal(expected, tests.Test(Sample.Schema.NewInput().Set(Sample.Schema.Slot<int>("n"), value)));
        var english = FeelExpression.CompileTests(tests.Write(Text.Language.English), Sample.Schema, "n").OrThrow();
        Assert.Equal(cell, english.Write(Text.Language.Swedish));
    }

    [Theory]
    [InlineData("\"red\", \"pink\"", "color", "FE2008")]
    [InlineData("< 5", "amount", "FE2007")]
    [InlineData("< 5", "color", "FE2005")]
    [InlineData("> 1 SEK", "grant", "FE2009")]
    [InlineData("5,", "n", "FE1003")]
    [InlineData("", "n", "FE1013")]
    public void A_cell_that_does_not_fit_is_refused(string cell, string field, string code) =>
        Assert.Equal([code], FeelExpression.CompileTests(cell, Sample.Schema, field).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_field_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => FeelExpression.CompileTests("5", Sample.Schema, "m"));

    [Fact]
    public void Standard_cells()
    {
        var tests = FeelStandardExpression.ParseTests("< 5, [7..9], x");
        Assert.Equal([true, false, true, true], new[] { 4, 5, 8, 11 }.Select(n => tests.Evaluate(new Dictionary<string, object?> { ["?"] = n, ["x"] = 11 }).Value));
    }
}
