using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

/// <summary>What strict YAML does without, each with its place.</summary>
public sealed class YamlRefusalTests
{
    [Theory]
    [InlineData("", "HS1004 1:1", "null")]
    [InlineData("# bara en kommentar\n", "HS1004 1:1", "null")]
    [InlineData("---\n...\n", "HS1004 1:1", "null")]
    [InlineData("a: 1\n---\nb: 2", "HS1005 2:1", "{a: 1}")]
    [InlineData("a: 1\n...\nb: 2", "HS1005 3:1", "{a: 1}")]
    [InlineData("a: 1\n---\n", "HS1005 2:1", "{a: 1}")]
    [InlineData("%YAML 1.2\n---\na: 1", "HS1006 1:1", "{a: 1}")]
    [InlineData("%TAG ! x\n---\na: 1", "HS1006 1:1", "{a: 1}")]
    [InlineData("%TAG ! x\na: 1", "HS1006 1:1", "null")]
    [InlineData("a: 1\n%b: 2", "HS1006 2:1", "?{a: 1}")]
    [InlineData("a: &x 1", "HS1007 1:4", "{a: ?1}")]
    [InlineData("a: &x\n  b: 1", "HS1007 1:4", "{a: {b: 1}}")]
    [InlineData("&x a: 1", "HS1007 1:1", "?{}")]
    [InlineData("a: [b, &x c]", "HS1007 1:8", "{a: [b, ?c]}")]
    [InlineData("a: *x", "HS1008 1:4", "{a: ?*x}")]
    [InlineData("a: [*x, b]", "HS1008 1:5", "{a: [?*x, b]}")]
    [InlineData("a: !!str 1", "HS1009 1:4", "{a: ?1}")]
    [InlineData("a: !x\n  - b", "HS1009 1:4", "{a: [b]}")]
    [InlineData("a: ! b", "HS1009 1:4", "{a: ?b}")]
    [InlineData("a: &x !y b", "HS1007 1:4, HS1009 1:7", "{a: ?b}")]
    [InlineData("a:\n  <<: { b: 1 }\n  c: 2", "HS1010 2:3", "{a: ?{c: 2}}")]
    [InlineData("a: 1\nb: 2\na: 3", "HS1011 3:1", "?{a: 1, b: 2}")]
    [InlineData("a: { b: 1, 'b': 2 }", "HS1011 1:12", "{a: ?{b: 1}}")]
    [InlineData("å: 1\na\u030A: 2", "HS1011 2:1", "?{å: 1}")]
    [InlineData("? [a]\n: b\nc: 1", "HS1012 1:3", "{c: 1}")]
    [InlineData("{ {a: 1}: 2 }", "HS1012 1:3", "{}")]
    [InlineData(": a\nb: 1", "HS1013 1:1", "?{b: 1}")]
    [InlineData("a: { : 1 }", "HS1013 1:6", "{a: ?{}}")]
    [InlineData("kra\u200Bv: 1", "HS1014 1:4", "{krav: 1}")]
    [InlineData("? \"kra\\u200Bv\"", "HS1014 1:3", "{krav: }")]
    [InlineData("a: { \u00A0b: 1 }", "HS1014 1:6", "{a: {b: 1}}")]
    public void Refused(string text, string places, string tree)
    {
        var read = new ReadText(text);
        Assert.Equal(places, read.Places);
        Assert.Equal(tree, read.Tree);
        Assert.True(read.HasErrors);
    }

    [Fact]
    public void A_duplicate_key_tells_where_the_first_stands()
    {
        var related = Assert.Single(new ReadText("a: 1\nb: 2\na: 3").Diagnostics[0].Related);
        Assert.Equal(new TextSpan(0, 1), related.Location.Span);
    }

    [Theory]
    [InlineData("a: x\0y", 1, 5)]
    [InlineData("a: 1\nb: 'x\u2028y'", 2, 6)]
    [InlineData("a: x\u0085", 1, 5)]
    [InlineData("a: x\u000By", 1, 5)]
    [InlineData("a: x\uFEFFy", 1, 5)]
    [InlineData("a: \"x\\0y\"", 1, 4)]
    [InlineData("a: \"\\u0007\"", 1, 4)]
    public void Characters_that_are_not_seen_are_refused(string text, int line, int column)
    {
        var diagnostic = Assert.Single(new ReadText(text).Diagnostics);
        Assert.Equal("HS1003", diagnostic.Code);
        Assert.Equal(new LinePosition(line, column), diagnostic.Location!.Value.Start);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal("HS1003 1:5", new ReadText("a: x\uD83Dy").Places);

    [Fact]
    public void A_file_full_of_zeros_is_not_a_page_of_complaints() =>
        Assert.True(new ReadText(string.Concat(Enumerable.Repeat("a\0:\0", 1000))).Diagnostics.Count <= 12);

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "HS1015 1:65")]
    public void Depth_is_bounded(int depth, string places)
    {
        var read = new ReadText(new string('[', depth) + "a" + new string(']', depth));
        Assert.Equal((places, places.Length > 0), (read.Places, read.Root is null));
    }

    [Fact]
    public void Depth_is_bounded_in_blocks_too()
    {
        var lines = Enumerable.Range(0, 70).Select(i => new string(' ', i) + "a:\n");
        Assert.Equal("HS1015 65:65", new ReadText(string.Concat(lines)).Places);
    }

    [Fact]
    public void The_number_of_parts_is_bounded()
    {
        Assert.Equal("", new ReadText("[" + string.Concat(Enumerable.Repeat("1,", 199_990)) + "]").Places);
        var read = new ReadText("[" + string.Concat(Enumerable.Repeat("1,", 200_010)) + "]");
        Assert.Equal("HS1016", Assert.Single(read.Diagnostics).Code);
        Assert.Null(read.Root);
    }

    [Theory]
    [InlineData(1_000_000, "")]
    [InlineData(1_000_001, "HS1001 1:1")]
    public void Size_is_bounded_in_bytes(int size, string places)
    {
        var text = "å: 1\n#".PadRight(size - 1, 'x');
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(size, bytes.Length);
        Assert.Equal(places, new ReadText(text).Places);
        var bag = new DiagnosticBag();
        Assert.Equal(places.Length == 0, YamlReader.ReadBytes("a", bytes, bag, out var source) is not null);
        Assert.Equal(places, string.Join(", ", bag.ToImmutable().Select(d => $"{d.Code} 1:1")));
        Assert.Equal("a", source.Name);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)'b', 0xE5 }, 2, 2, "E5")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA5, (byte)':', 0xFF }, 1, 3, "FF")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, 1, 1, "FF")]
    [InlineData(new byte[] { (byte)'a', 0xF0, 0x9F, 0x98 }, 1, 2, "F0")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xC0, 0x80 }, 1, 3, "C0")]
    public void The_first_byte_that_is_not_UTF8_is_shown(byte[] bytes, int line, int column, string shown)
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlReader.ReadBytes("a", bytes, bag, out _));
        var diagnostic = Assert.Single(bag.ToImmutable());
        Assert.Equal("HS1002", diagnostic.Code);
        Assert.Equal(new LinePosition(line, column), diagnostic.Location!.Value.Start);
        Assert.Contains(shown, diagnostic.Message(Language.Swedish), StringComparison.Ordinal);
    }
}
