using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using static Hallbarhetssakring.Tests.Reports.SampleParts;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>A tourism project in which every kind of thing that a report can hold happens once.</summary>
internal static class RichSample
{
    public static Assessment Assessment { get; } = new Assessment
    {
        RuleSet = "varmland/projektmedel",
        RuleSetVersion = "1.0.0",
        RuleSetTitle = "Hållbarhetssäkring av projektmedel i Värmland",
        RuleSetStatus = "exempel",
        RuleSetLanguage = Language.Swedish,
        Date = new DateOnly(2026, 3, 16),
        Outcome = Outcome.Obstacle,
        Outcomes = [Outcome.Obstacle, Outcome.Fault, Outcome.Complete, Outcome.Investigate, Outcome.Deepen],
        PossibleOutcomes = [Outcome.Obstacle],
        PossibleOutcomesAreExact = true,
        Findings = Findings(),
        Score = Scores(),
        Conflicts = Conflicts(),
        Halts = Halts(),
        Overridden = new OverriddenOutcome
        {
            Overrides =
            [
                new Override(
                    "samverkan", "Projektet har minst två parter", RuleResult.Met, null, RuleResult.NotMet, null, "Den andra parten har lämnat en avsiktsförklaring.", "Handläggare 1",
                    "2026-03-11"),
                new Override("medfinansiering", "Medfinansieringen är bekräftad", RuleResult.Met, null, RuleResult.NotMet, null, "Muntligt besked.", null, null),
                new Override("relevans", "Relevans mot strategin", RuleResult.Met, new Level("hog", "Hög"), RuleResult.Met, new Level("viss", "Viss"), "Nämnden har prioriterat frågan.", null, null),
            ],
            Outcome = Outcome.Obstacle,
            Outcomes = [Outcome.Obstacle, Outcome.Complete],
            PossibleOutcomes = [Outcome.Obstacle],
            PossibleOutcomesAreExact = true,
            Score = new ScoreBoard { Total = Settled("", "", 30m, 40m) },
        },
        Missing = [],
        NotInForce =
        [
            new RuleNotInForce("klimatbonus", "Klimatåtgärder ger extra poäng", new DateOnly(2027, 1, 1), null),
            new RuleNotInForce("pandemistod", "Projektet har fått särskilt stöd under pandemin", new DateOnly(2020, 4, 1), new DateOnly(2022, 12, 31)),
        ],
        FactFaults =
        [
            new FactFault(
                "HS3027", "/uppgifter/deltagare", new LocalizedText("”deltagare” ska vara ett tal, men det står ”många”.", "“deltagare” is to be a number, but found “många”."), null),
        ],
        Unopposed = [new Effect("7.1", Reach.Regional, "social", -1, "påverkan[5]", IsPossible: false) { Row = 5 }, new Effect("12.5", Reach.Local, "miljö", -2, "slitageplan", IsPossible: true)],
        UnusedHandlings = [new UnusedHandling("14/lokal/påverkan[2]", ConflictHandling.Accept, "Sjön berörs inte.", "Handläggare 1", "2026-03-09")],
        Unread = ["/uppgifter/sammanfatning_engelska", "/uppgifter/parter/0/webbplats"],
    }.WithMissing(
        Missing("budget[2].belopp", "budget, rad 2: belopp", "Vilka kostnader har projektet per kostnadsslag och år?", Supplier.Applicant, MissingKind.Missing, "balans"),
        Missing("tidigare_stöd", "tidigare försumbart stöd", "Vilket försumbart stöd har ni och era anknutna företag fått de senaste tre åren?", Supplier.Applicant, MissingKind.NotKnown, "de-minimis") with { Reason = "Revisorn räknar på det" },
        Missing("eurokurs", "eurokurs, kronor per euro", "Vilken eurokurs ska användas för försumbart stöd?", Supplier.Officer, MissingKind.Missing, "de-minimis"),
        Missing("inkom_datum", "dag då ansökan kom in", "Vilken dag kom ansökan in?", Supplier.Register, MissingKind.Missing, "start-efter-ansokan"),
        Missing("nuläge.N07404", "resor med kollektivtrafik", null, Supplier.Register, MissingKind.Baseline, "kollektivtrafik"),
        Missing("perspektiv_jämställdhet", "perspektiv: jämställdhet", "Hur bidrar projektet till jämställdhet?", Supplier.Applicant, MissingKind.Missing, "perspektiv"),
        new MissingFact(
            "bedömningar.relevans", "relevans", "/bedömningar/relevans", "Hur relevant är projektet för målen i Värmlandsstrategin?", Supplier.Officer,
            MissingKind.Judgement, ["relevans"]),
        new MissingFact("hållplatser.tank-om", "tänk om", "/hållplatser/tank-om", null, Supplier.Officer, MissingKind.HaltAnswer, []));

