using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Lineage;

/// <summary>Changes a rule: each field that the change sets takes the place of the rule's own.</summary>
internal static class RuleChange
{
    private static readonly Term[] Demands = [RuleSetTerms.Requirement, RuleSetTerms.Levels, RuleSetTerms.Judged];

    public static RuleSyntax Apply(RuleSyntax rule, RuleChangeSyntax change, DiagnosticBag bag)
    {
        if (change.Rule.Fields.IsEmpty)
        {
            bag.Report(LineageDiagnostics.EmptyChange, change.Target.Location, change.Target.Value);
            return rule;
        }

        var (set, newDemand, newGoals) = (change.Rule, Demands.Any(change.Sets), change.Sets(RuleSetTerms.Goals));
        T Either<T>(Term term, T changed, T before) => change.Sets(term) ? changed : before;
        var result = rule with
        {
            Title = Either(RuleSetTerms.Title, set.Title, rule.Title),
            Basis = Either(RuleSetTerms.Basis, set.Basis, rule.Basis),
            Severity = Either(RuleSetTerms.Severity, set.Severity, rule.Severity),
            ForEach = Either(RuleSetTerms.ForEach, set.ForEach, rule.ForEach),
            Goals = newGoals ? set.Goals : rule.Goals,
            GoalsByEach = newGoals ? set.GoalsByEach : rule.GoalsByEach,
            HasAllThemes = Either(RuleSetTerms.Themes, set.HasAllThemes, rule.HasAllThemes),
            Themes = Either(RuleSetTerms.Themes, set.Themes, rule.Themes),
            Dimensions = Either(RuleSetTerms.Dimensions, set.Dimensions, rule.Dimensions),
            Part = Either(RuleSetTerms.Part, set.Part, rule.Part),
            InForce = Either(RuleSetTerms.InForce, set.InForce, rule.InForce),
            AppliesWhen = Either(RuleSetTerms.AppliesWhen, set.AppliesWhen, rule.AppliesWhen),
            Requirement = newDemand ? set.Requirement : rule.Requirement,
            Levels = newDemand ? set.Levels : rule.Levels,
            Judged = newDemand ? set.Judged : rule.Judged,
            MetFrom = Either(RuleSetTerms.MetFrom, set.MetFrom, rule.MetFrom),
            Points = Either(RuleSetTerms.Points, set.Points, rule.Points),
            Weight = Either(RuleSetTerms.Weight, set.Weight, rule.Weight),
            Effects = Either(RuleSetTerms.Effects, set.Effects, rule.Effects),
            IfNotMet = Either(RuleSetTerms.IfNotMet, set.IfNotMet, rule.IfNotMet),
            IfMissing = Either(RuleSetTerms.IfMissing, set.IfMissing, rule.IfMissing),
            Source = Either(RuleSetTerms.Source, set.Source, rule.Source),
            Certainty = Either(RuleSetTerms.Certainty, set.Certainty, rule.Certainty),
            IsLocked = Either(RuleSetTerms.Locked, set.IsLocked, rule.IsLocked),
            MayBeOverridden = Either(RuleSetTerms.MayBeOverridden, set.MayBeOverridden, rule.MayBeOverridden),
            // The reason of the change is the motive of the severity that it gives.
            Motive = set.Motive ?? (change.Sets(RuleSetTerms.Severity) ? change.Reason : rule.Motive),
            Fields = Fields(rule, change, newDemand),
            Before = change.Tightens ? rule with { Before = null } : null,
        };
        RuleForm.CheckBasis(result, bag);
        return result;
    }

    // In the rule's own order, with what is new last.
    private static ImmutableArray<FieldOrigin> Fields(RuleSyntax rule, RuleChangeSyntax change, bool newDemand)
    {
        var set = change.Rule.Fields.ToDictionary(field => field.Field, StringComparer.Ordinal);
        var kept = rule.Fields
            .Where(field => set.ContainsKey(field.Field) || !newDemand || !Demands.Any(term => term.Swedish == field.Field || term.English == field.Field))
            .Select(field => set.GetValueOrDefault(field.Field) ?? field).ToImmutableArray();
        return [.. kept, .. change.Rule.Fields.Where(field => kept.All(other => other.Field != field.Field))];
    }
}
