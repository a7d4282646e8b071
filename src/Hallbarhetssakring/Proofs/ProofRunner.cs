using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Proofs;

/// <summary>Compares what a test expects with what its assessment says.</summary>
internal sealed class ProofRunner(Assessment assessment, Language language, DiagnosticBag bag)
{
    private readonly ImmutableArray<LocalizedText>.Builder _failures = ImmutableArray.CreateBuilder<LocalizedText>();

    public ImmutableArray<LocalizedText> Compare(ExpectationSyntax expected)
    {
        if (expected.Outcome is { } outcome)
        {
            Expect(outcome.Value, ProofWords.Outcomes[(int)assessment.Outcome].In(language), new LocalizedText("utfall", "outcome"), null);
        }

        if (expected.AfterOverride is { } after)
        {
            var actual = assessment.Overridden is { } overridden ? ProofWords.Outcomes[(int)overridden.Outcome].In(language) : "–";
            Expect(after.Value, actual, new LocalizedText("utfall efter avvikelse", "outcome after override"), null);
        }

        foreach (var rule in expected.Rules)
        {
            Compare(rule);
        }

        if (expected.Conflicts is { } conflicts)
        {
            Compare(conflicts);
        }

        return _failures.ToImmutable();
    }

    private void Compare(RuleExpectation expected)
    {
        if (assessment.Findings.FirstOrDefault(f => f.Rule == expected.Rule.Value) is not { } finding)
        {
            var near = NameSuggester.Nearest(expected.Rule.Value, assessment.Findings.Select(f => f.Rule));
            bag.Report(ProofDiagnostics.UnknownRule, expected.Rule.Location, expected.Rule.Value, near is null
                ? new LocalizedText("Rätta id, eller kontrollera att regeln gäller på provets datum.", "Correct the id, or check that the rule is in force on the test's date.")
                : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
            return;
        }

        var about = LocalizedText.Same(finding.Rule);
        Expect(expected.Result.Value, ProofWords.Results[(int)finding.Result].In(language), about, finding);
        if (expected.Level is { } level)
        {
            Expect(level.Value, finding.Level?.Id ?? "–", new LocalizedText($"{finding.Rule}, nivå", $"{finding.Rule}, level"), finding);
        }

        if (expected.Missing is { } missing)
        {
            Expect(List(missing.Select(m => m.Value)), List(finding.Missing.Select(m => m.Name)), new LocalizedText($"{finding.Rule}, saknas", $"{finding.Rule}, missing"), finding);
        }
    }

    private void Compare(ImmutableArray<ConflictExpectation> expected)
    {
        Term[] reaches = Words.Reaches;
        var actual = assessment.Conflicts.Where(c => !c.IsPossible)
            .Select(c => (Goal: Agenda2030.Instance.Format(Agenda2030.Instance.GoalOf(Agenda2030.Instance.Parse(c.Negative.Goal))), Reach: reaches[(int)c.Negative.Reach].In(language)))
            .ToList();
        foreach (var conflict in expected)
        {
            var index = actual.FindIndex(c => c.Goal == conflict.Goal.Value && (conflict.Reach is not { } reach || reach.Value == c.Reach));
            if (index >= 0)
            {
                actual.RemoveAt(index);
                continue;
            }

            _failures.Add(new LocalizedText(
                $"konflikter: väntade mål {conflict.Goal.Value} {conflict.Reach?.Value}, men den finns inte", $"conflicts: expected goal {conflict.Goal.Value} {conflict.Reach?.Value}, but there is none"));
        }

        foreach (var (goal, reach) in actual)
        {
            _failures.Add(new LocalizedText($"konflikter: mål {goal} {reach} var inte väntad", $"conflicts: goal {goal} {reach} was not expected"));
        }
    }

    // A failing test says what an officer would be told: which conditions came to what, with the values they read.
    private void Expect(string expected, string actual, LocalizedText about, Finding? finding)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return;
        }

        _failures.Add(new LocalizedText(
            $"{about.Swedish}: väntade {expected}, fick {actual}{Why(finding, Language.Swedish)}", $"{about.English}: expected {expected}, got {actual}{Why(finding, Language.English)}"));
    }

    private static string Why(Finding? finding, Language shown)
    {
        if (finding is null)
        {
            return "";
        }

        var lines = finding.Leaves.Select(leaf =>
        {
            var facts = string.Join("; ", leaf.Facts.Select(fact => $"{fact.Name} = {fact.Text.In(shown)}"));
            var rows = leaf.FailingRows.IsEmpty ? "" : " [" + string.Join(", ", leaf.FailingRows.Select(row => row.Name)) + "]";
            return string.Create(CultureInfo.InvariantCulture, $"\n    {Truth(leaf.Result, shown)}: {leaf.Expression}{rows}{(facts.Length > 0 ? "\n      " + facts : "")}");
        });
        var missing = finding.Missing.IsEmpty ? "" : "\n    " + (shown == Language.English ? "missing: " : "saknas: ") + List(finding.Missing.Select(m => m.Name));
        return string.Concat(lines) + missing;
    }

    private static string Truth(LeafResult result, Language shown) => (result, shown) switch
    {
        (LeafResult.True, Language.English) => "true",
        (LeafResult.False, Language.English) => "false",
        (LeafResult.Unknown, Language.English) => "unknown",
        (LeafResult.Failed, Language.English) => "failed",
        (LeafResult.True, _) => "sant",
        (LeafResult.False, _) => "falskt",
        (LeafResult.Unknown, _) => "okänt",
        _ => "fel",
    };

    private static string List(IEnumerable<string> names) => "[" + string.Join(", ", names.Order(StringComparer.Ordinal)) + "]";
}
