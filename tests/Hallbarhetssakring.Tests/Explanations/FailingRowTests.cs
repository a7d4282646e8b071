using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Explanations;

/// <summary>The rows that make a condition fail: what they are called, what each rests on, and what is never shown.</summary>
public sealed class FailingRowTests
{
    private const string Facts = """
          slag: { typ: lista, av: { typ: val, av: [{ namn: mark, titel: 'Markförsäljning' }, { namn: bygg, titel: 'Byggrätt' }] } }
          parter:
            typ: lista
            högst: 2000
            rad:
              person: { typ: text, personuppgift: ja }
              namn: { typ: text }
              roll: { typ: val, av: [{ namn: agare, titel: 'Ägare' }, { namn: medf, titel: 'Medfinansiär' }] }
              klar: { typ: ja_nej }
          svar:
            typ: lista
            rad:
              mål: { typ: val, av: [{ namn: vatten, titel: 'Vatten' }, { namn: luft, titel: 'Luft' }] }
              skada: { typ: ja_nej }
        """;

    [Fact]
    public void A_row_is_never_called_by_a_personal_text()
    {
        var finding = SmallRuleSet.Ask(
            "varje d i parter uppfyller d.klar", Facts, """{ "parter": [{ "person": "19121212-1212", "roll": "agare", "klar": false }, { "person": "19121212-1212", "namn": "Dalby kommun", "klar": false }] }""");
        var leaf = Assert.Single(finding.Leaves);
        Assert.Equal(["rad\u00a01", "Dalby kommun"], leaf.FailingRows.Select(row => row.Name));
        Assert.Equal([1, 2], leaf.FailingRows.Select(row => row.Number ?? 0));
        Assert.Equal(["parter[1].klar", "parter[2].klar"], leaf.FailingRows.Select(row => Assert.Single(row.Decisive).Name));
    }

    [Fact]
    public void A_personal_field_that_a_row_fails_by_is_masked_in_every_report()
    {
        var assessment = SmallRuleSet.Assess(SmallRuleSet.WithRule("varje d i parter uppfyller d.person != \"19121212-1212\""), Facts, """{ "parter": [{ "person": "19121212-1212", "namn": "A" }] }""");
        var row = Assert.Single(Assert.Single(Assert.Single(assessment.Findings).Leaves).FailingRows);
        Assert.Equal(("A", "parter[1].person", "(personuppgift)"), (row.Name, Assert.Single(row.Decisive).Name, row.Decisive[0].Text.Swedish));
        foreach (var report in new[] { TextReport.Render(assessment, Language.Swedish), MarkdownReport.Render(assessment, Language.English), JsonReport.Render(assessment) })
        {
            // The condition itself stands in the rule set, for all to read.
            Assert.DoesNotContain("19121212-1212", report.Replace("d.person != \"19121212-1212\"", "", StringComparison.Ordinal).Replace("d.person != \\\"19121212-1212\\\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_without_a_text_is_called_by_its_number_and_its_choice()
    {
        var finding = SmallRuleSet.Ask("inte (någon s i svar uppfyller s.skada)", Facts, """{ "svar": [{ "mål": "vatten", "skada": false }, { "mål": "luft", "skada": true }, { "skada": true }] }""");
        Assert.Equal(["rad\u00a02, Luft", "rad\u00a03"], Assert.Single(finding.Leaves).FailingRows.Select(row => row.Name));
    }

    [Theory]
    [InlineData("varje m i [\"mark\", \"bygg\"] uppfyller m i slag", "Saknar: {brister.m}.", """{ "slag": ["mark"] }""", "Saknar: Byggrätt.")]
    [InlineData("varje m i [\"mark\", \"bygg\"] uppfyller (någon s i slag uppfyller s = m)", "Saknar: {brister.m}.", """{ "slag": [] }""", "Saknar: Markförsäljning och Byggrätt.")]
    [InlineData("inte (någon d i parter uppfyller d.klar)", "Klara: {brister.d.namn}.", """{ "parter": [{ "namn": "A", "klar": true }, { "namn": "B", "klar": false }] }""", "Klara: A.")]
    public void Messages_name_rows_as_people_do(string condition, string message, string facts, string said)
    {
        var rule = SmallRuleSet.With($"regler:\n  - {{ id: r, titel: 'R', grund: riktlinje, krav: '{condition}', om_inte: {{ handläggare: '{message}' }} }}\n");
        Assert.Equal(said, Assert.Single(SmallRuleSet.Assess(rule, Facts, facts).Findings).OfficerMessage);
    }

    [Fact]
    public void Each_of_hundreds_of_rows_has_its_own_facts_and_past_that_rows_are_only_named()
    {
        Assert.All(Rows(300), row => Assert.Equal($"parter[{row.Number}].klar", Assert.Single(row.Decisive).Name));
        var many = Rows(1_500);
        Assert.Equal(1_500, many.Count);
        Assert.NotEmpty(many[0].Decisive);
        Assert.Empty(many[^1].Decisive);
        Assert.Equal("P1499", many[^1].Name);

        static List<FailingRow> Rows(int count)
        {
            var rows = string.Join(",", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "namn": "P{{i}}", "klar": false }""")));
            return [.. Assert.Single(SmallRuleSet.Ask("varje d i parter uppfyller d.klar", Facts, $$"""{ "parter": [{{rows}}] }""").Leaves).FailingRows];
        }
    }
}
