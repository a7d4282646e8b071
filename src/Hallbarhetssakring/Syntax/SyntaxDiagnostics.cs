using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Syntax;

/// <summary>What can be wrong with the form of a rule set: HS4xxx.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnclosedPlaceholder = Error(
        "HS4001", "Platshållaren avslutas inte. Sätt }} efter uttrycket, eller skriv {{{{ för ett vanligt tecken.", "The placeholder has no end. Put }} after the expression, or write {{{{ for a plain brace.");

    public static readonly DiagnosticDescriptor StrayBrace = Error(
        "HS4002", "Tecknet }} står utan att en platshållare har börjat. Skriv }}}} för ett vanligt tecken.", "A }} stands where no placeholder has begun. Write }}}} for a plain brace.");

    public static readonly DiagnosticDescriptor NoDemand = Error(
        "HS4003", "Regeln {0} säger inte vad som krävs. Lägg till krav, nivåer eller bedöms.", "The rule {0} does not say what it demands. Add requirement, levels or judged.");

    public static readonly DiagnosticDescriptor SeveralDemands = Error(
        "HS4004", "Regeln {0} har mer än ett av krav, nivåer och bedöms. Behåll ett av dem.", "The rule {0} has more than one of requirement, levels and judged. Keep one of them.");

    public static readonly DiagnosticDescriptor NotAnId = Error(
        "HS4005",
        "”{0}” kan inte vara ett id. Skriv små bokstäver a–z, siffror, - och _; å och ä blir a, ö blir o. Förslag: {1}.",
        "“{0}” can't be an id. Write small letters a–z, digits, - and _. Suggestion: {1}.");

    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "HS4006", "”{0}” går inte att använda här. Skriv ett av: {1}.", "“{0}” can't be used here. Write one of: {1}.");

    public static readonly DiagnosticDescriptor BadCondition = Error(
        "HS4007",
        "Här behövs ett villkor inom citattecken, eller alla, minst_en, minst med av, eller ingen.",
        "This needs a condition in quotes, or all, any, at_least with of, or none.");

    public static readonly DiagnosticDescriptor EmptyGroup = Error(
        "HS4008", "Listan med villkor är tom. Lägg till minst ett villkor.", "The list of conditions is empty. Add at least one condition.");

    public static readonly DiagnosticDescriptor ImpossibleMinimum = Error(
        "HS4009", "minst är {0}, men det finns {1} villkor. Skriv ett tal från 1 till {1}.", "at_least is {0}, but there are {1} conditions. Write a number from 1 to {1}.");

    public static readonly DiagnosticDescriptor LevelWithoutCondition = Error(
        "HS4010", "Nivån {0} har inget villkor. Lägg till när, eller annars: ja på den sista nivån.", "The level {0} has no condition. Add when, or otherwise: yes on the last level.");

    public static readonly DiagnosticDescriptor OtherwiseNotLast = Error(
        "HS4011", "annars: ja hör hemma på den sista nivån. Nivåerna efter {0} kan aldrig nås.", "otherwise: yes belongs on the last level. The levels after {0} can never be reached.");

    public static readonly DiagnosticDescriptor MotiveNeeded = Error(
        "HS4012",
        "Allvaret {0} skiljer sig från vad grunden {1} ger ({2}). Lägg till motiv som säger varför.",
        "The severity {0} differs from what the basis {1} gives ({2}). Add a motive that says why.");

    public static readonly DiagnosticDescriptor SourceNeeded = Error(
        "HS4013", "En regel med grund: lag behöver en källa. Lägg till källa med lag och paragraf.", "A rule with basis: law needs a source. Add source with the act and section.");

    public static readonly DiagnosticDescriptor Duplicate = Error(
        "HS4014", "{0} finns redan (rad {1}). Välj ett annat namn eller ta bort det ena.", "{0} already exists (line {1}). Choose another name, or remove one of them.");

    public static readonly DiagnosticDescriptor BadVersion = Error(
        "HS4015", "”{0}” är ingen version. Skriv tre tal med punkt emellan, till exempel 1.0.0.", "“{0}” is not a version. Write three numbers with points between, such as 1.0.0.");

    public static readonly DiagnosticDescriptor BadRuleSetName = Error(
        "HS4016", "”{0}” är inget namn på ett regelverk. Skriv ägare/namn med små bokstäver a–z, till exempel varmland/projektmedel.", "“{0}” is not a rule set's name. Write owner/name in small letters a–z, such as varmland/projektmedel.");

    public static readonly DiagnosticDescriptor TooLongList = Error(
        "HS4017", "Listan har {0} poster; gränsen är {1}. Dela upp regelverket i moduler.", "The list has {0} items; the limit is {1}. Split the rule set into modules.");

    public static readonly DiagnosticDescriptor PeriodReversed = Error(
        "HS4018", "Perioden slutar ({1}) innan den börjar ({0}). Byt plats på datumen.", "The period ends ({1}) before it begins ({0}). Swap the dates.");

    public static readonly DiagnosticDescriptor BadStrength = Error(
        "HS4020", "Styrkan {0} går inte. Skriv ett heltal från -3 till +3, eller mer_kunskap.", "The strength {0} can't be used. Write a whole number from -3 to +3, or more_knowledge.");

    public static readonly DiagnosticDescriptor BadReference = Error(
        "HS4021",
        "”{0}” pekar inte ut något regelverk. Skriv ägare/namn@version, till exempel nationell/projektmedel@1.",
        "“{0}” does not point to a rule set. Write owner/name@version, such as nationell/projektmedel@1.");

    public static readonly DiagnosticDescriptor ChangeOfNothing = Error(
        "HS4022", "Det framgår inte vad som ska ändras. Lägg till regel, parameter eller tabell.", "It is not said what is to be changed. Add rule, parameter or table.");

    public static readonly DiagnosticDescriptor BadIndicatorId = Error(
        "HS4031", "”{0}” är inget id på ett nyckeltal. Skriv det som Kolada gör, till exempel N02904.", "“{0}” is not an indicator's id. Write it as Kolada does, such as N02904.");

    public static readonly DiagnosticDescriptor BadAge = Error(
        "HS4032", "”{0}” är ingen högsta ålder. Skriv hela år, till exempel 3 år.", "“{0}” is not a greatest age. Write whole years, such as 3 years.");
}
