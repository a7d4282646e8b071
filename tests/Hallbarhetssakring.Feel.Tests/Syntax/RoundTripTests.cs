using FsCheck;
using FsCheck.Fluent;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Tests.Standard;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Syntax;

/// <summary>What is printed reads back as the same tree and prints the same again; what is translated comes back.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_line_of_the_standard_corpus()
    {
        var texts = CorpusFile.Names.SelectMany(CorpusFile.Read).SelectMany(line => new[] { line.Expression, line.Expected }).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(texts.Count > 1_500, $"Only {texts.Count} texts.");
        var (wrong, sound) = (new List<string>(), 0);
        foreach (var text in texts)
        {
            if (Read(text, Dialect.Standard) is { } tree)
            {
                sound++;
                wrong.AddRange(RoundTrip(tree, Dialect.Standard) is { } failure ? [$"{text}\n    {failure}"] : []);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sound > 1_400, $"Only {sound} of the texts can be read.");
    }

    [Fact]
    public void Every_example_of_a_built_in_in_both_languages()
    {
        foreach (var row in BuiltIns.Rows)
        {
            var tree = Read(row.Example, Dialect.StrictSwedish)!;
            Assert.Null(RoundTrip(tree, Dialect.StrictSwedish) ?? Translate(tree, Dialect.StrictEnglish));
        }
    }

    [Fact]
    public void Every_row_of_the_strict_corpora_in_both_languages()
    {
        var folder = Path.Combine(Hallbarhetssakring.Tests.Repository.Root, "tests", "Hallbarhetssakring.Tests", "Corpus");
        var texts = Directory.EnumerateFiles(Path.Combine(folder, "semantics"), "*.fall").SelectMany(File.ReadLines)
            .Where(line => line.Contains(" ⇶ ", StringComparison.Ordinal) && line[0] != '#').Select(line => line[..line.IndexOf(" ⇶ ", StringComparison.Ordinal)])
            .Select(left => left.LastIndexOf(" | ", StringComparison.Ordinal) is var bar and >= 0 ? left[..bar] : left).Distinct(StringComparer.Ordinal);
        var (wrong, sound) = (new List<string>(), 0);
        foreach (var text in texts)
        {
            if (Read(text, Dialect.StrictSwedish) is { } tree)
            {
                sound++;
                wrong.AddRange((RoundTrip(tree, Dialect.StrictSwedish) ?? Translate(tree, Dialect.StrictEnglish)) is { } failure ? [$"{text}\n    {failure}"] : []);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sound > 350, $"Only {sound} of the rows can be read.");
    }

    [Theory]
    [InlineData(nameof(Dialect.StrictSwedish), false)]
    [InlineData(nameof(Dialect.StrictEnglish), false)]
    [InlineData(nameof(Dialect.StrictSwedish), true)]
    [InlineData(nameof(Dialect.StrictEnglish), true)]
    public void Random_trees(string name, bool asTests)
    {
        var dialect = Enum.Parse<Dialect>(name);
        var other = dialect == Dialect.StrictSwedish ? Dialect.StrictEnglish : Dialect.StrictSwedish;
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var source = new TreeSource(random, dialect);
            var tree = asTests ? source.UnaryTests(random.Next(1, 12)) : source.Expression(random.Next(1, 20));
            return (RoundTrip(tree, dialect) ?? Translate(tree, other)) is { } failure ? throw new InvalidOperationException($"seed {seed}: {failure}") : true;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20260301UL, 7UL), property);
    }

    [Theory]
    [InlineData("(a + b) * c")]
    [InlineData("a - (b - c)")]
    [InlineData("-(a ** b)")]
    [InlineData("inte (a och b)")]
    [InlineData("(om a så b annars c) + 1")]
    [InlineData("x i ((a eller b).c)")]
    [InlineData("n i (1..5]")]
    [InlineData("500_000 kr + 3 år + 15 % + 2 EUR")]
    [InlineData("någon x i lista, y i x.delar uppfyller x.a > y.b eller x.c")]
    [InlineData("summa(rader[b > 3].b) > 5 kr")]
    public void What_is_well_written_stays_as_it_is(string text) => Assert.Equal(text, Printer.Print(Read(text, Dialect.StrictSwedish)!, Dialect.StrictSwedish));

    [Theory]
    [InlineData("((a))+(b)*(c)", "a + b * c")]
    [InlineData("inte(a)och(b)", "inte a och b")]
    [InlineData("500000kr", "500_000 kr")]
    [InlineData("om(a)så(b)annars(c)", "om a så b annars c")]
    public void What_is_written_otherwise_is_tidied(string text, string tidy) => Assert.Equal(tidy, Printer.Print(Read(text, Dialect.StrictSwedish)!, Dialect.StrictSwedish));

    internal static ExpressionSyntax? Read(string text, Dialect dialect)
    {
        var bag = new DiagnosticBag();
        var tree = Parser.ParseExpression(EmbeddedText.Whole(new SourceText("text", text)), dialect, bag);
        return bag.HasErrors ? null : tree;
    }

    /// <summary>Null when the tree comes back from its text; else what came of it.</summary>
    internal static string? RoundTrip(ExpressionSyntax tree, Dialect to)
    {
        var printed = Printer.Print(tree, to);
        var bag = new DiagnosticBag();
        var source = EmbeddedText.Whole(new SourceText("text", printed));
        var again = tree.Root is UnaryTestsSyntax ? Parser.ParseUnaryTests(source, to, bag) : Parser.ParseExpression(source, to, bag);
        return bag.HasErrors ? $"{printed}\n    {bag.ToImmutable()[0]}"
            : TreeText.Of(again) != TreeText.Of(tree) ? $"{printed}\n    {TreeText.Of(tree)}\n    {TreeText.Of(again)}"
            : Printer.Print(again, to) != printed ? $"{printed}\n    {Printer.Print(again, to)}"
            : null;
    }

    /// <summary>To the other language and back.</summary>
    internal static string? Translate(ExpressionSyntax tree, Dialect other)
    {
        if (RoundTrip(tree, other) is { } failure)
        {
            return failure;
        }

        var there = Read(Printer.Print(tree, other), other);
        return there is null || tree.Root is UnaryTestsSyntax ? null : RoundTrip(there, tree.Dialect);
    }
}
