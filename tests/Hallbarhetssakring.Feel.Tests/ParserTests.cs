using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests;

public sealed class ParserTests
{
    [Theory]
    [InlineData("sökt_belopp >= 500 000 kr och inte a = b", "")]
    [InlineData("någon a i aktiviteter uppfyller antal(a.dimensioner) > 0", "")]
    [InlineData("abs(x - y) <= 1 kr", "")]
    [InlineData("x mellan 1 och 5 eller y i [\"a\", \"b\"]", "")]
    [InlineData("a && b", "FE1008")]
    [InlineData("a = 1,5", "FE1005")]
    [InlineData("a = \"b", "FE1002")]
    [InlineData("a and b", "FE1014")]
    [InlineData("", "FE1013")]
    public void Reads_strict_Swedish(string text, string codes)
    {
        var bag = new DiagnosticBag();
        Parser.ParseExpression(EmbeddedText.Whole(new SourceText("t", text)), Dialect.StrictSwedish, bag);
        Assert.Equal(codes, string.Join(' ', bag.ToImmutable().Select(d => d.Code)));
    }
}
