using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Finds the facts that alone force a result (semantics §9): one after the other is hidden, and stays hidden if the result is the same
/// without it. The order is fixed, so the set is unique; none of it can be left out.
/// </summary>
internal sealed class DecisiveFacts(RuleSetEvaluation evaluation)
{
    // What is let go first: by who supplies it, and of that what is declared last.
    private readonly Comparer<FactPart> _order = Comparer<FactPart>.Create((a, b) =>
        Rank(evaluation.Plan.Bound, a.Slot).CompareTo(Rank(evaluation.Plan.Bound, b.Slot)) is not 0 and var order ? order : b.CompareTo(a));

    /// <summary>What forces a determined result; not met, what each failing condition rests on and that the rule applies.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="grounds">What each condition that speaks against it rests on.</param>
    public ImmutableArray<FactPart> Of(RulePlan rule, RuleOutcome outcome, IEnumerable<ImmutableArray<FactPart>> grounds)
    {
        if (outcome.Result != RuleResult.NotMet || rule.Body is not RequirementPlan)
        {
            return Minimal(rule, Parts(rule), scratch => scratch.Ask(rule) is var again && again.Result == outcome.Result && again.Levels == outcome.Levels);
        }

        // Not met: each failing condition on its own, so that no ground is left unmentioned; and that the rule applies.
        var all = grounds.SelectMany(parts => parts);
        var applies = rule.Applies is { } condition ? Minimal(rule, Parts(rule), scratch => scratch.Ask(rule, condition) == Truth.True) : [];
        return [.. all.Concat(applies).Distinct().Order()];
    }

    /// <summary>What forces one condition of a rule to come to what it came to.</summary>
    public ImmutableArray<FactPart> Of(RulePlan rule, ConditionNode condition)
    {
        var truth = condition.Evaluate(evaluation.Frame);
        return Minimal(rule, Parts(rule), scratch => scratch.Ask(rule, condition) == truth);
    }

    /// <summary>What makes one row of a list fail: fields of its own, and what else the condition reads.</summary>
    public ImmutableArray<FactPart> Of(RulePlan rule, RowsPlan rows, RowValue row)
    {
        var fields = Enumerable.Range(0, row.Fields.Length).Where(field => row.Fields[field] is { IsKnown: true } or { IsNone: true }).Select(field => new FactPart(row.Slot, field, row.Number));
        var parts = rule.Inputs.Select(slot => new FactPart(slot)).Concat(fields);
        return Minimal(rule, parts, scratch => scratch.Ask(rule, frame => rows.Quantifier.Has(frame, rows.Wanted, row)));
    }

    // A list that was not given as one is a fact as a whole.
    private IEnumerable<FactPart> Parts(RulePlan rule)
    {
        foreach (var part in rule.Parts)
        {
            var isWhole = part.IsColumn && evaluation.Frame.Slots[part.Slot].Reference is not ListValue;
            if (!isWhole || !rule.Parts.Contains(new FactPart(part.Slot)))
            {
                yield return isWhole ? new FactPart(part.Slot) : part;
            }
        }
    }

    private ImmutableArray<FactPart> Minimal(RulePlan rule, IEnumerable<FactPart> parts, Func<RuleSetEvaluation, bool> isSame)
    {
        var scratch = evaluation.Scratch();
        var inputs = new List<FactPart>();
        foreach (var part in parts)
        {
            if (IsKnown(part.Slot) && !inputs.Contains(part))
            {
                inputs.Add(part);
            }
        }

        if (rule.AsksBaseline)
        {
            isSame(scratch);
            inputs.AddRange(scratch.Asked.Select(slot => new FactPart(slot)));
        }

        var decisive = new List<FactPart>();
        var tried = 0;
        do
        {
            inputs.Sort(tried, inputs.Count - tried, _order);
            for (; tried < inputs.Count; tried++)
            {
                scratch.Hide(inputs[tried], inputs, evaluation);
                if (!isSame(scratch))
                {
                    scratch.Show(inputs[tried], inputs, evaluation);
                    decisive.Add(inputs[tried]);
                }
            }

            if (rule.AsksBaseline)
            {
                // With something hidden, what stood unread behind it may be asked of the baseline; once more, so that what it asked is what
                // stands with all hidden that may be.
                isSame(scratch);
                inputs.AddRange(scratch.Asked.Select(slot => new FactPart(slot)).Where(part => !inputs.Contains(part)).ToList());
            }
        }
        while (tried < inputs.Count);

        scratch.ShowAll(inputs, evaluation);
        decisive.Sort();
        return [.. decisive];
    }

    private bool IsKnown(int slot) =>
        slot >= evaluation.Plan.Bound.Slots.FactCount || evaluation.Input.Facts.States[slot] is FactState.Given or FactState.None or FactState.Faulty;

    // Register and baseline, officer, applicant: what the applicant said is let go last. Parameters come with the rule set, before all.
    private static int Rank(BoundRuleSet bound, int slot) =>
        bound.Slots.RuleOfLevelSlot.ContainsKey(slot) ? 2
        : slot >= bound.Slots.Count ? 1
        : slot >= bound.Slots.FactCount ? 0
        : bound.Schema.Declarations[slot].Supplier switch { Supplier.Register => 1, Supplier.Officer => 2, _ => 3 };
}
