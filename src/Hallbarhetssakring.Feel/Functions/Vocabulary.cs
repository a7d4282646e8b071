using System.Collections.Frozen;

namespace Hallbarhetssakring.Feel.Functions;

/// <summary>
/// The expression language's words: one row a keyword and a unit, in both spellings. Built-ins have rows of their own in this folder.
/// The parser, the printer, the reference page and completion all read these rows; no other file spells a word of the language.
/// </summary>
internal static class Vocabulary
{
    /// <summary>A keyword's spellings; one that is null is not a word of that language.</summary>
    public sealed record KeywordRow(Keyword Keyword, string? Swedish, string English, bool InStrict = true, bool InStandard = true);

    /// <summary>A unit's word after a number: the first spelling is the one that is printed.</summary>
    public sealed record UnitRow(string Symbol, decimal Factor, string[] Swedish, string[] English);

    public static readonly KeywordRow[] Keywords =
    [
        new(Keyword.And, "och", "and"),
        new(Keyword.Or, "eller", "or"),
        new(Keyword.Not, "inte", "not", InStandard: false),
        new(Keyword.If, "om", "if"),
        new(Keyword.Then, "så", "then"),
        new(Keyword.Else, "annars", "else"),
        new(Keyword.Some, "någon", "some"),
        new(Keyword.Every, "varje", "every"),
        new(Keyword.Satisfies, "uppfyller", "satisfies"),
        new(Keyword.In, "i", "in"),
        new(Keyword.Within, "inom", "within", InStandard: false),
        new(Keyword.Between, "mellan", "between"),
        new(Keyword.For, "för", "for"),
        new(Keyword.Return, "ge", "return"),
        new(Keyword.True, "ja", "true"),
        new(Keyword.False, "nej", "false"),
        new(Keyword.Null, "null", "null"),
        new(Keyword.Instance, null, "instance", InStrict: false),
        new(Keyword.Of, null, "of", InStrict: false),
        new(Keyword.Function, null, "function", InStrict: false),
        new(Keyword.External, null, "external", InStrict: false),
    ];

    /// <summary>Years are twelve months; months never turn into days.</summary>
    public static readonly UnitRow[] Units =
    [
        new("SEK", 1m, ["kr", "SEK"], ["SEK", "kr"]),
        new("month", 12m, ["år"], ["years", "year"]),
        new("month", 1m, ["månader", "månad"], ["months", "month"]),
        new("day", 1m, ["dagar", "dag"], ["days", "day"]),
    ];

    private static readonly FrozenDictionary<string, Keyword> Standard = Index(row => row.InStandard ? row.English : null);
    private static readonly FrozenDictionary<string, Keyword> Swedish = Index(row => row.InStrict ? row.Swedish : null);
    private static readonly FrozenDictionary<string, Keyword> English = Index(row => row.InStrict ? row.English : null);

    /// <summary>The keyword that a word is in a dialect, or <see cref="Keyword.None"/>.</summary>
    public static Keyword KeywordOf(string word, Dialect dialect) => TableOf(dialect).GetValueOrDefault(word);

    /// <summary>How a keyword is spelled in a dialect.</summary>
    public static string Spell(Keyword keyword, Dialect dialect)
    {
        var row = Keywords.First(r => r.Keyword == keyword);
        return dialect == Dialect.StrictSwedish ? row.Swedish ?? row.English : row.English;
    }

    /// <summary>The row of a unit's word in a strict dialect, or null.</summary>
    public static UnitRow? UnitOf(string word, Dialect dialect) =>
        Units.FirstOrDefault(row => UnitWords(row, dialect).Contains(word, StringComparer.Ordinal));

    /// <summary>The words of a unit in a strict dialect, the printed one first.</summary>
    public static string[] UnitWords(UnitRow row, Dialect dialect) => dialect == Dialect.StrictSwedish ? row.Swedish : row.English;

    /// <summary>All reserved words of a dialect.</summary>
    public static IEnumerable<string> ReservedWords(Dialect dialect) => TableOf(dialect).Keys;

    private static FrozenDictionary<string, Keyword> TableOf(Dialect dialect) => dialect switch
    {
        Dialect.Standard => Standard,
        Dialect.StrictSwedish => Swedish,
        _ => English,
    };

    private static FrozenDictionary<string, Keyword> Index(Func<KeywordRow, string?> spelling) =>
        Keywords.Where(row => spelling(row) is not null).ToFrozenDictionary(row => spelling(row)!, row => row.Keyword, StringComparer.Ordinal);
}
