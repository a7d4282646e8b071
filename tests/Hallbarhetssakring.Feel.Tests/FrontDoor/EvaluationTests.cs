namespace Hallbarhetssakring.Feel.Tests.FrontDoor;

public sealed class EvaluationTests
{
    [Fact]
    public void Each_type_is_given_as_plain_values()
    {
        Assert.True(Sample.Evaluate("approved and amount = 250_000 SEK", ("approved", true), ("amount", 250_000)).IsTrue);
        Assert.Equal(110m, Sample.Evaluate("euro * rate", ("euro", 10L), ("rate", 11m)).Value);
        Assert.True(Sample.Evaluate("share <= 50 %", ("share", 0.5m)).IsTrue);
        Assert.True(Sample.Evaluate("length = 2 years", ("length", 24)).IsTrue);
        Assert.Equal(new DateOnly(2026, 4, 30), Sample.Evaluate("start + 1 month", ("start", new DateOnly(2026, 3, 30))).Value);
        Assert.Equal("SE", Sample.Evaluate("upper_case(note)", ("note", "se")).Get<string>());
        Assert.Equal("green", Sample.Evaluate("color", ("color", "green")).Value);
        Assert.True(Sample.Evaluate("level >= \"partly\"", ("level", "fully")).IsTrue);
        Assert.Equal(7m, Sample.Evaluate("or_else(grant, 7 SEK)", ("grant", FeelNone.Value)).Get<decimal>());
        Assert.Equal(6m, Sample.Evaluate("sum(marks)", ("marks", new[] { 1, 2, 3 })).Value);
        Assert.Equal(5m, Sample.Evaluate("sum(costs[kind = \"travel\"].sum)", ("costs", Costs((3, "staff"), (5, "travel")))).Value);
        Assert.True(Sample.Evaluate("owner.public", ("owner", new Dictionary<string, object?> { ["public"] = true })).IsTrue);
    }

    [Fact]
    public void What_is_missing_leaves_bounds_and_names()
    {
        var result = Sample.Evaluate("n + 1");
        Assert.Equal((FeelStatus.Unknown, 1m, 11m), (result.Status, result.Lowest, result.Highest));
        Assert.Equal(["n"], result.Missing.Select(m => m.ToString()));
        Assert.Null(result.Value);
        Assert.Throws<InvalidOperationException>(() => result.Get<decimal>());

        var row = Sample.Evaluate("sum(costs.sum) > 4 SEK", ("costs", new object?[] { new Dictionary<string, object?> { ["sum"] = 3 }, new Dictionary<string, object?>() }));
        Assert.Equal(new FeelMissing("costs", 2, "sum"), Assert.Single(row.Missing));
        Assert.False(row.IsTrue || row.IsFalse);

        Assert.Equal(["owner.age"], Sample.Evaluate("owner.age > 3", ("owner", new Dictionary<string, object?>())).Missing.Select(m => m.ToString()));
        Assert.True(Sample.Evaluate("n <= 10").IsTrue);
        Assert.Equal((new DateOnly(2026, 1, 11), new DateOnly(2027, 1, 10)), Dates(Sample.Evaluate("start + 10 days")));
    }

    [Fact]
    public void A_fault_is_neither_false_nor_nothing()
    {
        var result = Sample.Evaluate("1 / n > 0", ("n", 0));
        Assert.Equal(FeelStatus.Fault, result.Status);
        Assert.False(result.IsTrue || result.IsFalse);
        Assert.Equal("FE4001", result.Fault!.Code);
        Assert.Equal("1 / n", result.Fault.Location!.Value.Source.Slice(result.Fault.Location.Value.Span));
        Assert.NotEqual(result.Fault.Message.Swedish, result.Fault.Message.English);
        Assert.Contains("FE4001", result.ToString(), StringComparison.Ordinal);
        Assert.True(Sample.Evaluate("1 / n > 0").MayFail);
        Assert.True(Sample.Evaluate("n > 0 and 1 / n > 0", ("n", 0)).IsFalse);
        Assert.Equal(FeelStatus.Fault, Sample.Evaluate("[1 / n]", ("n", 0)).Status);
    }

    [Fact]
    public void None_is_an_answer_and_missing_is_not()
    {
        Assert.Equal(FeelStatus.None, Sample.Evaluate("grant", ("grant", FeelNone.Value)).Status);
        var unknown = Sample.Evaluate("grant", ("grant", null));
        Assert.Equal(FeelStatus.Unknown, unknown.Status);
        Assert.True(unknown.MayBeNone);
        Assert.Equal(FeelStatus.None, Sample.Evaluate("min(marks)", ("marks", Array.Empty<int>())).Status);
    }

