using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Tests;

namespace Hallbarhetssakring.Feel.Tests.Reference;

/// <summary>docs/uttryck.md is written from the vocabulary and the table of built-ins; what it shows is run.</summary>
public sealed class ReferencePageTests
{
    private static readonly FeelSchema Schema = new(
        new FeelField("sökt_belopp", FeelFieldType.Amount("SEK")), new FeelField("total_kostnad", FeelFieldType.Amount("SEK")), new FeelField("projekttid", FeelFieldType.Months()),
        new FeelField("start", FeelFieldType.Date()), new FeelField("godkänd", FeelFieldType.Boolean), new FeelField("sökandetyp", FeelFieldType.Choice("kommun", "företag", "förening")),
        new FeelField("annat_stöd", FeelFieldType.Amount("SEK").Optional()), new FeelField("länder", FeelFieldType.List(FeelFieldType.Text(), 10)),
        new FeelField("kostnader", FeelFieldType.List(FeelFieldType.Record(new FeelField("belopp", FeelFieldType.Amount("SEK")), new FeelField("slag", FeelFieldType.Choice("personal", "resor"))), 50)))
    {
        MonthEnd = FeelMonthEnd.Down,
    };

    [Fact]
    public void Every_built_in_has_an_example_that_gives_what_is_said_in_both_languages()
    {
        foreach (var row in BuiltIns.Rows)
        {
            Assert.Contains(row.Swedish + "(", row.Example, StringComparison.Ordinal);
            foreach (var language in new[] { Language.Swedish, Language.English })
            {
                Assert.Equal(Run(In(row.Result, language), language), Run(In(row.Example, language), language));
            }
        }
    }

    [Fact]
    public void Every_expression_on_the_page_compiles()
    {
        var shown = ReferenceText.Page.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.True(shown.Count >= 15, $"Only {shown.Count} examples.");
        Assert.All(shown, text => FeelExpression.Compile(text, Schema, Language.Swedish).OrThrow());
    }

    [Fact]
    public void Every_word_has_one_spelling_a_language()
    {
        foreach (var dialect in new[] { Dialect.StrictSwedish, Dialect.StrictEnglish })
        {
            var words = BuiltIns.Names(dialect).Concat(Vocabulary.Keywords.Where(row => row.InStrict).Select(row => Vocabulary.Spell(row.Keyword, dialect))).ToList();
            Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(Enum.GetValues<BuiltIn>().Length - 2, BuiltIns.Names(dialect).Count());
        }
    }

    [Fact]
    public void The_page_is_the_one_checked_in() => Golden.CheckFile("docs/uttryck.md", Page());

    private static string Page() => ReferenceText.Page
        .Replace("{nyckelord}", Table("Svenska | English", Vocabulary.Keywords.Where(row => row.InStrict).Select(row => $"`{row.Swedish}` | `{row.English}`")), StringComparison.Ordinal)
        .Replace("{enheter}", Table("Svenska | English | Betyder", Vocabulary.Units.Select(row => $"{Words(row.Swedish)} | {Words(row.English)} | {Meaning(row)}")), StringComparison.Ordinal)
        .Replace("{funktioner}", Table("Svenska | English | Ger | Exempel | Blir", BuiltIns.Rows.Select(row => $"`{row.Swedish}` | `{row.English}` | {row.Meaning.Swedish} | `{Cell(row.Example)}` | `{Cell(row.Result)}`")), StringComparison.Ordinal);

    private static string Table(string head, IEnumerable<string> rows)
    {
        var text = new StringBuilder().Append("| ").Append(head).Append(" |\n|").Insert(0, "");
        text.Append(string.Concat(Enumerable.Repeat("---|", head.Split('|').Length)));
        foreach (var row in rows)
        {
            text.Append("\n| ").Append(row).Append(" |");
        }

        return text.ToString();
    }

    private static string Words(string[] words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string Meaning(Vocabulary.UnitRow row) => row.Symbol switch
    {
        "SEK" => "kronor",
        "day" => "dagar",
        _ when row.Factor == 1 => "månader",
        _ => string.Create(CultureInfo.InvariantCulture, $"{row.Factor} månader"),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    // The examples are written in Swedish.
    private static string In(string text, Language language) => language == Language.Swedish ? text
        : Printer.Print(Parser.ParseExpression(EmbeddedText.Whole(new SourceText("text", text)), Dialect.StrictSwedish, new DiagnosticBag()), Dialect.StrictEnglish);

    private static string Run(string text, Language language)
    {
        var expression = FeelExpression.Compile(text, Schema, language).OrThrow();
        var result = expression.Evaluate(new Dictionary<string, object?>());
        Assert.Equal(FeelStatus.Known, result.Status);
        return $"{result} ({expression.ResultType.English})";
    }
}
