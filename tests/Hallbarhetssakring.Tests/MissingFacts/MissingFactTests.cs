using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.MissingFacts;

/// <summary>
/// Questions that seven engines were asked, most of which answered some of them wrongly: what does a condition say of a fact that nobody has
/// given? One test a question.
/// </summary>
public sealed class MissingFactTests
{
    private const string Facts = """
          belopp: { typ: tal }
          annat: { typ: tal }
          kostnad_år_två: { typ: tal }
          tal: { typ: lista, av: tal }
          rader: { typ: lista, rad: { x: { typ: tal } } }
        """;

    [Fact]
    public void Greater_than_is_undetermined_and_names_the_fact() => AssertWaits(Ask("belopp > 10"), "belopp");

    [Fact]
    public void Less_than_is_undetermined_though_a_missing_fact_is_often_taken_as_zero() => AssertWaits(Ask("belopp < 10"), "belopp");

    [Fact]
    public void Not_equal_is_undetermined_though_a_missing_fact_differs_from_five_elsewhere() => AssertWaits(Ask("belopp != 5"), "belopp");

    [Fact]
    public void Two_missing_facts_are_not_equal_for_being_missing() => AssertWaits(Ask("belopp = annat"), "annat", "belopp");

    [Fact]
    public void A_choice_on_a_missing_fact_does_not_fall_to_its_else_branch()
    {
        AssertWaits(Ask("(om belopp > 3 så 1 annars 2) = 2"), "belopp");
        AssertWaits(Ask("(om belopp > 3 så 1 annars 2) = 1"), "belopp");
        Assert.Equal(RuleResult.Met, Ask("(om belopp > 3 så 2 annars 2) = 2").Result);
    }

    [Fact]
    public void Missing_or_true_is_met_and_waits_for_nothing() => AssertDetermined(RuleResult.Met, Ask("belopp > 10 eller annat = 1", """{ "annat": 1 }"""));

    [Fact]
    public void Missing_and_false_is_not_met_and_waits_for_nothing() => AssertDetermined(RuleResult.NotMet, Ask("belopp > 10 och annat = 1", """{ "annat": 2 }"""));

    [Fact]
    public void Every_item_of_a_missing_list_is_undetermined()
    {
        AssertWaits(Ask("varje t i tal uppfyller t > 0"), "tal");
        AssertDetermined(RuleResult.Met, Ask("varje t i tal uppfyller t > 0", """{ "tal": [] }"""));
    }

    [Fact]
    public void Counting_with_one_missing_value_gives_an_interval()
    {
        const string OneIsMissing = """{ "rader": [{ "x": 1 }, { "x": null }, { "x": 3 }] }""";
        AssertWaits(Ask("antal(rader[x < 2]) = 1", OneIsMissing), "rader[2].x");
        AssertWaits(Ask("antal(rader[x < 2]) = 2", OneIsMissing), "rader[2].x");
        AssertDetermined(RuleResult.Met, Ask("antal(rader[x < 2]) >= 1", OneIsMissing));
        AssertDetermined(RuleResult.NotMet, Ask("antal(rader[x < 2]) >= 3", OneIsMissing));
    }

    [Fact]
    public void The_sum_of_no_items_is_zero() => AssertDetermined(RuleResult.Met, Ask("summa(tal) = 0", """{ "tal": [] }"""));

    [Fact]
    public void Numbers_are_exact() => AssertDetermined(RuleResult.Met, Ask("belopp + annat = 0.3", """{ "belopp": 0.1, "annat": 0.2 }"""));

    [Fact]
    public void A_misspelt_name_is_found_when_the_rule_set_is_loaded()
    {
        var error = Assert.Single(SmallRuleSet.Compile(SmallRuleSet.WithRule("belop > 10"), SmallRuleSet.FactsFile(Facts)).Diagnostics);
        Assert.Equal("FE2001", error.Code);
        Assert.Contains("Menade du belopp?", error.Message(Feel.Text.Language.Swedish), StringComparison.Ordinal);
        Assert.Equal((8, 55), (error.Location!.Value.Start.Line, error.Location.Value.Start.Column));
    }

    [Fact]
    public void Names_may_hold_a_ring_and_dots() => AssertDetermined(RuleResult.Met, Ask("kostnad_år_två > 1", """{ "kostnad_år_två": 2 }"""));

    [Fact]
    public void A_hyphen_is_always_subtraction_whatever_names_there_are()
    {
        AssertDetermined(RuleResult.Met, Ask("belopp-annat = 2", """{ "belopp": 5, "annat": 3 }"""));
        var compiled = SmallRuleSet.Compile(SmallRuleSet.WithRule("a-b = 2"), SmallRuleSet.FactsFile("  \"a-b\": { typ: tal }\n"));
        Assert.False(compiled.Success);
    }

    [Fact]
    public void A_table_with_a_missing_key_does_not_answer_with_its_catch_all_row()
    {
        const string Table = """
            tabeller:
              gräns:
                typ: tal
                nycklar: [storlek]
                värden:
                  - { från: 2020-01-01, rader: [{ storlek: liten, värde: 1 }, { storlek: stor, värde: 2 }], annars: 3 }

            """;
        const string Sizes = "  storlek: { typ: val, av: [liten, stor, okänd] }\n  belopp: { typ: tal }\n";
        AssertWaits(SmallRuleSet.Ask("gräns(storlek) = 3", Sizes, "{}", Table), "storlek");
        AssertDetermined(RuleResult.Met, SmallRuleSet.Ask("gräns(storlek) = 3", Sizes, """{ "storlek": "okänd" }""", Table));
    }

    [Fact]
    public void A_forbidding_rule_with_a_missing_fact_is_never_passed_over()
    {
        var assessment = SmallRuleSet.Assess(
            SmallRuleSet.With("regler:\n  - { id: r, titel: 'Regel', grund: lag, källa: 'lag', krav: 'belopp < 10' }\n"), Facts, "{}");
        Assert.Equal(Outcome.Complete, assessment.Outcome);
        Assert.Contains(Outcome.Obstacle, assessment.PossibleOutcomes);
    }

    private static Finding Ask(string condition, string json = "{}") => SmallRuleSet.Ask(condition, Facts, json);

    private static void AssertWaits(Finding finding, params string[] names)
    {
        Assert.Equal(RuleResult.Undetermined, finding.Result);
        Assert.Equal(names, finding.Missing.Select(missing => missing.Name).Order(StringComparer.Ordinal));
    }

    private static void AssertDetermined(RuleResult expected, Finding finding)
    {
        Assert.Equal(expected, finding.Result);
        Assert.Empty(finding.Missing);
    }
}
