using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>Whatever is null for a reason says the reason, at its place, in both languages.</summary>
public sealed class WarningTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "1 + \"a\"", "FE5001", "+" },
        { "x", "FE5002", "x" },
        { "1(2)", "FE5003", "1" },
        { "abs(\"a\")", "FE5004", "abs(\"a\")" },
        { "(function(a) a)()", "FE5004", "(function(a) a)()" },
        { "[date(\"i morgon\")]", "FE5005", "date(\"i morgon\")" },
        { "now(", "FE1003", "" },
        { "2 / 0", "FE5006", "/" },
        { "1e9999", "FE5006", "1e9999" },
        { "@\"snart\"", "FE5007", "@\"snart\"" },
        { "{a: 1}.b", "FE5008", "b" },
        { "[1, 2][3]", "FE5009", "3" },
        { "[1..\"a\"]", "FE5010", "[1..\"a\"]" },
        { "if 1 then 2 else 3", "FE5011", "1" },
        { "for i in 1..1e10 return i", "FE5012", "for i in 1..1e10 return i" },
        { "for i in 1..null return i", "FE5013", "i in 1..null" },
        { "(function(a: number) a)(\"x\")", "FE5014", "(function(a: number) a)(\"x\")" },
        { "1 instance of heltal", "FE5015", "heltal" },
        { "function(a) external {}", "FE5016", "function(a) external {}" },
        { "{å: 1, å: 2}", "FE5018", "å" },
        { "-\"a\"", "FE5019", "-\"a\"" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Null_has_a_reason_and_a_place(string text, string code, string place)
    {
        var warning = Feel.Evaluate(text).Warnings[0];
        Assert.Equal(code, warning.Code);
        Assert.Equal(place, warning.Location!.Value.Source.Slice(warning.Location.Value.Span));
        Assert.NotEqual(warning.Message(Language.Swedish), warning.Message(Language.English));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var codes = typeof(StandardDiagnostics).GetFields().Select(f => ((Diagnostics.DiagnosticDescriptor)f.GetValue(null)!).Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(codes.Order(), Cases.Select(row => (string)row[1]).Where(c => c.StartsWith("FE5", StringComparison.Ordinal)).Distinct().Order());
    }

    [Theory]
    [InlineData("true or 1 / 0 = 1")]
    [InlineData("[{a: 1}, {b: 1}][b = 1]")]
    [InlineData("sum([1, 2])")]
    [InlineData("[][1 = 1]")]
    public void What_is_not_reached_or_not_wrong_warns_of_nothing(string text)
    {
        Assert.DoesNotContain(Feel.Evaluate(text).Warnings, w => w.Code != "FE5002");
    }

    [Fact]
    public void A_function_from_another_text_warns_of_its_own_place()
    {
        var function = Feel.Evaluate("function(a) a + \"x\"").Value;
        var inputs = new Hallbarhetssakring.Feel.Standard.Values.ContextValue([KeyValuePair.Create("f", function)]);
        var result = Hallbarhetssakring.Feel.Standard.StandardExpression.Parse(new SourceText("outer", "f(1)")).Evaluate(inputs, Feel.Options);
        Assert.Equal("test", result.Warnings[0].Location!.Value.Source.Name);
    }
}