    private static ImmutableArray<Finding> Findings() =>
    [
        Finding("hogst-halften", "Bidraget är högst hälften av projektets kostnader", RuleResult.NotMet, Severity.Stop, 74) with
        {
            OfficerMessage = "Sökt belopp är 4 000 000 kr, vilket är 59,17 % av kostnaderna 6 759 800 kr. Bidraget får vara högst 50 % av utgifterna.",
            ApplicantMessage = "Sänk det sökta beloppet till högst 3 379 900 kr. Resten av kostnaden behöver täckas av annan finansiering.",
            Leaves =
            [
                Leaf(
                    null, null, LeafResult.False, "sökt_belopp <= högsta_stödandel * total_kostnad", 78, Fact("sökt_belopp", "sökt belopp", "4 000 000 kr", "4 000 000 SEK"),
                    Fact("budget.belopp", "budget: belopp", "23 rader", "23 rows"), Fact("högsta_stödandel", "högsta stödandel", "50 %", "50 %", "förordning (2003:596) 5 §")),
            ],
            Source = "förordning (2003:596) 5 §",
        },
        Finding("avgransat-projekt", "Insatsen är ett avgränsat projekt och inte löpande drift", RuleResult.NotMet, Severity.Stop, 92) with
        {
            OfficerMessage = "Insatsen är inte ett sådant projekt som kan få bidrag enligt 1, 5 och 6 §§ förordningen (2003:596).",
            ApplicantMessage = "Beskriv vad som är nytt jämfört med er vanliga verksamhet och ta bort kostnader för löpande drift.",
            Leaves =
            [
                Leaf("ordinarie", "insatsen ingår i den ordinarie verksamheten", LeafResult.False, "ingår_i_ordinarie_verksamhet", 97) with { IsWanted = false, SpeaksAgainst = false },
                Leaf("drift", "bidraget används till löpande drift", LeafResult.True, "innehåller_drift", 98, Fact("innehåller_drift", "bidraget går till löpande drift", "ja", "yes")) with { IsWanted = false, SpeaksAgainst = true },
            ],
            Source = "förordning (2003:596) 1, 5 och 6 §§",
        },
        Finding("de-minimis", "Försumbart stöd under tre år ryms under EU:s tak", RuleResult.Undetermined, Severity.Requirement, 110) with
        {
            SeverityIfNotMet = Severity.Stop,
            OfficerMessage = "Ange om stödet går till ekonomisk verksamhet, när beslut beräknas och vilken eurokurs som gäller. Begär ett intyg om försumbart stöd.",
            Source = "(EU) 2023/2831 art. 3.2",
            Certainty = Certainty.Confirmed,
        },
        Finding("start-efter-ansokan", "Projektet startar tidigast den dag ansökan kommer in", RuleResult.Undetermined, Severity.Stop, 130),
        Finding("timkostnad", "Timkostnaden är rimlig", RuleResult.Failed, Severity.Requirement, 141) with
        {
            Fault = new RuleFault("FE4001", new LocalizedText("Division med noll.", "Division by zero."), At(144)),
            Decisive = [Fact("timmar", "antal arbetade timmar", "0", "0")],
            Source = "Region Värmland, Projektmedel, sidan Planera",
        },
        Finding("resekostnad", "Resekostnaden per deltagare är rimlig", RuleResult.Failed, Severity.Advice, 150) with
        {
            Fault = new RuleFault("FE4008", new LocalizedText("Uppgiften deltagare kan inte läsas.", "The fact deltagare can't be read."), null),
            Decisive = [Fact("deltagare", "antal deltagare", "(kan inte läsas)", "(can't be read)")],
        },
        Finding("medfinansiering", "Medfinansieringen är bekräftad", RuleResult.NotMet, Severity.Requirement, 300) with
        {
            OfficerMessage = "Besked om medfinansiering saknas från Älvstranden Exempelcamping AB (600 000 kr).",
            ApplicantMessage = "Lämna in ett intyg om medfinansiering från Älvstranden Exempelcamping AB, eller ändra finansieringsplanen.",
            Leaves =
            [
                Leaf(null, null, LeafResult.False, "varje f i finansiering uppfyller f.status = \"beviljad\"", 303, Fact("finansiering.status", "finansieringsplan: status", "5 rader", "5 rows"))
                    with { FailingRows = [new FailingRow(5, "Älvstranden Exempelcamping AB", [Fact("finansiering[5].status", "status", "sökt", "applied for")])] },
            ],
            Source = "Tillväxtverket, handbok för nationella projektmedel",
        },
        Finding("balans", "Budget och finansiering går ihop", RuleResult.Undetermined, Severity.Requirement, 285),
        Finding("relevans", "Projektet är relevant för Värmlandsstrategin jämfört med andra insatser", RuleResult.Undetermined, Severity.Warning, 180) with
        {
            PossibleLevels = [new Level("hog", "Hög: projektet driver en förändring"), new Level("viss", "Viss: projektet ligger i linje"), new Level("lag", "Låg: kopplingen är svag")],
            OfficerMessage = "Bedöm relevansen och skriv ett skäl som kan stå i beslutet.",
            Points = new Points(new ScorePair(0, 6), new ScorePair(6, 6)),
        },
        Finding("aterkrav", "Sökanden har inget obetalt återkrav", RuleResult.Undetermined, Severity.Requirement, 185) with
        {
            PossibleResults = [RuleResult.Met, RuleResult.NotApplicable],
            OfficerMessage = "Begär ett intyg från kronofogden.",
            ApplicantMessage = "Lämna ett intyg från kronofogden.",
        },
        Finding("kollektivtrafik", "Kollektivtrafiken används mer än i riket", RuleResult.Undetermined, Severity.Information, 190),
        Finding("perspektiv", "Minst två perspektiv präglar projektet", RuleResult.Undetermined, Severity.Advice, 200),
        Finding("malkonflikter-hanterade", "Tydliga målkonflikter har ett ställningstagande", RuleResult.NotMet, Severity.Warning, 260) with
        {
            SeverityNote = new LocalizedText(
                "Räknas som varning, fast regeln är ett stopp, för att den bygger på värdet klimatgräns som ingen har bekräftat.",
                "Counts as a warning though the rule is a stop, because it rests on the value klimatgräns that nobody has confirmed."),
            OfficerMessage = "Målkonflikt utan ställningstagande: mål 13.2, räckvidd global.",
            ApplicantMessage = "Projektet kan motverka mål 13.2. Beskriv hur ni undviker, minskar eller kompenserar den påverkan.",
            Points = new Points(new ScorePair(0, 2), new ScorePair(0, 2)),
            Source = "Region Kronoberg, Hållbarhetssäkring",
            Certainty = Certainty.Unconfirmed,
        },
        Finding("tre-dimensioner", "De tre hållbarhetsdimensionerna syns i både aktiviteter och uppföljning", RuleResult.Met, Severity.Warning, 195) with
        {
            Level = new Level("alla_tre", "Alla tre"),
            Points = new Points(new ScorePair(6, 6), new ScorePair(6, 6)),
            Goals = ["17.14"],
            Themes = ["livsvillkor"],
            Dimensions = ["miljö", "social", "ekonomisk"],
            Part = "hallbarhet",
        },
        Finding("nytankande", "Projektet prövar något nytt", RuleResult.Met, Severity.Advice, 196) with
        {
            Level = new Level("viss", "Viss"),
            Judgement = new Judgement(new Level("viss", "Viss"), "Liknande paket finns i Dalarna, men inte med tåg.", "Handläggare 1", "2026-03-10"),
        },
        Finding("utvardering", "Stora projekt har en plan för utvärdering", RuleResult.NotApplicable, Severity.Requirement, 400),
    ];

