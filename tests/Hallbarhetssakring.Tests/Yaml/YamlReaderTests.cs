using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Reads_every_form_without_a_word()
    {
        var read = new ReadText(YamlTesting.Sample);
        Assert.Equal("", read.Places);
        Assert.Equal("summa(budget[slag = \"resor\"\n  eller slag = \"bygg\"].belopp)\n/ total", read.Scalar("begrepp", "andel").Text);
        Assert.Equal("total > 0 kr\n  och andel > 15 %\n", read.Scalar("begrepp", "lång").Text);
        Assert.Equal("Regionens mål – \"på riktigt\"", read.Scalar("titel").Text);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("ja")]
    [InlineData("1,5")]
    [InlineData("010")]
    [InlineData("2026-01-01")]
    [InlineData("8.10")]
    [InlineData("0180")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("2025-02-30")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("08:30")]
    public void Values_arrive_as_written(string value)
    {
        var read = new ReadText($"a: {value}\nb: [{value.Replace(',', '.')}]");
        Assert.Equal("", read.Places);
        Assert.Equal(value, read.Scalar("a").Text);
        Assert.False(read.Scalar("a").IsEmpty);
    }

    [Theory]
    [InlineData("a: b", "b", nameof(YamlScalarStyle.Plain))]
    [InlineData("a: 'b ''c'''", "b 'c'", nameof(YamlScalarStyle.Single))]
    [InlineData("a: \"b\\tc\\u00e5\"", "b\tcå", nameof(YamlScalarStyle.Double))]
    [InlineData("a: |\n  b\n  c\n", "b\nc\n", nameof(YamlScalarStyle.Literal))]
    [InlineData("a: |-\n  b\n   c\n\n", "b\n c", nameof(YamlScalarStyle.Literal))]
    [InlineData("a: >\n  b\n  c\n", "b c\n", nameof(YamlScalarStyle.Folded))]
    [InlineData("a: >-   # så\n  b\n\n  c\n", "b\nc", nameof(YamlScalarStyle.Folded))]
    [InlineData("a: b\n  c\n", "b c", nameof(YamlScalarStyle.Plain))]
    public void Styles_are_known(string text, string value, string style)
    {
        var scalar = new ReadText(text).Scalar("a");
        Assert.Equal((value, style), (scalar.Text, scalar.Style.ToString()));
    }

    [Theory]
    [InlineData("a:\nb: 1", "a", 2)]
    [InlineData("a:   # inget\nb: 1", "a", 2)]
    [InlineData("{ a: , b: 1 }", "a", 5)]
    public void Nothing_is_an_empty_scalar_after_its_colon(string text, string key, int offset)
    {
        var scalar = new ReadText(text).Scalar(key);
        Assert.True(scalar.IsEmpty);
        Assert.Equal("", scalar.Text);
        Assert.Equal(new TextSpan(offset, 0), scalar.Span);
    }

    [Fact]
    public void An_empty_text_is_not_nothing() => Assert.False(new ReadText("a: ''").Scalar("a").IsEmpty);

    [Fact]
    public void Spans_cover_what_is_written()
    {
        var read = new ReadText("å: 'b'\r\nc:\r\n  - { d: 1 }\r\n  - [e]\r\nf: |\r\n  g\r\n\r\nh: i");
        var spans = ((YamlMapping)read.Root!).Entries.Select(entry => (read.Source.Slice(entry.Key.Span), read.Source.Slice(entry.Value.Span)));
        Assert.Equal([("å", "'b'"), ("c", "- { d: 1 }\r\n  - [e]"), ("f", "|\r\n  g"), ("h", "i")], spans);
        Assert.Equal(read.Source.Text, read.Source.Slice(read.Root!.Span));
    }

    [Fact]
    public void Keys_are_in_NFC_and_values_as_written()
    {
        var read = new ReadText("omra\u030Ade: la\u0308n\nb: 1");
        Assert.Equal("", read.Places);
        var entry = ((YamlMapping)read.Root!).Find("område")!;
        Assert.Equal("område", entry.Key.Text);
        Assert.Equal(new TextSpan(0, 7), entry.Key.Span);
        Assert.Equal("la\u0308n", ((YamlScalar)entry.Value).Text);
        Assert.Equal("län", ((YamlScalar)entry.Value).Name);
        Assert.Equal("omra\u030Ade", entry.Key.ToEmbeddedText(read.Source).Text.Normalize(System.Text.NormalizationForm.FormD));
    }

    [Theory]
    [InlineData("a: 1\nb: [x, {c: d}]", "{a: 1, b: [x, {c: d}]}")]
    [InlineData("a: 1\r\nb:\r\n  - x\r\n", "{a: 1, b: [x]}")]
    [InlineData("a: 1\rb: c\r  d\re: 2", "{a: 1, b: c d, e: 2}")]
    [InlineData("---\na: 1\n...\n", "{a: 1}")]
    [InlineData("- a\n-\n- - b\n  - c", "[a, , [b, c]]")]
    [InlineData("a:\tb", "{a: b}")]
    [InlineData("\"a\": 'b'\n'c d' : e", "{a: b, c d: e}")]
    [InlineData("a: http://x.se/#y", "{a: http://x.se/#y}")]
    [InlineData("a: C:\\x", "{a: C:\\x}")]
    [InlineData("a: x, y och [z] {w}", "{a: x, y och [z] {w}}")]
    [InlineData("a: 'x # y'", "{a: x # y}")]
    [InlineData("a: \"\\uD83D\\uDE00\"", "{a: 😀}")]
    public void Trees(string text, string tree)
    {
        var read = new ReadText(text);
        Assert.Equal("", read.Places);
        Assert.Equal(tree, read.Tree);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        var bag = new Hallbarhetssakring.Feel.Diagnostics.DiagnosticBag();
        var root = YamlReader.ReadBytes("a", "\uFEFFå: 1"u8, bag, out var source);
        Assert.Equal("å", ((YamlMapping)root!).Entries[0].Key.Text);
        Assert.Equal((0, "å: 1"), (bag.Count, source.Text));
    }
}
