using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Overrides;

/// <summary>What the officer says at halts and of conflicts, and what they wait for.</summary>
public sealed class HaltAndConflictTests
{
    private const string Facts = """
          a: { typ: ja_nej, titel: 'Bygger projektet?' }
          b: { typ: ja_nej }
        """;

    private const string RuleSetText = """
        dimensioner: [miljö, social]
        delar: [{ id: bor, titel: 'Bör vi?' }]
        regler:
          - id: klimat
            titel: 'Klimatet'
            grund: råd
            del: bor
            krav: 'b'
            effekter:
              - { mål: "13.2", räckvidd: lokal, perspektiv: miljö, styrka: -2, när: 'a' }
              - { mål: "13", räckvidd: global, perspektiv: miljö, styrka: +1, när: 'b' }
              - { mål: "15", räckvidd: lokal, perspektiv: miljö, styrka: mer_kunskap, när: 'b' }
        hållplatser:
          - id: tank-om
            titel: 'Tänka om?'
            efter: bor
            när: 'antal(målkonflikter) > 0'
            svar: [{ id: ga_vidare, titel: 'Gå vidare' }, { id: tank_om, titel: 'Tänk om', ger: fördjupa }]

        """;

    [Fact]
    public void A_halt_that_may_be_reached_says_what_it_waits_for_and_which_part_it_stands_after()
    {
        var assessment = Assess("""{ "b": true }""");
        var halt = Assert.Single(assessment.Halts);
        Assert.Equal((HaltState.Undetermined, "Bör vi?"), (halt.State, halt.AfterTitle));
        Assert.Contains("a", halt.Missing.Select(m => m.Name));
        var text = TextReport.Render(assessment, Language.Swedish);
        Assert.Contains("HÅLLPLATSER SOM VÄNTAR (1)", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Väntar på: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("KAN EJ BEDÖMAS", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_strength_that_needs_more_knowledge_is_the_officers_to_find_out()
    {
        var missing = Assess("""{ "b": true }""").Missing.Single(m => m.Name.Contains("styrka", StringComparison.Ordinal));
        Assert.Equal(("effekter.klimat[3].styrka", "styrka på effekten på mål 15 (lokal): Klimatet"), (missing.Name, missing.Title));
        Assert.Equal((Supplier.Officer, MissingKind.Missing), (missing.Supplier, missing.Kind));
    }

    [Fact]
    public void Answers_and_handlings_carry_who_when_and_why_into_the_reports()
    {
        var assessment = Assess("""{ "a": true, "b": true }""", """
            , "hållplatser": { "tank-om": { "svar": "tank_om", "skäl": "Stor påverkan", "av": "handläggare B", "när": "2026-03-03" } },
            "konflikter": { "13/lokal/klimat": { "hantering": "minska", "skäl": "Färre resor", "av": "handläggare A", "när": "2026-03-02" } }
            """);
        var halt = Assert.Single(assessment.Halts);
        Assert.Equal((HaltState.Answered, "Stor påverkan", "handläggare B", "2026-03-03"), (halt.State, halt.Reason, halt.By, halt.When));
        // Its third effect, of unknown strength, may be a conflict too.
        Assert.Equal([("13/lokal/klimat", false), ("15/lokal/klimat", true)], assessment.Conflicts.Select(c => (c.Id, c.IsPossible)));
        var conflict = assessment.Conflicts[0];
        Assert.Equal((ConflictStatus.Handled, "Färre resor", "handläggare A", "2026-03-02"), (conflict.Status, conflict.Reason, conflict.By, conflict.When));
        Assert.Contains(Outcome.Deepen, assessment.Outcomes);
        foreach (var report in new[] { TextReport.Render(assessment, Language.Swedish), MarkdownReport.Render(assessment, Language.Swedish), JsonReport.Render(assessment) })
        {
            foreach (var said in new[] { "Stor påverkan", "handläggare B", "2026-03-03", "Färre resor", "handläggare A", "2026-03-02" })
            {
                Assert.Contains(said, report.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>A tolerated fault is never an unknown: rules that need it fail, and say which fact.</summary>
    [Theory]
    [InlineData("[{ \"mål\": 5, \"räckvidd\": \"lokal\", \"perspektiv\": \"miljö\", \"styrka\": -1 }]")]
    [InlineData("[{ \"mål\": \"13\", \"räckvidd\": \"lokal\", \"perspektiv\": \"miljö\", \"styrka\": \"x\" }]")]
    [InlineData("[5]")]
    [InlineData("5")]
    public void A_declared_effect_that_cannot_be_read_fails_what_reads_the_conflicts(string declared)
    {
        const string Rules = "dimensioner: [miljö]\nregler:\n  - { id: fria, titel: 'R', grund: råd, krav: 'antal(målkonflikter) = 0' }\n  - { id: ren, titel: 'R', grund: råd, krav: 'b' }\n";
        const string Declared = "\n  påverkan: { typ: lista, högst: 3, effekter: ja, rad: { mål: { typ: mål }, räckvidd: { typ: val, av: [lokal, regional, nationell, global] }, perspektiv: { typ: val, av: [miljö] }, styrka: { typ: heltal, minst: -3, högst: 3 } } }\n";
        var ruleSet = SmallRuleSet.Compile(SmallRuleSet.With(Rules), SmallRuleSet.FactsFile(Facts + Declared)).RuleSet!;
        var reading = ruleSet.ReadApplication("a.json", Encoding.UTF8.GetBytes($$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": { "b": true, "påverkan": {{declared}} } }"""), tolerant: true);
        var assessment = ruleSet.Assess(reading.Application!);
        Assert.Equal([RuleResult.Failed, RuleResult.Met], assessment.Findings.Select(finding => finding.Result));
        Assert.Contains("påverkan", assessment.Findings[0].Fault!.Message.Swedish, StringComparison.Ordinal);
        Assert.Contains(Outcome.NoObstacles, assessment.Outcomes);
    }

    private static Assessment Assess(string facts, string more = "")
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(RuleSetText), SmallRuleSet.FactsFile(Facts));
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var json = $$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": {{facts}} {{more}} }""";
        var reading = compiled.RuleSet!.ReadApplication("a.json", Encoding.UTF8.GetBytes(json));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return compiled.RuleSet.Assess(reading.Application!);
    }
}
