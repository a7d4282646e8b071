using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>What can be wrong with the form of an expression: FE1xxx.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedCharacter = Error(
        "FE1001",
        "Tecknet {0} hör inte till språket. Ta bort det eller sätt texten inom citattecken.",
        "The character {0} is not part of the language. Remove it, or put the text in double quotes.");

    public static readonly DiagnosticDescriptor UnterminatedText = Error(
        "FE1002",
        "Texten avslutas inte. Sätt ett citattecken (\") där den slutar, på samma rad.",
        "The text has no end. Put a double quote (\") where it ends, on the same line.");

    public static readonly DiagnosticDescriptor Expected = Error(
        "FE1003",
        "Här väntades {0}, men det står {1}.",
        "Expected {0} here, but found {1}.");

    public static readonly DiagnosticDescriptor UnexpectedAfterEnd = Error(
        "FE1004",
        "Uttrycket är slut före {0}. Binda ihop delarna med en operator, till exempel ”{1}”, eller ta bort resten.",
        "The expression ends before {0}. Join the parts with an operator, such as “{1}”, or remove the rest.");

    public static readonly DiagnosticDescriptor DecimalComma = Error(
        "FE1005",
        "Decimaler skrivs med punkt. Skriv {0}.",
        "Decimals are written with a point. Write {0}.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "FE1006",
        "Uttrycket är nästlat djupare än {0} nivåer. Dela upp det i begrepp.",
        "The expression is nested more than {0} levels deep. Split it into named definitions.");

    public static readonly DiagnosticDescriptor TooLong = Error(
        "FE1007",
        "Uttrycket är längre än {0} tecken. Dela upp det i begrepp.",
        "The expression is longer than {0} characters. Split it into named definitions.");

    public static readonly DiagnosticDescriptor ForeignOperator = Error(
        "FE1008",
        "{0} är inte en operator här. Skriv {1}.",
        "{0} is not an operator here. Write {1}.");

    public static readonly DiagnosticDescriptor BadEscape = Error(
        "FE1009",
        "{0} är ingen känd teckenföljd i en text. Skriv \\\\ för ett omvänt snedstreck.",
        "{0} is not a known escape in a text. Write \\\\ for a backslash.");

    public static readonly DiagnosticDescriptor BadNumber = Error(
        "FE1010",
        "Talet {0} kan inte läsas. Skriv siffror i grupper om tre, till exempel 500 000 eller 500_000, och decimaler med punkt.",
        "The number {0} can't be read. Write digits in groups of three, such as 500 000 or 500_000, and decimals with a point.");

    public static readonly DiagnosticDescriptor KeywordAsName = Error(
        "FE1011",
        "”{0}” är ett reserverat ord och kan inte vara ett namn här. Välj ett annat namn.",
        "“{0}” is a reserved word and can't be a name here. Choose another name.");

    public static readonly DiagnosticDescriptor SingleQuotes = Error(
        "FE1012",
        "Text i ett uttryck står inom dubbla citattecken. Skriv \"{0}\".",
        "Text in an expression stands in double quotes. Write \"{0}\".");

    public static readonly DiagnosticDescriptor Empty = Error(
        "FE1013",
        "Uttrycket är tomt. Skriv ett villkor, till exempel sökt_belopp > 0 kr.",
        "The expression is empty. Write a condition, such as amount > 0 SEK.");

    public static readonly DiagnosticDescriptor WordOfOtherLanguage = Error(
        "FE1014",
        "”{0}” är ett ord på ett annat språk än filens. Skriv ”{1}”.",
        "“{0}” is a word of another language than the file's. Write “{1}”.");

    public static readonly DiagnosticDescriptor ChainedComparison = Error(
        "FE1015",
        "Två jämförelser kan inte följa på varandra. Skriv a <= x {0} x <= b, eller x {1} a {0} b.",
        "Two comparisons can't follow one another. Write a <= x {0} x <= b, or x {1} a {0} b.");

    public static readonly DiagnosticDescriptor TooManyOperators = Error(
        "FE1016",
        "Uttrycket har fler än {0} operatorer. Skriv långa summor som summa([…]), jämför med en lista, eller dela upp det i begrepp.",
        "The expression has more than {0} operators. Write long sums as sum([…]), compare with a list, or split it into named definitions.");

    public static readonly DiagnosticDescriptor UnknownUnit = Error(
        "FE1017",
        "”{0}” är ingen enhet. Skriv {1}, % eller en valuta med tre versaler, som EUR; eller en operator mellan talet och namnet.",
        "“{0}” is not a unit. Write {1}, % or a currency's three capital letters, such as EUR; or an operator between the number and the name.");
}
