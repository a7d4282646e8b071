namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>Prints the quick figures.</summary>
internal static class QuickReport
{
    public static void Expressions(string[] only)
    {
        Console.WriteLine("| expression | floor ns | plan ns | ratio | bytes | results |");
        Console.WriteLine("|---|--:|--:|--:|--:|---|");
        var ratios = new List<double>();
        foreach (var one in ExpressionCase.All.Where(c => only.Length == 0 || only.Contains(c.Name)))
        {
            var run = new ExpressionRun(one);
            var figures = Stopwatches.Compare(run.Floor, run.Plan, ExpressionRun.Inputs);
            ratios.Add(figures.Ratio);
            Console.WriteLine($"| {one.Name} | {figures.Floor:F1} | {figures.Plan:F1} | {figures.Ratio:F2} | {figures.Bytes:F0} | {run.Shares} |");
        }

        Console.WriteLine($"Geometric mean {Math.Exp(ratios.Average(Math.Log)):F2}, greatest {ratios.Max():F2}.");
    }
}
