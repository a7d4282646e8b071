using System.Diagnostics;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>What one call of two programs cost: medians over rounds that alternate, so that a disturbance hits both.</summary>
/// <param name="Floor">Nanoseconds by hand.</param>
/// <param name="Plan">Nanoseconds by the engine.</param>
/// <param name="Ratio">The median of the rounds' ratios.</param>
/// <param name="BestRatio">The ratio of the two programs' best rounds, which other work on the machine has disturbed least.</param>
/// <param name="Bytes">Bytes that the engine allocated.</param>
internal readonly record struct Figures(double Floor, double Plan, double Ratio, double BestRatio, double Bytes);

/// <summary>The quick way of measuring: local figures in a minute. BenchmarkDotNet is the thorough way.</summary>
internal static class Stopwatches
{
    // Short rounds and many: on a machine with other work most rounds then pass undisturbed.
    private const int MostRounds = 151;
    private const int LeastRounds = 9;
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1);

    /// <summary>Both programs, where a run of either makes <paramref name="calls"/> calls.</summary>
    public static Figures Compare(Func<int> floor, Func<int> plan, int calls)
    {
        var (floorRuns, planRuns) = (RunsPerRound(floor), RunsPerRound(plan));
        var rounds = RoundsFor(plan);
        var (floors, plans) = (new double[rounds], new double[rounds]);
        for (var i = 0; i < rounds; i++)
        {
            floors[i] = Time(floor, floorRuns) / calls;
            plans[i] = Time(plan, planRuns) / calls;
        }

        var ratios = floors.Zip(plans, (f, p) => p / f).ToArray();
        return new Figures(Median(floors), Median(plans), Median(ratios), plans.Min() / floors.Min(), Bytes(plan) / calls);
    }

    /// <summary>One program: nanoseconds and bytes a call.</summary>
    public static (double Nanoseconds, double Bytes) Measure(Func<int> program, int calls)
    {
        var runs = RunsPerRound(program);
        var times = Enumerable.Range(0, RoundsFor(program)).Select(_ => Time(program, runs) / calls).ToArray();
        return (Median(times), Bytes(program) / calls);
    }

    /// <summary>Calls a program until the compiler has had its say, in the background too.</summary>
    public static void WarmUp(Func<int> program)
    {
        for (var i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            for (var runs = 0; watch.Elapsed < Warmup || runs < 12; runs++)
            {
                program();
            }

            Thread.Sleep(120);
        }
    }

    // A slow program gets fewer rounds.
    private static int RoundsFor(Func<int> program) => Math.Clamp((int)(TimeSpan.FromSeconds(1).TotalNanoseconds / Time(program, 1)), LeastRounds, MostRounds);

    private static int RunsPerRound(Func<int> program)
    {
        Time(program, 10);
        var best = Enumerable.Range(0, 10).Min(_ => Time(program, 1));
        return Math.Max(1, (int)(Round.TotalNanoseconds / best));
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
