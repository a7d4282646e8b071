using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>
/// The tables of semantics §5–9 as small rule sets. Every row is held against the engine, its rules against the oracle, and where the facts
/// that are missing have few values, against the assessments of all completions.
/// </summary>
public sealed class ScenarioCorpusTests
{
    [Theory]
    [InlineData("semantics/severity.fall", 5)]
    [InlineData("semantics/possible-outcomes.fall", 10)]
    [InlineData("semantics/score.fall", 60)]
    [InlineData("semantics/score-shared.fall", 20)]
    [InlineData("semantics/effects.fall", 20)]
    [InlineData("semantics/halts.fall", 5)]
    [InlineData("semantics/explanation.fall", 10)]
    [InlineData("semantics/parameters.fall", 0)]
    public void The_engine_says_what_the_page_says(string file, int atLeastCompleted)
    {
        var (wrong, completed) = Run(file);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(completed >= atLeastCompleted, $"Only {completed} rows were held against their completions.");
    }

    /// <summary>The scores as the pages say them are what the oracle gives over all completions.</summary>
    [Theory]
    [InlineData("semantics/score.fall", 60)]
    [InlineData("semantics/score-shared.fall", 15)]
    public void Scores_are_those_of_all_completions(string file, int atLeast)
    {
        var (checkedRows, wrong) = (0, new List<string>());
        foreach (var (scenario, row) in ScenarioFile.Read(file).Select(text => new Scenario(text)).Where(s => s.RuleSet is not null).SelectMany(s => s.Text.Rows.Select(row => (s, row))))
        {
            var expected = row.Expected.Split("; ").FirstOrDefault(part => part.StartsWith("poäng: ", StringComparison.Ordinal))?["poäng: ".Length..].Replace(", osäker", "", StringComparison.Ordinal);
            if (expected is not null && ScenarioCompletions.ScoreOf(scenario.Assess(ScenarioInput.Parse(scenario.Text.Always, row.Left))) is { } said)
            {
                checkedRows++;
                wrong.AddRange(ScoreAnswers.IsSame(said, expected) ? [] : [$"{row}\n    {said}"]);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(checkedRows >= atLeast, $"Only {checkedRows} rows could be gone through.");
    }

    [Fact]
    public void A_page_that_is_empty_or_unreadable_fails()
    {
        Assert.Throws<InvalidDataException>(() => ScenarioFile.Parse("x", []));
        Assert.Throws<InvalidDataException>(() => ScenarioFile.Parse("x", ["== rubrik", "| regler:"]));
        Assert.Throws<InvalidDataException>(() => ScenarioFile.Parse("x", ["== rubrik", "p=ja ⇶ poäng: 1 av 1"]));
        Assert.Throws<InvalidDataException>(() => ScenarioFile.Parse("x", ["| regler:", "p=ja ⇶ poäng: 1 av 1"]));
        Assert.Throws<InvalidDataException>(() => ScenarioFile.Parse("x", ["== rubrik", "| regler:", "p=ja poäng: 1 av 1"]));
        var asked = ScenarioFile.Parse("x", ["== rubrik", "| regler:", "|   - { id: a, krav: 'p' }", "p=ja ⇶ påhitt: 1", "p=ja ⇶ utfall", "p=ja ⇶ utfall: hinder"]);
        Assert.All(Rows(new Scenario(asked[0])), row => Assert.NotNull(row.Wrong));
    }

    private static (List<string> Wrong, int Completed) Run(string file)
    {
        var (wrong, completed) = (new List<string>(), 0);
        foreach (var row in ScenarioFile.Read(file).SelectMany(text => Rows(new Scenario(text))))
        {
            completed += row.IsCompleted ? 1 : 0;
            if (row.Wrong is { } said)
            {
                wrong.Add($"{row.Row}\n    {said}");
            }
        }

        return (wrong, completed);
    }

    private static IEnumerable<(CorpusRow Row, string? Wrong, bool IsCompleted)> Rows(Scenario scenario)
    {
        foreach (var row in scenario.Text.Rows)
        {
            var isCompleted = false;
            string? wrong;
            try
            {
                wrong = Check(scenario, row, out isCompleted);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                wrong = $"{e.GetType().Name}: {e.Message}";
            }

            yield return (row, wrong, isCompleted);
        }
    }

    private static string? Check(Scenario scenario, CorpusRow row, out bool isCompleted)
    {
        const string Refused = "regelverket vägras: ";
        isCompleted = false;
        if (row.Expected.StartsWith(Refused, StringComparison.Ordinal))
        {
            return scenario.Codes == row.Expected[Refused.Length..] ? null : scenario.RuleSet is null ? scenario.Refusal : "the rule set is taken";
        }

        var result = scenario.Assess(ScenarioInput.Parse(scenario.Text.Always, row.Left));
        var found = new List<string?>();
        foreach (var part in row.Expected.Split("; "))
        {
            var (key, expected) = part.Split(": ", 2) is [var head, var tail] ? (head.Trim(), tail.Trim()) : throw new InvalidDataException("What is expected is “fråga: svar”: " + part);
            found.Add(ScenarioAnswers.Check(result, key, expected));
            if (key.StartsWith("avgörande ", StringComparison.Ordinal))
            {
                found.Add(ScenarioCompletions.CheckDecisive(result, key["avgörande ".Length..]));
            }
        }

        found.AddRange(Oracle(result));
        found.Add(ScenarioCompletions.Check(result, out isCompleted));
        var wrong = found.OfType<string>().ToList();
        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    }

    private static IEnumerable<string> Oracle(ScenarioResult result)
    {
        foreach (var finding in result.Assessment.Findings)
        {
            var rule = result.Scenario.RuleSet!.Plan.Bound.Rules.Single(r => r.Id == finding.Rule);
            if (!rule.ReadsConflicts && result.Oracle.Of(rule.Index) is var oracle && !finding.PossibleResults.ToHashSet().SetEquals(oracle.Results))
            {
                yield return $"{finding.Rule}: the oracle says {string.Join('/', oracle.Results)}, the engine {string.Join('/', finding.PossibleResults)}";
            }

            if (finding.Result == RuleResult.Undetermined && finding.Missing.IsEmpty)
            {
                yield return $"{finding.Rule} is undetermined, and nothing is missing";
            }
        }
    }
}
