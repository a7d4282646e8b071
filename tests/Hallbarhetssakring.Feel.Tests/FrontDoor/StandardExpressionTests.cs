namespace Hallbarhetssakring.Feel.Tests.FrontDoor;

/// <summary>Standard FEEL from outside: plain values in, plain values out, nothing lost between.</summary>
public sealed class StandardExpressionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(1));

    public static TheoryData<object?> Values => new()
    {
        null, true, "text", 1.5m, -7m, 79228162514264337593543950335m, new DateOnly(2026, 3, 1), new TimeOnly(10, 30, 15, 250),
        new DateTime(2026, 3, 1, 10, 30, 0, DateTimeKind.Unspecified), Now, new TimeSpan(1, 2, 3, 4, 5), new FeelLiteral("P1Y2M"), new FeelLiteral("10:00:00+01:00"),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was_given(object? value)
    {
        var result = FeelStandardExpression.Parse("x").Evaluate(new Dictionary<string, object?> { ["x"] = value });
        Assert.Equal(value, result.Value);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Lists_and_contexts_come_back_in_order()
    {
        var context = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(FeelStandardExpression.Parse("{b: [1, x.y], a: null}").Evaluate(
            new Dictionary<string, object?> { ["x"] = new Dictionary<string, object?> { ["y"] = new[] { 1, 2 } } }).Value);
        Assert.Equal(["b", "a"], context.Keys);
        var list = Assert.IsAssignableFrom<IReadOnlyList<object?>>(context["b"]);
        Assert.Equal(1m, list[0]);
        Assert.Equal([1m, 2m], Assert.IsAssignableFrom<IReadOnlyList<object?>>(list[1]));
    }

    [Theory]
    [InlineData("1 / 3", "0.3333333333333333333333333333", "0.3333333333333333333333333333333333")]
    [InlineData("2 / 3", "0.6666666666666666666666666667", "0.6666666666666666666666666666666667")]
    public void A_number_keeps_the_digits_that_a_decimal_holds(string text, string value, string full)
    {
        var result = FeelStandardExpression.Parse(text).Evaluate();
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), result.Value);
        Assert.Equal(full, result.Text);
    }

    [Theory]
    [InlineData("10 ** 30", "1000000000000000000000000000000")]
    [InlineData("10 ** -40", "0.0000000000000000000000000000000000000001")]
    [InlineData("@\"-0044-03-15\"", "-0044-03-15")]
    [InlineData("@\"P14M\"", "P1Y2M")]
    [InlineData("@\"10:00:00@Europe/Stockholm\"", "10:00:00@Europe/Stockholm")]
    [InlineData("@\"2026-03-01T10:00:00+15:30\"", "2026-03-01T10:00:00+15:30")]
    [InlineData("[1..5)", "[1..5)")]
    [InlineData("function(a) a", "function(a)")]
    public void What_dotnet_has_no_type_for_is_a_literal(string text, string expected) =>
        Assert.Equal(new FeelLiteral(expected), FeelStandardExpression.Parse(text).Evaluate().Value);

    [Fact]
    public void Now_is_what_the_host_says()
    {
        Assert.Equal(Now, FeelStandardExpression.Parse("now()").Evaluate(now: Now).Value);
        Assert.Equal(new DateOnly(2026, 3, 1), FeelStandardExpression.Parse("today()").Evaluate(now: Now).Value);
        Assert.Null(FeelStandardExpression.Parse("now()").Evaluate().Value);
    }

    [Fact]
    public void What_fails_is_null_and_says_why()
    {
        Assert.Equal(["FE5006"], FeelStandardExpression.Parse("1 / 0").Evaluate().Warnings.Select(w => w.Code));
        var unreadable = FeelStandardExpression.Parse("1 +");
        Assert.Equal(["FE1003"], unreadable.Diagnostics.Select(d => d.Code));
        Assert.Null(unreadable.Evaluate().Value);
        Assert.Equal(["FE1003"], unreadable.Evaluate().Warnings.Select(w => w.Code));
    }

    [Fact]
    public void What_feel_has_no_value_for_is_refused()
    {
        static void Refused(object value, string says) => Assert.Contains(says, Assert.Throws<ArgumentException>(
            () => FeelStandardExpression.Parse("x").Evaluate(new Dictionary<string, object?> { ["x"] = value })).Message, StringComparison.Ordinal);
        Refused(1.5, "as a decimal");
        Refused(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local), "depends on the machine");
        Refused(new object(), "no value for");
        Refused(new FeelLiteral("x"), "neither a date");
        var endless = new List<object?>();
        endless.Add(endless);
        Refused(endless, "within one another");
    }
}
