using System.Collections.Frozen;

namespace Hallbarhetssakring.Feel.Functions;

/// <summary>The strict dialect's built-ins: one row each, with both spellings and an example that the tests run.</summary>
internal static class BuiltIns
{
    /// <summary>A built-in. <paramref name="Arguments"/> is the number it takes; -1 is one or more.</summary>
    public sealed record Row(BuiltIn Function, string Swedish, string English, int Arguments, string Example, string Result);

    public static readonly Row[] Rows =
    [
        new(BuiltIn.Sum, "summa", "sum", 1, "summa([1, 2, 3])", "6"),
        new(BuiltIn.Count, "antal", "count", 1, "antal([\"a\", \"b\"])", "2"),
        new(BuiltIn.CountTrue, "antal_sanna", "count_true", 1, "antal_sanna([ja, nej, ja])", "2"),
        new(BuiltIn.Mean, "medelvärde", "mean", 1, "eller_annars(medelvärde([1, 2, 6]), 0)", "3"),
        new(BuiltIn.Median, "median", "median", 1, "eller_annars(median([1, 2, 6]), 0)", "2"),
        new(BuiltIn.Product, "produkt", "product", 1, "produkt([2, 3, 4])", "24"),
        new(BuiltIn.Minimum, "min", "min", -1, "min(3, 5)", "3"),
        new(BuiltIn.Maximum, "max", "max", -1, "max(3, 5)", "5"),
        new(BuiltIn.Absolute, "abs", "abs", 1, "abs(-5 kr)", "5 kr"),
        new(BuiltIn.Round, "avrunda", "round", 2, "avrunda(2.345, 1)", "2.3"),
        new(BuiltIn.RoundDown, "avrunda_nedåt", "round_down", 2, "avrunda_nedåt(2.9, 0)", "2"),
        new(BuiltIn.RoundUp, "avrunda_uppåt", "round_up", 2, "avrunda_uppåt(2.1, 0)", "3"),
        new(BuiltIn.Length, "längd", "length", 1, "längd(\"åäö\")", "3"),
        new(BuiltIn.Contains, "innehåller", "contains", 2, "innehåller(\"se bilaga\", \"bilaga\")", "ja"),
        new(BuiltIn.StartsWith, "börjar_med", "starts_with", 2, "börjar_med(\"se bilaga\", \"se\")", "ja"),
        new(BuiltIn.EndsWith, "slutar_med", "ends_with", 2, "slutar_med(\"se bilaga\", \"se\")", "nej"),
        new(BuiltIn.Matches, "matchar", "matches", 2, "matchar(\"556677-8899\", \"^[0-9]{6}-[0-9]{4}$\")", "ja"),
        new(BuiltIn.LowerCase, "gemener", "lower_case", 1, "gemener(\"Se Bilaga\")", "\"se bilaga\""),
        new(BuiltIn.UpperCase, "versaler", "upper_case", 1, "versaler(\"åäö\")", "\"ÅÄÖ\""),
        new(BuiltIn.ToNumber, "tal", "number", 1, "eller_annars(tal(\"12.5\"), 0)", "12.5"),
        new(BuiltIn.Distinct, "unika", "distinct", 1, "antal(unika([1, 2, 1]))", "2"),
        new(BuiltIn.Concatenate, "sammanfoga", "concatenate", -1, "antal(sammanfoga([1], [2, 3]))", "3"),
        new(BuiltIn.Date, "datum", "date", 1, "datum(\"2026-03-01\") + 1 månad", "datum(\"2026-04-01\")"),
        new(BuiltIn.Year, "årtal", "year_of", 1, "årtal(datum(\"2026-03-01\"))", "2026"),
        new(BuiltIn.MonthsBetween, "månader_mellan", "months_between", 2, "månader_mellan(datum(\"2026-01-15\"), datum(\"2026-04-14\"))", "2 månader"),
        new(BuiltIn.YearsBetween, "år_mellan", "years_between", 2, "år_mellan(datum(\"2024-01-15\"), datum(\"2026-04-14\"))", "2 år"),
        new(BuiltIn.DaysBetween, "dagar_mellan", "days_between", 2, "dagar_mellan(datum(\"2026-02-27\"), datum(\"2026-03-01\"))", "2 dagar"),
        new(BuiltIn.IsGiven, "är_angiven", "is_given", 1, "är_angiven(tal(\"x\"))", "nej"),
        new(BuiltIn.OrElse, "eller_annars", "or_else", 2, "eller_annars(tal(\"x\"), 7)", "7"),
    ];

    private static readonly FrozenDictionary<string, Row> Swedish = Rows.ToFrozenDictionary(row => row.Swedish, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Row> English = Rows.ToFrozenDictionary(row => row.English, StringComparer.Ordinal);

    /// <summary>The built-in of a name in a strict dialect, or null.</summary>
    public static Row? Find(string name, Dialect dialect) => (dialect == Dialect.StrictSwedish ? Swedish : English).GetValueOrDefault(name);

    /// <summary>How a built-in is spelled in a strict dialect.</summary>
    public static string Spell(Row row, Dialect dialect) => dialect == Dialect.StrictSwedish ? row.Swedish : row.English;

    public static IEnumerable<string> Names(Dialect dialect) => Rows.Select(row => Spell(row, dialect));
}
