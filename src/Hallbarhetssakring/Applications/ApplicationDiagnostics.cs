using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Applications;

/// <summary>What can be wrong with an application: HS30xx.</summary>
internal static class ApplicationDiagnostics
{
    // The file's form: the application is always refused.
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "HS3001",
        "Ansökan är större än {0} byte. Lägg bilagor utanför filen och hänvisa till dem.",
        "The application is larger than {0} bytes. Keep attachments outside of the file and refer to them.");

    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "HS3002",
        "Filen är inte UTF-8: {0} är ingen bokstav. Spara filen med teckenkodningen UTF-8.",
        "The file is not UTF-8: {0} is no character. Save the file with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor NotJson = Error(
        "HS3003",
        "Filen är inte JSON: det går inte att läsa vidare här. {0}",
        "The file is not JSON: it can't be read further here. {0}");

    public static readonly DiagnosticDescriptor Truncated = Error(
        "HS3004",
        "Filen tar slut för tidigt: ett värde eller en parentes saknas. Kontrollera att hela filen har kommit med.",
        "The file ends too early: a value or a bracket is missing. Check that the whole file came along.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "HS3005",
        "Filen är nästlad djupare än {0} nivåer. Ta bort nivåer som inte hör till formatet.",
        "The file is nested more than {0} levels deep. Remove levels that don't belong to the format.");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "HS3006",
        "Nyckeln ”{0}” står redan på rad {1}. Ta bort den ena.",
        "The key “{0}” stands on line {1} already. Remove one of them.");

    public static readonly DiagnosticDescriptor BadText = Error(
        "HS3007",
        "Texten har ett halvt tecken (till exempel \\ud83d utan sin andra hälft). Skriv tecknet som det är.",
        "The text holds half a character (such as \\ud83d without its other half). Write the character as it is.");

    public static readonly DiagnosticDescriptor NotAnObject = Error(
        "HS3008",
        "Här väntades ett objekt {{…}}, men det står {0}. Skriv {1}.",
        "Expected an object {{…}} here, but found {0}. Write {1}.");

    public static readonly DiagnosticDescriptor FactsMissing = Error(
        "HS3009",
        "Ansökan saknar ”{0}”. Lägg uppgifterna under den nyckeln.",
        "The application lacks “{0}”. Put the facts under that key.");

    public static readonly DiagnosticDescriptor UnknownSection = Error(
        "HS3010",
        "Nyckeln ”{0}” hör inte till en ansökan. Menade du ”{1}”?",
        "The key “{0}” is not part of an application. Did you mean “{1}”?");

    public static readonly DiagnosticDescriptor BothSpellings = Error(
        "HS3011",
        "Nycklarna ”{0}” och ”{1}” är samma sak på två språk. Ta bort den ena.",
        "The keys “{0}” and “{1}” are the same in two languages. Remove one of them.");

    public static readonly DiagnosticDescriptor ListTooLong = Error(
        "HS3012",
        "{0} har {1} poster men får ha högst {2}. Ta bort poster eller slå ihop dem.",
        "{0} has {1} items but may have at most {2}. Remove items or merge them.");

    // Values: a tolerant reading makes each of these a warning, and the fact a fault.
    public static readonly DiagnosticDescriptor WrongType = Error(
        "HS3020",
        "{0} ska vara {1}, men det står {2}. {3}",
        "{0} is to be {1}, but found {2}. {3}");

    public static readonly DiagnosticDescriptor OutOfBounds = Error(
        "HS3021",
        "{0} är {1} men ska vara {2}. Rätta värdet.",
        "{0} is {1} but is to be {2}. Correct the value.");

    public static readonly DiagnosticDescriptor TooLong = Error(
        "HS3022",
        "{0} har {1} tecken men får ha högst {2}. Korta texten.",
        "{0} has {1} characters but may have at most {2}. Shorten the text.");

    public static readonly DiagnosticDescriptor NotWhole = Error(
        "HS3023",
        "{0} ska vara ett heltal, men är {1}. Skriv det utan decimaler.",
        "{0} is to be a whole number, but is {1}. Write it without decimals.");

    public static readonly DiagnosticDescriptor NotExact = Error(
        "HS3024",
        "{0}: talet {1} är för stort eller har för många decimaler för att räknas exakt. Skriv det med högst 28 siffror.",
        "{0}: the number {1} is too large or has too many decimals to be computed exactly. Write it with at most 28 digits.");

    public static readonly DiagnosticDescriptor NotAMember = Error(
        "HS3025",
        "{0} kan inte vara {1}. {3}Godtagna värden: {2}.",
        "{0} can't be {1}. {3}Accepted values: {2}.");

    public static readonly DiagnosticDescriptor NoSuchDay = Error(
        "HS3026",
        "{0}: datumet {1} finns inte, månaden har {2} dagar. Rätta dagen.",
        "{0}: the date {1} does not exist, the month has {2} days. Correct the day.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "HS3027",
        "{0}: {1} är inget datum. Skriv år, månad och dag som ”{2}”.",
        "{0}: {1} is no date. Write year, month and day as “{2}”.");

    public static readonly DiagnosticDescriptor CodeAsNumber = Error(
        "HS3028",
        "{0} är en kod, inte ett tal: {1}. Skriv koden inom citattecken: \"{2}\".",
        "{0} is a code, not a number: {1}. Write the code within double quotes: \"{2}\".");

    public static readonly DiagnosticDescriptor UnknownCode = Error(
        "HS3029",
        "{0}: {1} är ingen giltig {2}. {3}",
        "{0}: {1} is no valid {2}. {3}");

    public static readonly DiagnosticDescriptor WrongCurrency = Error(
        "HS3030",
        "{0} är i {1} men ska anges i {2}. Räkna om beloppet till {2}.",
        "{0} is in {1} but is to be given in {2}. Convert the amount to {2}.");

    public static readonly DiagnosticDescriptor BadAmount = Error(
        "HS3031",
        "{0}: ett belopp skrivs som ett tal i {1} eller som {{\"belopp\": 1000, \"valuta\": \"{1}\"}}. Rätta skrivsättet.",
        "{0}: an amount is written as a number in {1} or as {{\"amount\": 1000, \"currency\": \"{1}\"}}. Correct the form.");

    public static readonly DiagnosticDescriptor BadShare = Error(
        "HS3032",
        "{0}: {1} är ingen andel. Skriv ett tal från 0 till 1, eller procent som text med decimalpunkt: \"50 %\".",
        "{0}: {1} is no share. Write a number from 0 to 1, or a percentage as a text with a decimal point: \"50 %\".");

    public static readonly DiagnosticDescriptor NotOptional = Error(
        "HS3033",
        "{0} måste finnas, så svaret ”saknas” går inte. Ge ett värde, eller skriv {{\"vet_inte\": true}}.",
        "{0} has to exist, so the answer “none” does not do. Give a value, or write {{\"not_known\": true}}.");

    public static readonly DiagnosticDescriptor BadMarker = Error(
        "HS3034",
        "{0}: svaret skrivs {{\"vet_inte\": true, \"varför\": \"…\"}} eller {{\"saknas\": true}}, utan annat i. Rätta skrivsättet.",
        "{0}: the answer is written {{\"not_known\": true, \"why\": \"…\"}} or {{\"none\": true}}, with nothing else in it. Correct the form.");

    public static readonly DiagnosticDescriptor UnknownFact = Error(
        "HS3035",
        "{0} är ingen känd uppgift. Menade du ”{1}”?",
        "{0} is not a known fact. Did you mean “{1}”?");

    public static readonly DiagnosticDescriptor GroupFieldAlone = Error(
        "HS3036",
        "Uppgiften ”{0}” hör till en grupp. Skriv \"{1}\": {{ \"{2}\": … }}.",
        "The fact “{0}” belongs to a group. Write \"{1}\": {{ \"{2}\": … }}.");

    // The officer's words.
    public static readonly DiagnosticDescriptor OfficerText = Error(
        "HS3040",
        "”{0}” ska vara en text, men det står {1}. Skriv den inom citattecken.",
        "“{0}” is to be a text, but found {1}. Write it within double quotes.");

    public static readonly DiagnosticDescriptor UnknownOfficerField = Error(
        "HS3041",
        "Nyckeln ”{0}” läses inte här. Menade du ”{1}”?",
        "The key “{0}” is not read here. Did you mean “{1}”?");
}
