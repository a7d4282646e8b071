using System.Diagnostics;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>What one call of two programs cost: medians over rounds that alternate, so that a disturbance hits both.</summary>
/// <param name="Floor">Nanoseconds by hand.</param>
/// <param name="Plan">Nanoseconds by the engine.</param>
/// <param name="Ratio">The median of the rounds' ratios.</param>
/// <param name="Bytes">Bytes that the engine allocated.</param>
internal readonly record struct Figures(double Floor, double Plan, double Ratio, double Bytes);

/// <summary>The quick way of measuring: local figures in a minute. BenchmarkDotNet is the thorough way.</summary>
internal static class Stopwatches
{
    private const int Rounds = 21;
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(6);

    /// <summary>Both programs, where a run of either makes <paramref name="calls"/> calls.</summary>
    public static Figures Compare(Func<int> floor, Func<int> plan, int calls)
    {
        var (floorRuns, planRuns) = (RunsPerRound(floor), RunsPerRound(plan));
        var (floors, plans) = (new double[Rounds], new double[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            floors[i] = Time(floor, floorRuns) / calls;
            plans[i] = Time(plan, planRuns) / calls;
        }

        var ratios = floors.Zip(plans, (f, p) => p / f).ToArray();
        return new Figures(Median(floors), Median(plans), Median(ratios), Bytes(plan) / calls);
    }

    /// <summary>One program: nanoseconds and bytes a call.</summary>
    public static (double Nanoseconds, double Bytes) Measure(Func<int> program, int calls)
    {
        var runs = RunsPerRound(program);
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(program, runs) / calls).ToArray();
        return (Median(times), Bytes(program) / calls);
    }

    // Calls until the compiler has had its say, in the background too.
    private static int RunsPerRound(Func<int> program)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (; watch.Elapsed < Warmup || runs < 200; runs++)
        {
            program();
            if (runs == 100)
            {
                Thread.Sleep(150);
            }
        }

        return Math.Max(1, (int)(Round.TotalNanoseconds / Time(program, Math.Max(1, runs / 50))));
    }

    private static double Time(Func<int> program, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
        {
            program();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }

    private static double Bytes(Func<int> program)
    {
        const int Runs = 10;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            program();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
