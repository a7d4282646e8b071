namespace Hallbarhetssakring.Cli.Tests;

public sealed class ProvTests : IDisposable
{
    private readonly Hallbar _hallbar = new();

    public void Dispose() => _hallbar.Dispose();

    [Theory]
    [InlineData("prov")]
    [InlineData("test")]
    public void Tests_that_pass_give_0_and_a_test_that_fails_gives_1(string command)
    {
        WriteTest("ratt", "inga_hinder");
        var passed = _hallbar.Run(command, "varmland/projektmedel");
        Assert.Equal((0, ""), (passed.ExitCode, passed.Error));

        WriteTest("fel", "hinder");
        var failed = _hallbar.Run(command, "varmland/projektmedel");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("1 prov rätt, 1 fel.", failed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_set_without_tests_is_not_a_success()
    {
        var result = _hallbar.Run("prov", "varmland/projektmedel");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("inga prov", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_rule_set_gives_3()
    {
        _hallbar.WriteRuleSet("varmland/trasigt", "1.0.0", "okänd_nyckel: 1");
        Assert.Equal(3, _hallbar.Run("prov", "varmland/trasigt").ExitCode);
    }

    [Fact]
    public void A_test_may_have_a_baseline_and_expect_an_outcome_after_overrides()
    {
        _hallbar.Write("rulesets/varmland/projektmedel/regelverk.yaml", """
            språk: sv
            regelverk: varmland/projektmedel
            version: 1.2.0
            titel: 'Prov av verktyget'
            nyckeltal: { N1: { titel: 'Andel', enhet: andel } }
            regler:
              - { id: tak, titel: 'Tak', grund: riktlinje, krav: 'nuläge("N1", "1784") < 10 %' }

            """);
        _hallbar.Write("rulesets/varmland/projektmedel/n.json", """{ "values": [ { "kpi": "N1", "municipality": "1784", "period": 2024, "values": [ { "gender": "T", "value": 7.4 } ] } ] }""");
        _hallbar.Write("rulesets/varmland/projektmedel/prov/nulage.yaml", """
            språk: sv
            prov:
              - { namn: 'fil', uppgifter: { sökt_belopp: 1 }, nuläge: ../n.json, datum: 2026-03-16, förvänta: { utfall: inga_hinder } }
              - { namn: 'inget', uppgifter: { sökt_belopp: 1 }, datum: 2026-03-16, förvänta: { utfall: utred, regler: { tak: { resultat: kan_ej_bedömas, saknas: [nuläge.N1.1784] } } } }
              - namn: 'eget'
                uppgifter: { sökt_belopp: 1 }
                nuläge: { N1: { "1784": { 2024: 12.5 } } }
                ändra: { avvikelser: { tak: { resultat: uppfylld, skäl: 'Nya siffror' } } }
                datum: 2026-03-16
                förvänta: { utfall: komplettera, utfall_efter_avvikelse: inga_hinder }

            """);
        var passed = _hallbar.Run("prov", "varmland/projektmedel");
        Assert.Equal((0, ""), (passed.ExitCode, passed.Error));

        _hallbar.Write("rulesets/varmland/projektmedel/prov/fel.yaml", """
            språk: sv
            prov:
              - { namn: 'fil', uppgifter: { sökt_belopp: 1 }, nuläge: ../finns_inte.json, datum: 2026-03-16, förvänta: { utfall: inga_hinder } }
              - { namn: 'kommun', uppgifter: { sökt_belopp: 1 }, nuläge: { N1: { "9999": { 2024: 1 } } }, datum: 2026-03-16, förvänta: { utfall: utred } }
              - { namn: 'avvikelse', uppgifter: { sökt_belopp: 1 }, datum: 2026-03-16, förvänta: { utfall_efter_avvikelse: hinder } }

            """);
        var failed = _hallbar.Run("prov", "varmland/projektmedel");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("HS7006", failed.Error, StringComparison.Ordinal);
        Assert.Contains("9999", failed.Error, StringComparison.Ordinal);
        Assert.Contains("utfall efter avvikelse: väntade hinder, fick –", failed.Output, StringComparison.Ordinal);
    }

    private void WriteTest(string name, string outcome) => _hallbar.Write(
        $"rulesets/varmland/projektmedel/prov/{name}.yaml",
        $"""
        språk: sv
        prov:
          - namn: '{name}'
            uppgifter: { "{ sökt_belopp: 400000 }" }
            datum: 2026-03-16
            förvänta:
              utfall: {outcome}

        """);
}
