using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Baselines;

/// <summary>What can be wrong with a baseline's file: HS31xx. What is wrong with the JSON itself has the codes of applications.</summary>
internal static class BaselineDiagnostics
{
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "HS3101", "Nuläget är större än {0} byte. Hämta bara de nyckeltal och år som regelverket använder.", "The baseline is larger than {0} bytes. Fetch only the indicators and years that the rule set uses.");

    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "HS3102", "Filen är inte UTF-8: {0} är ingen bokstav. Spara filen med teckenkodningen UTF-8.", "The file is not UTF-8: {0} is no character. Save the file with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor WrongKind = Error(
        "HS3103", "”{0}” ska vara {1}, men det står {2}. Skriv det som Kolada gör.", "“{0}” is to be {1}, but found {2}. Write it as Kolada does.");

    public static readonly DiagnosticDescriptor KeyMissing = Error(
        "HS3104", "Nyckeln ”{0}” saknas. Lägg till den.", "The key “{0}” is missing. Add it.");

    public static readonly DiagnosticDescriptor BadIndicator = Error(
        "HS3105", "”{0}” är inget id på ett nyckeltal. Skriv det som Kolada gör, till exempel N02904.", "“{0}” is not an indicator's id. Write it as Kolada does, such as N02904.");

    public static readonly DiagnosticDescriptor BadYear = Error(
        "HS3106", "”{0}” är inget år. Skriv ett heltal från {1} till {2}.", "“{0}” is not a year. Write a whole number from {1} to {2}.");

    public static readonly DiagnosticDescriptor BadGender = Error(
        "HS3107", "”{0}” är inget kön här. Skriv T för alla, K för kvinnor eller M för män.", "“{0}” is not a gender here. Write T for both, K for women or M for men.");

    public static readonly DiagnosticDescriptor BadValue = Error(
        "HS3108", "Talet {0} är för stort eller har för många decimaler för att räknas exakt. Skriv det med högst {1} decimaler.", "The number {0} is too large or has too many decimals to be computed exactly. Write it with at most {1} decimals.");

    public static readonly DiagnosticDescriptor Duplicate = Error(
        "HS3109", "Värdet för {0}, {1}, {2}, {3} finns redan på rad {4}. Ta bort det ena.", "The value for {0}, {1}, {2}, {3} stands on line {4} already. Remove one of them.");

    public static readonly DiagnosticDescriptor UnknownMunicipalities = Information(
        "HS3110", "Värden för {0} är inte lästa: koderna är inga kommuner. Rätta dem om de ska vara det.", "Values for {0} were not read: the codes are no municipalities. Correct them if they are meant to be.");

    public static readonly DiagnosticDescriptor MorePages = Warning(
        "HS3111", "Filen är en sida av flera: resten av värdena saknas. Hämta alla sidor och lägg deras values i en lista.", "The file is one page of several: the rest of the values are missing. Fetch all pages and put their values in one list.");
}
