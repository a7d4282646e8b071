using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.RuleSets;

/// <summary>Mistakes as people make them in a rule set's files: the cause is said, and nothing that only follows from it.</summary>
public sealed class MistakeTests
{
    private const string Facts = """
          projekttyp: { typ: val, av: [förstudie, genomförande] }
          klar: { typ: ja_nej }
          kostnad: { typ: belopp }
          bidrag: { typ: belopp }
          antal: { typ: heltal, minst: 0, högst: 3 }
          start: { typ: datum }
          slut: { typ: datum }
          plan:
            typ: lista
            rad:
              summa: { typ: belopp }
          stöd:
            typ: grupp
            fält:
              beskrivs: { typ: ja_nej }
              andel: { typ: andel }
        """;

    [Theory]
    [InlineData("värde: 12,5 %", "HS1022")]
    [InlineData("värde: 12.5 %")]
    [InlineData("värde: 409", "HS5018")]
    public void A_parameter_says_its_cause_alone(string value, params string[] codes) =>
        Assert.Equal(codes, Codes($"parametrar:\n  tak:\n    typ: andel\n    värden: [{{ från: 2026-01-01, {value} }}]\n" + Rule("bidrag <= tak * kostnad")));

    [Theory]
    [InlineData("bidrag <= 0,15 * kostnad", "FE1005")]
    [InlineData("(0,15 * kostnad) > bidrag", "FE1005")]
    public void What_follows_a_decimal_comma_is_not_judged(string condition, string code) => Assert.Equal(code, Assert.Single(Codes(Rule(condition)).Distinct()));

