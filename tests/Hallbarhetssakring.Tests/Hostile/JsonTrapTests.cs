using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Hostile;

/// <summary>Everything that goes wrong in an application's JSON, through the front door: a code, a place, no exception.</summary>
public sealed class JsonTrapTests
{
    private static readonly RuleSet Small = SmallRuleSet.Compile(SmallRuleSet.WithRule("flagga"), SmallRuleSet.FactsFile("""
          flagga: { typ: ja_nej }
          belopp: { typ: belopp, högst: 1_000 }
          antal: { typ: heltal, minst: 0 }
          andel: { typ: andel }
          dag: { typ: datum }
          slag: { typ: val, av: [a, b] }
          ort: { typ: kommun }
          målet: { typ: mål }
          ord: { typ: text, högst: 5 }
          rader: { typ: lista, högst: 2, rad: { x: { typ: tal } } }
          valfritt: { typ: tal, valfri: ja }
        """)).RuleSet!;

    public static TheoryData<string, string> Values => new()
    {
        { "HS3020", "\"flagga\": \"ja\"" }, { "HS3020", "\"flagga\": 1" }, { "HS3020", "\"rader\": {}" }, { "HS3020", "\"rader\": [1]" }, { "HS3020", "\"ord\": 5" },
        { "HS3021", "\"belopp\": 1001" }, { "HS3021", "\"belopp\": -1" }, { "HS3021", "\"antal\": -1" },
        { "HS3022", "\"ord\": \"för långt\"" }, { "HS3023", "\"antal\": 1.5" }, { "HS3024", "\"antal\": 1e400" }, { "HS3024", "\"belopp\": 0.00000000000000000000000000000000001" },
        { "HS3025", "\"slag\": \"c\"" }, { "HS3026", "\"dag\": \"2025-02-30\"" }, { "HS3027", "\"dag\": \"1/3 2025\"" }, { "HS3028", "\"ort\": 180" }, { "HS3028", "\"målet\": 8.1" },
        { "HS3029", "\"ort\": \"9999\"" }, { "HS3029", "\"målet\": \"5.C\"" }, { "HS3030", "\"belopp\": {\"belopp\": 1, \"valuta\": \"EUR\"}" }, { "HS3031", "\"belopp\": {\"belop\": 1}" },
        { "HS3032", "\"andel\": \"50,5 %\"" }, { "HS3032", "\"andel\": \"hälften\"" }, { "HS3033", "\"flagga\": {\"saknas\": true}" }, { "HS3034", "\"flagga\": {\"vet_inte\": 1}" },
        { "HS3035", "\"flaga\": true" }, { "HS3006", "\"flagga\": true, \"flagga\": false" }, { "HS3006", "\"fl\\u0061gga\": true, \"flagga\": false" }, { "HS3007", "\"ord\": \"\\ud83d\"" },
    };

    public static TheoryData<string, string> Files => new()
    {
        { "HS3003", "{ uppgifter: {} }" }, { "HS3003", "{ \"uppgifter\": {}, }" }, { "HS3003", "{ \"uppgifter\": {} } {}" }, { "HS3003", "// ansökan\n{ \"uppgifter\": {} }" },
        { "HS3003", "{ \"uppgifter\": { \"antal\": NaN } }" }, { "HS3003", "{ \"uppgifter\": { \"antal\": 01 } }" }, { "HS3003", "\0" }, { "HS3003", "{ \"uppgifter\": { \"ord\": \"a\0b\" } }" },
        { "HS3004", "" }, { "HS3004", "{" }, { "HS3004", "{ \"uppgifter\": {" }, { "HS3004", " \r\n\t" }, { "HS3008", "[]" }, { "HS3008", "null" }, { "HS3008", "1" }, { "HS3008", "{ \"uppgifter\": [] }" },
        { "HS3005", "{ \"uppgifter\": " + new string('[', 5_000) + new string(']', 5_000) + "}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_wrong_value_is_reported_with_line_and_pointer(string code, string value)
    {
        var reading = Read($"{{ \"bedömningsdatum\": \"2026-03-01\",\n  \"uppgifter\": {{\n    {value} }} }}");
        var error = Assert.Single(reading.Diagnostics, d => d.Code == code);
        Assert.Equal((DiagnosticSeverity.Error, 3), (error.Severity, error.Location!.Value.Start.Line));
        Assert.StartsWith("/uppgifter/", error.Pointer, StringComparison.Ordinal);
        Assert.Null(reading.Application);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_application_is_refused_tolerant_or_not(string code, string json)
    {
        Assert.Contains(Read(json).Diagnostics, d => d.Code == code);
        Assert.Null(Read(json, tolerant: true).Application);
    }

    [Fact]
    public void A_file_beyond_the_limits_or_not_utf_8_is_refused()
    {
        Assert.Contains(Read("{ \"underlag\": \"" + new string('a', 20_000_000) + "\" }").Diagnostics, d => d.Code == "HS3001");
        byte[] bytes = [.. "{ \"uppgifter\": { \"ord\": \""u8, 0xC3, 0x28, .. "\" } }"u8];
        var error = Assert.Single(Explained(Small.ReadApplication("a.json", bytes)).Diagnostics);
        Assert.Equal(("HS3002", 1, 26), (error.Code, error.Location!.Value.Start.Line, error.Location.Value.Start.Column));
    }

    [Fact]
    public void A_mark_at_the_beginning_and_windows_line_ends_change_nothing() =>
        Assert.Empty(Read("\ufeff{\r\n \"bedömningsdatum\": \"2026-03-01\",\r\n \"uppgifter\": { \"flagga\": true }\r\n}\r\n").Diagnostics);

    [Fact]
    public void An_application_cut_short_anywhere_or_spoilt_is_read_or_explained()
    {
        var ruleSet = RuleSetCompiler.Compile(Path.GetDirectoryName(SmallRuleSet.VarmlandPath("regelverk.yaml"))!).RuleSet!;
        var whole = File.ReadAllBytes(SmallRuleSet.VarmlandPath("exempel/turismprojekt.json"));
        for (var length = 0; length < whole.Length - 2; length += 37)
        {
            Assert.Null(Explained(ruleSet.ReadApplication("a.json", whole.AsSpan(0, length))).Application);
        }

        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            byte[] spoilt = [.. whole];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            }

            var reading = Explained(ruleSet.ReadApplication("a.json", spoilt, tolerant: round % 2 == 0));
            if (reading.Application is { AssessmentDate: { } date } application && ruleSet.IsInForce(date))
            {
                Assert.NotEmpty(ruleSet.Assess(application).Findings);
            }
        }
    }

    private static ApplicationReading Read(string json, bool tolerant = false) => Explained(Small.ReadApplication("ansokan.json", Encoding.UTF8.GetBytes(json), tolerant));

    private static ApplicationReading Explained(ApplicationReading reading)
    {
        Assert.Equal(reading.Success, reading.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
        Assert.All(reading.Diagnostics, d =>
        {
            Assert.NotNull(d.Location);
            Assert.NotEmpty(DiagnosticText.Render(d, Language.Swedish));
            Assert.NotEmpty(DiagnosticText.Render(d, Language.English));
        });
        return reading;
    }
}
