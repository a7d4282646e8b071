using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Overrides;

/// <summary>An officer's overrides give a second outcome and score beside the computed.</summary>
public sealed class OverrideTests
{
    private const string Facts = """
          a: { typ: ja_nej }
          b: { typ: ja_nej }
        """;

    private const string Rules = """
        regler:
          - { id: lagen, titel: 'Lagens krav', grund: lag, krav: 'a', källa: 'lagen' }
          - { id: undantag, titel: 'Lag som får frångås', grund: lag, får_frångås: ja, krav: 'a', källa: 'lagen' }
          - { id: riktlinjen, titel: 'Riktlinjens krav', grund: riktlinje, krav: 'b', poäng: 4, om_saknas: { allvar: råd } }
          - id: trappan
            titel: 'Nivåer'
            grund: ambition
            uppfylld_från: hel
            nivåer: [{ id: hel, poäng: 6, när: 'b' }, { id: halv, poäng: 3, när: 'a' }, { id: ingen, poäng: 0, annars: ja }]
          - { id: laser, titel: 'Läser trappan', grund: råd, krav: 'nivå("trappan") = "hel"' }
          - id: relevans
            titel: 'Relevans'
            grund: råd
            bedöms: { fråga: 'Hur relevant?', skala: [{ id: hog, titel: Hög, poäng: 0 }] }
          - { id: gammal, titel: 'Inte i kraft', grund: riktlinje, krav: 'a', gäller: { till: 2020-12-31 } }

        """;

    [Fact]
    public void The_second_outcome_stands_beside_the_computed_and_the_finding_is_kept()
    {
        var assessment = Assess("""{ "a": false, "b": false }""", """
            "undantag": { "resultat": "uppfylld", "skäl": "Nämnden har beslutat det", "av": "handläggare A", "när": "2026-03-02" },
            "riktlinjen": { "resultat": "uppfylld", "skäl": "Annat underlag" }
            """);
        Assert.Equal([Outcome.Obstacle, Outcome.Complete], assessment.Outcomes.AsEnumerable());
        Assert.Equal(RuleResult.NotMet, assessment.Findings[1].Result);
        Assert.Equal(0m, assessment.Score.Total!.Points.Low.Value);

        // The law that can't be overridden still stands in the way.
        var overridden = assessment.Overridden!;
        Assert.Equal(Outcome.Obstacle, Assert.Single(overridden.Outcomes));
        Assert.Equal(new ScorePair(4, 10), overridden.Score.Total!.Points.Low);
        Assert.Equal(
            [
                new Override("undantag", "Lag som får frångås", RuleResult.Met, null, RuleResult.NotMet, null, "Nämnden har beslutat det", "handläggare A", "2026-03-02"),
                new Override("riktlinjen", "Riktlinjens krav", RuleResult.Met, null, RuleResult.NotMet, null, "Annat underlag", null, null),
            ],
            overridden.Overrides.AsEnumerable());
    }

    [Fact]
    public void An_override_settles_what_was_undetermined_and_weighs_what_the_rule_weighs()
    {
        // While undetermined the rule is but advice; what the officer says of it weighs as a requirement.
        var assessment = Assess("""{ "a": true }""", """ "riktlinjen": { "resultat": "ej_uppfylld", "skäl": "Finns inte" } """);
        Assert.Equal(Outcome.NoObstacles, assessment.Outcome);
        Assert.Equal(Outcome.Complete, assessment.Overridden!.Outcome);
        Assert.Equal(Outcome.Complete, Assert.Single(assessment.Overridden.PossibleOutcomes));
    }

    [Fact]
    public void A_rule_with_levels_is_given_a_level_and_counts_for_itself_alone()
    {
        var assessment = Assess("""{ "a": true, "b": false }""", """ "trappan": { "nivå": "hel", "skäl": "Planen visar det" } """);
        var given = Assert.Single(assessment.Overridden!.Overrides);
        Assert.Equal((RuleResult.NotMet, "halv", RuleResult.Met, "hel"), (given.Computed, given.ComputedLevel!.Id, given.Result, given.Level!.Id));
        Assert.Equal((3m, 6m), (assessment.Score.Total!.Points.Low.Value, assessment.Overridden.Score.Total!.Points.Low.Value));

        // What another rule made of the computed level stands.
        Assert.Equal(RuleResult.NotMet, assessment.Findings.Single(f => f.Rule == "laser").Result);
    }

