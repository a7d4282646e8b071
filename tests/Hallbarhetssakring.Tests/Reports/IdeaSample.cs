using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using static Hallbarhetssakring.Tests.Reports.SampleParts;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>A project idea of eight facts: one rule can be decided, everything else waits.</summary>
internal static class IdeaSample
{
    public static Assessment Assessment { get; } = new Assessment
    {
        RuleSet = "varmland/projektmedel",
        RuleSetVersion = "1.0.0",
        RuleSetTitle = "Hållbarhetssäkring av projektmedel i Värmland",
        RuleSetStatus = "exempel",
        RuleSetLanguage = Language.Swedish,
        Date = new DateOnly(2026, 3, 16),
        Outcome = Outcome.Complete,
        Outcomes = [Outcome.Complete, Outcome.Investigate],
        PossibleOutcomes = [Outcome.Obstacle, Outcome.Fault, Outcome.Complete, Outcome.Investigate, Outcome.NoObstacles],
        PossibleOutcomesAreExact = false,
        Findings =
        [
            Waits("hogst-halften", "Bidraget är högst hälften av projektets kostnader", Severity.Stop, 74) with
            {
                OfficerMessage = "Andelen kan inte räknas ut förrän både sökt belopp och budget finns.",
                ApplicantMessage = "Fyll i sökt belopp och budgeten med kostnadsslag, år och belopp.",
            },
            Waits("avgransat-projekt", "Insatsen är ett avgränsat projekt och inte löpande drift", Severity.Stop, 92) with
            {
                OfficerMessage = "Ta ställning till om insatsen skiljer sig från ordinarie verksamhet i tid, ekonomi och arbetsinsats.",
            },
            Waits("de-minimis", "Försumbart stöd under tre år ryms under EU:s tak", Severity.Requirement, 110) with { SeverityIfNotMet = Severity.Stop },
            Waits("start-efter-ansokan", "Projektet startar tidigast den dag ansökan kommer in", Severity.Stop, 130),
            Waits("ansokan-fullstandig", "Ansökan beskriver projektet utan att bara hänvisa till bilagor", Severity.Requirement, 148),
            Waits("insatsomrade", "Projektet bidrar till minst ett av Värmlandsstrategins insatsområden", Severity.Requirement, 175),
            Waits("relevans", "Projektet är relevant för Värmlandsstrategin jämfört med andra insatser", Severity.Warning, 190) with
            {
                PossibleLevels = [new Level("hog", "Hög"), new Level("viss", "Viss"), new Level("lag", "Låg")],
            },
            Waits("perspektiv", "Minst två perspektiv präglar projektet", Severity.Advice, 230),
            Waits("balans", "Budget och finansiering går ihop", Severity.Requirement, 285),
            Waits("medfinansiering", "Medfinansieringen är bekräftad", Severity.Requirement, 300),
            Finding("samverkan", "Minst två parter driver projektet, eller så finns det skäl att vara ensam", RuleResult.Met, Severity.Warning, 270),
        ],
        Score = new ScoreBoard
        {
            Total = Open("", "", 2, 27, 27, 7.4m),
            PossibleBands =
            [
                new Level("svagt", "Bidrar svagt till ett hållbart Värmland"), new Level("tydligt", "Bidrar tydligt till ett hållbart Värmland"),
                new Level("starkt", "Bidrar starkt till ett hållbart Värmland"),
            ],
        },
        Conflicts = [],
        Halts = [new Halt("tank-om", "Är projektet en rätt använd resurs?", "hallbarhet", HaltState.Undetermined, [], null, null, null, null)
        {
            AfterTitle = "Bör vi?",
            Missing = [Missing("påverkan", "påverkan på målen", "Hur påverkar projektet målen?", Supplier.Applicant, MissingKind.Missing)],
        }],
        Missing = [],
        NotInForce = [],
        Unread = [],
    }.WithMissing(
        Missing("budget", "budget", "Vilka kostnader har projektet per kostnadsslag och år?", Supplier.Applicant, MissingKind.Missing, "hogst-halften", "ansokan-fullstandig", "balans"),
        Missing("ingår_i_ordinarie_verksamhet", "insatsen ingår i ordinarie verksamhet", "Ingår insatsen i det ni gör i er vanliga verksamhet?", Supplier.Applicant, MissingKind.Missing, "avgransat-projekt"),
        Missing("innehåller_drift", "bidraget går till löpande drift", "Används någon del av bidraget till löpande drift?", Supplier.Officer, MissingKind.Missing, "avgransat-projekt"),
        Missing("gynnar_ekonomisk_verksamhet", "stödet gynnar ekonomisk verksamhet", "Gynnar stödet någon som säljer varor eller tjänster på en marknad?", Supplier.Officer, MissingKind.Missing, "de-minimis"),
        Missing("tidigare_stöd", "tidigare försumbart stöd", "Vilket försumbart stöd har ni och era anknutna företag fått de senaste tre åren?", Supplier.Applicant, MissingKind.Missing, "de-minimis"),
        Missing("eurokurs", "eurokurs, kronor per euro", "Vilken eurokurs ska användas för försumbart stöd?", Supplier.Officer, MissingKind.Missing, "de-minimis"),
        Missing("projektstart", "projektstart", "Vilken dag startar projektet?", Supplier.Applicant, MissingKind.Missing, "start-efter-ansokan"),
        Missing("inkom_datum", "dag då ansökan kom in", "Vilken dag kom ansökan in?", Supplier.Register, MissingKind.Missing, "start-efter-ansokan"),
        Missing("projektmål", "projektmål", "Vad ska ha uppnåtts när projektet är slut?", Supplier.Applicant, MissingKind.Missing, "ansokan-fullstandig"),
        Missing("målgrupper", "målgrupper", "Vilka målgrupper riktar sig projektet till?", Supplier.Applicant, MissingKind.StillOpen, "ansokan-fullstandig"),
        Missing("insatsområden", "insatsområden i Värmlandsstrategin", "Vilka insatsområden i Värmlandsstrategin bidrar projektet till?", Supplier.Applicant, MissingKind.Missing, "insatsomrade"),
        Missing("finansiering", "finansieringsplan utan det sökta beloppet", "Vilka finansierar projektet utöver det sökta beloppet, med hur mycket, och är pengarna beviljade?", Supplier.Applicant, MissingKind.Missing, "balans", "medfinansiering"),
        Missing("perspektiv_jämställdhet", "perspektiv: jämställdhet", "Hur bidrar projektet till jämställdhet?", Supplier.Applicant, MissingKind.Missing, "perspektiv"),
        new MissingFact("bedömningar.relevans", "relevans", "/bedömningar/relevans", "Hur relevant är projektet för målen i Värmlandsstrategin?", Supplier.Officer, MissingKind.Judgement, ["relevans"]));

    private static Finding Waits(string rule, string title, Severity severity, int line) => Finding(rule, title, RuleResult.Undetermined, severity, line);
}
