using System.Text.Json;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Reports;

public class JsonReportTests
{
    private static readonly JsonElement Schema = Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "assessment.schema.json")));

    [Fact]
    public void What_is_written_is_what_the_schema_describes_and_the_other_way_round()
    {
        var validator = new SmallSchemaValidator(Schema);
        validator.Validate(Parse(JsonReport.Write(RichSample.Assessment)));
        validator.Validate(Parse(JsonReport.Write(IdeaSample.Assessment)));
        Assert.Empty(validator.Errors);

        // The samples hold every kind of thing, so a property that was never seen is one that is never written.
        Assert.Equal(validator.Described().Order(StringComparer.Ordinal), validator.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_validator_finds_what_does_not_fit()
    {
        var text = JsonReport.Render(RichSample.Assessment);
        Assert.Contains("$.extra: not described", Errors(text.Replace("\"settled\": true,", "\"settled\": true, \"extra\": 1,", StringComparison.Ordinal))[0], StringComparison.Ordinal);
        Assert.NotEmpty(Errors(text.Replace("\"outcome\": \"obstacle\"", "\"outcome\": \"hinder\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Errors(text.Replace("\"possibleOutcomesExact\": true,", "", StringComparison.Ordinal)));
        Assert.NotEmpty(Errors(text.Replace("\"fault\": null", "\"fault\": 3", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_constant_is_in_the_schema_and_no_other()
    {
        AssertConstants<Outcome>(JsonConstants.Of, Definition("outcome"));
        AssertConstants<RuleResult>(JsonConstants.Of, Definition("result"));
        AssertConstants<Severity>(JsonConstants.Of, Definition("severity"));
        AssertConstants<Basis>(JsonConstants.Of, Property("finding", "basis"));
        AssertConstants<Certainty>(JsonConstants.Of, Property("finding", "certainty"));
        AssertConstants<LeafRole>(JsonConstants.Of, Property("condition", "role"));
        AssertConstants<LeafResult>(JsonConstants.Of, Property("condition", "result"));
        AssertConstants<Supplier>(JsonConstants.Of, Property("missing", "supplier"));
        AssertConstants<MissingKind>(JsonConstants.Of, Property("missing", "kind"));
        AssertConstants<Reach>(JsonConstants.Of, Property("effect", "reach"));
        AssertConstants<ConflictStatus>(JsonConstants.Of, Property("conflict", "status"));
        AssertConstants<ConflictHandling>(JsonConstants.Of, Property("conflict", "handling"));
        AssertConstants<HaltState>(JsonConstants.Of, Property("halt", "state"));
    }

    [Fact]
    public void Letters_stand_as_they_are_numbers_are_exact_and_there_is_no_byte_order_mark()
    {
        var bytes = JsonReport.Write(RichSample.Assessment);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);

        var text = JsonReport.Render(RichSample.Assessment);
        Assert.Contains("Hållbarhetssäkring", text, StringComparison.Ordinal);
        Assert.Contains("\"settledPercent\": 77.7\n", text, StringComparison.Ordinal);

        var scored = RichSample.Assessment with
        {
            Score = new ScoreBoard { Total = SampleParts.Settled("", "", 2.50m, 10.000m) },
        };
        Assert.Contains("\"points\": 2.5,\n", JsonReport.Render(scored), StringComparison.Ordinal);
        Assert.Contains("\"maximum\": 10,\n", JsonReport.Render(scored), StringComparison.Ordinal);
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static List<string> Errors(string json)
    {
        var validator = new SmallSchemaValidator(Schema);
        validator.Validate(Parse(System.Text.Encoding.UTF8.GetBytes(json)));
        return validator.Errors;
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static JsonElement Property(string definition, string name) => Definition(definition).GetProperty("properties").GetProperty(name);

    private static void AssertConstants<T>(Func<T, string> constant, JsonElement schema)
        where T : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<T>().Select(constant),
            schema.GetProperty("enum").EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()));
}
