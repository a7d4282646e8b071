namespace Hallbarhetssakring.Tests.Hostile;

/// <summary>A file that parses shows all its mistakes in one run: nobody mends ten errors in ten runs.</summary>
public sealed class PlantedErrorsTests
{
    [Fact]
    public void Every_mistake_in_a_rule_set_comes_out_in_one_run()
    {
        const string RuleSet = """
            språk: sv
            regelverk: prov/litet
            version: 1
            titel: 'Litet regelverk'
            gäller: { från: 2026-01-01 }
            tietl: 'dubbel titel'
            delar:
              - { id: laglighet, titel: 'Får vi?' }
            parametrar:
              tak:
                typ: belopp
                värden:
                  - { från: 2026-02-30, värde: 10 kr, källa: 'x' }
              golv:
                typ: belopp
                värden:
                  - { från: 2026-01-01, värde: tio, källa: 'x' }
            begrepp:
              ring: 'ring2 + 1'
              ring2: 'ring + 1'
              fel_typ: 'belopp + flagga'
            regler:
              - { id: a, titel: A, grund: lagar, krav: 'flagga' }
              - { id: a, titel: A, grund: råd, krav: 'flagga' }
              - { id: b, titel: B, grund: råd, krav: 'belop > 10 kr' }
              - { id: c, titel: C, grund: råd, krav: 'belopp > 10' }
              - { id: d, titel: D, grund: råd, del: lagligt, krav: 'flagga' }
              - { id: e, titel: E, grund: råd, mål: ["99"], krav: 'flagga' }
              - { id: f, titel: F, grund: råd, krav: 'flagga och' }
              - { id: g, titel: G, grund: lag, krav: 'flagga' }
              - { id: h, titel: H, grund: råd, krav: 'flagga', om_inte: { handläggare: 'Värdet {belopp' } }
              - { id: i, titel: I, grund: råd, krav: 'flagga', om_inte: { handläggare: 'Värdet {beloppet}' } }
              - { id: j, titel: J, grund: råd, krav: 'medelvärde(tal) > 1' }
            """;
        const string Facts = "språk: sv\nuppgifter:\n  belopp: { typ: belopp }\n  flagga: { typ: ja_nej }\n  tal: { typ: lista, av: tal }\n";

        AssertAll(SmallRuleSet.Compile(RuleSet, Facts), (3, "HS4015"), (6, "HS2001"), (13, "HS2013"), (17, "FE2001"), (20, "FE2013"), (21, "FE2005"), (23, "HS2014"), (24, "HS4014"), (25, "FE2001"),
            (26, "FE2007"), (27, "HS5002"), (28, "HS5003"), (29, "FE1003"), (30, "HS4013"), (31, "HS4001"), (32, "FE2001"), (33, "FE2009"));
    }

    [Fact]
    public void Every_mistake_in_a_facts_file_comes_out_in_one_run_with_those_of_the_rule_set()
    {
        const string Facts = """
            språk: sv
            uppgifter:
              a: { typ: bellopp }
              b: { typ: belopp, högst: lite }
              c: { typ: text, minst: 3 }
              d: { typ: val }
              e: { typ: lista }
              f: { typ: ja_nej, frågan: 'x' }
              g: { typ: heltal, minst: 9, högst: 1 }
              h: { typ: ja_nej }
            """;
        AssertAll(
            SmallRuleSet.Compile(SmallRuleSet.WithRule("h och okänt_namn"), Facts), (3, ""), (4, ""), (5, ""), (6, ""), (7, ""), (8, ""), (9, ""));
    }

    [Fact]
    public void Every_mistake_in_an_application_comes_out_in_one_run()
    {
        var compiled = SmallRuleSet.Compile(
            SmallRuleSet.WithRule("h"), SmallRuleSet.FactsFile("  h: { typ: ja_nej }\n  b: { typ: belopp, högst: 10 }\n  d: { typ: datum }\n  v: { typ: val, av: [x, y] }\n  m: { typ: mål }\n  k: { typ: kommun }\n"));
        var reading = compiled.RuleSet!.ReadApplication("a.json", """
            { "bedömningsdatum": "2026-03-01",
              "uppgifter": {
                "h": "ja",
                "b": 11,
                "d": "2025-02-30",
                "v": "z",
                "m": "5.C",
                "k": 180,
                "hh": true } }
            """u8);
        Assert.Null(reading.Application);
        Assert.Equal(
            [(3, "HS3020", "/uppgifter/h"), (4, "HS3021", "/uppgifter/b"), (5, "HS3026", "/uppgifter/d"), (6, "HS3025", "/uppgifter/v"), (7, "HS3029", "/uppgifter/m"), (8, "HS3028", "/uppgifter/k")],
            reading.Diagnostics.Where(d => d.Location!.Value.Start.Line < 9).Select(d => (d.Location!.Value.Start.Line, d.Code, d.Pointer)));
    }

    private static void AssertAll(RuleSetCompilation compiled, params (int Line, string Code)[] expected)
    {
        YamlTrapTests.AssertExplained(compiled, mustFail: true);
        var found = compiled.Diagnostics.Select(d => (d.Location!.Value.Start.Line, d.Code)).ToHashSet();
        var missed = expected.Where(e => e.Code.Length > 0 ? !found.Contains(e) : !found.Any(f => f.Line == e.Line));
        Assert.True(!missed.Any(), $"Not found: {string.Join(", ", missed)}\nFound:\n{string.Join('\n', compiled.Diagnostics)}");
    }
}
