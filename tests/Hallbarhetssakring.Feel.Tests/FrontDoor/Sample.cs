namespace Hallbarhetssakring.Feel.Tests.FrontDoor;

/// <summary>A schema with a field of every type.</summary>
internal static class Sample
{
    public static readonly FeelSchema Schema = new(
        new FeelField("approved", FeelFieldType.Boolean),
        new FeelField("amount", FeelFieldType.Amount("SEK", maximum: 1_000_000)),
        new FeelField("euro", FeelFieldType.Amount("EUR")),
        new FeelField("rate", FeelFieldType.Number(5, 20, "SEK/EUR")),
        new FeelField("n", FeelFieldType.Number(0, 10)),
        new FeelField("share", FeelFieldType.Share()),
        new FeelField("length", FeelFieldType.Months(0, 36)),
        new FeelField("start", FeelFieldType.Date(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))),
        new FeelField("note", FeelFieldType.Text(20)),
        new FeelField("color", FeelFieldType.Choice("red", "green", "blue")),
        new FeelField("level", FeelFieldType.OrderedChoice("none", "partly", "fully")),
        new FeelField("grant", FeelFieldType.Amount("SEK").Optional()),
        new FeelField("marks", FeelFieldType.List(FeelFieldType.Number(0, 10), 5)),
        new FeelField("costs", FeelFieldType.List(FeelFieldType.Record(new FeelField("sum", FeelFieldType.Amount("SEK")), new FeelField("kind", FeelFieldType.Choice("staff", "travel")), new FeelField("rest", FeelFieldType.Amount("SEK").Optional())), 10)),
        new FeelField("owner", FeelFieldType.Record(new FeelField("public", FeelFieldType.Boolean), new FeelField("age", FeelFieldType.Number(0, 200)))))
    {
        MonthEnd = FeelMonthEnd.Down,
    };

    public static FeelExpression Compile(string text) => FeelExpression.Compile(text, Schema).OrThrow();

    public static FeelResult Evaluate(string text, params (string Name, object? Value)[] values) =>
        Compile(text).Evaluate(values.ToDictionary(v => v.Name, v => v.Value));
}
