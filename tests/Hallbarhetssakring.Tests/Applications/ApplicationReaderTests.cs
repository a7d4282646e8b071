using System.Globalization;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Tests.Applications;

public sealed class ApplicationReaderTests
{
    [Theory]
    [InlineData("sökt_belopp", "1250000.50", 1250000.5)]
    [InlineData("sökt_belopp", "1.25e6", 1250000)]
    [InlineData("sökt_belopp", """{"belopp": 100, "valuta": "SEK"}""", 100)]
    [InlineData("bidrag_i_euro", """{"amount": 100, "currency": "EUR"}""", 100)]
    [InlineData("andel_bil", "0.5", 0.5)]
    [InlineData("andel_bil", "\"62.5 %\"", 0.625)]
    [InlineData("andel_bil", "\"50\u00a0%\"", 0.5)]
    [InlineData("antal_platser", "12.0", 12)]
    [InlineData("livslängd", "3", 36)]
    [InlineData("vikt", "-0", 0)]
    [InlineData("eurokurs", "11.2", 11.2)]
    [InlineData("har_avtal", "true", 1)]
    [InlineData("projekttyp", "\"förstudie\"", 1)]
    public void Reads_numbers_and_words(string name, string json, double expected)
    {
        var (data, diagnostics) = Read($$$"""{"uppgifter": {"{{{name}}}": {{{json}}} }}""");
        Assert.Empty(diagnostics);
        var slot = Samples.Schema.Find(name)!.Slot;
        Assert.True(data!.Facts.Values[slot].IsKnown);
        Assert.Equal((decimal)expected, data.Facts.Values[slot].Low);
        Assert.Equal(FactState.Given, data.Facts.States[slot]);
    }

