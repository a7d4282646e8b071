using System.Text;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Benchmarks.Workload;

/// <summary>The rule set that is measured, and rule sets of one condition over the same facts.</summary>
internal static class RuleSets
{
    public static readonly DateOnly Date = new(2026, 3, 1);

    private static readonly byte[] Facts = File.ReadAllBytes(Path("uppgifter.yaml"));
    private static readonly string Rules = File.ReadAllText(Path("regelverk.yaml"));

    /// <summary>The whole rule set.</summary>
    public static RuleSet All() => Compile(Rules);

    /// <summary>Its parameters, tables and definitions, with one rule that demands a condition.</summary>
    public static RuleSet Of(string condition) =>
        Compile(Rules[..Rules.IndexOf("regler:", StringComparison.Ordinal)] + $"regler:\n  - {{ id: r, titel: 'Regel', grund: riktlinje, krav: '{condition}' }}\n");

    /// <summary>The bound condition of such a rule set.</summary>
    public static BoundNode ConditionOf(RuleSet ruleSet) => ((BoundRequirement)ruleSet.Plan.Bound.Rules[0].Body).Condition;

    /// <summary>An application as the rule set holds it.</summary>
    public static EvaluationInput Read(RuleSet ruleSet, byte[] json)
    {
        var reading = ruleSet.ReadApplication("ansökan", json);
        return reading.Application is { } application
            ? application.Input with { Date = Date }
            : throw new InvalidDataException(string.Join('\n', reading.Diagnostics));
    }

    /// <summary>A value per slot for an application.</summary>
    public static Value[] SlotsOf(RuleSet ruleSet, EvaluationInput input) => RuleSetEvaluation.Run(ruleSet.Plan, input).Frame.Slots;

    private static RuleSet Compile(string rules)
    {
        var compiled = RuleSetCompiler.Compile("regelverk.yaml", Encoding.UTF8.GetBytes(rules), "uppgifter.yaml", Facts);
        return compiled.RuleSet ?? throw new InvalidDataException(string.Join('\n', compiled.Diagnostics));
    }

    private static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Workload", file);
}
