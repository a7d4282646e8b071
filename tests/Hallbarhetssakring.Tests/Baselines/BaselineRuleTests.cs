using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Baselines;

/// <summary>Rules that ask the baseline, from the files to the finding.</summary>
public sealed class BaselineRuleTests
{
    private const string Facts = """
          kommuner: { typ: lista, högst: 49, av: kommun }
          hemkommun: { typ: kommun }
          målgrupper: { typ: lista, högst: 20, av: { val: [barn, unga, företag] } }
          valda_mål: { typ: lista, högst: 20, av: mål }
          stor: { typ: ja_nej, lämnas_av: register }
        """;

    private const string Indicators = """
        nyckeltal:
          N02904: { titel: 'Barn i ekonomiskt utsatta hushåll, andel (%)', enhet: andel, bättre: lägre, mål: ["1.2"], högsta_ålder: 3 år }
          N07403: { titel: 'Laddplatser', bättre: högre, mål: ["13"] }
          N01951: { titel: 'Invånare', enhet: invånare }

        """;

    // The two rules of the format's example, the first with more weight so that it shows in the outcome.
    private const string Rules = """
        regler:
          - id: barnfattigdom
            titel: 'Når barn och unga där barnfattigdomen är hög'
            grund: riktlinje
            gäller_när: 'någon k i kommuner uppfyller nuläge("N02904", k) > nuläge_median("N02904", länet(k))'
            krav: 'någon m i målgrupper uppfyller m i ["barn", "unga"]'
            om_inte: { handläggare: 'Barnfattigdomen är hög i {träffar.k}.', sökande: 'Skriv vilka barn och unga projektet når.' }
            källa: 'Kolada N02904'
          - id: mal-moter-behov
            titel: 'Valda mål möter kommunernas behov'
            grund: råd
            krav: 'någon g i valda_mål uppfyller någon s i svagaste_mål(kommuner, 1) uppfyller g inom s'
            om_inte: { handläggare: 'Det svagaste målet är {svagaste_mål(kommuner, 1)}.' }
            källa: 'exempel'
        """;

    [Fact]
    public void The_rules_of_the_format_are_met_or_not_by_the_baseline()
    {
        var assessment = Assess(Rules, """{ "kommuner": ["1785", "1782"], "målgrupper": ["företag"], "valda_mål": ["13.2"] }""", Sample());
        var children = assessment.Findings[0];
        Assert.Equal(RuleResult.NotMet, children.Result);
        Assert.Equal("Barnfattigdomen är hög i 1785\u00a0Säffle.", children.OfficerMessage);
        Assert.Equal(["kommuner", "målgrupper", "nuläge.N02904.1785", "nuläge_median.N02904.17"], children.Decisive.Select(f => f.Name).Order(StringComparer.Ordinal));
        var value = children.Decisive.Single(f => f.Name == "nuläge.N02904.1785");
        Assert.Equal(("Barn i ekonomiskt utsatta hushåll, andel (%), Säffle, 2024", "12,5\u00a0%"), (value.Title, value.Text.Swedish));
        Assert.Equal("7,4\u00a0%", children.Decisive.Single(f => f.Name == "nuläge_median.N02904.17").Text.Swedish);
        Assert.Equal((RuleResult.NotMet, "Det svagaste målet är 1."), (assessment.Findings[1].Result, assessment.Findings[1].OfficerMessage));
        Assert.Contains("svagaste_mål.1782+1785.1", assessment.Findings[1].Decisive.Select(f => f.Name));
    }

    [Fact]
    public void What_the_baseline_lacks_is_to_be_found_out_and_never_asked_of_the_applicant()
    {
        var assessment = Assess(Rules, """{ "kommuner": ["1785"], "målgrupper": ["företag"], "valda_mål": ["13.2"] }""", null);
        Assert.Equal(RuleResult.Undetermined, assessment.Findings[0].Result);
        Assert.Equal(Outcome.Investigate, Assert.Single(assessment.Outcomes));
        Assert.Equal(["nuläge.N02904.1785", "nuläge_median.N02904.17", "svagaste_mål.1785.1"], assessment.Missing.Select(m => m.Name));
        Assert.All(assessment.Missing, m => Assert.Equal((Supplier.Register, MissingKind.Baseline, ""), (m.Supplier, m.Kind, m.Pointer)));
        Assert.Equal("Barn i ekonomiskt utsatta hushåll, andel (%), Säffle", assessment.Missing[0].Title);
    }

