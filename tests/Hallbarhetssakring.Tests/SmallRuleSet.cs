using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests;

/// <summary>Rule sets of a few lines, compiled from bytes through the front door.</summary>
internal static class SmallRuleSet
{
    private const string Head = """
        språk: sv
        regelverk: prov/litet
        version: 1.0.0
        titel: 'Litet regelverk'
        gäller: { från: 2020-01-01 }

        """;

    /// <summary>A rule set with one rule, <c>r</c>, that demands <paramref name="condition"/>.</summary>
    public static string WithRule(string condition, string more = "") =>
        Head + more + $"\nregler:\n  - {{ id: r, titel: 'Regel', grund: riktlinje, krav: '{condition.Replace("'", "''", StringComparison.Ordinal)}' }}\n";

    /// <summary>A rule set with what follows the head.</summary>
    public static string With(string body) => Head + body;

    public static RuleSetCompilation Compile(string ruleSet, string facts) =>
        RuleSetCompiler.Compile("regelverk.yaml", Encoding.UTF8.GetBytes(ruleSet), "uppgifter.yaml", Encoding.UTF8.GetBytes(facts));

    public static string FactsFile(string declarations) => "språk: sv\nuppgifter:\n" + declarations;

    /// <summary>What the one rule says of an application whose facts are <paramref name="json"/>.</summary>
    public static Finding Ask(string condition, string declarations, string json, string more = "") =>
        Assert.Single(Assess(WithRule(condition, more), declarations, json).Findings);

    public static Assessment Assess(string ruleSet, string declarations, string json)
    {
        var compiled = Compile(ruleSet, FactsFile(declarations));
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var reading = compiled.RuleSet!.ReadApplication("ansokan.json", Encoding.UTF8.GetBytes($$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": {{json}} }"""));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return compiled.RuleSet.Assess(reading.Application!);
    }

    /// <summary>The shipped rule sets.</summary>
    public static RuleSetLibrary Shipped { get; } = new(Path.Combine(Repository.Root, "rulesets"));

    /// <summary>The two files of the shipped module, which builds on nothing.</summary>
    public static (string RuleSet, string Facts) National { get; } = (
        File.ReadAllText(NationalPath("regelverk.yaml")), File.ReadAllText(NationalPath("uppgifter.yaml")));

    /// <summary>The two files of a region's rule set, which builds on the module.</summary>
    public static (string RuleSet, string Facts) Varmland { get; } = (
        File.ReadAllText(VarmlandPath("regelverk.yaml")), File.ReadAllText(VarmlandPath("uppgifter.yaml")));

    public static string NationalPath(string file) => Path.Combine(Repository.Root, "rulesets", "nationell", "projektmedel", file);

    public static string VarmlandPath(string file) => Path.Combine(Repository.Root, "rulesets", "varmland", "projektmedel", file);
}
