using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Semantics;

namespace Hallbarhetssakring.Tests.Plans;

/// <summary>Evaluating a condition that reads no list allocates nothing, whether its facts are known or not.</summary>
public sealed class AllocationTests
{
    private const string Known = """
        { "p": true, "q": false, "n": 4, "m": -2, "a": 500, "b": 1000, "dag": "2026-03-01", "datum2": "2027-05-31", "färg": "grön", "text": "hej",
          "månader": 3, "euro": 7, "kurs": 11.5, "valfritt": 3, "mål": "13.2" }
        """;

    private const string SomeMissing = """{ "p": true, "a": 500, "dag": "2026-03-01" }""";

    [Theory]
    [InlineData("a >= 500 kr")]
    [InlineData("a != b")]
    [InlineData("p och inte q eller r")]
    [InlineData("färg = \"grön\" och a < b")]
    [InlineData("färg i [\"röd\", \"blå\"]")]
    [InlineData("b > 0 kr och a / b <= 50 %")]
    [InlineData("a + b * 2 - 10 kr >= 100 kr")]
    [InlineData("euro * kurs <= a")]
    [InlineData("om p så a > 100 kr annars b > 100 kr")]
    [InlineData("(om p så a annars b) > 100 kr")]
    [InlineData("a mellan 100 kr och 900 kr")]
    [InlineData("månader_mellan(dag, datum2) <= 36 månader")]
    [InlineData("dag + 3 månader < datum2")]
    [InlineData("längd(text) >= 3")]
    [InlineData("abs(m) > 1")]
    [InlineData("max(a, b) > 400 kr")]
    [InlineData("antal_sanna([p, q, r]) >= 2")]
    [InlineData("avgift(färg) <= a")]
    [InlineData("grundbelopp(dag) <= a")]
    [InlineData("eller_annars(valfritt, 0 kr) < 10 kr")]
    [InlineData("mål inom \"13\"")]
    public void A_scalar_condition_allocates_nothing(string expression)
    {
        var bench = new Bench(SemanticsSchema.Facts, MonthEnd.Down);
        var node = bench.Bind(expression);
        var builder = new PlanBuilder();
        builder.Announce(node);
        var plan = builder.Condition(node);
        foreach (var facts in new[] { Known, SomeMissing, "{}" })
        {
            var frame = new Frame(bench.SlotCount, builder.Memos);
            bench.Slots(bench.Read($$"""{ "uppgifter": {{facts}} }""")).CopyTo(frame.Slots, 0);
            Assert.Equal(0, BytesOf(plan, frame));
        }
    }

    private static long BytesOf(ConditionNode plan, Frame frame)
    {
        // Once so that the methods are compiled, which allocates.
        plan.Evaluate(frame);
        frame.Forget();
        plan.Evaluate(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            frame.Forget();
            plan.Evaluate(frame);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
