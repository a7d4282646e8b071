using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.RuleSets;

/// <summary>Every rule set under rulesets/ compiles without a word and passes its own tests.</summary>
public sealed class ShippedRuleSetTests
{
    public static TheoryData<string> Folders()
    {
        var root = Path.Combine(Repository.Root, "rulesets");
        return [.. Directory.GetFiles(root, RuleSetCompiler.RuleSetFile, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.Contains("/versioner/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void There_are_rule_sets() => Assert.NotEmpty(Folders());

    [Theory]
    [MemberData(nameof(Folders))]
    public void Compiles_without_a_diagnostic(string folder)
    {
        var compiled = RuleSetCompiler.Compile(Path.Combine(Repository.Root, "rulesets", folder));
        Assert.Equal("", string.Join('\n', compiled.Diagnostics.Select(d => DiagnosticText.Render(d, Language.Swedish))));
        Assert.True(compiled.Success);
        Assert.Equal(folder, compiled.RuleSet!.Id);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Passes_its_own_tests(string folder)
    {
        var path = Path.Combine(Repository.Root, "rulesets", folder);
        var report = RuleSetTests.Run(RuleSetCompiler.Compile(path).RuleSet!, path);
        var failures = report.Tests.Where(test => !test.Failures.IsEmpty).Select(test => test.Name + "\n  " + string.Join("\n  ", test.Failures.Select(f => f.Swedish)));
        Assert.Equal("", string.Join('\n', report.Diagnostics.Select(d => DiagnosticText.Render(d, Language.Swedish)).Concat(failures)));
        Assert.True(report.Success);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Reads_its_examples_whole_and_tests_each(string folder)
    {
        var path = Path.Combine(Repository.Root, "rulesets", folder);
        var ruleSet = RuleSetCompiler.Compile(path).RuleSet!;
        var examples = Directory.GetFiles(Path.Combine(path, "exempel"), "*.json");
        var tests = string.Concat(Directory.GetFiles(Path.Combine(path, RuleSetTests.Folder), "*.yaml").Select(File.ReadAllText));
        Assert.NotEmpty(examples);
        Assert.All(examples, file =>
        {
            var reading = ruleSet.ReadApplication(Path.GetFileName(file), File.ReadAllBytes(file));
            Assert.Equal("", string.Join('\n', reading.Diagnostics.Select(d => DiagnosticText.Render(d, Language.Swedish))));
            Assert.Empty(ruleSet.Assess(reading.Application!).Unread);
            Assert.Contains($"ansökan: ../exempel/{Path.GetFileName(file)}", tests, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_list_of_rule_sets_says_how_many_rules_are_its_own(string folder)
    {
        var own = RuleSetCompiler.Compile(Path.Combine(Repository.Root, "rulesets", folder)).RuleSet!.Plan.Bound.Rules
            .Where(rule => rule.Syntax.File.RuleSet == folder).Select(rule => rule.Syntax.Id.Value).Distinct(StringComparer.Ordinal).Count();
        var row = Assert.Single(File.ReadAllLines(Path.Combine(Repository.Root, "rulesets", "README.md")), line => line.StartsWith($"| `{folder}` | ", StringComparison.Ordinal) && line.Count(c => c == '|') == 5);
        Assert.Contains($" | {own} | ", row, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Its_tests_name_every_rule(string folder)
    {
        var path = Path.Combine(Repository.Root, "rulesets", folder);
        var text = string.Concat(Directory.GetFiles(Path.Combine(path, RuleSetTests.Folder), "*.yaml").Select(File.ReadAllText));
        var ids = RuleSetCompiler.Compile(path).RuleSet!.Plan.Bound.Rules.Select(rule => rule.Id);
        Assert.All(ids, id => Assert.Contains($"{id}:", text, StringComparison.Ordinal));
    }
}
