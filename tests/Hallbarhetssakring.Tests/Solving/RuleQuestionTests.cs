using Hallbarhetssakring.Feel.Solving;
using Xunit.Abstractions;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>What the solver can settle of the shipped rule sets and of the format's own, and how long that takes; the times are printed, not asserted.</summary>
public sealed class RuleQuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("rulesets", "varmland/projektmedel")]
    [InlineData("tests/Hallbarhetssakring.Tests/Corpus/rulesets", "exempel/tjugo-regler")]
    public void Rules_are_settled(string root, string id)
    {
        var folder = Path.Combine(Repository.Root, root);
        Report(RuleSetCompiler.Compile(Path.Combine(folder, id), new RuleSetLibrary(folder)));
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

        // What is left asks of a baseline that is not there, or of what the other rules work out.
        Assert.True(unsettled.Count * 20 <= answers.Count, $"{unsettled.Count} of {answers.Count} questions were not settled.");
        Assert.All(unsettled, question => Assert.True(question.Obstacle!.Kind is ObstacleKind.HostFunction or ObstacleKind.NoDomain || question.Question.EndsWith("beror på", StringComparison.Ordinal), $"{question.Rule}, {question.Question}"));
    }
}
