using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Tests.Semantics;

namespace Hallbarhetssakring.Tests.Plans;

/// <summary>Results alone: the rules allocate nothing, an evaluation little more than the array that holds their results.</summary>
public sealed class RuleAllocationTests
{
    private const string Rules = """
          - { id: belopp, titel: 'Belopp', grund: riktlinje, krav: 'a >= 500 kr' }
          - { id: andel, titel: 'Andel', grund: riktlinje, gäller_när: 'p', krav: 'b > 0 kr och a / b <= 50 %' }
          - { id: tid, titel: 'Tid', grund: riktlinje, krav: 'månader_mellan(dag, datum2) <= 36 månader' }
          - id: trappa
            titel: 'Trappa'
            grund: råd
            nivåer:
              - { id: hog, titel: 'Hög', när: 'n >= 4', poäng: 2 }
              - { id: lag, titel: 'Låg', annars: ja, poäng: 0 }
          - { id: laser, titel: 'Läser', grund: råd, krav: 'nivå("trappa") >= "hog" och p' }

        """;

    // The evaluation itself, what it asks the baseline through, who collects its effects, and the start of an array.
    private const int Around = 400;
    private const int PerRule = 16;

    [Theory]
    [InlineData("""{ "p": true, "n": 4, "a": 500, "b": 1000, "dag": "2026-03-01", "datum2": "2027-05-31" }""")]
    [InlineData("""{ "p": true, "a": 500 }""")]
    [InlineData("{}")]
    public void Results_allocate_little_more_than_their_array(string facts)
    {
        var bench = new RuleSetBench(SemanticsSchema.Facts, Rules, $$"""{ "uppgifter": {{facts}} }""");
        var (plan, input) = (bench.RuleSet.Plan, bench.Application.Input with { Date = RuleSetBench.Date });
        var most = Around + (PerRule * plan.Rules.Length);
        Assert.InRange(BytesOf(() => RuleSetEvaluation.Run(plan, input).Dispose()), 0, most);

        var frame = bench.Evaluation.Frame;
        Assert.Equal(0, BytesOf(() =>
        {
            frame.Forget();
            foreach (var rule in plan.Rules)
            {
                RuleEvaluator.Evaluate(rule, frame, judgement: -1);
            }
        }));
    }

    private static long BytesOf(Action action)
    {
        const int Times = 100;

        // First so that the methods are compiled, which allocates.
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