    [Theory]
    [InlineData("kravv", "krav")]
    [InlineData("nivaer", "nivåer")]
    public void A_misspelt_demand_is_only_misspelt(string key, string meant)
    {
        var said = Assert.Single(Said($"regler:\n  - {{ id: r, titel: 'R', grund: råd, {key}: 'klar' }}\n"));
        Assert.StartsWith("HS2001", said, StringComparison.Ordinal);
        Assert.Contains($"Menade du ”{meant}”?", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klar: { typ: ja_nej }", "klar: { typ: janej }", "klar", "HS2014")]
    [InlineData("beskrivs: { typ: ja_nej }", "beskrivs: { typ: janej }", "stöd.beskrivs och stöd.andel > 10 %", "HS2014")]
    [InlineData("summa: { typ: belopp }", "summa: { typ: belop }", "summa(plan.summa) > 0 kr och någon p i plan uppfyller p.summa > 0 kr", "HS2014")]
    [InlineData("av: [förstudie, genomförande]", "av: []", "projekttyp = \"förstudie\"", "HS2045")]
    [InlineData("typ: lista\n", "typ: lista\n    öppen_i: [förstudie]\n", "klar", null)]
    public void A_fact_that_is_not_sound_is_not_unknown(string sound, string faulty, string condition, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Rule(condition), Facts.Replace(sound, faulty, StringComparison.Ordinal)));

    [Fact]
    public void A_choice_that_is_not_sound_says_nothing_of_what_is_open_in_it()
    {
        var facts = Facts.Replace("typ: val", "typ: vall", StringComparison.Ordinal).Replace("typ: lista\n", "typ: lista\n    öppen_i: [förstudie]\n", StringComparison.Ordinal);
        Assert.DoesNotContain("HS2051", Codes(Rule("projekttyp = \"förstudie\""), facts));
    }

    [Theory]
    [InlineData("gäller_när: 'klar och inte klar', krav: 'bidrag > 0 kr'", "HS5014", "Regeln r gäller aldrig")]
    [InlineData("krav: 'antal < 1 och 2 <= antal'", "HS5017", "Kravet i regeln r är aldrig uppfyllt")]
    [InlineData("krav: 'antal < 2 eller 1 <= antal'", "HS5017", "Kravet i regeln r är alltid uppfyllt")]
    [InlineData("gäller_när: 'antal >= 2', krav: 'antal >= 1'", "HS5017", "alltid uppfyllt")]
    [InlineData("nivåer: [{ id: tre, när: 'antal >= 2' }, { id: tva, när: 'antal >= 3' }, { id: noll, annars: ja }]", "HS5016", "Nivån tva kan aldrig nås: nivåerna över den tar allt.")]
    [InlineData("nivåer: [{ id: tva, när: 'antal > 1 och antal < 1' }, { id: noll, annars: ja }]", "HS5016", "Nivån tva kan aldrig nås: dess villkor är aldrig sant.")]
    [InlineData("nivåer: [{ id: a, när: 'antal <= 3' }, { id: b, när: 'klar' }, { id: noll, annars: ja }]", "HS5011", "Villkoret är alltid sant, vad som än står i ansökan. Nivåerna under den kan aldrig nås.")]
    public void Conditions_that_decide_themselves_are_warned_of(string rule, string code, string words)
    {
        var compiled = Compile($"regler:\n  - {{ id: r, titel: 'R', grund: råd, {rule} }}\n");
        Assert.True(compiled.Success);
        Assert.Equal(code, Assert.Single(compiled.Diagnostics).Code);
        Assert.Contains(words, compiled.Diagnostics[0].Message(Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gäller_när: 'klar', krav: 'bidrag <= kostnad'")]
    [InlineData("nivåer: [{ id: tre, när: 'antal = 3' }, { id: tva, när: 'antal >= 2' }, { id: noll, annars: ja }]")]
    [InlineData("krav: 'slut <= start'")]
    public void Conditions_that_the_application_decides_are_not(string rule) => Assert.Empty(Codes($"regler:\n  - {{ id: r, titel: 'R', grund: råd, {rule} }}\n"));

    [Theory]
    [InlineData("belopp", "10.000 kr", "FE2028", "10.000 läses som 10. Menade du 10 000? Skriv 10_000 (eller 10.0).")]
    [InlineData("heltal", "12.500", "FE2028", "12.500 läses som 12.5. Menade du 12 500? Skriv 12_500 (eller 12.5).")]
    [InlineData("tal", "1.125", "FE2028", "1.125 läses som 1.125. Menade du 1 125? Skriv 1_125 (eller 1.1250).")]
    [InlineData("andel", "12.500 %", null, "")]
    [InlineData("tal", "0.125", null, "")]
    [InlineData("tal", "10.0", null, "")]
    [InlineData("belopp", "409", "HS5018", "Skriv 409 kr.")]
    [InlineData("andel", "0.15", "HS5018", "Skriv 15 %.")]
    public void A_parameters_number_is_read_as_it_was_meant(string type, string value, string? code, string words)
    {
        var said = Said($"parametrar:\n  tak:\n    typ: {type}\n    värden: [{{ från: 2026-01-01, värde: {value} }}]\n" + Rule("klar"));
        Assert.Equal(code is null ? 0 : 1, said.Length);
        Assert.All(said, one => Assert.StartsWith(code!, one, StringComparison.Ordinal));
        Assert.All(said, one => Assert.Contains(words, one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("regler:\n  - { id: r, titel: 'R', grund: råd, krav: 'projekttitel_a = 1' }\n", "Närmast i stavning: projekttyp, ", "Uppgifter deklareras i uppgifter.yaml.")]
    [InlineData("regler:\n  - { id: r, titel: 'R', grund: råd, mål: ['9.10'], krav: 'klar' }\n", "Mål 9 har delmålen 9.1–9.5 och 9.a–9.c.", "")]
    [InlineData("regler:\n  - { id: r, titel: 'R', grund: råd, krav: 'klar' }\n  - { id: r, titel: 'R', grund: råd, krav: 'klar' }\n", "HS4014 Regeln r finns redan (rad 7).", "")]
    [InlineData("regler:\n  - { id: r, titel: 'R', grund: råd, krav: 'nivå(\"r\") = \"a\"' }\n", "HS5001 Ingen regel med nivåer heter r. Regeln finns, men har varken nivåer eller bedöms.", "")]
    public void A_message_says_what_to_do(string body, string words, string more)
    {
        var said = Assert.Single(Said(body));
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains(more, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klar", "nivå(\"b\") = \"x\"", "HS5019", "nivå(\"b\")")]
    [InlineData("nivå(\"b\") = \"x\"", "nivå(\"a\") = \"x\"", "HS5005", "nivå(\"a\")")]
    public void A_circle_is_shown_where_it_closes(string first, string second, string code, string text)
    {
        var body = "regler:\n"
            + $"  - {{ id: a, titel: 'A', grund: råd, nivåer: [{{ id: x, när: '{first}' }}, {{ id: y, annars: ja }}] }}\n"
            + $"  - {{ id: b, titel: 'B', grund: råd, nivåer: [{{ id: x, när: '{second}' }}, {{ id: y, annars: ja }}] }}\n";
        var found = Assert.Single(Compile(body).Diagnostics);
        Assert.Equal(code, found.Code);
        var location = found.Location!.Value;
        Assert.Equal(text, location.Source.Slice(location.Span));
    }

    private static string Rule(string condition) => $"regler:\n  - {{ id: r, titel: 'R', grund: råd, krav: '{condition}' }}\n";

    private static RuleSetCompilation Compile(string body, string facts = Facts) => SmallRuleSet.Compile(SmallRuleSet.With(body), SmallRuleSet.FactsFile(facts + "\n"));

    private static string[] Codes(string body, string facts = Facts) => [.. Compile(body, facts).Diagnostics.Select(d => d.Code)];

    private static string[] Said(string body) =>
        [.. Compile(body).Diagnostics.Select(d => $"{d.Code} {Regex.Replace(d.Message(Language.Swedish), "[\u00A0\u202F]", " ")}")];
}