    [Fact]
    public void Reads_texts_dates_codes_and_numbers_in_canonical_form()
    {
        var (data, _) = Read("""{"facts": {"namn": "A\u030ase", "start": "2026-03-01", "hemkommun": "0180", "huvudmål": "8.10", "sökt_belopp": 10.500}, "assessment_date": "2026-03-02"}""");
        Assert.Equal("Åse", Value("namn", data).Reference);
        Assert.Equal(new DateOnly(2026, 3, 1).DayNumber, Value("start", data).Low);
        Assert.Equal(Municipalities.Instance.Parse("0180"), Value("hemkommun", data).Low);
        Assert.Equal(Agenda2030.Instance.Parse("8.10"), Value("huvudmål", data).Low);
        Assert.Equal("10.5", Value("sökt_belopp", data).Low.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(new DateOnly(2026, 3, 2), data!.AssessmentDate);
    }

    [Fact]
    public void Keeps_the_states_of_facts_and_of_fields_apart()
    {
        var (data, diagnostics) = Read("""
            {"uppgifter": {
              "projekttyp": "genomförande", "namn": null, "start": {"vet_inte": true, "varför": "Utreds"}, "återkrav": {"saknas": true},
              "budget": [{"slag": "personal", "belopp": {"vet_inte": true}, "rest": {"saknas": true}}, {"slag": null}, null],
              "jämställdhet": {"not_known": true}
            }}
            """);
        Assert.Empty(diagnostics);
        Assert.Equal(FactState.Missing, State("namn", data));
        Assert.Equal(FactState.NotKnown, State("start", data));
        Assert.Equal("Utreds", data!.Facts.NotKnown[new FactPlace(Samples.Schema.Find("start")!.Slot)]);
        Assert.True(Value("start", data).IsUnknown);
        Assert.Equal(FactState.None, State("återkrav", data));
        Assert.True(Value("återkrav", data).IsNone);
        Assert.Equal(FactState.NotKnown, State("jämställdhet.i_uppföljning", data));

        var slot = Samples.Schema.Find("budget")!.Slot;
        var list = (ListValue)Value("budget", data).Reference!;
        var rows = list.Items.Select(i => (RowValue)i.Reference!).ToList();
        Assert.Equal([(slot, 0), (slot, 1), (slot, 2)], rows.Select(r => (r.Slot, r.Number)));
        Assert.True(rows[0].Fields[0].IsKnown && rows[0].Fields[1].IsUnknown && rows[0].Fields[4].IsNone && rows[1].Fields[0].IsUnknown);
        Assert.True(data.Facts.IsNotKnown(new FactPlace(slot, 0, 1)));
        Assert.False(data.Facts.IsNotKnown(new FactPlace(slot, 1, 0)));
        Assert.Equal(0, list.More);
    }

    [Theory]
    [InlineData("\"projektidé\"", 3)]
    [InlineData("\"genomförande\"", 0)]
    [InlineData("null", 3)]
    [InlineData("{\"vet_inte\": true}", 3)]
    public void A_list_is_open_while_the_project_type_says_so(string type, int room)
    {
        var (data, _) = Read($$$"""{"uppgifter": {"budget": [{"slag": "resor"}], "projekttyp": {{{type}}} }}""");
        Assert.Equal(room, ((ListValue)Value("budget", data).Reference!).More);

        var project = Samples.Schema.ProjectType!;
        var closed = data!.Facts.With(project.Slot, ((EnumType)project.Type).Domain.Values[2], FactState.Given);
        Assert.Equal(0, ((ListValue)closed.Values[Samples.Schema.Find("budget")!.Slot].Reference!).More);
    }

    [Theory]
    [InlineData("sökt_belopp", "\"100\"", "HS3020", "", "utan citattecken")]
    [InlineData("sökt_belopp", "-1", "HS3021", "", "”sökt_belopp” är −1\u00A0kr men ska vara minst 0\u00A0kr.")]
    [InlineData("livslängd", "101", "HS3021", "", "”livslängd” är 101\u00A0år men ska vara högst 100\u00A0år.")]
    [InlineData("livslängd", "1e27", "HS3021", "", "”livslängd” är 1e27 men ska vara högst 100\u00A0år.")]
    [InlineData("start", "\"2019-12-31\"", "HS3021", "", "”start” är ”2019-12-31” men ska vara tidigast 2020-01-01.")]
    [InlineData("namn", "\"123456789012345678901\"", "HS3022", "", "21 tecken")]
    [InlineData("namn", "5", "HS3020", "", "citattecken")]
    [InlineData("antal_platser", "1.5", "HS3023", "", "utan decimaler")]
    [InlineData("vikt", "1e400", "HS3024", "", "28 siffror")]
    [InlineData("vikt", "0.10000000000000000000000000001", "HS3024", "", "28 siffror")]
    [InlineData("vikt", "1e99999999999999999999", "HS3024", "", "28 siffror")]
    [InlineData("projekttyp", "\"forstudie\"", "HS3025", "", "Menade du ”förstudie”? Godtagna värden: projektidé, förstudie, genomförande")]
    [InlineData("projekttyp", "1", "HS3025", "", "Godtagna")]
    [InlineData("start", "\"2025-02-30\"", "HS3026", "", "28 dagar")]
    [InlineData("start", "\"20260301\"", "HS3027", "", "2026-03-01")]
    [InlineData("start", "\"2026-03-01T00:00:00Z\"", "HS3027", "", "2026-03-01")]
    [InlineData("start", "20260301", "HS3020", "", "som text")]
    [InlineData("hemkommun", "180", "HS3028", "", "\"0180\"")]
    [InlineData("hemkommun", "\"Karlstad\"", "HS3029", "", "\"1780\" (Karlstad)")]
    [InlineData("huvudmål", "13.2", "HS3028", "", "inom citattecken: \"13.2\"")]
    [InlineData("huvudmål", "8.10", "HS3028", "", "\"8.10\"")]
    [InlineData("huvudmål", "\"5.C\"", "HS3029", "", "\"5.c\"")]
    [InlineData("sökt_belopp", """{"belopp": 1, "valuta": "EUR"}""", "HS3030", "/valuta", "ska anges i SEK")]
    [InlineData("sökt_belopp", """{"belopp": 1}""", "HS3031", "", "valuta")]
    [InlineData("andel_bil", "\"62,5 %\"", "HS3032", "", "decimalpunkt")]
    [InlineData("andel_bil", "50", "HS3021", "", "”andel_bil” är 5000\u00A0% men ska vara högst 100\u00A0%.")]
    [InlineData("start", """{"saknas": true}""", "HS3033", "", "vet_inte")]
    [InlineData("start", """{"vet_inte": false}""", "HS3034", "", "vet_inte")]
    [InlineData("start", """{"vet_inte": true, "varfor": "x"}""", "HS3034", "", "varför")]
    [InlineData("har_avtal", "\"ja\"", "HS3020", "", "true för ja")]
    [InlineData("kommuner", "\"0180\"", "HS3020", "", "en lista")]
    [InlineData("kommuner", "[\"0180\", 1780]", "HS3028", "/1", "\"1780\"")]
    [InlineData("budget", "[{\"belopp\": 1}, {\"belopp\": \"x\"}]", "HS3020", "/1/belopp", "Budget, rad 2: ”belopp” ska vara")]
    [InlineData("budget", "[{\"belop\": 1}]", "HS3035", "/0/belop", "Budget, rad 1: ”belop” är ingen känd uppgift. Menade du ”belopp”?")]
    [InlineData("budget", "[3]", "HS3020", "/0", "en rad")]
    [InlineData("jämställdhet", "true", "HS3020", "", "beskrivs")]
    [InlineData("jämställdhet", "{\"beskriv\": true}", "HS3035", "/beskriv", "jämställdhet.beskrivs")]
    [InlineData("jämställdhet.beskrivs", "true", "HS3036", "", "\"jämställdhet\"")]
    [InlineData("sokt_belopp", "1", "HS3035", "", "sökt_belopp")]
    public void Reports_a_value_and_reads_on_when_tolerant(string name, string json, string code, string pointer, string says)
    {
        var text = "{\n  \"uppgifter\": {\n    \"" + name + "\": " + json + "\n  }\n}";
        var (data, diagnostics) = Read(text);
        Assert.Null(data);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, DiagnosticSeverity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Equal($"/uppgifter/{name}{pointer}", diagnostic.Pointer);
        Assert.Equal(3, diagnostic.Location!.Value.Start.Line);
        Assert.Contains(says, diagnostic.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.NotEqual(diagnostic.Message(Language.Swedish), diagnostic.Message(Language.English));

        var (tolerant, warnings) = Read(text, tolerant: true);
        Assert.Equal((code, DiagnosticSeverity.Warning), (Assert.Single(warnings).Code, warnings[0].Severity));
        Assert.Contains(FactState.Faulty, tolerant!.Facts.States);
        Assert.Equal(tolerant.Facts.States.Select(s => s == FactState.Faulty), tolerant.Facts.Values.Select(v => v.IsFault));
    }

    [Theory]
    [InlineData("", "HS3004", "")]
    [InlineData("{\"uppgifter\": {", "HS3004", "")]
    [InlineData("[]", "HS3008", "")]
    [InlineData("{}", "HS3009", "")]
    [InlineData("{\"uppgifter\": []}", "HS3008", "/uppgifter")]
    [InlineData("{\"uppgifter\": {}, \"bedomningar\": {}}", "HS3010", "/bedomningar")]
    [InlineData("{\"uppgifter\": {}, \"facts\": {}}", "HS3011", "/facts")]
    [InlineData("{\"uppgifter\": {\"namn\": \"a\", \"namn\": \"b\"}}", "HS3006", "/uppgifter/namn")]
    [InlineData("{\"uppgifter\": {\"återkrav\": 1, \"a\u030aterkrav\": 2}}", "HS3006", "/uppgifter/a\u030aterkrav")]
    [InlineData("{\"uppgifter\": {\"namn\": \"\\ud83d\"}}", "HS3007", "/uppgifter/namn")]
    [InlineData("{\"uppgifter\": {\"kommuner\": [\"0180\",\"0180\",\"0180\",\"0180\"]}}", "HS3012", "/uppgifter/kommuner")]
    [InlineData("{\"uppgifter\": {}, \"bedömningsdatum\": \"2026-02-30\"}", "HS3026", "/bedömningsdatum")]
    [InlineData("{\"uppgifter\": {}, \"bedömningsdatum\": 5}", "HS3027", "/bedömningsdatum")]
    [InlineData("{\"uppgifter\": {}, \"bedömningar\": {\"a\": \"hog\"}}", "HS3008", "/bedömningar/a")]
    [InlineData("{\"uppgifter\": {}, \"bedömningar\": {\"a/b\": {\"nivå\": 1}}}", "HS3040", "/bedömningar/a~1b/nivå")]
    [InlineData("{\"uppgifter\": {}, \"bedömningar\": {\"a\": {\"skal\": \"x\"}}}", "HS3041", "/bedömningar/a/skal")]
    [InlineData("{\"uppgifter\": {}, \"bedömningar\": {\"a\": {\"när\": \"igår\"}}}", "HS3027", "/bedömningar/a/när")]
    public void Refuses_whatever_the_mode(string text, string code, string pointer)
    {
        foreach (var tolerant in (bool[])[false, true])
        {
            var (data, diagnostics) = Read(text, tolerant);
            Assert.Null(data);
            var diagnostic = Assert.Single(diagnostics);
            Assert.Equal((code, pointer), (diagnostic.Code, diagnostic.Pointer));
        }
    }

    [Theory]
    [InlineData("{\"a\": 1,}", "kommatecknet")]
    [InlineData("{\"a\": 1,5}", "punkt")]
    [InlineData("{'a': 1}", "raka citattecken")]
    [InlineData("{\"a\": ja}", "true och false")]
    [InlineData("{\"a\": 1 // x\n}", "kommentarer")]
    [InlineData("{\"a\": 1 \"b\": 2}", "mellan värdena")]
    [InlineData("{\"a\": 0180}", "citattecken")]
    [InlineData("{\"a\": \"x\ny\"}", "\\n")]
    [InlineData("{} {}", "ett enda värde")]
    public void Says_what_is_wrong_with_what_is_not_JSON(string text, string says)
    {
        var (data, diagnostics) = Read(text);
        Assert.Null(data);
        Assert.Equal("HS3003", Assert.Single(diagnostics).Code);
        Assert.Contains(says, diagnostics[0].Message(Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_too_large_too_deep_or_not_UTF_8()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ApplicationReader.ReadBytes("a.json", new byte[5_000_001], Samples.Schema, false, bag));
        Assert.Null(ApplicationReader.ReadBytes("b.json", "{\n\"å\": \"\xff\"}"u8[..^4].ToArray().Append((byte)0xff).ToArray(), Samples.Schema, false, bag));
        Assert.Null(ApplicationReader.Read(new SourceText("c.json", "{\"a\": \"\ud83d\"}"), Samples.Schema, false, bag));
        var deep = "{\"uppgifter\": {}, \"underlag\": {\"a\": " + new string('[', 40) + new string(']', 40) + "}}";
        Assert.Null(ApplicationReader.Read(new SourceText("d.json", deep), Samples.Schema, false, bag));
        Assert.Equal("HS3001 HS3002 HS3002 HS3005", string.Join(' ', bag.ToImmutable().Select(d => d.Code)));
    }

    [Fact]
    public void Lists_every_fault()
    {
        var (_, diagnostics) = Read("""{"uppgifter": {"start": 1, "namn": 2, "budget": [{"slag": "x", "belopp": "y"}, {"mål": ["99"]}], "kommuner": [1780]}}""");
        Assert.Equal(
            "/uppgifter/start /uppgifter/namn /uppgifter/budget/0/slag /uppgifter/budget/0/belopp /uppgifter/budget/1/mål/0 /uppgifter/kommuner/0",
            string.Join(' ', diagnostics.Select(d => d.Pointer)));
    }

    [Fact]
    public void Lists_keys_that_nothing_reads()
    {
        var (data, diagnostics) = Read("""{"uppgifter": {"xyz123": 1, "budget": [{"kommentar": "x"}]}, "qqqq": {}}""");
        Assert.Empty(diagnostics);
        Assert.Equal(["/qqqq", "/uppgifter/xyz123", "/uppgifter/budget/0/kommentar"], data!.Unread.Select(u => u.Pointer));
    }

    [Fact]
    public void Keeps_what_officers_said_and_the_evidence()
    {
        var (data, diagnostics) = Read("""
            {"uppgifter": {}, "bedömningar": {"relevans": {"nivå": "hog", "reason": "Därför", "av": "A", "när": "2026-03-02"}},
             "avvikelser": {"r1": {"resultat": "uppfylld"}}, "conflicts": {"k": {"hantering": "minska"}}, "hållplatser": {"h": {"svar": "ja"}},
             "underlag": {"p1": {"fil": "a.pdf"}}}
            """);
        Assert.Empty(diagnostics);
        var judgement = Assert.Single(data!.Judgements);
        Assert.Equal(("relevans", "hog", "Därför"), (judgement.Id, judgement.Text(ApplicationTerms.Level), judgement.Text(ApplicationTerms.Reason)));
        Assert.Equal("/bedömningar/relevans/nivå", judgement.Find(ApplicationTerms.Level)!.Pointer);
        Assert.Equal(("uppfylld", "minska", "ja"), (data.Overrides[0].Text(ApplicationTerms.Result), data.Conflicts[0].Text(ApplicationTerms.Handling), data.Halts[0].Text(ApplicationTerms.Answer)));
        Assert.Equal("""{"fil": "a.pdf"}""", data.Evidence[0].Json);
    }

    [Theory]
    [InlineData("""{"uppgifter": {"personnummer": 198001019999, "namn": 5}}""")]
    [InlineData("""{"uppgifter": {"budget": [{"orgnr": "198001019999", "belopp": "x"}]}}""")]
    [InlineData("""{"uppgifter": {"pnr_xyz": {"a": ["198001019999"]}, "namn": 5}}""")]
    [InlineData("""{"uppgifter": {"personnummer": "198001019999", "namn": 5,}}""")]
    public void A_diagnostic_never_shows_an_identity_number(string text)
    {
        var (_, diagnostics) = Read(text);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, d => Assert.DoesNotContain("198001019999", DiagnosticText.Render(d, Language.Swedish), StringComparison.Ordinal));
    }

    private static Value Value(string name, ApplicationData? data) => data!.Facts.Values[Samples.Schema.Find(name)!.Slot];

    private static FactState State(string name, ApplicationData? data) => data!.Facts.States[Samples.Schema.Find(name)!.Slot];

    private static (ApplicationData? Data, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, bool tolerant = false)
    {
        var bag = new DiagnosticBag();
        var data = ApplicationReader.Read(new SourceText("ansokan.json", text), Samples.Schema, tolerant, bag);
        return (data, bag.ToImmutable());
    }
}
