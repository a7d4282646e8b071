using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Solving;
using Xunit.Abstractions;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>What the solver can settle of the shipped rule sets and of the format's own, and how long that takes; the figures are printed, not asserted.</summary>
public sealed partial class RuleQuestionTests(ITestOutputHelper output)
{
    [Fact]
    public void Shipped_rules_are_settled() => Report(RuleSetCompiler.Compile(Path.Combine(Repository.Root, "rulesets", "varmland", "projektmedel")));

    [SkippableFact]
    public void The_formats_rules_are_settled()
    {
        var folder = Folder() ?? throw new SkipException("No folder 'shared' with the format's files stands beside the repository.");
        var compiled = RuleSetCompiler.Compile("regelverk.yaml", File.ReadAllBytes(Path.Combine(folder, "regelverk.yaml")), "uppgifter.yaml", File.ReadAllBytes(Path.Combine(folder, "uppgifter.yaml")));
        if (!compiled.Success)
        {
            // What reads the baseline is left out while it can't be compiled.
            var text = Baseline().Replace(File.ReadAllText(Path.Combine(folder, "regelverk.yaml")), "");
            compiled = SmallRuleSet.Compile(text, File.ReadAllText(Path.Combine(folder, "uppgifter.yaml")));
        }

        Report(compiled);
    }

    private void Report(RuleSetCompilation compiled)
    {
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var questions = new RuleQuestions(compiled.RuleSet!.Plan, new DateOnly(2026, 3, 1));
        var answers = questions.Ask().ToList();
        Assert.Empty(questions.Wrong);
        var unsettled = answers.Where(a => a.Verdict == Verdict.Unsettled).ToList();
        var times = answers.Select(a => a.Time.TotalMicroseconds).Order().ToList();
        output.WriteLine($"{compiled.RuleSet.Plan.Bound.Rules.Length} rules, {answers.Count} questions, {unsettled.Count} not settled ({100m * unsettled.Count / answers.Count:0.0} %)");
        output.WriteLine($"median {times[times.Count / 2]:0} µs, 95 % {times[times.Count * 95 / 100]:0} µs, longest {times[^1]:0} µs");
        foreach (var question in unsettled)
        {
            output.WriteLine($"  {question.Rule}, {question.Question}: {question.Obstacle!.Message.Swedish} ({question.Cells} celler, {question.Time.TotalMilliseconds:0} ms)");
        }

        foreach (var question in answers.OrderByDescending(a => a.Time).Take(3))
        {
            output.WriteLine($"  longest: {question.Rule}, {question.Question} ({question.Time.TotalMilliseconds:0.0} ms)");
        }
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "format") is var path && Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    // A rule that reads the baseline with all its lines, and the declarations of what it reads.
    [GeneratedRegex(@"^  - id: (barnfattigdom|mal-moter-behov)\n(    .*\n|\n)*|^nyckeltal:\n(  .*\n)*", RegexOptions.Multiline)]
    private static partial Regex Baseline();
}
