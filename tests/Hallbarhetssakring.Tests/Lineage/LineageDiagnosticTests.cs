namespace Hallbarhetssakring.Tests.Lineage;

/// <summary>What is said when what a rule set builds on does not fit; both places are shown.</summary>
public sealed class LineageDiagnosticTests
{
    private const string Facts = "  klar: { typ: ja_nej }";
    private const string Rules = "regler:\n  - { id: klar, titel: 'Klart', grund: ambition, krav: 'klar' }\n  - { id: fast, titel: 'Låst', grund: lag, låst: ja, krav: 'klar', källa: 'lagen' }";

    [Theory]
    [InlineData("HS4503", "ärver: a/baz@1", "Menade du a/bas?")]
    [InlineData("HS4504", "ärver: a/bas@2", "Det finns: 1.0.0.")]
    [InlineData("HS4021", "ärver: a/bas", "ägare/namn@version")]
    [InlineData("HS4021", "ärver: a/bas@1.x", "ägare/namn@version")]
    [InlineData("HS4510", "ärver: a/bas@1\nregler:\n  - { id: klar, titel: 'Min', grund: råd, krav: 'klar' }", "a/bas/regelverk.yaml")]
    [InlineData("HS4511", "ärver: a/bas@1\nstäng_av: [{ regel: klart, skäl: 's' }]", "Menade du klar?")]
    [InlineData("HS4511", "regler:\n  - { id: x, titel: 'X', grund: råd, krav: 'ny' }\nstäng_av: [{ regel: klar, skäl: 's' }]", "bygger inte på något")]
    [InlineData("HS4512", "ärver: a/bas@1\nstäng_av: [{ regel: fast, skäl: 's' }]", "Ta bort ändringen.")]
    [InlineData("HS4512", "ärver: a/bas@1\nändra:\n  - { regel: fast, titel: 'T', skäl: 's' }", "a/bas/regelverk.yaml")]
    [InlineData("HS4515", "ärver: a/bas@1\nändra:\n  - { regel: klar, skäl: 's' }", "ändrar ingenting")]
    [InlineData("HS4022", "ärver: a/bas@1\nändra:\n  - { titel: 'T', skäl: 's' }", "regel, parameter eller tabell")]
    [InlineData("HS4506", "ärver: c/ring@1", "b/arv → c/ring → b/arv")]
    [InlineData("HS2055", "ärver: a/bas@1", "a/bas/uppgifter.yaml", "  klar: { typ: text }")]
    [InlineData("HS4004", "ärver: a/bas@1\nändra:\n  - { regel: klar, krav: 'klar', nivåer: [{ id: a, annars: ja }], skäl: 's' }", "mer än ett")]
    [InlineData("HS4013", "ärver: a/bas@1\nändra:\n  - { regel: klar, grund: lag, skäl: 's' }", "källa")]
    public void Is_said(string code, string body, string words, string? facts = "  ny: { typ: ja_nej }")
    {
        using var library = new Library().Add("a/bas", "1.0.0", Rules, Facts).Add("b/arv", "1.0.0", body, facts).Add("c/ring", "1.0.0", "ärver: b/arv@1");
        var compiled = library.Compile("b/arv");
        Assert.Null(compiled.RuleSet);
        Assert.Contains(compiled.Diagnostics, d => d.Code == code);
        Assert.Contains(words, library.Text(compiled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tar_med: [a/bas@2]", "HS4504")]
    [InlineData("tar_med: [a/finns_inte@1]", "HS4503")]
    public void While_what_it_builds_on_is_missing_only_its_own_mistakes_are_said(string takes, string code)
    {
        using var library = new Library().Add("a/bas", "1.0.0", Rules, Facts).Add(
            "b/arv", "1.0.0", takes + "\nregler:\n  - { id: x, titel: 'X', grund: råd, mål: ['18'], krav: 'klar och ny > 3' }", "  ny: { typ: ja_nej }\n  lista: { typ: lista, av: text, öppen_i: [förstudie] }");
        Assert.Equal([code, "HS5003", "FE2005"], library.Compile("b/arv").Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Outside_of_any_library_the_way_to_name_one_is_said_with_the_files_own_mistakes()
    {
        var compiled = SmallRuleSet.Compile(
            SmallRuleSet.With("tar_med: [a/bas@1]\nregler:\n  - { id: x, titel: 'X', grund: råd, krav: 'klar och ny > 3' }\n"), SmallRuleSet.FactsFile("  ny: { typ: ja_nej }\n"));
        Assert.Equal(["HS4502", "FE2005"], compiled.Diagnostics.Select(d => d.Code));
        Assert.Contains("--rot", compiled.Diagnostics[0].Message(Feel.Text.Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_does_not_tighten_is_shown_at_what_decides()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Rules, Facts).Add(
            "b/arv", "1.0.0", "ärver: a/bas@1\nändra:\n  - { regel: klar, titel: 'Ny', krav: 'klar eller ny', skärper: ja, skäl: 's' }", "  ny: { typ: ja_nej }");
        var place = Assert.Single(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4516").Location!.Value;
        Assert.Contains("klar eller ny", place.Source.Slice(place.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_needed_where_nothing_is_taken_in()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Rules);
        Assert.Contains(library.Compile("a/bas").Diagnostics, d => d.Code == "HS4501");
    }

    [Fact]
    public void A_folder_must_hold_what_its_name_says()
    {
        using var library = new Library().Add("a/bas", "2.0.0", Rules, Facts).Add("a/bas/versioner/1.0.0", "1.0.1", Rules, Facts).Add("b/arv", "1.0.0", "ärver: a/bas@1");
        Assert.Contains(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4505");
    }

    [Fact]
    public void Two_versions_of_one_module_are_refused()
    {
        using var library = new Library().Add("n/krav", "2.0.0", Rules, Facts).Add("n/krav/versioner/1.0.0", "1.0.0", Rules, Facts)
            .Add("a/bas", "1.0.0", "tar_med: [n/krav@1]").Add("b/arv", "1.0.0", "ärver: a/bas@1\ntar_med: [n/krav@2]");
        Assert.Contains(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4508");
    }

    [Fact]
    public void Two_changes_of_one_thing_on_two_ways_are_refused()
    {
        using var library = new Library().Add("n/krav", "1.0.0", Rules, Facts)
            .Add("n/ett", "1.0.0", "tar_med: [n/krav@1]\nändra:\n  - { regel: klar, titel: 'Ett', skäl: 's' }")
            .Add("n/tva", "1.0.0", "tar_med: [n/krav@1]\nändra:\n  - { regel: klar, titel: 'Två', skäl: 's' }")
            .Add("b/arv", "1.0.0", "tar_med: [n/ett@1, n/tva@1]");
        Assert.Contains(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4513");
    }

    [Fact]
    public void One_language_and_one_way_to_count_months()
    {
        using var library = new Library().Add("a/bas", "1.0.0", "datumräkning: nedåt\n" + Rules, Facts).Add("b/arv", "1.0.0", "ärver: a/bas@1\ndatumräkning: uppåt");
        Assert.Contains(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4514");
        var english = Path.Combine(library.Root, "a", "bas", "regelverk.yaml");
        File.WriteAllText(english, "language: en\nruleset: a/bas\nversion: 1.0.0\ntitle: 'T'\nin_force: { from: 2020-01-01 }\nrules:\n  - { id: r, title: 'R', basis: advice, requirement: 'klar' }\n");
        Assert.Contains(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4509");
    }

    [Fact]
    public void Steps_are_bounded()
    {
        using var library = new Library().Add("a/s0", "1.0.0", Rules, Facts);
        for (var i = 1; i <= 20; i++)
        {
            library.Add($"a/s{i}", "1.0.0", $"ärver: a/s{i - 1}@1");
        }

        Assert.Contains(library.Compile("a/s20").Diagnostics, d => d.Code == "HS4507");
    }

    [Fact]
    public void Without_a_folder_of_rule_sets_there_is_nothing_to_build_on()
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With("ärver: a/bas@1"), SmallRuleSet.FactsFile("  x: { typ: ja_nej }"));
        Assert.Contains(compiled.Diagnostics, d => d.Code == "HS4502");
    }

    [Fact]
    public void A_misspelt_module_is_said_once_and_not_of_each_change()
    {
        using var library = new Library().Add("a/bas", "1.0.0", Rules, Facts).Add("b/arv", "1.0.0", "ärver: a/baz@1\nändra:\n  - { regel: klar, titel: 'T', skäl: 's' }\nstäng_av: [{ regel: fast, skäl: 's' }]");
        Assert.DoesNotContain(library.Compile("b/arv").Diagnostics, d => d.Code == "HS4511");
    }
}
