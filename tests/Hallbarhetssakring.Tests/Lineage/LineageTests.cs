using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Lineage;

/// <summary>What a rule set takes in, changes and switches off (design §3).</summary>
public sealed class LineageTests
{
    private const string Facts = "  belopp: { typ: belopp, enhet: SEK, minst: 0 }\n  start: { typ: datum }\n  klar: { typ: ja_nej }";

    private const string Parent = """
        parametrar:
          tak: { typ: belopp, värden: [{ från: 2020-01-01, värde: 500 kr, källa: 'a' }] }
        regler:
          - { id: hogst, titel: 'Högst taket', grund: riktlinje, krav: 'belopp <= tak', källa: 'x' }
          - { id: klar, titel: 'Klart', grund: ambition, krav: 'klar' }
          - { id: fast, titel: 'Låst', grund: lag, låst: ja, krav: 'klar', källa: 'lagen' }
        """;

    [Fact]
    public void An_heir_has_its_parents_rules_and_facts()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts)
            .Add("b/arv", "1.0.0", "ärver: a/bas@1\nregler:\n  - { id: egen, titel: 'Egen', grund: råd, krav: 'belopp > 0 kr' }");
        var assessment = library.Assess("b/arv", """{ "belopp": 600, "klar": true }""");
        Assert.Equal(["hogst", "klar", "fast", "egen"], assessment.Findings.Select(f => f.Rule));
        Assert.Equal([RuleResult.NotMet, RuleResult.Met, RuleResult.Met, RuleResult.Met], assessment.Findings.Select(f => f.Result));
    }

    [Fact]
    public void A_change_takes_the_place_of_the_fields_it_sets_and_of_no_other()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts)
            .Add("b/arv", "1.0.0", "ärver: a/bas@1\nändra:\n  - { regel: hogst, krav: 'belopp <= 2 * tak', allvar: stopp, skäl: 'Nämndens beslut' }");
        var ruleSet = library.Sound("b/arv");
        var rule = ruleSet.Plan.Bound.Rules[0].Syntax;
        Assert.Equal("x", rule.Source);
        Assert.Equal("Nämndens beslut", rule.Motive);
        Assert.Equal(
            [("id", "a/bas", null), ("titel", "a/bas", null), ("grund", "a/bas", null), ("krav", "b/arv", "Nämndens beslut"), ("källa", "a/bas", null), ("allvar", "b/arv", "Nämndens beslut")],
            rule.Fields.Select(f => (f.Field, f.File.RuleSet, f.Reason)));
        Assert.Equal("'belopp <= 2 * tak'", rule.Fields[3].Written);
        var finding = library.Assess("b/arv", """{ "belopp": 600 }""").Findings[0];
        Assert.Equal((RuleResult.Met, Severity.Stop), (finding.Result, finding.Severity));
        Assert.Equal(RuleResult.NotMet, library.Assess("a/bas", """{ "belopp": 600 }""").Findings[0].Result);
    }

    [Fact]
    public void A_demand_that_is_changed_leaves_the_old_form_behind()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts)
            .Add("b/arv", "1.0.0", "ärver: a/bas@1\nändra:\n  - regel: klar\n    nivåer: [{ id: ja, poäng: 2, när: 'klar' }, { id: nej, poäng: 0, annars: ja }]\n    skäl: 'Graderas'");
        var finding = library.Assess("b/arv", """{ "klar": true }""").Findings[1];
        Assert.Equal((RuleResult.Met, "ja"), (finding.Result, finding.Level!.Id));
        Assert.DoesNotContain(library.Sound("b/arv").Plan.Bound.Rules[1].Syntax.Fields, f => f.Field == "krav");
    }

    [Fact]
    public void A_parameters_older_values_stand()
    {
        const string Heir = "ärver: a/bas@1\nändra:\n  - { parameter: tak, värden: [{ från: 2026-01-01, värde: 700 kr, källa: 'b' }], skäl: 'Höjs' }";
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts).Add("b/arv", "1.0.0", Heir);
        Assert.Equal(RuleResult.NotMet, library.Assess("b/arv", """{ "belopp": 600 }""", "2025-12-31").Findings[0].Result);
        Assert.Equal(RuleResult.Met, library.Assess("b/arv", """{ "belopp": 600 }""", "2026-01-01").Findings[0].Result);
    }

    [Fact]
    public void A_rule_that_is_switched_off_comes_back_after_the_day()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts)
            .Add("b/arv", "1.0.0", "ärver: a/bas@1\nstäng_av: [{ regel: klar, skäl: 'Ersätts', till: 2026-12-31 }]");
        Assert.Equal(["hogst", "fast"], library.Assess("b/arv", "{}", "2026-12-31").Findings.Select(f => f.Rule));
        var off = Assert.Single(library.Assess("b/arv", "{}", "2026-12-31").NotInForce);
        Assert.Equal(("klar", "Ersätts", new DateOnly(2026, 12, 31), "b/arv"), (off.Rule, off.SwitchedOff!.Reason, off.SwitchedOff.Until, off.SwitchedOff.By));
        Assert.Equal(["hogst", "klar", "fast"], library.Assess("b/arv", "{}", "2027-01-01").Findings.Select(f => f.Rule));
    }

    [Fact]
    public void Modules_are_taken_in_and_reached_by_module_and_rule()
    {
        using var library = new Library().Add("n/krav", "1.2.0", Parent, Facts).Add("n/mer", "2.0.0", "regler:\n  - { id: mer, titel: 'Mer', grund: råd, krav: 'extra' }", "  extra: { typ: ja_nej }")
            .Add("b/eget", "1.0.0", "tar_med: [n/krav@1, n/mer@2.0]\nändra:\n  - { regel: krav/klar, titel: 'Färdigt', skäl: 's' }\n  - { regel: n/mer/mer, grund: ambition, skäl: 's' }");
        var assessment = library.Assess("b/eget", """{ "extra": false }""");
        Assert.Equal(["Högst taket", "Färdigt", "Låst", "Mer"], assessment.Findings.Select(f => f.Title));
        Assert.Equal(Severity.Warning, assessment.Findings[3].Severity);
        Assert.Equal([("n/krav", "1.2.0"), ("n/mer", "2.0.0")], assessment.BuiltOn.Select(one => (one.Id, one.Version)));
    }

    [Fact]
    public void The_highest_version_that_begins_as_asked_is_used()
    {
        using var library = new Library().Add("a/bas", "2.0.0", Parent.Replace("500 kr", "1 kr", StringComparison.Ordinal), Facts)
            .Add("a/bas/versioner/1.9.0", "1.9.0", Parent.Replace("500 kr", "9 kr", StringComparison.Ordinal), Facts)
            .Add("a/bas/versioner/1.10.0", "1.10.0", Parent, Facts)
            .Add("b/arv", "1.0.0", "ärver: a/bas@1").Add("b/exakt", "1.0.0", "ärver: a/bas@1.9");
        Assert.Equal("1.10.0", Assert.Single(library.Assess("b/arv", "{}").BuiltOn).Version);
        Assert.Equal("1.9.0", Assert.Single(library.Assess("b/exakt", "{}").BuiltOn).Version);
    }

    [Fact]
    public void A_diamond_at_one_version_is_one_and_a_change_on_one_way_stands()
    {
        using var library = new Library().Add("n/krav", "1.0.0", Parent, Facts)
            .Add("a/bas", "1.0.0", "tar_med: [n/krav@1]\nändra:\n  - { regel: klar, titel: 'Ändrad', skäl: 's' }")
            .Add("b/arv", "1.0.0", "ärver: a/bas@1\ntar_med: [n/krav@1]");
        Assert.Equal(["Högst taket", "Ändrad", "Låst"], library.Assess("b/arv", "{}").Findings.Select(f => f.Title));
    }

    [Fact]
    public void What_is_inherited_can_be_inherited_again()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts).Add("b/mitt", "1.0.0", "ärver: a/bas@1\nändra:\n  - { regel: klar, titel: 'Två', skäl: 's' }")
            .Add("c/topp", "1.0.0", "ärver: b/mitt@1\nändra:\n  - { regel: klar, grund: råd, skäl: 't' }");
        var fields = library.Sound("c/topp").Plan.Bound.Rules[1].Syntax.Fields;
        Assert.Equal(["a/bas", "b/mitt", "c/topp", "a/bas"], fields.Select(f => f.File.RuleSet));
    }

    [Fact]
    public void A_change_that_only_tightens_is_proved_to()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts)
            .Add("b/hogst", "1.0.0", "ärver: a/bas@1\nändra:\n  - { regel: hogst, krav: 'belopp <= 0.5 * tak', skärper: ja, skäl: 's' }")
            .Add("b/fler", "1.0.0", "ärver: a/bas@1\nändra:\n  - { regel: klar, krav: 'klar och start >= datum(\"2026-01-01\")', skärper: ja, skäl: 's' }")
            .Add("b/nivaer", "1.0.0", "ärver: a/bas@1\nändra:\n  - regel: klar\n    nivåer: [{ id: full, poäng: 2, när: 'klar och belopp > 0 kr' }, { id: inte, poäng: 0, annars: ja }]\n    uppfylld_från: full\n    skärper: ja\n    skäl: 's'");
        library.Sound("b/hogst");
        library.Sound("b/fler");
        library.Sound("b/nivaer");
    }

    [Theory]
    [InlineData("{ regel: hogst, krav: 'belopp <= 2 * tak', skärper: ja, skäl: 's' }", "HS4516", "belopp = ")]
    [InlineData("{ regel: klar, gäller_när: 'belopp > 1 kr', skärper: ja, skäl: 's' }", "HS4516", "klar = nej")]
    [InlineData("{ regel: klar, krav: 'klar eller start >= datum(\"2026-01-01\")', skärper: ja, skäl: 's' }", "HS4516", "start = ")]
    [InlineData("{ regel: klar, bedöms: { fråga: 'F', skala: [{ id: a, titel: A, poäng: 1 }, { id: b, titel: B, poäng: 0 }] }, skärper: ja, skäl: 's' }", "HS4517", "en människa bedömer")]
    public void A_change_that_does_not_is_shown_what_passes(string change, string code, string words)
    {
        using var library = new Library().Add("a/bas", "1.0.0", Parent, Facts).Add("b/arv", "1.0.0", "ärver: a/bas@1\nändra:\n  - " + change);
        var compiled = library.Compile("b/arv");
        Assert.Contains(compiled.Diagnostics, d => d.Code == code);
        Assert.Contains(words, library.Text(compiled), StringComparison.Ordinal);
        Assert.Equal(code == "HS4517", compiled.Success);
    }
}
