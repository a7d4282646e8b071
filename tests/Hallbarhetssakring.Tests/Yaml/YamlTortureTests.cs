using System.Diagnostics;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

/// <summary>Whatever is read, nothing is thrown, every place is inside the file, and what can't be read is an error.</summary>
public sealed class YamlTortureTests
{
    private const string Signs = "'\"[]{}:,#-?&*!|>%@` \t\r\n\0\\aå1.x\u00A0\u2028\uD83D";

    private static readonly string[] Pieces =
    [
        "'", "\"", "[", "]", "{", "}", ": ", ":", ",", ", ", "#", " # ", "- ", "\n- ", "\n  ", "\n", "? ", "&a ", "*a", "!", "|\n ", ">-\n ", ">", "@",
        "\t", "\\", "\\\n", "\\u00A0", "\\n", "\u00A0", "\r", "\r\n", "a", "å", "b c", "1,5", "<<", "---\n", "...\n", "%", "''", "\u200B", "\0", "\u2028",
    ];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_file_cut_at_any_byte(string breaks)
    {
        var bytes = Encoding.UTF8.GetBytes(YamlTesting.Sample.ReplaceLineEndings(breaks));
        for (var length = 0; length <= bytes.Length; length++)
        {
            AssertSound(bytes.AsSpan(0, length));
        }
    }

    [Fact]
    public void Random_mutations()
    {
        var random = new Random(20260301);
        for (var run = 0; run < 2_000; run++)
        {
            var text = new StringBuilder(YamlTesting.Sample.ReplaceLineEndings("\n"));
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, Signs[random.Next(Signs.Length)]);
                        break;
                    case 2:
                        text[at] = Signs[random.Next(Signs.Length)];
                        break;
                    default:
                        text.Insert(at, text.ToString(random.Next(text.Length / 2), 30));
                        break;
                }
            }

            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void Random_pieces()
    {
        var random = new Random(17);
        for (var run = 0; run < 5_000; run++)
        {
            AssertSound(string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Theory]
    [InlineData("---\n")]
    [InlineData("[? *a #\\")]
    [InlineData(": :: a\n@x")]
    [InlineData("? \"a\\u00A0\"")]
    [InlineData("{a: [b: c")]
    [InlineData("[? ? ? a")]
    [InlineData("\"\\")]
    public void Once_went_wrong(string text) => AssertSound(text);

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("[\n", 100_000)]
    [InlineData("{", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a: {b: [", 50_000)]
    [InlineData("'", 900_000)]
    [InlineData("\"", 900_001)]
    [InlineData("''\n", 300_000)]
    [InlineData("\"\n", 300_000)]
    [InlineData("a: 'b\n", 150_000)]
    [InlineData("a: >= 5\n", 100_000)]
    [InlineData("a: b: c\n", 100_000)]
    [InlineData("a: \"b\" c\n", 100_000)]
    [InlineData("&a ", 300_000)]
    [InlineData("- *a\n", 150_000)]
    [InlineData("[*a,", 200_000)]
    [InlineData("- &a b c\n", 60_000)]
    [InlineData("{a,b: 1,c}\n", 90_000)]
    [InlineData("a\n", 450_000)]
    [InlineData("# x\n", 240_000)]
    [InlineData(" \n", 450_000)]
    [InlineData("\t\n", 450_000)]
    [InlineData(" - x\n", 180_000)]
    [InlineData("x ", 450_000)]
    [InlineData("a: b c # d\n", 60_000)]
    [InlineData("a:b\n", 200_000)]
    public void Large_files_are_done_with_quickly(string part, int times)
    {
        var text = new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
        foreach (var hostile in (string[])[text, "a: 1\nb: [" + text, "a: {b: 1, c: x[" + text])
        {
            var watch = Stopwatch.StartNew();
            AssertSound(hostile.Length <= 1_000_000 ? hostile : hostile[..1_000_000]);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{part}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void Many_wide_mistakes_on_one_line_are_done_with_quickly()
    {
        foreach (var part in (string[])["&a x, ", "*a, ", "a(b, ", "{a}, ", "a: b, ", "\"a\": 1, ", "{b:1, c: d}, ", "{b: c, d}, "])
        {
            var watch = Stopwatch.StartNew();
            AssertSound("[" + string.Concat(Enumerable.Repeat(part, 12_000)) + "x]");
            AssertSound("{ a: [" + string.Concat(Enumerable.Repeat(part, 12_000)) + "x] }");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{part}: {watch.Elapsed}");
        }
    }

    private static void AssertSound(ReadOnlySpan<byte> bytes)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadBytes("a", bytes, bag, out var source);
        AssertSound(source, root, bag);
    }

    private static void AssertSound(string text)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("a", text);
        AssertSound(source, YamlReader.Read(source, bag), bag);
    }

    private static void AssertSound(SourceText source, YamlNode? root, DiagnosticBag bag)
    {
        Assert.True(root is not null || bag.HasErrors);
        foreach (var diagnostic in bag.ToImmutable().Take(30))
        {
            var span = diagnostic.Location!.Value.Span;
            Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= source.Length, diagnostic.ToString());
            foreach (var language in Enum.GetValues<Language>())
            {
                var shown = DiagnosticText.Render(diagnostic, language);
                Assert.DoesNotContain("Yaml", shown.Split('\n')[0].Replace("YAML", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                Assert.True(diagnostic.Message(language).Length < 1_000);
                Assert.DoesNotContain("Exception", diagnostic.Message(language), StringComparison.Ordinal);
            }
        }

        AssertInside(source, root, new TextSpan(0, source.Length));
        if (root is not null && !bag.HasErrors)
        {
            Assert.False(AnyDamaged(root));
        }
    }

    private static void AssertInside(SourceText source, YamlNode? node, TextSpan outer)
    {
        if (node is null)
        {
            return;
        }

        if (node.Span.Start < outer.Start || node.Span.Length < 0 || node.Span.End > outer.End)
        {
            Assert.Fail($"{node.GetType().Name} {node.Span} in {outer}: {source.Text[..Math.Min(source.Length, 200)]}");
        }

        switch (node)
        {
            case YamlScalar scalar:
                var embedded = scalar.ToEmbeddedText(source);
                var whole = embedded.Map(new TextSpan(0, embedded.Text.Length));
                Assert.True(whole.Start >= scalar.Span.Start && whole.End <= scalar.Span.End && whole.Length >= 0);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AssertInside(source, item, sequence.Span);
                }

                break;
            case YamlMapping mapping:
                Assert.Equal(mapping.Entries.Length, mapping.Entries.Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).Count());
                foreach (var entry in mapping.Entries)
                {
                    AssertInside(source, entry.Key, mapping.Span);
                    AssertInside(source, entry.Value, mapping.Span);
                }

                break;
        }
    }

    private static bool AnyDamaged(YamlNode node) => node.IsDamaged || node switch
    {
        YamlSequence sequence => sequence.Items.Any(AnyDamaged),
        YamlMapping mapping => mapping.Entries.Any(entry => AnyDamaged(entry.Key) || AnyDamaged(entry.Value)),
        _ => false,
    };
}
