using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Feel.Standard.Running;

/// <summary>Why a standard evaluation gave null somewhere: FE5xxx, all of them warnings.</summary>
internal static class StandardDiagnostics
{
    public static readonly DiagnosticDescriptor OperatorUndefined = Warning(
        "FE5001",
        "”{0}” är inte definierat för {1} och {2}, så resultatet är null. Räkna eller jämför med värden som hör ihop.",
        "“{0}” is not defined for {1} and {2}, so the result is null. Calculate or compare with values that belong together.");

    public static readonly DiagnosticDescriptor UnknownName = Warning(
        "FE5002",
        "Namnet ”{0}” finns inte här, så värdet är null. Kontrollera stavningen eller ge värdet.",
        "The name “{0}” is not known here, so the value is null. Check the spelling, or give the value.");

    public static readonly DiagnosticDescriptor NotAFunction = Warning(
        "FE5003",
        "Det som anropas är {0}, inte en funktion. Anropa en funktion.",
        "What is called is {0}, not a function. Call a function.");

    public static readonly DiagnosticDescriptor WrongArguments = Warning(
        "FE5004",
        "{0} kan inte anropas med dessa argument ({1}), så resultatet är null. Kontrollera argumentens antal, namn och typer.",
        "{0} can't be called with these arguments ({1}), so the result is null. Check the arguments' number, names and types.");

    public static readonly DiagnosticDescriptor FunctionFailed = Warning(
        "FE5005",
        "{0} ger null: {1}. Ändra argumenten.",
        "{0} gives null: {1}. Change the arguments.");

    public static readonly DiagnosticDescriptor OutOfRange = Warning(
        "FE5006",
        "Resultatet av ”{0}” är inte definierat eller för stort, så det är null. Kontrollera talen.",
        "The result of “{0}” is undefined or too large, so it is null. Check the numbers.");

    public static readonly DiagnosticDescriptor NotTemporal = Warning(
        "FE5007",
        "”{0}” är varken datum, tid eller tidslängd. Skriv till exempel @\"2026-03-01\".",
        "“{0}” is neither a date, a time nor a duration. Write for example @\"2026-03-01\".");

    public static readonly DiagnosticDescriptor NoSuchProperty = Warning(
        "FE5008",
        "{1} har inte ”{0}”, så värdet är null. Kontrollera namnet.",
        "{1} has no “{0}”, so the value is null. Check the name.");

    public static readonly DiagnosticDescriptor NoSuchIndex = Warning(
        "FE5009",
        "Listan har {1} element men inte nummer {0}, så värdet är null. Räkna från 1, eller från -1 bakifrån.",
        "The list has {1} elements but not number {0}, so the value is null. Count from 1, or from -1 at the end.");

    public static readonly DiagnosticDescriptor BadRange = Warning(
        "FE5010",
        "{0} och {1} kan inte vara ett intervalls ändar, så värdet är null. Ange två jämförbara värden.",
        "{0} and {1} can't be the ends of a range, so the value is null. Give two values that can be compared.");

    public static readonly DiagnosticDescriptor NotBoolean = Warning(
        "FE5011",
        "Villkoret är {0} och inte sant eller falskt; det räknas som att det inte gäller. Skriv ett villkor.",
        "The condition is {0}, neither true nor false; it counts as not holding. Write a condition.");

    public static readonly DiagnosticDescriptor LimitPassed = Warning(
        "FE5012",
        "Uträkningen avbröts vid gränsen {0} = {1}, så resultatet är null. Gör listorna eller uttrycket mindre.",
        "The evaluation stopped at the limit {0} = {1}, so the result is null. Make the lists or the expression smaller.");

    public static readonly DiagnosticDescriptor NotIterable = Warning(
        "FE5013",
        "{0} kan inte gås igenom, så resultatet är null. Ange en lista, eller ett intervall av heltal eller datum.",
        "{0} can't be iterated over, so the result is null. Give a list, or a range of whole numbers or dates.");

    public static readonly DiagnosticDescriptor WrongType = Warning(
        "FE5014",
        "{0} hör inte till typen {1}, så värdet är null. Ge ett värde av typen.",
        "{0} does not belong to the type {1}, so the value is null. Give a value of the type.");

    public static readonly DiagnosticDescriptor UnknownType = Warning(
        "FE5015",
        "Typen ”{0}” finns inte. Använd en av språkets typer.",
        "There is no type “{0}”. Use one of the language's types.");

    public static readonly DiagnosticDescriptor ExternalFunction = Warning(
        "FE5016",
        "Funktioner utanför uttrycket körs aldrig, så resultatet är null. Skriv funktionen som ett uttryck.",
        "Functions from outside the expression are never run, so the result is null. Write the function as an expression.");

    public static readonly DiagnosticDescriptor RepeatedKey = Warning(
        "FE5018",
        "Nyckeln ”{0}” står två gånger, så kontexten är null. Ta bort den ena.",
        "The key “{0}” stands twice, so the context is null. Remove one of them.");

    public static readonly DiagnosticDescriptor NotNegatable = Warning(
        "FE5019",
        "Minus är inte definierat för {0}, så resultatet är null. Sätt minus framför ett tal eller en tidslängd.",
        "Minus is not defined for {0}, so the result is null. Put minus before a number or a duration.");
}
