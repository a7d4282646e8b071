using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.FrontDoor;

/// <summary>Whatever is used wrongly says what to do instead.</summary>
public sealed class MisuseTests
{
    public static TheoryData<string, object?, string> Inputs => new()
    {
        { "amout", 1, "FE6001" },
        { "amount", "1", "FE6002" },
        { "amount", 1.5, "FE6007" },
        { "amount", 1.5f, "FE6007" },
        { "amount", -1, "FE6003" },
        { "amount", 1_000_001, "FE6003" },
        { "amount", FeelNone.Value, "FE6006" },
        { "approved", 1, "FE6002" },
        { "approved", "ja", "FE6002" },
        { "start", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified), "FE6002" },
        { "start", new DateOnly(2025, 12, 31), "FE6003" },
        { "note", "twenty-one characters", "FE6003" },
        { "note", "\uD800", "FE6002" },
        { "color", "reed", "FE6004" },
        { "color", "\uD800", "FE6004" },
        { "marks", 3, "FE6002" },
        { "marks", "abc", "FE6002" },
        { "marks", new[] { 1, 11 }, "FE6003" },
        { "marks", new[] { 1, 1, 1, 1, 1, 1 }, "FE6005" },
        { "costs", new object[] { 1 }, "FE6002" },
        { "costs", new object[] { new Dictionary<string, object?> { ["summ"] = 1 } }, "FE6001" },
        { "owner", 1, "FE6002" },
        { "owner", new Dictionary<string, object?> { ["publik"] = true }, "FE6001" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_value_that_does_not_fit_is_refused(string name, object? value, string code)
    {
        var refusal = Assert.Throws<FeelException>(() => Sample.Evaluate("approved", (name, value)));
        var diagnostic = Assert.Single(refusal.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.NotEqual(diagnostic.Message(Language.Swedish), diagnostic.Message(Language.English));
        Assert.Contains(diagnostic.Message(Language.English), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_listed_at_once()
    {
        var refusal = Assert.Throws<FeelException>(() => Sample.Evaluate("approved", ("approved", 1), ("marks", new[] { 11, 12 }), ("kolor", "red")));
        Assert.Equal(["FE6001", "FE6002", "FE6003", "FE6003"], refusal.Diagnostics.Select(d => d.Code));
        Assert.Contains("Did you mean color?", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_without_end_is_refused()
    {
        static IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return 1;
            }
        }

        Assert.Equal("FE6005", Assert.Throws<FeelException>(() => Sample.Evaluate("approved", ("marks", Endless()))).Diagnostics[0].Code);
    }

    [Fact]
    public void A_slot_refuses_what_a_name_refuses()
    {
        var input = Sample.Schema.NewInput();
        Assert.Equal("FE6003", Assert.Throws<FeelException>(() => input.Set(Sample.Schema.Slot<decimal>("amount"), -1)).Diagnostics[0].Code);
        Assert.Equal("FE6004", Assert.Throws<FeelException>(() => input.Set(Sample.Schema.Slot<string>("color"), "pink")).Diagnostics[0].Code);
        Assert.Equal("FE6005", Assert.Throws<FeelException>(() => input.Set(Sample.Schema.Slot<int[]>("marks"), new int[6])).Diagnostics[0].Code);
        Assert.Contains("Did you mean “amount”?", Assert.Throws<ArgumentException>(() => Sample.Schema.Slot<decimal>("amout")).Message, StringComparison.Ordinal);
        Assert.Contains("not given as String", Assert.Throws<ArgumentException>(() => Sample.Schema.Slot<string>("amount")).Message, StringComparison.Ordinal);
        Assert.Contains("Optional()", Assert.Throws<ArgumentException>(() => input.SetNone(Sample.Schema.Slot<decimal>("amount"))).Message, StringComparison.Ordinal);
        Assert.Contains("another schema", Assert.Throws<ArgumentException>(() => new FeelSchema(new FeelField("x", FeelFieldType.Boolean)).NewInput().SetUnknown(Sample.Schema.Slot<decimal>("amount"))).Message, StringComparison.Ordinal);
        Assert.Contains("another schema", Assert.Throws<ArgumentException>(() => Sample.Compile("approved").Evaluate(new FeelSchema().NewInput())).Message, StringComparison.Ordinal);
        Assert.Contains("not a condition", Assert.Throws<InvalidOperationException>(() => Sample.Compile("n").Test(input)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_that_can_not_be_is_refused()
    {
        foreach (var name in new[] { "", " ", "a b", "1a", "a-b", "null", "\uD800", new string('a', 300) })
        {
            Assert.Throws<ArgumentException>(() => new FeelField(name, FeelFieldType.Boolean));
        }

        Assert.Equal("å", new FeelField("a\u030A", FeelFieldType.Boolean).Name);
        Assert.Throws<ArgumentException>(() => new FeelSchema(new FeelField("a", FeelFieldType.Boolean), new FeelField("a", FeelFieldType.Boolean)));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Number(2, 1));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Number(unit: "SEK//EUR"));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Number(unit: "years"));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Amount("kr"));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Date(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 1)));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Choice());
        Assert.Throws<ArgumentException>(() => FeelFieldType.Choice("a", "a"));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Choice(null!, "a"));
        Assert.Throws<ArgumentException>(() => FeelFieldType.Record());
        Assert.Throws<ArgumentException>(() => FeelFieldType.List(FeelFieldType.List(FeelFieldType.Boolean, 1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeelFieldType.List(FeelFieldType.Boolean, -1));
        Assert.Throws<InvalidOperationException>(() => FeelFieldType.Record(new FeelField("a", FeelFieldType.Boolean)).Optional());
    }

    [Fact]
    public void A_mistake_in_an_expression_has_its_code_and_place()
    {
        var wrong = FeelExpression.Compile("amount > 500_000", Sample.Schema);
        Assert.Null(wrong.Expression);
        var diagnostic = Assert.Single(wrong.Diagnostics);
        Assert.Equal(("FE2007", 10), (diagnostic.Code, diagnostic.Location!.Value.Start.Column));
        Assert.Contains("FE2007", Assert.Throws<FeelException>(() => wrong.OrThrow()).Message, StringComparison.Ordinal);
        Assert.Equal(["FE2001"], FeelExpression.Compile("amout > 1 SEK", Sample.Schema).Diagnostics.Select(d => d.Code));
        Assert.Equal(["FE1013"], FeelExpression.Compile("", Sample.Schema).Diagnostics.Select(d => d.Code));
        Assert.Equal(["FE2009"], FeelExpression.Compile("grant > 1 SEK", Sample.Schema).Diagnostics.Select(d => d.Code));
        Assert.Equal(["FE2012"], FeelExpression.Compile("d + 1 month", new FeelSchema(new FeelField("d", FeelFieldType.Date()))).Diagnostics.Select(d => d.Code));
    }
}