    [Fact]
    public void A_rule_may_be_said_not_to_apply_and_an_open_judgement_settled()
    {
        var assessment = Assess("""{ "a": true, "b": false }""", """ "trappan": { "resultat": "ej_tillämplig", "skäl": "x" }, "riktlinjen": { "result": "not_applicable", "reason": "x" }, "relevans": { "nivå": "hog", "skäl": "x" } """);
        Assert.Null(assessment.Overridden!.Score.Total);
        Assert.Equal(Outcome.NoObstacles, assessment.Overridden.Outcome);
        Assert.Equal(Outcome.NoObstacles, Assert.Single(assessment.Overridden.PossibleOutcomes));
    }

    [Fact]
    public void Without_overrides_or_with_one_of_a_rule_that_is_not_in_force_there_is_no_second_outcome()
    {
        Assert.Null(Assess("""{ "a": true }""", "").Overridden);
        Assert.Null(Assess("""{ "a": true }""", """ "gammal": { "resultat": "uppfylld", "skäl": "x" } """).Overridden);
    }

    [Theory]
    [InlineData(""" "lagen": { "resultat": "uppfylld", "skäl": "x" } """, "HS6002")]
    [InlineData(""" "undantag": { "resultat": "uppfylld" } """, "HS6003")]
    [InlineData(""" "undantag": { "resultat": "uppfylld", "skäl": "  " } """, "HS6003")]
    [InlineData(""" "riktlinje": { "resultat": "uppfylld", "skäl": "x" } """, "HS6001")]
    [InlineData(""" "riktlinjen": { "resultat": "kan_ej_bedömas", "skäl": "x" } """, "HS6001")]
    [InlineData(""" "riktlinjen": { "skäl": "x" } """, "HS6005")]
    [InlineData(""" "riktlinjen": { "nivå": "hel", "skäl": "x" } """, "HS6001")]
    [InlineData(""" "trappan": { "resultat": "uppfylld", "skäl": "x" } """, "HS6004")]
    [InlineData(""" "trappan": { "nivå": "hela", "skäl": "x" } """, "HS6001")]
    [InlineData(""" "trappan": { "nivå": "hel", "resultat": "uppfylld", "skäl": "x" } """, "HS6006")]
    public void An_override_that_may_not_be_is_refused_with_its_place(string overrides, string code)
    {
        var reading = Reading("{}", overrides);
        Assert.False(reading.Success);
        var error = Assert.Single(reading.Diagnostics);
        Assert.Equal(code, error.Code);
        Assert.StartsWith("/avvikelser/", error.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_marks_it_and_says_who_when_and_why()
    {
        var assessment = Assess("""{ "a": true, "b": false }""", """ "riktlinjen": { "resultat": "uppfylld", "skäl": "Annat underlag", "av": "handläggare A", "när": "2026-03-02" } """);
        var text = TextReport.Render(assessment, Language.Swedish);
        Assert.Contains("UTFALL: KOMPLETTERA", text, StringComparison.Ordinal);
        foreach (var said in new[] { "Utfall efter avvikelse: inga hinder", "ej uppfylld; efter avvikelse uppfylld", "Annat underlag (handläggare A, 2026-03-02)", "70 av 100 (beräknat 30 av 100)" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.Contains("Outcome after overrides: ", MarkdownReport.Render(assessment, Language.English), StringComparison.Ordinal);
        Assert.Contains("\"computed\": \"notMet\"", JsonReport.Render(assessment), StringComparison.Ordinal);
    }

    private static Assessment Assess(string facts, string overrides)
    {
        var reading = Reading(facts, overrides);
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return reading.RuleSet.Assess(reading.Application!);
    }

    private static (bool Success, Application? Application, RuleSet RuleSet, System.Collections.Immutable.ImmutableArray<Feel.Diagnostics.Diagnostic> Diagnostics) Reading(string facts, string overrides)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(Rules), SmallRuleSet.FactsFile(Facts));
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var json = $$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": {{facts}}, "avvikelser": { {{overrides}} } }""";
        var reading = compiled.RuleSet!.ReadApplication("a.json", Encoding.UTF8.GetBytes(json));
        return (reading.Success, reading.Application, compiled.RuleSet, reading.Diagnostics);
    }
}
