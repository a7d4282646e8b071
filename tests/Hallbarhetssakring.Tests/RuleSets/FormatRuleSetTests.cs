using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.RuleSets;

/// <summary>The rule sets that show the format: they load without an error, pass their tests, and every rule of theirs assesses.</summary>
public sealed class FormatRuleSetTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Hallbarhetssakring.Tests", "Corpus", "rulesets");

    [Theory]
    [InlineData("exempel/tjugo-regler", 33)]
    [InlineData("exempel/arv", 37)]
    [InlineData("nationell/dnsh", 1)]
    public void Loads_without_an_error_and_every_rule_assesses(string id, int rules)
    {
        var ruleSet = Compile(id);
        var json = File.ReadAllBytes(Path.Combine(Root, "exempel", "tjugo-regler", "exempel", "ansokan.json"));
        var reading = ruleSet.ReadApplication("ansokan.json", id == "nationell/dnsh" ? "{ \"uppgifter\": {} }"u8 : json);
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        var assessment = ruleSet.Assess(reading.Application!, new DateOnly(2026, 3, 1));
        Assert.Equal(rules, assessment.Findings.Length + assessment.NotInForce.Length);
        Assert.DoesNotContain(assessment.Findings, finding => finding.Result == RuleResult.Failed);
    }

    [Fact]
    public void Its_tests_pass()
    {
        var report = RuleSetTests.Run(Compile("exempel/tjugo-regler"), Path.Combine(Root, "exempel", "tjugo-regler"));
        Assert.True(report.Success, string.Join('\n', report.Tests.SelectMany(test => test.Failures).Select(failure => failure.Swedish)));
    }

    [Fact]
    public void The_heir_says_who_set_what()
    {
        var text = Compile("exempel/arv").Describe(Language.Swedish);
        Assert.Contains("Bygger på exempel/tjugo-regler 0.1.0\nBygger på nationell/dnsh 1.0.0\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "  krav: 'månader_mellan(projektstart, projektslut) <= 24 månader'\n    # exempel/arv 1.1.0, regelverk.yaml:15, skäl: Kortare projekt enligt nämndens beslut\n",
            text, StringComparison.Ordinal);
        Assert.Contains("  avstängd av exempel/arv till och med 2026-12-31: Ersätts av en egen regel\n", text, StringComparison.Ordinal);
        Assert.Contains("  värden: [{ från: 2026-01-01, värde: 300_000 kr,", text, StringComparison.Ordinal);
    }

    // The files are the format's own, where they stand beside the repository.
    [SkippableTheory]
    [InlineData("regelverk.yaml", "exempel/tjugo-regler/regelverk.yaml")]
    [InlineData("uppgifter.yaml", "exempel/tjugo-regler/uppgifter.yaml")]
    [InlineData("ansokan.json", "exempel/tjugo-regler/exempel/ansokan.json")]
    [InlineData("prov.yaml", "exempel/tjugo-regler/prov/prov.yaml")]
    [InlineData("arv.yaml", "exempel/arv/regelverk.yaml")]
    public void Is_the_format_by_example(string shown, string copy)
    {
        var original = Path.Combine(Repository.Root, "..", "shared", "format", shown);
        Skip.IfNot(File.Exists(original), "The format's files do not stand beside the repository.");
        Assert.Equal(File.ReadAllText(original), File.ReadAllText(Path.Combine(Root, copy)));
    }

    private static RuleSet Compile(string id)
    {
        var compiled = RuleSetCompiler.Compile(Path.Combine([Root, .. id.Split('/')]), new RuleSetLibrary(Root));
        Assert.DoesNotContain(compiled.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return compiled.RuleSet!;
    }
}
