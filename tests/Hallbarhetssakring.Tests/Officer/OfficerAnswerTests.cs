using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Officer;

/// <summary>What the officer answers of effects and conflicts (semantics §8).</summary>
public sealed class OfficerAnswerTests
{
    private const string Rules = """
        dimensioner: [miljö]
        regler:
          - id: bra
            titel: 'Bra'
            grund: råd
            krav: 'p'
            effekter: [{ mål: "13", räckvidd: global, styrka: 2 }]
          - id: oklar
            titel: 'Oklar'
            grund: råd
            krav: 'p'
            effekter: [{ mål: "13", räckvidd: lokal, styrka: mer_kunskap }]
          - id: hanterade
            titel: 'Hanterade'
            grund: ambition
            krav: 'varje c i målkonflikter uppfyller c.status != "öppen"'
        """;

    [Fact]
    public void A_strength_that_is_to_be_found_out_is_asked_for_where_it_can_be_given()
    {
        var missing = Assert.Single(Assess("{}").Missing);
        Assert.Equal(("effekter.oklar[1].styrka", "/bedömningar/effekter.oklar[1]/styrka"), (missing.Name, missing.Pointer));
        var assessment = Assess("""{ "effekter.oklar[1]": { "styrka": -2, "skäl": "Utredd" } }""");
        Assert.Empty(assessment.Missing);
        Assert.Equal(-2, Assert.Single(assessment.Conflicts).Negative.Strength);
        Assert.Equal(RuleResult.NotMet, assessment.Findings[2].Result);
        Assert.Equal(RuleResult.Met, Assess("""{ "effekter.oklar[1]": { "styrka": 1 } }""").Findings[2].Result);
    }

    [Theory]
    [InlineData("HS6007", "bedömningar", """{ "effekter.oklar[1]": { "styrka": -4 } }""")]
    [InlineData("HS6007", "bedömningar", """{ "effekter.oklar[1]": { "skäl": "x" } }""")]
    [InlineData("HS6001", "bedömningar", """{ "effekter.bra[1]": { "styrka": 1 } }""")]
    [InlineData("HS6008", "konflikter", """{ "13/lokal/oklar": { "hantering": "acceptera" } }""")]
    public void What_can_not_be_used_is_refused(string code, string section, string json)
    {
        var reading = Compile().ReadApplication("a.json", Encoding.UTF8.GetBytes($$"""{ "uppgifter": { "p": true }, "{{section}}": {{json}} }"""));
        Assert.Contains(reading.Diagnostics, d => d.Code == code);
        Assert.Null(reading.Application);
    }

    [Fact]
    public void A_unit_that_no_literal_has_takes_a_bare_number() =>
        Assert.Equal(RuleResult.Met, SmallRuleSet.Ask("utsläpp < 5 och utsläpp * 2 >= 8", "  utsläpp: { typ: tal, enhet: ton }", """{ "utsläpp": 4.5 }""").Result);

    private static RuleSet Compile()
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(Rules), SmallRuleSet.FactsFile("  p: { typ: ja_nej }"));
        return compiled.RuleSet ?? throw new InvalidOperationException(string.Join('\n', compiled.Diagnostics));
    }

    private static Assessment Assess(string judgements)
    {
        var ruleSet = Compile();
        var reading = ruleSet.ReadApplication("a.json", Encoding.UTF8.GetBytes($$"""{ "uppgifter": { "p": true }, "bedömningar": {{judgements}} }"""));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return ruleSet.Assess(reading.Application!, new DateOnly(2026, 3, 1));
    }
}
