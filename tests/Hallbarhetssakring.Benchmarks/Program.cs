using System.Globalization;
using Hallbarhetssakring.Benchmarks.Measuring;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var names = args.Where(arg => !arg.StartsWith('-')).ToArray();
if (names is [] or ["expressions", ..])
{
    QuickReport.Expressions(names is [] ? [] : names[1..]);
}

if (names is [] or ["compiling"])
{
    QuickReport.Compiling();
}

if (names is [] or ["rules"])
{
    QuickReport.Rules();
}

if (names is ["thorough"])
{
    BenchmarkDotNet.Running.BenchmarkRunner.Run<ExpressionBenchmarks>();
}

if (names is ["profile", var name])
{
    // Something for a profiler to look at.
    var run = new ExpressionRun(ExpressionCase.All.First(one => one.Name == name));
    for (var end = DateTime.UtcNow.AddSeconds(8); DateTime.UtcNow < end;)
    {
        for (var i = 0; i < 1_000; i++)
        {
            run.Plan();
        }
    }
}
