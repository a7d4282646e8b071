using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>The expressions with BenchmarkDotNet: in one process, so that a ratio compares like with like.</summary>
[MemoryDiagnoser]
[Config(typeof(InOneProcess))]
public class ExpressionBenchmarks
{
    private ExpressionRun _run = null!;

    /// <summary>The expression.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The expressions' names.</summary>
    public static IEnumerable<string> Names => ExpressionCase.All.Select(one => one.Name);

    /// <summary>Makes the two programs and checks that they agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _run = new ExpressionRun(ExpressionCase.All.First(one => one.Name == Name));
        Stopwatches.WarmUp(_run.Floor);
        Stopwatches.WarmUp(_run.Plan);
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = ExpressionRun.Inputs)]
    public int Floor() => _run.Floor();

    /// <summary>By the plan.</summary>
    [Benchmark(OperationsPerInvoke = ExpressionRun.Inputs)]
    public int Plan() => _run.Plan();

    private sealed class InOneProcess : ManualConfig
    {
        // Short iterations and some more of them: forty programs take a few minutes, and one disturbed iteration does not make the figure.
        public InOneProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(100)).WithWarmupCount(3).WithIterationCount(11));
    }
}
