using System.Collections.Frozen;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Functions;

/// <summary>The strict dialect's built-ins: one row each, with both spellings and an example that the tests run.</summary>
internal static class BuiltIns
{
    /// <summary>A built-in. <paramref name="Arguments"/> is the number it takes; -1 is one or more. The example is written in Swedish.</summary>
    public sealed record Row(BuiltIn Function, string Swedish, string English, int Arguments, string Example, string Result, LocalizedText Meaning);

    public static readonly Row[] Rows =
    [
        new(BuiltIn.Sum, "summa", "sum", 1, "summa([1, 2, 3])", "6",
            new("listans tal tillsammans, i deras enhet; 0 för en tom lista", "the list's numbers together, in their unit; 0 for an empty list")),
        new(BuiltIn.Count, "antal", "count", 1, "antal([\"a\", \"b\"])", "2",
            new("hur många poster listan har", "how many items the list has")),
        new(BuiltIn.CountTrue, "antal_sanna", "count_true", 1, "antal_sanna([ja, nej, ja])", "2",
            new("hur många av villkoren som är sanna", "how many of the conditions are true")),
        new(BuiltIn.Mean, "medelvärde", "mean", 1, "eller_annars(medelvärde([1, 2, 6]), 0)", "3",
            new("listans medelvärde; kan saknas, för en tom lista", "the list's mean; may be none, for an empty list")),
        new(BuiltIn.Median, "median", "median", 1, "eller_annars(median([1, 2, 6]), 0)", "2",
            new("värdet i mitten; mellan de två mittersta när antalet är jämnt; kan saknas", "the value in the middle; between the two middle ones when their number is even; may be none")),
        new(BuiltIn.Product, "produkt", "product", 1, "produkt([2, 3, 4])", "24",
            new("listans tal gånger varandra; 1 för en tom lista", "the list's numbers multiplied; 1 for an empty list")),
        new(BuiltIn.Minimum, "min", "min", -1, "min(3, 5)", "3",
            new("det minsta av värdena, tal eller datum; av en lista det minsta i den, som kan saknas", "the least of the values, numbers or dates; of a list the least in it, which may be none")),
        new(BuiltIn.Maximum, "max", "max", -1, "max(3, 5)", "5",
            new("det största av värdena, tal eller datum; av en lista det största i den, som kan saknas", "the greatest of the values, numbers or dates; of a list the greatest in it, which may be none")),
        new(BuiltIn.Absolute, "abs", "abs", 1, "abs(-5 kr)", "5 kr",
            new("talet utan minustecken", "the number without its minus")),
        new(BuiltIn.Round, "avrunda", "round", 2, "avrunda(2.345, 1)", "2.3",
            new("talet med så många decimaler; mitt emellan två avrundas till jämn siffra", "the number with so many decimals; half way goes to the even digit")),
        new(BuiltIn.RoundDown, "avrunda_nedåt", "round_down", 2, "avrunda_nedåt(2.9, 0)", "2",
            new("talet avrundat nedåt till så många decimaler", "the number rounded down to so many decimals")),
        new(BuiltIn.RoundUp, "avrunda_uppåt", "round_up", 2, "avrunda_uppåt(2.1, 0)", "3",
            new("talet avrundat uppåt till så många decimaler", "the number rounded up to so many decimals")),
        new(BuiltIn.Length, "längd", "length", 1, "längd(\"åäö\")", "3",
            new("hur många tecken texten har", "how many characters the text has")),
        new(BuiltIn.Contains, "innehåller", "contains", 2, "innehåller(\"se bilaga\", \"bilaga\")", "ja",
            new("om den första texten innehåller den andra; stora och små bokstäver skiljs åt", "whether the first text contains the second; case matters")),
        new(BuiltIn.StartsWith, "börjar_med", "starts_with", 2, "börjar_med(\"se bilaga\", \"se\")", "ja",
            new("om den första texten börjar med den andra", "whether the first text starts with the second")),
        new(BuiltIn.EndsWith, "slutar_med", "ends_with", 2, "slutar_med(\"se bilaga\", \"se\")", "nej",
            new("om den första texten slutar med den andra", "whether the first text ends with the second")),
        new(BuiltIn.Matches, "matchar", "matches", 2, "matchar(\"556677-8899\", \"^[0-9]{6}-[0-9]{4}$\")", "ja",
            new("om någon del av texten stämmer med mönstret, ett reguljärt uttryck utan hänvisning bakåt; ^ och $ binder till början och slut", "whether some part of the text matches the pattern, a regular expression without back references; ^ and $ tie it to beginning and end")),
        new(BuiltIn.LowerCase, "gemener", "lower_case", 1, "gemener(\"Se Bilaga\")", "\"se bilaga\"",
            new("texten med små bokstäver", "the text in lower case")),
        new(BuiltIn.UpperCase, "versaler", "upper_case", 1, "versaler(\"åäö\")", "\"ÅÄÖ\"",
            new("texten med stora bokstäver", "the text in upper case")),
        new(BuiltIn.ToNumber, "tal", "number", 1, "eller_annars(tal(\"12.5\"), 0)", "12.5",
            new("talet som texten innehåller, med decimalpunkt; saknas när texten inte är ett tal", "the number the text holds, with a decimal point; none when the text is no number")),
        new(BuiltIn.Distinct, "unika", "distinct", 1, "antal(unika([1, 2, 1]))", "2",
            new("listan med varje värde en gång", "the list with each value once")),
        new(BuiltIn.Concatenate, "sammanfoga", "concatenate", -1, "antal(sammanfoga([1], [2, 3]))", "3",
            new("en lista av alla listornas poster", "one list of all the lists' items")),
        new(BuiltIn.Date, "datum", "date", 1, "datum(\"2026-03-01\") + 1 månad", "datum(\"2026-04-01\")",
            new("ett datum, skrivet år-månad-dag", "a date, written year-month-day")),
        new(BuiltIn.Year, "årtal", "year_of", 1, "årtal(datum(\"2026-03-01\"))", "2026",
            new("datumets år", "the date's year")),
        new(BuiltIn.MonthsBetween, "månader_mellan", "months_between", 2, "månader_mellan(datum(\"2026-01-15\"), datum(\"2026-04-14\"))", "2 månader",
            new("hela månader från det första datumet till det andra, i månader", "whole months from the first date to the second, in months")),
        new(BuiltIn.YearsBetween, "år_mellan", "years_between", 2, "år_mellan(datum(\"2024-01-15\"), datum(\"2026-04-14\"))", "2 år",
            new("hela år från det första datumet till det andra", "whole years from the first date to the second")),
        new(BuiltIn.DaysBetween, "dagar_mellan", "days_between", 2, "dagar_mellan(datum(\"2026-02-27\"), datum(\"2026-03-01\"))", "2 dagar",
            new("dagar från det första datumet till det andra", "days from the first date to the second")),
        new(BuiltIn.IsGiven, "är_angiven", "is_given", 1, "är_angiven(tal(\"x\"))", "nej",
            new("om ett värde som kan saknas finns", "whether a value that may be none is there")),
        new(BuiltIn.OrElse, "eller_annars", "or_else", 2, "eller_annars(tal(\"x\"), 7)", "7",
            new("värdet, eller det andra när det saknas", "the value, or the other one when there is none")),
    ];

    private static readonly FrozenDictionary<string, Row> Swedish = Rows.ToFrozenDictionary(row => row.Swedish, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Row> English = Rows.ToFrozenDictionary(row => row.English, StringComparer.Ordinal);

    /// <summary>The built-in of a name in a strict dialect, or null.</summary>
    public static Row? Find(string name, Dialect dialect) => (dialect == Dialect.StrictSwedish ? Swedish : English).GetValueOrDefault(name);

    /// <summary>How a built-in is spelled in a strict dialect.</summary>
    public static string Spell(Row row, Dialect dialect) => dialect == Dialect.StrictSwedish ? row.Swedish : row.English;

    public static IEnumerable<string> Names(Dialect dialect) => Rows.Select(row => Spell(row, dialect));
}
