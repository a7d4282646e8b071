using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>Pieces that the sample assessments are put together from.</summary>
internal static class SampleParts
{
    private static readonly SourceText File = new("regelverk.yaml", string.Concat(Enumerable.Repeat("rad\n", 500)));

    public static SourceLocation At(int line) => File.At(new TextSpan((line - 1) * 4, 0));

    public static FactValue Fact(string name, string title, string swedish, string? english = null, string? source = null) =>
        new(name, title, new LocalizedText(swedish, english ?? swedish), source);

    public static Leaf Leaf(string? id, string? text, LeafResult result, string expression, int line, params ImmutableArray<FactValue> facts) =>
        new(id, text, LeafRole.Requirement, result, expression, facts, [], At(line)) { SpeaksAgainst = result == LeafResult.False };

    public static Finding Finding(string rule, string title, RuleResult result, Severity severity, int line) => new()
    {
        Rule = rule,
        Title = title,
        Result = result,
        PossibleResults = result == RuleResult.Undetermined ? [RuleResult.Met, RuleResult.NotMet] : [result],
        Basis = severity switch { Severity.Stop => Basis.Law, Severity.Requirement => Basis.Guideline, Severity.Warning => Basis.Ambition, _ => Basis.Advice },
        Severity = severity,
        Leaves = [],
        Decisive = [],
        Missing = [],
        MissingIsExact = true,
        Certainty = Certainty.SecondHand,
        Location = At(line),
    };

    public static MissingFact Missing(
        string name, string title, string? question, Supplier supplier, MissingKind kind, params ImmutableArray<string> rules) =>
        new(name, title, "/uppgifter/" + name, question, supplier, kind, rules);

    public static Score Settled(string id, string title, decimal points, decimal maximum) =>
        new(id, title, new Points(new ScorePair(points, maximum), new ScorePair(points, maximum)), IsExact: true, MayBeAbsent: false, IsUncertain: false, SettledShare: 100);

    public static Score Open(string id, string title, decimal low, decimal high, decimal maximum, decimal settled) =>
        new(id, title, new Points(new ScorePair(low, maximum), new ScorePair(high, maximum)), IsExact: true, MayBeAbsent: false, IsUncertain: false, settled);

    /// <summary>An assessment with its missing facts put on the findings that wait for them, as the engine does.</summary>
    public static Assessment WithMissing(this Assessment assessment, params ImmutableArray<MissingFact> missing) => assessment with
    {
        Missing = missing,
        Findings = [.. assessment.Findings.Select(f => f.Result == RuleResult.Undetermined ? f with { Missing = [.. missing.Where(m => m.Rules.Contains(f.Rule))] } : f)],
    };
}
