using System.Text.Json;

namespace Hallbarhetssakring.Cli.Tests;

public sealed class AssessTests : IDisposable
{
    private readonly Hallbar _hallbar = new();

    public void Dispose() => _hallbar.Dispose();

    [Fact]
    public void An_application_is_assessed_and_the_outcome_is_no_failure()
    {
        var result = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("Prov av verktyget\nvarmland/projektmedel 1.2.0, status: exempel. Bedömning per 2026-03-16.\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', result.OutputBytes);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("bedom")]
    [InlineData("bedöm")]
    public void The_command_has_a_spelling_for_every_keyboard(string command) =>
        Assert.Equal(0, _hallbar.Run(command, "varmland/projektmedel", "ansokan.json").ExitCode);

    [Theory]
    [InlineData("--datum", "2025-01-02", "per 2025-01-02")]
    [InlineData("--date", "2025-01-02", "per 2025-01-02")]
    [InlineData("--sprak", "en", "Assessed as of 2026-03-16")]
    [InlineData("--språk", "en", "Assessed as of 2026-03-16")]
    [InlineData("--lang", "en", "Assessed as of 2026-03-16")]
    [InlineData("--lang", "sv", "Bedömning per 2026-03-16")]
    [InlineData("--format", "text", "UTFALL: ")]
    [InlineData("--format", "markdown", "## Utfall: ")]
    [InlineData("--format", "json", "\"formatVersion\": \"1.0\"")]
    [InlineData("--rot", "rulesets", "varmland/projektmedel 1.2.0")]
    [InlineData("--root", "rulesets", "varmland/projektmedel 1.2.0")]
    public void Options_with_values(string option, string value, string expected)
    {
        var result = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", option, value);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output, _hallbar.Run("assess", $"{option}={value}", "varmland/projektmedel", "ansokan.json").Output);
    }

    [Theory]
    [InlineData("--nuläge")]
    [InlineData("--nulage")]
    [InlineData("--baseline")]
    public void A_baseline_is_read_from_a_file(string option)
    {
        _hallbar.WriteRuleSet("varmland/projektmedel", "1.2.0", "nyckeltal: { N1: { titel: 'Andel', enhet: andel } }\nbegrepp: { andel: 'nuläge(\"N1\", \"1784\")' }");
        _hallbar.Write("n.json", """{ "values": [ { "kpi": "N1", "municipality": "1784", "period": 2024, "values": [ { "gender": "T", "value": 7.4 } ] } ] }""");
        Assert.Equal((0, ""), Assessed("n.json"));

        _hallbar.Write("fel.json", """{ "values": 1 }""");
        var (exitCode, error) = Assessed("fel.json");
        Assert.Equal(2, exitCode);
        Assert.Contains("fel.json:1:13: fel HS3103", error, StringComparison.Ordinal);
        Assert.Equal(2, Assessed("finns_inte.json").ExitCode);

        (int ExitCode, string Error) Assessed(string file)
        {
            var result = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", option, file);
            return (result.ExitCode, result.Error);
        }
    }

    [Fact]
    public void Json_is_read_back()
    {
        var result = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", "--format", "json");
        using var document = JsonDocument.Parse(result.OutputBytes);
        Assert.Equal("varmland/projektmedel", document.RootElement.GetProperty("ruleSet").GetProperty("id").GetString());
    }

    [Fact]
    public void Ascii_leaves_only_letters_outside_ascii()
    {
        var result = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", "--ascii");
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Output.Where(c => c > 127), c => Assert.True(char.IsLetter(c)));
    }

    [Fact]
    public void A_dash_reads_standard_input()
    {
        var result = _hallbar.RunWith("""{ "bedömningsdatum": "2026-04-01", "uppgifter": {} }""", "assess", "varmland/projektmedel", "-");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2026-04-01", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_set_is_found_by_folder_by_name_and_by_version()
    {
        _hallbar.WriteRuleSet("varmland/projektmedel", "1.0.0", "", "/versioner/1.0.0");
        _hallbar.WriteRuleSet("varmland/projektmedel", "1.10.0", "", "/versioner/1.10.0");
        Assert.Contains("1.2.0", Assessed("rulesets/varmland/projektmedel"), StringComparison.Ordinal);
        Assert.Contains("1.2.0", Assessed("varmland/projektmedel"), StringComparison.Ordinal);
        Assert.Contains("1.0.0", Assessed("varmland/projektmedel@1.0"), StringComparison.Ordinal);
        Assert.Contains("1.10.0", Assessed("varmland/projektmedel@1"), StringComparison.Ordinal);

        var missing = _hallbar.Run("assess", "varmland/projektmedel@2", "ansokan.json");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("Versioner som finns: 1.0.0, 1.2.0, 1.10.0", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_picks_the_version()
    {
        _hallbar.WriteRuleSet("varmland/projektmedel", "1.2.0", "gäller: { från: 2026-02-01 }");
        _hallbar.WriteRuleSet("varmland/projektmedel", "1.0.0", "gäller: { från: 2020-01-01, till: 2026-01-31 }", "/versioner/1.0.0");
        Assert.Contains("1.2.0", Assessed("varmland/projektmedel"), StringComparison.Ordinal);
        Assert.Contains(" 1.0.0", _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", "--datum", "2026-01-31").Output, StringComparison.Ordinal);

        var none = _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", "--datum", "2019-12-31");
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("Ingen version av varmland/projektmedel gäller 2019-12-31. Den tidigaste gäller från 2020-01-01. Ange en annan dag", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_rule_set_is_told_with_its_place()
    {
        _hallbar.WriteRuleSet("varmland/trasigt", "1.0.0", "okänd_nyckel: 1");
        var result = _hallbar.Run("assess", "varmland/trasigt", "ansokan.json");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("regelverk.yaml:6:1: fel ", result.Error, StringComparison.Ordinal);
        Assert.Contains(": error ", _hallbar.Run("assess", "varmland/trasigt", "ansokan.json", "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_application_is_refused_and_read_tolerantly_when_asked()
    {
        _hallbar.Write("fel.json", """{ "bedömningsdatum": "2026-03-16", "uppgifter": { "sökt_belopp": "mycket" } }""");
        var refused = _hallbar.Run("assess", "varmland/projektmedel", "fel.json");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("/uppgifter/sökt_belopp", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _hallbar.Run("assess", "varmland/projektmedel", "fel.json", "--tolerant").ExitCode);

        Assert.Equal(2, _hallbar.RunWith("{ trasigt", "assess", "varmland/projektmedel", "-").ExitCode);
    }

    [Fact]
    public void Without_a_date_there_is_no_assessment()
    {
        _hallbar.Write("utan.json", """{ "uppgifter": {} }""");
        var result = _hallbar.Run("assess", "varmland/projektmedel", "utan.json");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--datum", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, _hallbar.Run("assess", "varmland/projektmedel", "utan.json", "--datum", "2026-03-16").ExitCode);
    }

    private string Assessed(string ruleSet)
    {
        var result = _hallbar.Run("assess", ruleSet, "ansokan.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.Split('\n')[1];
    }
}
