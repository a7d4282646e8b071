using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Declarations;

/// <summary>What can be wrong with keys and scalars of any file (HS2001–HS2039), and with declared facts (HS2040–HS2099).</summary>
internal static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "HS2001",
        "Nyckeln ”{0}” finns inte här. {1}",
        "The key “{0}” does not exist here. {1}");

    public static readonly DiagnosticDescriptor WrongLanguageKey = Error(
        "HS2002",
        "Nyckeln ”{0}” är på fel språk för filen. Skriv ”{1}”, eller ändra filens språk.",
        "The key “{0}” is in the wrong language for the file. Write “{1}”, or change the file's language.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "HS2003",
        "Nyckeln ”{0}” saknas. Lägg till den.",
        "The key “{0}” is missing. Add it.");

    public static readonly DiagnosticDescriptor ExpectedScalar = Error(
        "HS2004",
        "”{0}” ska ha ett enkelt värde. Skriv ett ord, ett tal eller en text efter kolonet.",
        "“{0}” is to have a plain value. Write a word, a number or a text after the colon.");

    public static readonly DiagnosticDescriptor ExpectedMapping = Error(
        "HS2005",
        "”{0}” ska innehålla nycklar med värden. Skriv dem indragna på egna rader, eller som {{ nyckel: värde }}.",
        "“{0}” is to hold keys with values. Write them indented on lines of their own, or as {{ key: value }}.");

    public static readonly DiagnosticDescriptor ExpectedSequence = Error(
        "HS2006",
        "”{0}” ska vara en lista. Skriv den som [a, b], eller med ett streck före varje post.",
        "“{0}” is to be a list. Write it as [a, b], or with a dash before each item.");

    public static readonly DiagnosticDescriptor EmptyValue = Error(
        "HS2007",
        "”{0}” saknar värde. Skriv ett efter kolonet, eller ta bort nyckeln.",
        "“{0}” has no value. Write one after the colon, or remove the key.");

    public static readonly DiagnosticDescriptor BadFlag = Error(
        "HS2008",
        "”{0}” ska vara {1} eller {2}, men det står ”{3}”. Skriv {4}.",
        "“{0}” is to be {1} or {2}, but found “{3}”. Write {4}.");

    public static readonly DiagnosticDescriptor BadNumber = Error(
        "HS2009",
        "”{0}” ska vara ett tal, men det står ”{1}”. Skriv {2}.",
        "“{0}” is to be a number, but found “{1}”. Write {2}.");

    public static readonly DiagnosticDescriptor InexactNumber = Error(
        "HS2010",
        "”{0}”: talet {1} är för stort eller har för många decimaler för att räknas exakt. Skriv det med högst 28 siffror.",
        "“{0}”: the number {1} is too large or has too many decimals to be computed exactly. Write it with at most 28 digits.");

    public static readonly DiagnosticDescriptor NumberOutOfRange = Error(
        "HS2011",
        "”{0}” ska vara ett heltal från {1} till {2}, men är {3}. Välj ett tal däremellan.",
        "“{0}” is to be a whole number from {1} to {2}, but is {3}. Choose a number between them.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "HS2012",
        "”{0}”: ”{1}” är inget datum. Skriv år, månad och dag: {2}.",
        "“{0}”: “{1}” is no date. Write year, month and day: {2}.");

    public static readonly DiagnosticDescriptor NoSuchDay = Error(
        "HS2013",
        "”{0}”: datumet {1} finns inte, månaden har {2} dagar. Rätta dagen.",
        "“{0}”: the date {1} does not exist, the month has {2} days. Correct the day.");

    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "HS2014",
        "”{0}” kan inte vara ”{1}”. {3}Godtagna ord: {2}.",
        "“{0}” can't be “{1}”. {3}Accepted words: {2}.");

    public static readonly DiagnosticDescriptor WrongLanguageWord = Error(
        "HS2015",
        "Ordet ”{0}” är på fel språk för filen. Skriv ”{1}”, eller ändra filens språk.",
        "The word “{0}” is in the wrong language for the file. Write “{1}”, or change the file's language.");

    public static readonly DiagnosticDescriptor UnknownCode = Error(
        "HS2016",
        "”{0}” är ingen giltig {1}. {2}",
        "“{0}” is no valid {1}. {2}");

    public static readonly DiagnosticDescriptor UnknownLanguage = Error(
        "HS2017",
        "Språket ”{0}” stöds inte. Skriv sv eller en.",
        "The language “{0}” is not supported. Write sv or en.");

    // Names
    public static readonly DiagnosticDescriptor BadName = Error(
        "HS2020",
        "”{0}” är inget namn: ett namn börjar med en bokstav och har bara bokstäver, siffror och understreck. Skriv ”{1}”.",
        "“{0}” is no name: a name begins with a letter and has only letters, digits and underscores. Write “{1}”.");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "HS2021",
        "”{0}” är ett ord i villkorens språk och kan inte vara ett namn. Skriv till exempel ”{0}_värde”.",
        "“{0}” is a word of the expression language and can't be a name. Write “{0}_value”, for example.");

    public static readonly DiagnosticDescriptor NameTooLong = Error(
        "HS2022",
        "Namnet är längre än {0} tecken. Korta det och skriv resten i titeln.",
        "The name is longer than {0} characters. Shorten it and write the rest in the title.");

    // Facts
    public static readonly DiagnosticDescriptor NoFacts = Error(
        "HS2040",
        "Filen deklarerar inga uppgifter. Skriv minst en under ”{0}”.",
        "The file declares no facts. Write at least one under “{0}”.");

    public static readonly DiagnosticDescriptor KeyNotForType = Error(
        "HS2041",
        "Nyckeln ”{0}” används inte för typen {1}. Ta bort den, eller byt typ.",
        "The key “{0}” is not used for the type {1}. Remove it, or change the type.");

    public static readonly DiagnosticDescriptor BoundsCrossed = Error(
        "HS2042",
        "Den undre gränsen {0} är större än den övre {1}. Byt plats på dem.",
        "The lower bound {0} is greater than the upper one {1}. Swap them.");

    public static readonly DiagnosticDescriptor BoundTooWide = Error(
        "HS2043",
        "Gränsen {0} ligger utanför det som kan räknas, {1} till {2}. Välj en gräns däremellan.",
        "The bound {0} lies outside of what can be computed, {1} to {2}. Choose a bound between them.");

    public static readonly DiagnosticDescriptor BadUnit = Error(
        "HS2044",
        "”{0}” är ingen enhet för typen {1}. {2}",
        "“{0}” is no unit for the type {1}. {2}");

    public static readonly DiagnosticDescriptor NoMembers = Error(
        "HS2045",
        "”{0}” har inga värden att välja på. Skriv minst ett under ”{1}”.",
        "“{0}” has no values to choose from. Write at least one under “{1}”.");

    public static readonly DiagnosticDescriptor DuplicateMember = Error(
        "HS2046",
        "Värdet ”{0}” står två gånger. Ta bort det ena.",
        "The value “{0}” stands twice. Remove one of them.");

    public static readonly DiagnosticDescriptor ListNeedsItems = Error(
        "HS2047",
        "Listan ”{0}” ska ha antingen ”{1}” eller ”{2}”. Skriv en av dem.",
        "The list “{0}” is to have either “{1}” or “{2}”. Write one of them.");

    public static readonly DiagnosticDescriptor NotAnItem = Error(
        "HS2048",
        "En post i en lista kan inte vara {0}. Skriv en enkel typ, {{ {1}: [...] }}, eller använd ”{2}”.",
        "An item of a list can't be {0}. Write a plain type, {{ {1}: [...] }}, or use “{2}”.");

    public static readonly DiagnosticDescriptor NotAField = Error(
        "HS2049",
        "Ett fält kan inte vara {0}. Lägg det som en egen uppgift.",
        "A field can't be {0}. Make it a fact of its own.");

    public static readonly DiagnosticDescriptor OptionalList = Error(
        "HS2050",
        "En lista kan inte vara valfri: en tom lista säger att det inget finns. Ta bort ”{0}”.",
        "A list can't be optional: an empty list says that there is nothing. Remove “{0}”.");

    public static readonly DiagnosticDescriptor OpenWithoutProjectType = Error(
        "HS2051",
        "”{0}” kräver uppgiften ”{1}” av typen {2}. Lägg till den, eller ta bort ”{0}”.",
        "“{0}” needs the fact “{1}” of the type {2}. Add it, or remove “{0}”.");

    public static readonly DiagnosticDescriptor UnknownProjectType = Error(
        "HS2052",
        "”{0}” är inget värde av ”{1}”. Godtagna värden: {2}.",
        "“{0}” is no value of “{1}”. Accepted values: {2}.");

    public static readonly DiagnosticDescriptor EffectsNeedRows = Error(
        "HS2053",
        "”{0}” hör till en lista med rader som har fälten {1}. Lägg till dem, eller ta bort nyckeln.",
        "“{0}” belongs to a list of rows with the fields {1}. Add them, or remove the key.");

    public static readonly DiagnosticDescriptor TwoEffects = Error(
        "HS2054",
        "Bara en lista kan ha ”{0}”; ”{1}” har det redan. Ta bort det ena.",
        "Only one list can have “{0}”; “{1}” has it already. Remove one of them.");

    public static readonly DiagnosticDescriptor FactTaken = Error(
        "HS2055",
        "{0} är redan deklarerad i {1}, som regelverket bygger på. Ta bort den här, eller välj ett annat namn.",
        "{0} is already declared in {1}, which the rule set builds on. Remove it here, or choose another name.");
}
