using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>No text makes the parser or the evaluator throw, hang or overflow the stack.</summary>
public sealed class RobustnessTests
{
    private const int Texts = 20_000;

    private static readonly StandardOptions Small = StandardOptions.Default with { Limits = Limits.Default with { Steps = 20_000, ListSize = 2_000, TextSize = 2_000 } };

    private static readonly string[] Pieces =
    [
        "1", "0", "-1", "2.5", "1e6144", "1e-6176", "\"a\"", "\"\"", "\"(\"", "\"[a-z]+\"", "\"P1D\"", "\"2026-03-01\"", "true", "false", "null", "x", "å", "?", "item", "partial",
        "@\"2026-03-01\"", "@\"P1Y\"", "@\"10:00:00@Europe/Paris\"", "@\"x\"", "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", " and ", " or ", " in ",
        " between ", " instance of ", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "a: ", "if ", " then ", " else ", "for x in ", " return ", "some x in ",
        "every x in ", " satisfies ", "function(x) ", "not(", "list<number>", "context<a: string>", "function<number> -> number", "->", "//", "/*", "*/", "'", "\\", "\uD83D", "😀", "\0", "\n",
        "date(", "time(", "duration(", "date and time(", "string(", "number(", "matches(", "replace(", "split(", "substring(", "sum(", "sort(", "flatten(", "count(", "context put(",
        "range(\"[1..3]\")", "list replace(", "string join(", "mode(", "exp(", "log(", "sqrt(", "modulo(", "for i in 1..1000000 return ", "[1,2,3][item > 1]", "{a: 1}.a", ".year", ".time offset",
    ];

    [Fact]
    public void Random_texts()
    {
        var random = new Random(20260301);
        for (var i = 0; i < Texts / 2; i++)
        {
            Run(string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Fact]
    public void Mutated_texts()
    {
        var random = new Random(20260302);
        var sound = CorpusFile.Names.SelectMany(CorpusFile.Read).Select(line => line.Expression).ToList();
        for (var i = 0; i < Texts / 2; i++)
        {
            var text = sound[random.Next(sound.Count)];
            for (var changes = random.Next(1, 4); changes > 0 && text.Length > 0; changes--)
            {
                var at = random.Next(text.Length);
                var piece = Pieces[random.Next(Pieces.Length)];
                text = random.Next(4) switch
                {
                    0 => text[..at] + piece + text[at..],
                    1 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                    2 => text[..at] + (char)random.Next(0x250) + text[(at + 1)..],
                    _ => text[..at] + sound[random.Next(sound.Count)] + text[at..],
                };
            }

            Run(text);
        }
    }

    [Theory]
    [InlineData("(", 5000)]
    [InlineData("[", 5000)]
    [InlineData("{a:", 3000)]
    [InlineData("-", 9000)]
    [InlineData("not(", 2000)]
    [InlineData("if ", 3000)]
    [InlineData("for x in ", 1000)]
    [InlineData("function() ", 800)]
    [InlineData("1 instance of list<", 500)]
    [InlineData("1+", 4999)]
    [InlineData("1**", 3000)]
    [InlineData("true and ", 1100)]
    [InlineData("1 in ", 1900)]
    [InlineData("1 between 1 and ", 600)]
    [InlineData("x.", 4999)]
    [InlineData("[1]", 3300)]
    [InlineData("abs(", 2400)]
    public void Long_and_deep_texts(string piece, int times) => OnSmallStack(256, () =>
    {
        var repeated = string.Concat(Enumerable.Repeat(piece, times));
        Run(repeated);
        Run(repeated + "1");
        Run("x" + repeated);
    });

    [Fact]
    public void Calls_within_calls_end_at_the_bound_before_the_stack_does() => OnSmallStack(512, () =>
    {
        var result = Feel.Evaluate("{f: function(n) if [n][item >= 0] = [n] then [for x in [n] return context put({}, \"a\", f(n + 1))][1] else 0}.f(1)");
        Assert.True(result.Value.IsNull);
        Assert.Contains(result.Warnings, w => w.Code == "FE5012");
    });

    [Fact]
    public void Functions_may_call_themselves_a_hundred_times()
    {
        Assert.Equal("Number 5050", Feel.Show("{f: function(n) if n = 0 then 0 else n + f(n - 1)}.f(100)"));
    }

    private static void Run(string text)
    {
        var inputs = new ContextValue([KeyValuePair.Create("x", (FeelValue)NumberValue.Of(3)), KeyValuePair.Create("?", (FeelValue)new TextValue("a"))]);
        var result = StandardExpression.Parse(new SourceText("random", text)).Evaluate(inputs, Small);
        Assert.NotNull(result.Value.ToString());
        StandardExpression.ParseUnaryTests(new SourceText("random", text)).Evaluate(inputs, Small);
    }

    // Less than what any platform gives a thread; code that is not optimised needs more than what is shipped.
    private static void OnSmallStack(int kilobytes, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), kilobytes * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
