using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>What can be wrong with the names, types and units of an expression: FE2xxx.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = Error(
        "FE2001", "Namnet {0} är inte känt här. {1}", "The name {0} is not known here. {1}");

    public static readonly DiagnosticDescriptor UnknownField = Error(
        "FE2002", "Fältet {0} finns inte i raden. {1}", "The row has no field {0}. {1}");

    public static readonly DiagnosticDescriptor UnknownFunction = Error(
        "FE2003", "Funktionen {0} finns inte. {1}", "There is no function {0}. {1}");

    public static readonly DiagnosticDescriptor WrongArgumentCount = Error(
        "FE2004", "{0} tar {1} värden men har fått {2}. Rätta antalet mellan parenteserna.", "{0} takes {1} values but was given {2}. Correct the number between the parentheses.");

    public static readonly DiagnosticDescriptor WrongType = Error(
        "FE2005", "Här behövs {0}, men det står {1}. Ändra uttrycket så att typerna stämmer.", "This needs {0}, but is {1}. Change the expression so that the types agree.");

    public static readonly DiagnosticDescriptor UnitMismatch = Error(
        "FE2006",
        "Enheterna går inte ihop: {0} och {1}. Skriv båda i samma enhet.",
        "The units do not agree: {0} and {1}. Write both in the same unit.");

    public static readonly DiagnosticDescriptor BareNumber = Error(
        "FE2007", "Talet {0} saknar enhet, men jämförs eller räknas ihop med {1}. Skriv {2}.", "The number {0} has no unit, but is compared or combined with {1}. Write {2}.");

    public static readonly DiagnosticDescriptor NotAMember = Error(
        "FE2008", "”{0}” finns inte bland valen. {1}", "“{0}” is not among the choices. {1}");

    public static readonly DiagnosticDescriptor UnhandledOptional = Error(
        "FE2009",
        "Värdet kan saknas. Skriv eller_annars(…, värde), eller pröva först med är_angiven(…) att det finns.",
        "The value may be absent. Write or_else(…, value), or first test with is_given(…) that it is there.");

    public static readonly DiagnosticDescriptor NotOrdered = Error(
        "FE2010",
        "{0} kan inte ordnas från mindre till större. Använd = eller !=.",
        "{0} has no order from less to greater. Use = or !=.");

    public static readonly DiagnosticDescriptor ListExpected = Error(
        "FE2011", "Här behövs en lista, men det står {0}.", "This needs a list, but is {0}.");

    public static readonly DiagnosticDescriptor MonthEndUndeclared = Error(
        "FE2012",
        "Datum flyttas hela månader, men regelverket säger inte vad som gäller när månaden är för kort. Lägg till datumräkning: nedåt, uppåt eller fel.",
        "A date is moved by months, but the rule set does not say what applies when the month is too short. Add month_end: down, up or error.");

    public static readonly DiagnosticDescriptor CyclicDefinition = Error(
        "FE2013", "Begreppet {0} använder sig självt. Ta bort ringen.", "The definition {0} uses itself. Break the circle.");

    public static readonly DiagnosticDescriptor NotInStrict = Error(
        "FE2014", "{0} kan inte användas i regelverk. {1}", "{0} can't be used in rule sets. {1}");

    public static readonly DiagnosticDescriptor NeverAbsent = Error(
        "FE2015",
        "{0} kan aldrig vara utan värde, så prövningen säger inget. Ta bort den, eller skriv valfri: ja på uppgiften.",
        "{0} is never without a value, so the test says nothing. Remove it, or declare the fact optional: yes.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "FE2016", "”{0}” är inget datum. Skriv år-månad-dag, till exempel 2026-03-01.", "“{0}” is not a date. Write year-month-day, such as 2026-03-01.");

    public static readonly DiagnosticDescriptor BadCode = Error(
        "FE2017", "”{0}” är ingen {1}. {2}", "“{0}” is not a {1}. {2}");

    public static readonly DiagnosticDescriptor VariableReused = Error(
        "FE2019", "Namnet {0} är redan upptaget här. Välj ett annat namn på raden.", "The name {0} is already taken here. Choose another name for the row.");

    public static readonly DiagnosticDescriptor TooCostly = Error(
        "FE2020",
        "Uttrycket kan kräva {0} steg; gränsen är {1}. Det dyraste är {2}. Sänk högst: på listan eller dela upp villkoret.",
        "The expression may take {0} steps; the limit is {1}. The costliest part is {2}. Lower the list's maximum, or split the condition.");

    public static readonly DiagnosticDescriptor LiteralExpected = Error(
        "FE2022", "{0} behöver en text inom citattecken här.", "{0} needs a text in double quotes here.");

    public static readonly DiagnosticDescriptor BadPattern = Error(
        "FE2023", "Mönstret ”{0}” kan inte läsas. Det får inte hänvisa bakåt eller titta framåt.", "The pattern “{0}” can't be read. It can't refer back or look ahead.");

    public static readonly DiagnosticDescriptor NumberTooLarge = Error(
        "FE2024", "Talet {0} är för stort för att räknas exakt.", "The number {0} is too large to be computed exactly.");

    public static readonly DiagnosticDescriptor TooManyVariables = Error(
        "FE2025", "Fler än {0} listor är inuti varandra. Dela upp villkoret i begrepp.", "More than {0} lists are inside one another. Split the condition into definitions.");

    public static readonly DiagnosticDescriptor PointBeforeThousands = Warning(
        "FE2028", "{0} läses som {1}. Menade du {2}? Skriv {3} (eller {4}).", "{0} is read as {1}. Did you mean {2}? Write {3} (or {4}).");

    public static readonly DiagnosticDescriptor ExampleNeedsCondition = Error(
        "FE2026", "Ett villkor är sant eller falskt, men det här är {0}. Jämför det med något.", "A condition is true or false, but this is {0}. Compare it with something.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "FE2027",
        "Uttrycket är tillsammans med begreppen det använder djupare än {0} led. Använd färre begrepp efter varandra, och skriv långa summor som summa([…]).",
        "The expression is, with the definitions it uses, more than {0} levels deep. Use fewer definitions after one another, and write long sums as sum([…]).");
}