    private static ScoreBoard Scores() => new()
    {
        Total = Open("", "", 14, 20, 27, 77.7m) with { IsUncertain = true },
        Band = null,
        PossibleBands = [new Level("tydligt", "Bidrar tydligt till ett hållbart Värmland"), new Level("starkt", "Bidrar starkt till ett hållbart Värmland")],
        Themes = [Open("livsvillkor", "Förbättra livsvillkoren", 6, 12, 14, 57.1m) with { IsExact = false }, Settled("kompetens", "Höja kompetensen", 7, 8)],
        Goals =
        [
            Open("13", "Bekämpa klimatförändringen", 0, 3, 3, 0) with { MayBeAbsent = true, IsExact = false },
            Settled("17", "Genomförande och globalt partnerskap", 10, 10),
        ],
        Targets = [Settled("17.14", "17.14", 1, 3)],
        Dimensions = [Settled("miljö", "miljö", 0, 3)],
        Parts = [Settled("hallbarhet", "Bör vi?", 2, 3)],
    };

    private static ImmutableArray<GoalConflict> Conflicts()
    {
        var flights = new Effect("13.2", Reach.Global, "miljö", -2, "klimat-i-uppfoljning", IsPossible: false);
        var trains = new Effect("13.2", Reach.Regional, "miljö", 1, "klimat-i-uppfoljning", IsPossible: false);
        var jobs = new Effect("8.9", Reach.Local, "ekonomisk", 2, "påverkan[1]", IsPossible: false) { Row = 1 };
        var wear = new Effect("15.1", Reach.Local, "miljö", -1, "påverkan[3]", IsPossible: false) { Row = 3 };
        var birds = new Effect("15.5", Reach.Regional, "miljö", 1, "slitageplan", IsPossible: false);
        var water = new Effect("6.6", Reach.Local, "miljö", null, "påverkan[4]", IsPossible: true) { Row = 4 };
        return
        [
            new GoalConflict("13/global/klimat-i-uppfoljning", flights, [trains], [jobs], IsPossible: false, ConflictStatus.Open, null, null, null, null),
            new GoalConflict(
                "15/lokal/påverkan[3]", wear, [birds], [], IsPossible: false, ConflictStatus.Handled, ConflictHandling.Reduce,
                "Leden dras om förbi våtmarken.", "Handläggare 1", "2026-03-12"),
            new GoalConflict("6/lokal/påverkan[4]", water, [], [jobs], IsPossible: true, ConflictStatus.Open, null, null, null, null),
        ];
    }

    private static ImmutableArray<Halt> Halts()
    {
        ImmutableArray<Level> options = [new Level("ga_vidare", "Gå vidare"), new Level("tank_om", "Tänk om tillsammans med sökanden")];
        return
        [
            new Halt("ratt-fond", "Är det rätt fond?", "laglighet", HaltState.Answered, options, options[1], "Leaderstöd kan passa bättre.", "Handläggare 1", "2026-03-10") { Deepens = true },
            new Halt("tank-om", "Är projektet en rätt använd resurs?", "hallbarhet", HaltState.Reached, options, null, null, null, null),
            new Halt("klimat", "Är klimatnyttan rimlig?", "hallbarhet", HaltState.NotReached, options, options[0], "Resorna sker med tåg.", "Handläggare 1", "2026-03-10"),
            new Halt("ekonomi", "Är ekonomin rimlig?", "genomforande", HaltState.Failed, options, null, null, null, null),
        ];
    }
}
