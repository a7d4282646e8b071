namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>Prints the quick figures.</summary>
internal static class QuickReport
{
    public static void Expressions(string[] only)
    {
        var runs = ExpressionCase.All.Where(one => only.Length == 0 || only.Contains(one.Name)).Select(one => (Case: one, Run: new ExpressionRun(one))).ToList();

        // All are warm before the first is measured: what they share has then seen them all.
        foreach (var (_, run) in runs)
        {
            Stopwatches.WarmUp(run.Floor);
            Stopwatches.WarmUp(run.Plan);
        }

        Console.WriteLine("| expression | by hand ns | plan ns | ratio | of the best rounds | bytes | results |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|---|");
        var (ratios, best) = (new List<double>(), new List<double>());
        foreach (var (one, run) in runs)
        {
            var figures = Stopwatches.Compare(run.Floor, run.Plan, ExpressionRun.Inputs);
            ratios.Add(figures.Ratio);
            best.Add(figures.BestRatio);
            Console.WriteLine($"| {one.Name} | {figures.Floor:F1} | {figures.Plan:F1} | {figures.Ratio:F2} | {figures.BestRatio:F2} | {figures.Bytes:F0} | {run.Shares} |");
        }

        Console.WriteLine($"\nGeometric mean {Math.Exp(ratios.Average(Math.Log)):F2}, greatest {ratios.Max():F2}; of the best rounds {Math.Exp(best.Average(Math.Log)):F2}, greatest {best.Max():F2}.\n");
    }

    public static void Compiling()
    {
        var run = new CompileRun();
        foreach (var (name, step) in new (string, Func<int>)[] { ("parse", run.Parse), ("parse and check", run.Bind), ("parse, check and compile", run.Plan) })
        {
            Stopwatches.WarmUp(step);
            var (nanoseconds, bytes) = Stopwatches.Measure(step, 1);
            Console.WriteLine($"{name}, {CompileRun.Text.Length} characters: {nanoseconds / 1_000:F1} µs, {bytes:F0} bytes");
        }

        Console.WriteLine();
    }

    public static void Rules()
    {
        foreach (var holes in new[] { 0.0, 0.1, 0.5 })
        {
            var run = new RulesRun(holes);
            Stopwatches.WarmUp(run.Floor);
            Stopwatches.WarmUp(run.Evaluate);
            Stopwatches.WarmUp(run.Assess);
            var evaluated = Stopwatches.Compare(run.Floor, run.Evaluate, RulesRun.Inputs);
            var assessed = Stopwatches.Compare(run.Floor, run.Assess, RulesRun.Inputs);
            Console.WriteLine($"{Floor.Rules.Count} rules, {holes:P0} of the facts missing ({run.Shares})");
            Console.WriteLine($"  by hand {evaluated.Floor / 1_000:F2} µs; results {evaluated.Plan / 1_000:F2} µs, ratio {evaluated.Ratio:F2}, {evaluated.Bytes:F0} bytes; assessment {assessed.Plan / 1_000:F1} µs, ratio {assessed.Ratio:F1}, {assessed.Bytes:F0} bytes");
        }
    }
}