    [Fact]
    public void Lists_and_records_come_back_as_plain_values()
    {
        Assert.Equal([2m, 4m], Sample.Evaluate("for m in marks return m * 2", ("marks", new[] { 1, 2 })).Get<IReadOnlyList<object>>());
        var row = Sample.Evaluate("costs[1]", ("costs", Costs((3, "staff")))).Get<IReadOnlyDictionary<string, object?>>();
        Assert.Equal(("staff", 3m, FeelNone.Value), (row["kind"], row["sum"], row["rest"]));
    }

    [Fact]
    public void Slots_give_the_same_as_names()
    {
        var (amount, marks, grant, start) = (Sample.Schema.Slot<decimal>("amount"), Sample.Schema.Slot<IReadOnlyList<int>>("marks"), Sample.Schema.Slot<decimal>("grant"), Sample.Schema.Slot<DateOnly>("start"));
        var expression = Sample.Compile("amount > 100 SEK and sum(marks) > 2 and or_else(grant, 1 SEK) > 0 SEK and start > date(\"2026-02-01\")");
        var input = Sample.Schema.NewInput();
        Assert.Equal(FeelTruth.Unknown, expression.Test(input));
        input.Set(amount, 200).Set(marks, [1, 2]).SetNone(grant).Set(start, new DateOnly(2026, 3, 1));
        Assert.Equal(FeelTruth.True, expression.Test(input));
        Assert.Equal(FeelTruth.False, expression.Test(input.Set(amount, 50)));
        Assert.Equal(["amount"], expression.Evaluate(input.SetUnknown(amount)).Missing.Select(m => m.Name));
        input.Clear();
        Assert.Equal(4, expression.Evaluate(input).Missing.Length);
        Assert.Equal(FeelTruth.Fault, Sample.Compile("1 / n > 1").Test(Sample.Schema.NewInput().Set(Sample.Schema.Slot<int>("n"), 0)));
    }

    [Fact]
    public void An_input_serves_several_expressions_and_remembers_nothing()
    {
        var n = Sample.Schema.Slot<int>("n");
        FeelExpression[] expressions = [Sample.Compile("n + n * n > 5 or n * n > 9"), Sample.Compile("n > 1"), Sample.Compile("n * n = 9")];
        var input = Sample.Schema.NewInput();
        foreach (var value in new[] { 0, 3, 1, 4, 3 })
        {
            input.Set(n, value);
            Assert.Equal([value + (value * value) > 5, value > 1, value * value == 9], expressions.Select(e => e.Test(input) == FeelTruth.True));
        }
    }

    [Fact]
    public void Testing_a_condition_allocates_nothing()
    {
        var expression = Sample.Compile("amount > 100 SEK and share <= 50 % and color = \"red\" and length <= 2 years");
        var (amount, share, color, length) = (Sample.Schema.Slot<decimal>("amount"), Sample.Schema.Slot<decimal>("share"), Sample.Schema.Slot<string>("color"), Sample.Schema.Slot<int>("length"));
        var input = Sample.Schema.NewInput().Set(color, "red");
        var truth = expression.Test(input.Set(amount, 1).Set(share, 0).Set(length, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            truth = expression.Test(input.Set(amount, 101 + i).Set(share, 0.25m).Set(length, 24));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(FeelTruth.True, truth);
    }

    [Fact]
    public void An_expression_serves_all_threads()
    {
        var expression = Sample.Compile("sum(for m in marks return m * n) + n");
        var results = Enumerable.Range(0, 400).AsParallel().AsOrdered().Select(i => expression.Evaluate(new Dictionary<string, object?> { ["n"] = i % 10, ["marks"] = new[] { 1, 2 } }).Get<decimal>());
        Assert.Equal(Enumerable.Range(0, 400).Select(i => i % 10 * 4m), results);
    }

    [Fact]
    public void Both_languages_say_the_same()
    {
        var swedish = FeelExpression.Compile("om n > 1 så summa(marks) annars 0", Sample.Schema, Text.Language.Swedish).OrThrow();
        Assert.Equal("if n > 1 then sum(marks) else 0", swedish.Write(Text.Language.English));
        Assert.Equal(swedish.Text, Sample.Compile("if n > 1 then sum(marks) else 0").Write(Text.Language.Swedish));
        Assert.False(swedish.IsCondition);
        Assert.Equal("number without a unit", swedish.ResultType.English);
    }

    private static (DateOnly, DateOnly) Dates(FeelResult result) => ((DateOnly)result.Lowest!, (DateOnly)result.Highest!);

    private static object Costs(params (int Sum, string Kind)[] rows) =>
        rows.Select(row => new Dictionary<string, object?> { ["sum"] = row.Sum, ["kind"] = row.Kind, ["rest"] = FeelNone.Value }).ToList();
}
