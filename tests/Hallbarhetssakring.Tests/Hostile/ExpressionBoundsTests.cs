using System.Diagnostics;
using System.Text;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Hostile;

/// <summary>Rule text can't loop or blow up: what is too long, too deep or too costly is refused when it is loaded, quickly, with its place.</summary>
public sealed class ExpressionBoundsTests
{
    private const string Facts = """
          tal: { typ: tal }
          flagga: { typ: ja_nej }
          stor: { typ: lista, högst: 1000, rad: { x: { typ: tal } } }
          liten: { typ: lista, högst: 10, rad: { x: { typ: tal } } }
        """;

    [Theory]
    [InlineData("+", "tal", " > 3")]
    [InlineData("och", "flagga", "")]
    public void Forty_definitions_that_double_one_another_are_refused(string operation, string last, string test)
    {
        // Written from the top and from the bottom: the order of definitions must not matter.
        foreach (var order in new[] { Enumerable.Range(0, 40), Enumerable.Range(0, 40).Reverse() })
        {
            var lines = order.Select(i => i == 39 ? $"  b39: '{last}'\n" : $"  b{i}: 'b{i + 1} {operation} b{i + 1}'\n");
            AssertRefused("FE2020", SmallRuleSet.WithRule("b0" + test, "begrepp:\n" + string.Concat(lines)));
        }
    }

    [Fact]
    public void Definitions_that_double_one_another_a_few_times_are_quick()
    {
        var lines = Enumerable.Range(0, 14).Select(i => i == 13 ? "  b13: 'flagga'\n" : $"  b{i}: 'b{i + 1} och (b{i + 1} eller någon s{i} i liten uppfyller s{i}.x > {i})'\n");
        var clock = Stopwatch.StartNew();
        var finding = SmallRuleSet.Ask("b0", Facts, "{}", "begrepp:\n" + string.Concat(lines));
        Assert.Equal(Hallbarhetssakring.Assessments.RuleResult.Undetermined, finding.Result);
        Assert.Contains(finding.Missing, missing => missing.Name == "flagga");
        AssertQuick(clock);
    }

    [Fact]
    public void A_long_chain_of_definitions_is_refused()
    {
        foreach (var order in new[] { Enumerable.Range(0, 5_000), Enumerable.Range(0, 5_000).Reverse() })
        {
            var lines = order.Select(i => i == 4_999 ? "  b4999: 'tal'\n" : $"  b{i}: 'b{i + 1} + 1'\n");
            AssertRefused("FE2027", SmallRuleSet.WithRule("b0 > 1", "begrepp:\n" + string.Concat(lines)));
        }
    }

    [Fact]
    public void Lists_within_lists_are_refused_and_the_longest_is_named()
    {
        const string Nested = "någon l i liten uppfyller någon a i stor uppfyller någon b i stor uppfyller a.x = b.x + l.x";
        var error = AssertRefused("FE2020", SmallRuleSet.WithRule(Nested));
        Assert.Contains("stor (högst 1000)", error.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("stor (at most 1000)", error.Message(Language.English), StringComparison.Ordinal);
        Assert.Equal(8, error.Location!.Value.Start.Line);
    }

    [Fact]
    public void Each_costly_condition_is_reported_once()
    {
        const string Nested = "någon a i stor uppfyller någon b i stor uppfyller a.x = b.x";
        var compiled = SmallRuleSet.Compile(
            SmallRuleSet.With($"begrepp:\n  dyrt: '{Nested}'\nregler:\n  - {{ id: r, titel: R, grund: råd, krav: 'dyrt' }}\n  - {{ id: s, titel: S, grund: råd, krav: 'dyrt och flagga' }}\n"),
            SmallRuleSet.FactsFile(Facts));
        Assert.Equal(["FE2020"], compiled.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void One_list_within_another_of_usual_length_is_allowed() =>
        Assert.True(SmallRuleSet.Compile(SmallRuleSet.WithRule("någon l i liten uppfyller någon a i stor uppfyller a.x = l.x"), SmallRuleSet.FactsFile(Facts)).Success);

    public static TheoryData<string, string> Large => new()
    {
        { "FE1016", string.Join(" + ", Enumerable.Repeat("1", 2_400)) + " > 0" },
        { "FE1016", string.Join(" och ", Enumerable.Repeat("flagga", 700)) },
        { "FE1016", "tal" + string.Concat(Enumerable.Repeat(".a", 3_000)) },
        { "FE1016", "stor" + string.Concat(Enumerable.Repeat("[1]", 3_000)) },
        { "FE1016", string.Join(" * ", Enumerable.Repeat("tal", 1_600)) + " > 0" },
        { "FE1016", "flagga" + string.Concat(Enumerable.Repeat(" i (flagga)", 600)) },
        { "FE1006", new string('(', 3_000) + "tal" + new string(')', 3_000) + " > 0" },
        { "FE1006", string.Concat(Enumerable.Repeat("inte ", 1_900)) + "flagga" },
        { "FE1006", new string('-', 9_000) + "tal > 0" },
        { "FE1006", string.Concat(Enumerable.Repeat("om flagga så ", 500)) + "1" + string.Concat(Enumerable.Repeat(" annars 2", 300)) + " > 0" },
        { "FE1006", string.Concat(Enumerable.Repeat("[", 5_000)) },
        { "FE1007", "flagga" + new string(' ', 10_000) },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_long_or_deep_expression_is_refused(string code, string expression) => AssertRefused(code, SmallRuleSet.WithRule(expression));

    [Fact]
    public void The_longest_and_deepest_that_are_allowed_need_no_more_than_a_small_stack()
    {
        var chain = Enumerable.Range(0, 20).Select(i => i == 19 ? "  b19: 'tal'\n" : $"  b{i}: 'b{i + 1} + {string.Join(" + ", Enumerable.Repeat("1", 25))}'\n");
        var ruleSet = SmallRuleSet.WithRule(string.Join(" + ", Enumerable.Repeat("tal", 450)) + " > b0 och " + new string('(', 60) + "flagga" + new string(')', 60), "begrepp:\n" + string.Concat(chain));
        var result = default(RuleSetCompilation);
        var thread = new Thread(() => result = SmallRuleSet.Compile(ruleSet, SmallRuleSet.FactsFile(Facts)), maxStackSize: 1_000_000);
        thread.Start();
        thread.Join();
        Assert.True(result!.Success, string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public void A_pattern_can_not_run_for_long()
    {
        var clock = Stopwatch.StartNew();
        var json = $$"""{ "text": "{{new string('a', 4_000)}}!" }""";
        SmallRuleSet.Ask("matchar(text, \"^(a+)+$\")", "  text: { typ: text }\n", json);
        AssertQuick(clock);
    }

    private static Feel.Diagnostics.Diagnostic AssertRefused(string code, string ruleSet)
    {
        var clock = Stopwatch.StartNew();
        var compiled = SmallRuleSet.Compile(ruleSet, SmallRuleSet.FactsFile(Facts));
        AssertQuick(clock);
        Assert.False(compiled.Success);
        var error = compiled.Diagnostics.FirstOrDefault(d => d.Code == code);
        Assert.True(error is { Location: not null }, "Expected " + code + " but got " + Shown(compiled));
        return error!;
    }

    private static string Shown(RuleSetCompilation compiled)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in compiled.Diagnostics.Take(5))
        {
            text.AppendLine(diagnostic.ToString());
        }

        return text.ToString();
    }

    // Generous, for a busy machine; what blows up takes minutes.
    private static void AssertQuick(Stopwatch clock) => Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
}
