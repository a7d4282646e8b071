using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Yaml;

public sealed class EmbeddedTextTests
{
    [Theory]
    [InlineData("krav: a > 1")]
    [InlineData("krav: 'a > 1'")]
    [InlineData("krav: \"a > 1\"")]
    [InlineData("krav: 'a = \"b''c\" och d'")]
    [InlineData("krav: '''a'' = ''b'''")]
    [InlineData("krav: \"a = \\\"b\\\" och \\\"c\\\"\"")]
    [InlineData("krav: \"a\\\\b \\/ c\"")]
    [InlineData("krav: |\n  a > 1\n    och b\n  eller c\n")]
    [InlineData("krav: |-\n  a > 1\n\n  eller c\n\n\n")]
    [InlineData("krav: |+\n  a > 1\n\n")]
    [InlineData("krav: |2  # huvud | a > 1\n    a\n   b\n")]
    [InlineData("krav: >\n  a > 1\n    och b\n  eller c\n")]
    [InlineData("krav: >-\n  a > 1\n  och b\n\n\n  eller c")]
    [InlineData("krav: >- # > a\n\n\n  a > 1\n\n  b")]
    [InlineData("krav: a > 1\n  och b\n\n  eller c\n# komm\n")]
    [InlineData("krav: 'a > 1\n\n   och ''b''\n  c'")]
    [InlineData("krav: \"a > 1\n\n   och \\\"b\\\"\n  c \\\n    d\"")]
    [InlineData("- - krav: |\n      a\n      b\n    c: 1")]
    [InlineData("krav: 'å ä 😀 b = \"😀''\"'")]
    public void Every_character_is_found_where_it_stands(string text)
    {
        foreach (var breaks in (string[])["\n", "\r\n", "\r"])
        {
            var read = new ReadText(text.Replace("\n", breaks, StringComparison.Ordinal));
            Assert.Equal("", read.Places);
            var found = 0;
            foreach (var scalar in read.Scalars())
            {
                var embedded = scalar.ToEmbeddedText(read.Source);
                Assert.Equal(scalar.Text, embedded.Text);
                YamlTesting.AssertOffsets(read.Source, embedded);
                found++;
            }

            Assert.True(found >= 2);
        }
    }

    [Theory]
    [InlineData("k: a och b", 2, 3, "och")]
    [InlineData("k: 'a och b'", 2, 3, "och")]
    [InlineData("k: 'a ''x'' b'", 2, 3, "''x''")]
    [InlineData("k: \"a \\\"x\\\" b\"", 2, 3, "\"x\\\"")]
    [InlineData("k: \"\\u0061 \\x62\\U0001F600 c\"", 2, 1, "\\x62")]
    [InlineData("k: \"\\u0061 \\x62\\U0001F600 c\"", 3, 2, "\\U0001F600")]
    [InlineData("k: \"a\\tb \\n c\"", 2, 1, "b")]
    [InlineData("k: \"a\\tb \\n c\"", 6, 1, "c")]
    [InlineData("k: \"a\n  \\\"b\\\" c\"", 2, 3, "\"b\\\"")]
    [InlineData("k: |\n  a\n  och b\n", 2, 3, "och")]
    [InlineData("k: >\n  a\n  och b\n", 2, 3, "och")]
    public void A_token_is_underlined_as_written(string text, int start, int length, string written)
    {
        var read = new ReadText(text);
        var embedded = read.Scalar("k").ToEmbeddedText(read.Source);
        Assert.Equal(written, read.Source.Slice(embedded.Map(new TextSpan(start, length))));
    }

    [Fact]
    public void The_end_of_a_text_is_its_end_in_the_file()
    {
        foreach (var text in (string[])["k: ab", "k: 'ab'", "k: \"a\\x62\"", "k: |-\n  ab\n", "k: >-\n  ab"])
        {
            var read = new ReadText(text);
            var embedded = read.Scalar("k").ToEmbeddedText(read.Source);
            var end = embedded.Map(new TextSpan(2, 0)).Start;
            Assert.Equal("", read.Source.Text[end..].Trim('\'', '"', '\n'));
        }
    }

    [Fact]
    public void Nothing_is_an_empty_text_at_its_place()
    {
        var read = new ReadText("k:\nb: 1");
        var embedded = read.Scalar("k").ToEmbeddedText(read.Source);
        Assert.Equal(("", new TextSpan(2, 0)), (embedded.Text, embedded.Map(new TextSpan(0, 0))));
    }

    [Fact]
    public void A_set_aside_value_is_the_text_as_written()
    {
        var read = new ReadText("k: >= 5 och b = \"x\"");
        var embedded = read.Scalar("k").ToEmbeddedText(read.Source);
        Assert.Equal(">= 5 och b = \"x\"", embedded.Text);
        YamlTesting.AssertOffsets(read.Source, embedded);
    }
}
