using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>What a report says of an application's own facts: what was not read, what could not be, what nobody knows, and which row it is about.</summary>
public sealed class ReportFactsTests
{
    private const string Facts = """
          belopp_a: { typ: tal, titel: 'Sökt belopp' }
          fråga: { typ: ja_nej, titel: 'Svaret', fråga: 'Gäller det?' }
          hemlig: { typ: ja_nej, titel: 'Hemligt', fråga: 'Är det hemligt?', personuppgift: ja }
          svar:
            typ: lista
            titel: 'Svaren'
            högst: 5
            fråga: 'Vad svarar ni?'
            rad:
              område: { typ: val, titel: 'Område', av: [{ namn: vatten, titel: 'Vatten och hav' }, { namn: luft, titel: 'Luft' }] }
              åtgärd: { typ: text, titel: 'Åtgärd' }
              klart: { typ: ja_nej, titel: 'Klart' }
        """;

    [Theory]
    [InlineData("bedömingar")]
    [InlineData("avikelser")]
    [InlineData("hållplats")]
    public void A_section_that_is_nearly_right_is_refused_though_the_right_one_is_there_too(string section)
    {
        var reading = Compile("fråga").ReadApplication("a.json", Encoding.UTF8.GetBytes(
            $$"""{ "uppgifter": {}, "bedömningar": {}, "avvikelser": {}, "hållplatser": {}, "{{section}}": { "x": { "nivå": "y" } } }"""));
        Assert.Equal("HS3010", Assert.Single(reading.Diagnostics).Code);
        Assert.Null(reading.Application);
    }

    [Fact]
    public void What_no_rule_set_knows_of_is_listed_last_and_said_not_to_count()
    {
        var assessment = Assess("fråga", """{ "fråga": true, "hittepå": 3, "svar": [{ "område": "luft", "påhitt": 1 }] }""");
        var text = OneLine(TextReport.Render(assessment, Language.Swedish));
        Assert.EndsWith("INTE LÄST (2) Regelverket känner inte till dem. De har inte påverkat bedömningen. - /uppgifter/hittepå - /uppgifter/svar/0/påhitt", text, StringComparison.Ordinal);
        Assert.EndsWith("- `/uppgifter/hittepå` - `/uppgifter/svar/0/påhitt`", OneLine(MarkdownReport.Render(assessment, Language.Swedish)), StringComparison.Ordinal);
        Assert.Contains("NOT READ (2)", TextReport.Render(assessment, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_told_once_with_what_to_do_and_the_outcome_is_not_called_settled()
    {
        var rules = SmallRuleSet.With("""
            regler:
              - { id: r1, titel: 'Ett', grund: riktlinje, krav: 'belopp_a > 5' }
              - { id: r2, titel: 'Två', grund: råd, krav: 'belopp_a > 7' }
            """);
        var compiled = SmallRuleSet.Compile(rules, SmallRuleSet.FactsFile(Facts)).RuleSet!;
        var reading = compiled.ReadApplication("a.json", Encoding.UTF8.GetBytes("""{ "uppgifter": { "belopp_a": "mycket" } }"""), tolerant: true);
        var assessment = compiled.Assess(reading.Application!, new DateOnly(2026, 3, 1));
        Assert.Equal(("HS3020", "/uppgifter/belopp_a"), (Assert.Single(assessment.FactFaults).Code, assessment.FactFaults[0].Pointer));
        var text = OneLine(TextReport.Render(assessment, Language.Swedish));
        Assert.Contains("RÄTTA I ANSÖKAN (1)", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("men det står ”mycket”").Length);
        Assert.Contains("- Ett (r1): Sökt belopp: (kan inte läsas). - Två (r2): Sökt belopp: (kan inte läsas). Påverkar inte utfallet.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FE4008", text, StringComparison.Ordinal);
        Assert.Contains("Utfallet gäller tills felen är rättade.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Utfallet är avgjort", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("RÄTTA I ANSÖKAN", StringComparison.Ordinal) < text.IndexOf("FEL (2)", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_nobody_knows_is_said_unless_it_is_personal()
    {
        var open = Assess("fråga", """{ "fråga": { "vet_inte": true, "varför": "Juristen utreder" } }""");
        Assert.Contains("har svarat ”vet inte”: Juristen utreder)", OneLine(TextReport.Render(open, Language.Swedish)), StringComparison.Ordinal);
        var row = Assess("varje s i svar uppfyller s.klart", """{ "svar": [{ "område": "luft", "klart": { "vet_inte": true, "varför": "Mätning pågår" } }] }""");
        Assert.Contains("(Svaren, rad 1: Klart; sökanden har svarat ”vet inte”: Mätning pågår)", OneLine(TextReport.Render(row, Language.Swedish)), StringComparison.Ordinal);

        var masked = Assess("hemlig", """{ "hemlig": { "vet_inte": true, "varför": "Hon är sjuk" } }""");
        Assert.Null(Assert.Single(masked.Missing).Reason);
        foreach (var report in new[] { TextReport.Render(masked, Language.Swedish), MarkdownReport.Render(masked, Language.Swedish), JsonReport.Render(masked) })
        {
            Assert.DoesNotContain("sjuk", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_about_a_choice_is_called_by_it_and_not_by_its_answer()
    {
        var leaf = Assess("varje s i svar uppfyller längd(s.åtgärd) > 10", """{ "svar": [{ "område": "vatten", "åtgärd": "kort" }, { "åtgärd": "kort" }] }""").Findings[0].Leaves[0];
        Assert.Equal(["rad 1, Vatten och hav", "rad 2"], leaf.FailingRows.Select(row => row.Name.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void A_row_without_a_name_is_called_by_its_place_in_a_message()
    {
        var rules = SmallRuleSet.With("""
            regler:
              - id: r
                titel: 'Regel'
                grund: riktlinje
                krav: 'varje s i svar uppfyller s.klart'
                om_inte: { sökande: 'Gör klart: {brister.s.område}.' }
            """);
        var finding = Assert.Single(SmallRuleSet.Assess(rules, Facts, """{ "svar": [{ "område": "vatten", "klart": false }, { "klart": false }] }""").Findings);
        Assert.Equal("Gör klart: Vatten och hav och rad 2.", finding.ApplicantMessage?.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_missing_cell_is_asked_for_by_its_place_alike_in_text_and_Markdown()
    {
        var assessment = Assess("varje s i svar uppfyller s.klart", """{ "svar": [{ "område": "luft" }] }""");
        Assert.Contains("Vad svarar ni? (Svaren, rad 1: Klart)", OneLine(TextReport.Render(assessment, Language.Swedish)), StringComparison.Ordinal);
        Assert.Contains("**Vad svarar ni?** (Svaren, rad 1: Klart)", OneLine(MarkdownReport.Render(assessment, Language.Swedish)), StringComparison.Ordinal);
    }

    private static RuleSet Compile(string condition)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.WithRule(condition), SmallRuleSet.FactsFile(Facts));
        return compiled.RuleSet ?? throw new InvalidOperationException(string.Join('\n', compiled.Diagnostics));
    }

    private static Assessment Assess(string condition, string json) => SmallRuleSet.Assess(SmallRuleSet.WithRule(condition), Facts, json);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
