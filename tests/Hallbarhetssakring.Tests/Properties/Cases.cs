using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Semantics;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>A random condition with a random application: everything follows from the seed, so a failure is repeated by its number.</summary>
internal sealed class Case
{
    public static readonly Bench Bench = new(SemanticsSchema.Facts, MonthEnd.Down);

    public Case(int seed, bool asksBaseline = true)
    {
        Seed = seed;
        Random = new Random(seed);
        var size = Random.Next(1, 14);
        Text = new ExpressionSource(new Random(seed), asksBaseline: asksBaseline).Condition(size);
        Shuffled = new ExpressionSource(new Random(seed), new Random(seed + 1), asksBaseline).Condition(size);
        var bag = new DiagnosticBag();
        var node = Bench.Bind(Text, bag);
        Node = bag.HasErrors ? null : node;
        Holes = new ApplicationSource(Random).Application();
    }

    public int Seed { get; }

    public Random Random { get; }

    public string Text { get; }

    public string Shuffled { get; }

    /// <summary>The bound condition; null where the text is refused, as when a constant is a list that can never be compared.</summary>
    public BoundNode? Node { get; }

    public ImmutableArray<Hole> Holes { get; }

    public BenchResult Evaluate(ImmutableArray<Hole> holes) => Bench.Evaluate(Node!, Bench.Read(ApplicationSource.Json(holes)));

    public string Describe(ImmutableArray<Hole> holes) => $"seed {Seed}\n{Text}\n{ApplicationSource.Json(holes)}";
}

/// <summary>Runs a property over many seeds. <c>HALLBAR_CASES=50000</c> makes a long run of it; the first seed is fixed.</summary>
internal static class Properties
{
    public static int Times(int inSuite) =>
        int.TryParse(Environment.GetEnvironmentVariable("HALLBAR_CASES"), out var wanted) && wanted > 0 ? wanted : inSuite;

    /// <summary>Null means that the property holds; a text says what went wrong.</summary>
    public static void Check(int inSuite, Func<int, string?> property)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        var checkedProperty = Prop.ForAll(seeds, seed => property(seed) is { } wrong ? throw new InvalidOperationException(wrong) : true);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Times(inSuite)).WithReplay(20260301UL, 7UL), checkedProperty);
    }

    /// <summary>The same for conditions; those that the binder refuses are passed over, and must be few.</summary>
    public static void CheckCases(int inSuite, Func<Case, string?> property, bool asksBaseline = true)
    {
        var (all, refused) = (0, 0);
        Check(inSuite, seed =>
        {
            var one = new Case(seed, asksBaseline);
            all++;
            refused += one.Node is null ? 1 : 0;
            return one.Node is null ? null : property(one);
        });
        Assert.True(refused * 10 <= all, $"{refused} of {all} conditions were refused: the generator no longer fits the language.");
    }
}
