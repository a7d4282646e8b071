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