    [Fact]
    public void A_value_that_is_too_old_says_so()
    {
        var old = Baseline.Of([new BaselineValue("N02904", "1785", 2022, Gender.Both, 12m)]);
        var assessment = Assess(Rules, """{ "kommuner": ["1785"], "målgrupper": ["företag"], "valda_mål": [] }""", old);
        Assert.Contains("(det senaste värdet är från 2022 och för gammalt)", assessment.Findings[0].Missing[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_read_stand_beside_the_condition()
    {
        var assessment = Assess(One("nuläge(\"N02904\", hemkommun) <= 10 %"), """{ "hemkommun": "1785" }""", Sample());
        var fact = Assert.Single(assessment.Findings[0].Leaves[0].Facts, f => f.Name.StartsWith("nuläge", StringComparison.Ordinal));
        Assert.Equal(("nuläge(\"N02904\", hemkommun)", "Barn i ekonomiskt utsatta hushåll, andel (%)", "12,5\u00a0%"), (fact.Name, fact.Title, fact.Text.Swedish));
    }

    [Fact]
    public void One_of_two_grounds_is_decisive_and_no_more_than_it_needs()
    {
        var rule = One("stor och nuläge(\"N02904\", hemkommun) > 10 %");
        var assessment = Assess(rule, """{ "hemkommun": "1782", "stor": false }""", Sample());

        // Either ground is enough; the register's is let go first, and what then stands is all that is needed.
        Assert.Equal(RuleResult.NotMet, assessment.Findings[0].Result);
        Assert.Equal(["hemkommun", "nuläge.N02904.1782"], assessment.Findings[0].Decisive.Select(f => f.Name));
    }

    [Fact]
    public void A_value_that_nothing_read_at_first_may_be_what_decides()
    {
        // The second ground is only asked for once the first is hidden.
        var assessment = Assess(One("stor eller nuläge(\"N02904\", \"1785\") > 10 %"), """{ "stor": true }""", Sample());
        Assert.Equal(RuleResult.Met, assessment.Findings[0].Result);
        var decisive = Assert.Single(assessment.Findings[0].Decisive).Name;
        Assert.Contains(decisive, new[] { "stor", "nuläge.N02904.1785" });
    }

    [Theory]
    [InlineData("""nuläge("N02904", hemkommun) > 10 %""", """{ "hemkommun": "1785" }""")]
    [InlineData("""nuläge("N02904", hemkommun) > 10 %""", """{ "hemkommun": "0180" }""")]
    [InlineData("""kvartil("N02904", hemkommun) = 4""", """{ "hemkommun": "1785" }""")]
    [InlineData("""någon s i svagaste_mål(kommuner, 2) uppfyller s = "13" """, """{ "kommuner": ["1785", "0180"] }""")]
    [InlineData("""någon s i svagaste_mål(kommuner, 2) uppfyller s = "13" """, """{ }""")]
    [InlineData("""trend("N02904", hemkommun, 1 år) > 0 %""", """{ "hemkommun": "1785" }""")]
    public void Plan_and_oracle_agree_on_rules(string condition, string json)
    {
        var (ruleSet, application) = Read(One(condition), json);
        var assessment = ruleSet.Assess(application, null, Sample());
        var oracle = new Oracle.Rules(ruleSet.Plan.Bound, application.Input.Facts, assessment.Date, null, Sample());
        Assert.Equal(oracle.Of(0).Result, assessment.Findings[0].Result);
    }

    [Theory]
    [InlineData("nuläge(\"N02940\", hemkommun) > 10 %", "HS5021", "N02904")]
    [InlineData("nuläge(hemkommun, hemkommun) > 10 %", "FE2", "")]
    [InlineData("nuläge(\"N02904\") > 10 %", "FE2", "")]
    [InlineData("nuläge(\"N02904\", \"9999\") > 10 %", "FE2", "")]
    [InlineData("nuläge(\"N02904\", hemkommun) > 10 kr", "FE2", "")]
    [InlineData("nuläge_median(\"N02904\", hemkommun) > 10 %", "FE2", "")]
    [InlineData("kvartil(\"N01951\", hemkommun) = 1", "HS5022", "N01951")]
    [InlineData("trend(\"N02904\", hemkommun, 18 månader) > 0 %", "HS5023", "50 år")]
    [InlineData("trend(\"N02904\", hemkommun, 0 år) > 0 %", "HS5023", "50 år")]
    [InlineData("antal(svagaste_mål(kommuner, 3)) = 3", "HS5024", "1 till 2")]
    [InlineData("antal(svagaste_mål(kommuner, antal(kommuner))) = 3", "HS5024", "1 till 2")]
    [InlineData("antal(svagaste_mål(hemkommun, 1)) = 1", "FE2", "")]
    public void What_is_wrong_is_found_when_the_rule_set_is_loaded(string condition, string code, string said)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(Indicators + One(condition)), SmallRuleSet.FactsFile(Facts));
        var error = Assert.Single(compiled.Diagnostics);
        Assert.StartsWith(code, error.Code, StringComparison.Ordinal);
        Assert.Contains(said, error.Message(Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nyckeltal: { N1: { titel: 'x', högsta_ålder: 36 månader } }", "HS4032")]
    [InlineData("nyckeltal: { N1: { titel: 'x', högsta_ålder: 3 } }", "HS4032")]
    [InlineData("nyckeltal: { 'N 1': { titel: 'x' } }", "HS4031")]
    [InlineData("nyckeltal: { N1: { titel: 'x', mål: [\"18\"] } }", "HS5003")]
    [InlineData("nyckeltal: { N1: { titel: 'x', bättre: mer } }", "HS2")]
    [InlineData("nyckeltal: { N1: { enhet: andel } }", "HS2")]
    [InlineData("nyckeltal: { N1: { titel: 'x', enhett: andel } }", "HS2")]
    public void A_declaration_that_is_wrong_is_refused(string declared, string code)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(declared + "\n" + One("antal(kommuner) > 0")), SmallRuleSet.FactsFile(Facts));
        Assert.False(compiled.Success);
        Assert.All(compiled.Diagnostics, d => Assert.StartsWith(code, d.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void No_goal_can_be_ranked_without_indicators()
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(One("antal(svagaste_mål(kommuner, 1)) = 1")), SmallRuleSet.FactsFile(Facts));
        Assert.Equal("HS5025", Assert.Single(compiled.Diagnostics).Code);
    }

    [Fact]
    public void Rules_in_english_ask_by_the_english_names()
    {
        const string RuleSetText = """
            language: en
            ruleset: prov/small
            version: 1.0.0
            title: 'Small'
            in_force: { from: 2020-01-01 }
            indicators:
              N02904: { title: 'Children in poor households, share (%)', unit: share, better: lower, goals: ["1.2"], max_age: 3 years }
            rules:
              - { id: r, title: 'Rule', basis: guideline, requirement: 'baseline("N02904", home) > baseline_median("N02904", county(home))', source: 'x' }
            """;
        var compiled = SmallRuleSet.Compile(RuleSetText, "language: en\nfacts:\n  home: { type: municipality }\n");
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var application = compiled.RuleSet!.ReadApplication("a", """{ "facts": { "home": "1785" } }"""u8).Application!;
        Assert.Equal(RuleResult.Met, compiled.RuleSet.Assess(application, new DateOnly(2026, 3, 1), Sample()).Findings[0].Result);
        Assert.Equal("baseline.N02904.1785", compiled.RuleSet.Assess(application, new DateOnly(2026, 3, 1)).Missing[0].Name);
    }

    // 7.4 % everywhere but in Säffle; charging places rank Säffle and Filipstad in the middle. Stockholm has only the second.
    private static Baseline Sample() => Baseline.Of(
        Semantics.SampleBaseline.Values.Values.Where(v => v.Indicator == "N1" && v.Year == 2024)
            .Select(v => v with { Indicator = "N02904", Value = v.Municipality == "1785" ? 12.5m : 7.4m })
            .Concat(Semantics.SampleBaseline.Values.Values.Where(v => v.Indicator == "N2").Select(v => v with { Indicator = "N07403", Value = v.Municipality is "1785" ? 60m : 50m })));

    private static string One(string condition) => $"regler:\n  - {{ id: r, titel: 'Regel', grund: riktlinje, krav: '{condition}' }}\n";

    private static (RuleSet RuleSet, Application Application) Read(string rules, string json)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(Indicators + rules), SmallRuleSet.FactsFile(Facts));
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        var reading = compiled.RuleSet!.ReadApplication("ansokan.json", Encoding.UTF8.GetBytes($$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": {{json}} }"""));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return (compiled.RuleSet, reading.Application!);
    }

    private static Assessment Assess(string rules, string json, Baseline? baseline)
    {
        var (ruleSet, application) = Read(rules, json);
        return ruleSet.Assess(application, null, baseline);
    }
}
