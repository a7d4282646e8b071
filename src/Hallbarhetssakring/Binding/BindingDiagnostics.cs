using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Binding;

/// <summary>What can be wrong with the names and values of a rule set: HS5xxx.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor NoSuchLevelRule = Error(
        "HS5001", "Ingen regel med nivåer heter {0}. {1}", "No rule with levels is called {0}. {1}");

    public static readonly DiagnosticDescriptor UnknownId = Error(
        "HS5002", "{0} är inte känd som {1}. {2}", "{0} is not known as a {1}. {2}");

    public static readonly DiagnosticDescriptor UnknownGoal = Error(
        "HS5003", "{0} är inget mål eller delmål i Agenda 2030. {1}", "{0} is not a goal or target of Agenda 2030. {1}");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "HS5004", "Namnet {0} används redan för något annat. Välj ett annat namn.", "The name {0} is already used for something else. Choose another name.");

    public static readonly DiagnosticDescriptor RuleCycle = Error(
        "HS5005", "Reglerna {0} läser varandras nivåer i en ring. Ta bort en av hänvisningarna.", "The rules {0} read one another's levels in a circle. Remove one of the references.");

    public static readonly DiagnosticDescriptor NotConstant = Error(
        "HS5006", "Värdet ska vara ett fast värde av typen {0}, till exempel {1}.", "The value must be a fixed value of the type {0}, such as {1}.");

    public static readonly DiagnosticDescriptor DatesNotRising = Error(
        "HS5007", "Värdena ska stå i datumordning, och varje från-datum en gång. Flytta {0}.", "The values must stand in order of dates, and each from date once. Move {0}.");

    public static readonly DiagnosticDescriptor ConflictReaderHasEffects = Error(
        "HS5008", "Regeln {0} läser målkonflikterna och kan därför inte själv ha effekter. Dela upp den i två regler.", "The rule {0} reads the goal conflicts and so can't have effects itself. Split it into two rules.");

    public static readonly DiagnosticDescriptor NoRowsVariable = Error(
        "HS5009", "Ingen rad heter {0} i regelns {1}. Skriv namnet efter någon eller varje där.", "No row is called {0} in the rule's {1}. Write the name after some or every there.");

    public static readonly DiagnosticDescriptor LevelGap = Error(
        "HS5010", "Nivåerna täcker inte allt: sista nivån {0} har ett villkor. Lägg till en nivå med annars: ja.", "The levels do not cover everything: the last level {0} has a condition. Add a level with otherwise: yes.");

    public static readonly DiagnosticDescriptor ConstantCondition = Warning(
        "HS5011", "Villkoret är alltid {0}, vad som än står i ansökan.{1} Kontrollera gränsen.", "The condition is always {0}, whatever the application says.{1} Check the limit.");

    public static readonly DiagnosticDescriptor NeverApplies = Warning(
        "HS5014", "Regeln {0} gäller aldrig: inget som kan stå i en ansökan uppfyller gäller_när. Rätta villkoret.", "The rule {0} never applies: nothing that an application can say meets applies_when. Correct the condition.");

    public static readonly DiagnosticDescriptor LevelNeverReached = Warning(
        "HS5016", "Nivån {0} kan aldrig nås: {1}. Rätta villkoren eller nivåernas ordning.", "The level {0} can never be reached: {1}. Correct the conditions or the order of the levels.");

    public static readonly DiagnosticDescriptor BareValue = Error(
        "HS5018", "Värdet {0} saknar enhet, men ska vara {1}. Skriv {2}.", "The value {0} has no unit, but is to be {1}. Write {2}.");

    public static readonly DiagnosticDescriptor ReadsItself = Error(
        "HS5019", "Regeln {0} läser sin egen nivå. Ta bort hänvisningen, eller läs en annan regels.", "The rule {0} reads its own level. Remove the reference, or read another rule's.");

    public static readonly DiagnosticDescriptor ConstantDemand = Warning(
        "HS5017", "Kravet i regeln {0} är {1}, vad som än står i ansökan. Rätta villkoret.", "The requirement of the rule {0} is {1}, whatever the application says. Correct the condition.");

    public static readonly DiagnosticDescriptor NotAnEffectsList = Error(
        "HS5012", "En lista med effekter: ja behöver fälten mål, räckvidd, perspektiv och styrka. Det som saknas eller har fel typ: {0}.", "A list with effects: yes needs the fields goal, reach, perspective and strength. Missing or of the wrong type: {0}.");

    public static readonly DiagnosticDescriptor BandsNotFalling = Error(
        "HS5013", "Omdömena ska stå från högst till lägst, och det sista börja på 0. Flytta {0}.", "The bands must stand from the highest to the lowest, and the last begin at 0. Move {0}.");

    public static readonly DiagnosticDescriptor BadForEach = Error(
        "HS5015", "{0} är varken en grupp eller en uppgift. {1}", "{0} is neither a group nor a fact. {1}");

    public static readonly DiagnosticDescriptor UnknownIndicator = Error(
        "HS5021", "Nyckeltalet {0} är inte deklarerat. {1}", "The indicator {0} is not declared. {1}");

    public static readonly DiagnosticDescriptor NoDirection = Error(
        "HS5022", "Nyckeltalet {0} säger inte vad som är bättre. Lägg till bättre: högre eller bättre: lägre.", "The indicator {0} does not say what is better. Add better: higher or better: lower.");

    public static readonly DiagnosticDescriptor BadTrendYears = Error(
        "HS5023", "En trend räknas över hela år som står i uttrycket. Skriv 1 år till {0} år.", "A trend is counted over whole years that stand in the expression. Write 1 year to {0} years.");

    public static readonly DiagnosticDescriptor BadGoalCount = Error(
        "HS5024", "Antalet mål ska stå i uttrycket. Skriv ett heltal från 1 till {0}: så många mål har nyckeltal med bättre.", "The number of goals is to stand in the expression. Write a whole number from 1 to {0}: so many goals have indicators with better.");

    public static readonly DiagnosticDescriptor NothingRanked = Error(
        "HS5025", "Inget nyckeltal har både mål och bättre, så inga mål kan rangordnas. Lägg till dem under nyckeltal.", "No indicator has both goals and better, so no goals can be ranked. Add them under indicators.");
}
