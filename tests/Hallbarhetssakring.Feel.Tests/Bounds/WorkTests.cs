using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Tests.Bounds;

/// <summary>What an evaluation does is bounded before it starts. The work is counted, never timed.</summary>
public sealed class WorkTests
{
    [Theory]
    [InlineData("some a in many satisfies counted(a)")]
    [InlineData("some a in many satisfies (some b in many satisfies counted(a))")]
    [InlineData("count(many[counted(item)]) < 0 or (every a in many, b in few satisfies not counted(b) and counted(a))")]
    [InlineData("count_true(for a in many, b in few return counted(a)) < 0")]
    [InlineData("(if counted(1) then counted(2) else counted(3)) or (some a in concatenate(many, few) satisfies counted(a))")]
    public void The_static_cost_is_an_upper_bound_of_what_is_done(string text)
    {
        var counter = new Counter();
        var node = Bind(text, counter, out var bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToImmutable()));
        var builder = new PlanBuilder();
        builder.Announce(node);
        var plan = builder.Condition(node);
        var frame = new Frame(2, builder.Memos);
        Value full(int count) => Value.List(new ListValue([.. Enumerable.Range(0, count).Select(i => Value.Known((decimal)i))]));
        (frame.Slots[0], frame.Slots[1]) = (full(Many), full(Few));
        plan.Evaluate(frame);
        Assert.True(counter.Calls > 0);

        // A budget of what was really done is never enough for less: the check counts at least as much.
        Assert.Equal(["FE2020"], Codes(node, counter.Calls - 1));
        Assert.Empty(Codes(node, counter.Calls * 200));
    }

    [Theory]
    [InlineData("distinct(many) = few", Many * Many / 2)]
    [InlineData("1 in many", Many)]
    [InlineData("sum(many) > 1", Many)]
    [InlineData("many = many", Many)]
    public void What_a_list_costs_by_itself_is_counted(string text, int least)
    {
        var node = Bind(text, new Counter(), out var bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToImmutable()));
        Assert.Equal(["FE2020"], Codes(node, least));
    }

    [Theory]
    [InlineData(10_000, 0)]
    [InlineData(10_001, 1)]
    public void Length_ends_at_its_bound(int length, int errors) => Assert.Equal(errors, Sound("a" + new string(' ', length - 1), "FE1007"));

    [Theory]
    [InlineData(63, 0)]
    [InlineData(64, 1)]
    public void Depth_ends_at_its_bound(int depth, int errors)
    {
        Assert.Equal(errors, Sound(new string('(', depth) + "a" + new string(')', depth), "FE1006"));
        Assert.Equal(errors, Sound(string.Concat(Enumerable.Repeat("not ", depth)) + "a", "FE1006"));
        Assert.Equal(errors, Sound(new string('-', depth) + "a", "FE1006"));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void Operators_end_at_their_bound(int operators, int errors)
    {
        Assert.Equal(errors, Sound("a" + string.Concat(Enumerable.Repeat(" + a", operators)), "FE1016"));
        Assert.Equal(errors, Sound("a" + string.Concat(Enumerable.Repeat(".a", operators)), "FE1016"));
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void Lists_within_lists_end_at_their_bound(int lists, bool refused)
    {
        Bind(string.Concat(Enumerable.Range(0, lists).Select(i => $"some v{i} in [1] satisfies ")) + "true", new Counter(), out var bag);
        Assert.Equal(refused ? ["FE2025"] : [], bag.ToImmutable().Select(d => d.Code));
    }

    [Theory]
    [InlineData("(a)\\1")]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a+)b")]
    [InlineData("(")]
    [InlineData("((((((a{200}){200}){200}){200}){200}){200})")]
    public void A_pattern_that_could_take_more_than_linear_time_is_refused(string pattern)
    {
        Bind($"matches(\"x\", \"{pattern.Replace("\\", "\\\\", StringComparison.Ordinal)}\")", new Counter(), out var bag);
        Assert.Equal(["FE2023"], bag.ToImmutable().Select(d => d.Code));
    }

    [Fact]
    public void A_pattern_has_a_greatest_length()
    {
        Assert.True(Patterns.IsValid(new string('a', 500)));
        Assert.False(Patterns.IsValid(new string('a', 501)));
        Assert.Equal(System.Text.RegularExpressions.RegexOptions.NonBacktracking, Patterns.Compile("(a+)+$").Options & System.Text.RegularExpressions.RegexOptions.NonBacktracking);
    }

    private const int Many = 30;
    private const int Few = 7;

    private static BoundNode Bind(string text, HostFunction function, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        SlotSymbol List(string name, int slot, int most) => new(name, name, slot, new ListType(FeelType.Number, most), UnknownValues.Of(new ListType(FeelType.Number, most)));
        var scope = new BindingScope([List("many", 0, Many), List("few", 1, Few)], [function], null, MonthEnd.Down);
        return Binder.BindCondition(new BindingSession(bag), scope, Parser.ParseExpression(EmbeddedText.Whole(new SourceText("text", text)), Dialect.StrictEnglish, bag));
    }

    private static IEnumerable<string> Codes(BoundNode node, long budget)
    {
        var bag = new DiagnosticBag();
        new CostCheck(bag, budget).Within(node);
        return bag.ToImmutable().Select(d => d.Code);
    }

    private static int Sound(string text, string code)
    {
        var bag = new DiagnosticBag();
        Parser.ParseExpression(EmbeddedText.Whole(new SourceText("text", text)), Dialect.StrictEnglish, bag);
        var codes = bag.ToImmutable().Select(d => d.Code).ToList();
        Assert.All(codes, found => Assert.Equal(code, found));
        return codes.Count;
    }

    // Never true, so that nothing ends early.
    private sealed class Counter : HostFunction
    {
        public override string Name => "counted";

        public int Calls { get; private set; }

        public override BoundNode Bind(HostCall call) => call.HasArguments(1)
            ? new BoundHostCall(this, "", [call.Argument(0, FeelType.Number)], FeelType.Boolean, UnknownValues.Of(FeelType.Boolean), call.Location)
            : new BoundError(call.Location);

        public override Value Evaluate(object? context, string detail, ReadOnlySpan<Value> arguments)
        {
            Calls++;
            return Value.Known(false);
        }
    }
}
