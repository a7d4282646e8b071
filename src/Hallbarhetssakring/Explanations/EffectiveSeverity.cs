using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// How much a finding weighs (semantics §5): a stop that reads a value nobody has confirmed counts as a warning and says so; while
/// undetermined, what <c>om_saknas</c> says.
/// </summary>
internal static class EffectiveSeverity
{
    public static (Severity Severity, LocalizedText? Note) Of(RuleSetPlan plan, RulePlan rule, RuleResult result, DateOnly date)
    {
        if (result == RuleResult.Undetermined && rule.Rule.IfMissing.Severity is { } whileMissing)
        {
            return (whileMissing, null);
        }

        return Settled(plan, rule, date);
    }

    /// <summary>The severity once the result is known.</summary>
    public static (Severity Severity, LocalizedText? Note) Settled(RuleSetPlan plan, RulePlan rule, DateOnly date)
    {
        if (rule.Rule.Severity != Severity.Stop || !rule.ReadsUnconfirmed || Unconfirmed(plan, rule, date) is not { Length: > 0 } names)
        {
            return (rule.Rule.Severity, null);
        }

        return (Severity.Warning, new LocalizedText(
            $"Räknas som varning, eftersom ingen har bekräftat värdet på {List('”', '”')}.", $"Counts as a warning, since nobody has confirmed the value of {List('“', '”')}."));

        string List(char before, char after) => string.Join(", ", names.Select(name => before + Titles.Of(name) + after));
    }

    private static ImmutableArray<string> Unconfirmed(RuleSetPlan plan, RulePlan rule, DateOnly date)
    {
        var bound = plan.Bound;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var parameter in bound.Slots.Parameters.Where(p => rule.Inputs.Contains(p.Slot) && MayBeUnconfirmed(p, date)))
        {
            names.Add(parameter.Name);
        }

        foreach (var node in rule.DatedReads)
        {
            if (node is BoundParameterAt { Parameter: var read } && bound.Slots.Parameters.First(p => p.Name == read.Name).Values.Any(v => v.Certainty == Certainty.Unconfirmed))
            {
                names.Add(read.Name);
            }

            if (node is BoundLookup { Table: var table }
                && bound.Syntax.Tables.First(t => t.Name.Value == table.Name).Editions.LastOrDefault(e => e.From.Value <= date) is { Certainty: Certainty.Unconfirmed })
            {
                names.Add(table.Name);
            }
        }

        return [.. names];
    }

    // Which value it is, where a fact says the day, must not change what the rule weighs: any of them counts.
    private static bool MayBeUnconfirmed(ParameterDeclaration parameter, DateOnly date) => parameter.AccordingTo is null
        ? parameter.InForceAt(date.DayNumber) is { Certainty: Certainty.Unconfirmed }
        : parameter.Values.Any(value => value.Certainty == Certainty.Unconfirmed);
}
