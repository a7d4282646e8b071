using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Officer;

/// <summary>What the officer says of a conflict or at a halt must reach it, be refused, or be seen not to count.</summary>
public sealed class ConflictKeyTests
{
    private const string Facts = """
          p: { typ: ja_nej }
          påverkan:
            typ: lista
            effekter: ja
            högst: 5
            rad:
              mål: { typ: mål }
              räckvidd: { typ: val, av: [lokal, regional, nationell, global] }
              perspektiv: { typ: val, av: [miljö] }
              styrka: { typ: heltal, minst: -3, högst: 3 }
        """;

    private const string Rules = """
        dimensioner: [miljö]
        delar: [{ id: bor, titel: 'Bör vi?' }]
        regler:
          - id: bygge
            titel: 'Bygget'
            grund: råd
            del: bor
            krav: 'p'
            effekter:
              - { mål: "13.2", räckvidd: global, styrka: -2 }
              - { mål: "13", räckvidd: lokal, styrka: 1 }
              - { mål: "15", räckvidd: lokal, styrka: mer_kunskap }
        hållplatser:
          - id: tank-om
            titel: 'Tänka om?'
            efter: bor
            när: 'p'
            svar: [{ id: ga_vidare, titel: 'Gå vidare' }, { id: tank_om, titel: 'Tänk om', ger: fördjupa }]
        """;

