using System.Globalization;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Tests.FrontDoor;
using Hallbarhetssakring.Feel.Tests.Standard;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Fuzzing;

/// <summary>
/// No text makes the readers, the checks or the evaluation throw or hang, in either dialect and either language; what compiles can be
/// translated. 200,000 characters in the suite; <c>HALLBAR_FUZZ=10000000</c> makes a long run of it. The seed is fixed.
/// </summary>
public sealed class FuzzTests
{
    private const int InSuite = 200_000;

    private static readonly int Characters = int.TryParse(Environment.GetEnvironmentVariable("HALLBAR_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : InSuite;

    private static readonly string[] Signs =
    [
        "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "?", "%", "@", "\"", "'", "\\", "//", "/*", "*/", "->", "\n", "\0", "\uD83D", "😀",
        "\u0308", "≤", "==", "&&", " ", "_", "1", "0", "12.5", "1,5", "500 000", "1_000", "99999999999999999999999999999", "5 %", "3 SEK", "2 kr", "1 month", "3 år", "2 dagar", "\"red\"", "\"\"",
        "\"\\uD800\"", "\"^(a+)+$\"", "\"(\"", "@\"2026-03-01\"", "date(\"2026-03-01\")", "datum(\"2026-02-30\")", "item", "x", "å", "null",
    ];

    private static readonly string[] Words =
    [
        .. Signs, .. Sample.Schema.Fields.Select(field => field.Name), "costs.sum", "owner.public", "costs[1]",
        .. Vocabulary.Keywords.SelectMany(row => new[] { $" {row.English} ", $" {row.Swedish} " }), .. BuiltIns.Rows.SelectMany(row => new[] { row.Swedish + "(", row.English + "(" }),
        "some x in marks satisfies ", "för x i marks ge ", "every c in costs satisfies c.sum ", "if approved then ",
    ];

    [Fact]
    public void Random_texts()
    {
        var random = new Random(20260301);
        Spend(() => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(30) == 0 ? ((char)random.Next(0x10000)).ToString() : Words[random.Next(Words.Length)])));
    }

    [Fact]
    public void Mutated_texts()
    {
        var random = new Random(20260302);
        string[] sound =
        [
            .. CorpusFile.Names.SelectMany(CorpusFile.Read).Select(line => line.Expression), .. BuiltIns.Rows.Select(row => row.Example),
            "approved and amount <= 50 % * sum(costs.sum)", "some c in costs satisfies c.kind = \"staff\" and c.sum > 5 SEK", "if is_given(grant) then grant else 3 SEK",
            "or_else(min(costs[kind = \"travel\"].sum), 0 SEK) > euro * rate", "start + 2 months > date(\"2026-05-01\") or length between 1 year and 2 years",
            "level >= \"partly\" och color i [\"red\", \"green\"]", "count(for m in marks, k in marks return m * k) > 3", "för m i marks ge om m > 2 så m annars 0",
        ];
        Spend(() =>
        {
            var text = sound[random.Next(sound.Length)];
            for (var changes = random.Next(1, 4); changes > 0 && text.Length > 0; changes--)
            {
                var at = random.Next(text.Length);
                text = random.Next(5) switch
                {
                    0 => text[..at] + Words[random.Next(Words.Length)] + text[at..],
                    1 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                    2 => text[..at] + (char)random.Next(0x250) + text[(at + 1)..],
                    3 => text[..at] + sound[random.Next(sound.Length)] + text[at..],
                    _ => text[at..] + text[..at],
                };
            }

            return text;
        });
    }

    private static void Spend(Func<string> next)
    {
        for (var left = Characters / 2; left > 0;)
        {
            var text = next();
            left -= Math.Max(1, text.Length);
            try
            {
                Try(text);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Assert.Fail($"{e.GetType().Name} for: {text}\n{e}");
            }
        }
    }

    private static void Try(string text)
    {
        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            Use(FeelExpression.Compile(text, Sample.Schema, language), language);
            Use(FeelExpression.CompileTests(text, Sample.Schema, "n", language), language);
        }

        Assert.NotNull(FeelStandardExpression.Parse(text).Text);
        Assert.NotNull(FeelStandardExpression.ParseTests(text).Text);
    }

    private static void Use(FeelCompilation compiled, Language language)
    {
        // Whatever is refused says why, in both languages.
        Assert.Equal(compiled.Expression is null, !compiled.Diagnostics.IsEmpty);
        foreach (var diagnostic in compiled.Diagnostics)
        {
            Assert.NotEqual("", Diagnostics.DiagnosticText.Render(diagnostic, language));
        }

        if (compiled.Expression is not { } expression)
        {
            return;
        }

        foreach (var values in new[] { [], Given })
        {
            var result = expression.Evaluate(values);
            Assert.Equal(result.Status == FeelStatus.Unknown, !result.Missing.IsEmpty);
            Assert.Equal(result.Status == FeelStatus.Fault, result.Fault is not null);
        }

        var other = language == Language.Swedish ? Language.English : Language.Swedish;
        Assert.NotEqual("", expression.Write(other));
    }

    private static readonly Dictionary<string, object?> Given = new()
    {
        ["approved"] = true, ["amount"] = 5, ["euro"] = 0, ["rate"] = 10, ["n"] = 0, ["share"] = 0.5m, ["length"] = 3, ["start"] = new DateOnly(2026, 1, 31), ["note"] = "red", ["color"] = "red",
        ["level"] = "partly", ["grant"] = FeelNone.Value, ["marks"] = new[] { 0, 1, 2 },
        ["costs"] = new[] { new Dictionary<string, object?> { ["sum"] = 0, ["kind"] = "staff", ["rest"] = FeelNone.Value } }, ["owner"] = new Dictionary<string, object?> { ["public"] = false, ["age"] = 3 },
    };
}
