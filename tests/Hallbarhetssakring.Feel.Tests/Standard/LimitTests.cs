using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>What grows too large ends with null and a warning that names the bound.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("for a in 1..100000, b in 1..100000 return a", "ListSize")]
    [InlineData("some a in 1..100000, b in 1..100000 satisfies a < 0", "Steps")]
    [InlineData("count(for i in 1..10000 return count(for j in 1..10000 return j))", "Steps")]
    [InlineData("distinct values(for i in 1..100000 return i)", "Steps")]
    [InlineData("for i in 1..900000 return exp(i / 1000000)", "Steps")]
    [InlineData("for i in 1..1e30 return i", "ListSize")]
    [InlineData("count(for i in 1..30 return if i = 1 then [1, 1] else concatenate(partial[-1], partial[-1]))", "ListSize")]
    [InlineData("string length((for i in 1..40 return if i = 1 then \"ab\" else partial[-1] + partial[-1])[-1])", "TextSize")]
    [InlineData("string join(for i in 1..600000 return \"ab\", \"\")", "TextSize")]
    [InlineData("{l: for i in 1..20 return if i = 1 then [1] else [partial[-1], partial[-1]], r: string(l)}.r", "TextSize")]
    [InlineData("replace(string join(for i in 1..1000 return \"a\"), \"a\", string join(for i in 1..1000 return \"$0b\"))", "TextSize")]
    [InlineData("{f: function(n) f(n)}.f(1)", "Nesting")]
    [InlineData("{f: function(n) g(n), g: function(n) f(n)}.f(1)", "Nesting")]
    [InlineData("for i in 1..100 return if i = 1 then [] else [partial[-1]]", "ValueDepth")]
    [InlineData("for i in 1..100 return if i = 1 then {} else {a: partial[-1]}", "ValueDepth")]
    public void A_bound_is_named(string text, string bound)
    {
        // Smaller bounds are reached sooner; the others stay so large that they don't come first.
        var limits = bound == "Steps" ? Limits.Default with { Steps = 500_000 } : bound == "ListSize" ? Limits.Default with { ListSize = 50_000 } : Limits.Default;
        var options = Feel.Options with { Limits = limits };
        var result = Feel.Evaluate(text, options);
        Assert.True(result.Value.IsNull);
        var warning = Assert.Single(result.Warnings, w => w.Code == "FE5012");
        Assert.Contains(bound, warning.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_shares_its_parts_is_compared_within_the_bound()
    {
        const string Grown = "for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]]";
        Assert.Equal("Null null", Feel.Show($"{{a: {Grown}, b: {Grown}, r: a = b}}.r"));
    }

    [Fact]
    public void A_pattern_is_matched_in_linear_time()
    {
        var text = "matches(string join(for i in 1..30000 return \"a\"), \"^(a+)+$\") and not(matches(string join(for i in 1..30000 return \"a\") + \"b\", \"^(a|aa)+$\"))";
        Assert.Equal("Boolean true", Feel.Show(text));
    }

    [Fact]
    public void Without_a_moment_now_is_null()
    {
        Assert.Equal("Null null", Feel.Show("now()", StandardOptions.Default));
        Assert.Equal("Null null", Feel.Show("today()", StandardOptions.Default));
    }
}