    [Theory]
    [InlineData("13/globall/bygge", "Menade du 13/global/bygge?")]
    [InlineData("13.2/global/bygge", "Menade du 13/global/bygge?")]
    [InlineData("13/global/byge", "Menade du 13/global/bygge?")]
    [InlineData("13/lokal/bygge", "Det som finns: 13/global/bygge, 15/lokal/bygge.")]
    [InlineData("13/global/helt-annat", "Det som finns: 13/global/bygge.")]
    [InlineData("18/lokal/påverkan[2]", "Skriv mål/räckvidd/regel")]
    [InlineData("7/lokal/påverkan[6]", "Skriv mål/räckvidd/regel")]
    [InlineData("7/lokal/påverkan[02]", "Skriv mål/räckvidd/regel")]
    [InlineData("7/lokal/påverkan[]", "Skriv mål/räckvidd/regel")]
    [InlineData("bygge", "Skriv mål/räckvidd/regel")]
    [InlineData("", "Skriv mål/räckvidd/regel")]
    public void A_key_that_no_conflict_can_have_is_refused_with_the_nearest(string key, string hint)
    {
        var reading = Compile().ReadApplication("a.json", Json("{}", $$"""{ "{{key}}": { "hantering": "minska" } }"""));
        var found = Assert.Single(reading.Diagnostics);
        Assert.Equal("HS6009", found.Code);
        Assert.Contains(hint, found.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.Null(reading.Application);
    }

    [Theory]
    [InlineData("13/global/bygge")]
    [InlineData("15/lokal/bygge")]
    [InlineData("7/regional/påverkan[5]")]
    public void A_handling_of_a_conflict_that_is_not_there_now_is_kept_and_said_not_to_count(string key)
    {
        var assessment = Assess("""{ "p": false, "påverkan": [] }""", $$"""{ "{{key}}": { "hantering": "acceptera", "skäl": "Liten yta" } }""");
        Assert.Equal(new UnusedHandling(key, ConflictHandling.Accept, "Liten yta", null, null), Assert.Single(assessment.UnusedHandlings));
        foreach (var report in new[] { TextReport.Render(assessment, Language.Swedish), MarkdownReport.Render(assessment, Language.Swedish) })
        {
            Assert.Contains(key, report, StringComparison.Ordinal);
            Assert.Contains("Accepteras: Liten yta", report, StringComparison.Ordinal);
            Assert.Contains("målkonflikten finns inte nu", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_key_that_a_conflict_is_handled_by_stands_beside_it_and_works()
    {
        var open = Assess("""{ "p": true, "påverkan": [] }""", "{}");
        var key = open.Conflicts[0].Id;
        Assert.Equal("13/global/bygge", key);
        Assert.Contains("Nyckel: 13/global/bygge", TextReport.Render(open, Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("Key: 13/global/bygge", TextReport.Render(open, Language.English), StringComparison.Ordinal);
        var handled = Assess("""{ "p": true, "påverkan": [] }""", $$"""{ "{{key}}": { "hantering": "minska", "skäl": "Färre resor" } }""");
        Assert.Equal(ConflictStatus.Handled, handled.Conflicts[0].Status);
        Assert.Empty(handled.UnusedHandlings);
        Assert.Contains("- Minskas: Färre resor", TextReport.Render(handled, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_at_a_halt_that_is_no_longer_reached_is_listed_and_changes_nothing()
    {
        const string answer = """{ "tank-om": { "svar": "tank_om", "skäl": "Stor påverkan", "av": "handläggare B" } }""";
        var reached = Assess("""{ "p": true, "påverkan": [] }""", "{}", answer);
        Assert.Contains(Outcome.Deepen, reached.Outcomes);
        Assert.True(Assert.Single(reached.Halts).Deepens);

        var gone = Assess("""{ "p": false, "påverkan": [] }""", "{}", answer);
        var halt = Assert.Single(gone.Halts);
        Assert.Equal((HaltState.NotReached, "tank_om", false), (halt.State, halt.Answer?.Id, halt.Deepens));
        Assert.Equal(Outcome.NoObstacles, Assert.Single(gone.Outcomes));
        var text = OneLine(TextReport.Render(gone, Language.Swedish));
        Assert.Contains("SVAR SOM INTE HAR ANVÄNTS (1) - Tänka om? (tank-om) - Svar: Tänk om. Stor påverkan (handläggare B) - Svaret har inte påverkat utfallet; hållplatsen är inte nådd.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BESVARADE", text, StringComparison.Ordinal);

        var unknown = Assess("""{ "påverkan": [] }""", "{}", answer);
        Assert.Contains("ingen vet än om hållplatsen nås", OneLine(TextReport.Render(unknown, Language.Swedish)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_deepens_is_named_with_answer_and_reason_where_the_outcome_says_so()
    {
        var text = OneLine(TextReport.Render(Assess("""{ "p": true, "påverkan": [] }""", "{}", """{ "tank-om": { "svar": "tank_om", "skäl": "Stor påverkan" } }"""), Language.Swedish));
        var head = text[..text.IndexOf("MÅLKONFLIKTER", StringComparison.Ordinal)];
        Assert.Contains("fördjupad bedömning. - Tänka om? (tank-om): Tänk om. Stor påverkan", head, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_effect_that_is_no_conflict_is_shown_unless_a_stronger_one_stands_in_its_place()
    {
        const string rows = """
            [{ "mål": "7.1", "räckvidd": "regional", "perspektiv": "miljö", "styrka": -1 }, { "mål": "13.1", "räckvidd": "global", "perspektiv": "miljö", "styrka": -1 }]
            """;
        var assessment = Assess($$"""{ "p": true, "påverkan": {{rows}} }""", "{}");
        Assert.Equal(["påverkan[1]"], assessment.Unopposed.Select(effect => effect.Origin));
        var text = OneLine(TextReport.Render(assessment, Language.Swedish));
        Assert.Contains("Svag negativ påverkan som inte är någon målkonflikt: 7.1 (−1, regional, enligt sökanden, rad 1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("påverkan[", text, StringComparison.Ordinal);

        var alone = Assess($$"""{ "p": false, "påverkan": {{rows}} }""", "{}");
        Assert.Empty(alone.Conflicts);
        Assert.Contains("MÅLKONFLIKTER (0) - Svag negativ påverkan som inte är någon målkonflikt: 7.1 (−1, regional, enligt sökanden, rad 1), 13.1 (−1, global, enligt sökanden, rad 2)", OneLine(TextReport.Render(alone, Language.Swedish)), StringComparison.Ordinal);
    }

    private static RuleSet Compile()
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With(Rules), SmallRuleSet.FactsFile(Facts));
        return compiled.RuleSet ?? throw new InvalidOperationException(string.Join('\n', compiled.Diagnostics));
    }

    private static byte[] Json(string facts, string conflicts, string halts = "{}") =>
        Encoding.UTF8.GetBytes($$"""{ "uppgifter": {{facts}}, "konflikter": {{conflicts}}, "hållplatser": {{halts}} }""");

    private static Assessment Assess(string facts, string conflicts, string halts = "{}")
    {
        var ruleSet = Compile();
        var reading = ruleSet.ReadApplication("a.json", Json(facts, conflicts, halts));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return ruleSet.Assess(reading.Application!, new DateOnly(2026, 3, 1));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
