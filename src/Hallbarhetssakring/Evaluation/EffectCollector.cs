using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Evaluation;

/// <summary>The effects of the rules that don't read conflicts, and those that the applicant declares, each with whether it is there.</summary>
internal sealed class EffectCollector(RuleSetPlan plan, Frame frame, RuleOutcome[] outcomes, EvaluationInput input)
{
    /// <summary>Whether rows of declared effects may yet come.</summary>
    public bool MayHaveMore { get; private set; }

    /// <summary>Whether each of those at hand has a sure place among the goals.</summary>
    public bool AllArePlaced { get; private set; } = true;

    /// <summary>Why the conflicts can't be known: the declared effects can't be read. Null where they can.</summary>
    public Fault? Failure { get; private set; }

    public IReadOnlyList<EffectState> Collect()
    {
        var effects = default(List<EffectState>);
        foreach (var rule in plan.Rules)
        {
            if (rule.Rule.Effects.IsEmpty || rule.Rule.ReadsConflicts || !rule.Rule.Syntax.IsInForce(input.Date))
            {
                continue;
            }

            for (var i = 0; i < rule.Rule.Effects.Length; i++)
            {
                var effect = rule.Rule.Effects[i];
                var presence = Presence(effect, rule.EffectConditions[i], outcomes[rule.Rule.Index]);
                if (presence != Truth.False)
                {
                    (effects ??= []).Add(new EffectState(effect.Goal, effect.Reach, effect.Perspective, effect.Strength ?? StrengthOf(rule.Rule.Index, i), presence, rule.Rule.Id, rule.Rule.Index, i, null));
                }
            }
        }

        foreach (var fact in plan.Bound.Schema.Declarations)
        {
            if (fact.IsEffects)
            {
                Declared(fact.Slot, fact.Name, ((RecordType)((ListType)fact.Type.Underlying).Element).Shape, ref effects);
            }
        }

        return effects ?? (IReadOnlyList<EffectState>)[];
    }

    private int? StrengthOf(int rule, int effect) => input.Strengths.TryGetValue((rule, effect), out var strength) ? strength : null;

    private Truth Presence(BoundEffect effect, ConditionNode? when, RuleOutcome outcome)
    {
        if (effect.Condition == EffectCondition.WhenTrue)
        {
            return when!.Evaluate(frame);
        }

        var wanted = effect.Condition == EffectCondition.WhenMet ? PossibleResults.Met : PossibleResults.NotMet;
        return ((outcome.Possible & wanted) != 0 ? Truth.True : Truth.None)
            | ((outcome.Possible & ~(wanted | PossibleResults.Failed)) != 0 ? Truth.False : Truth.None)
            | ((outcome.Possible & PossibleResults.Failed) != 0 ? Truth.Fault : Truth.None);
    }

    private void Declared(int slot, string name, RecordShape shape, ref List<EffectState>? effects)
    {
        if (frame.Slots[slot].Reference is not ListValue list)
        {
            MayHaveMore |= !frame.Slots[slot].IsNone;
            Failure ??= frame.Slots[slot].Reference as Fault;
            return;
        }

        MayHaveMore |= list.More > 0;
        var language = plan.Bound.Syntax.Language;
        var (goal, reach, perspective, strength) = (
            shape.Find(RuleSetTerms.Goal.In(language))!.Index, shape.Find(RuleSetTerms.Reach.In(language))!.Index,
            shape.Find(RuleSetTerms.Perspective.In(language))!.Index, shape.Find(RuleSetTerms.Strength.In(language))!.Index);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var fields = ((RowValue)list.Items[i].Reference!).Fields;
            var isComplete = fields[goal].IsKnown && fields[reach].IsKnown && fields[strength].IsKnown;
            var origin = string.Create(CultureInfo.InvariantCulture, $"{name}[{i + 1}]");
            AllArePlaced &= isComplete;
            (effects ??= []).Add(new EffectState(
                fields[goal].IsKnown ? (int)fields[goal].Low : null,
                fields[reach].IsKnown ? ReachOf(fields[reach]) : null,
                fields[perspective].IsKnown ? Math.Max(0, plan.Bound.Conflicts.Perspectives.IndexOf((string)fields[perspective].Reference!)) : 0,
                fields[strength].IsKnown ? (int)fields[strength].Low : null,
                isComplete ? Truth.True : Truth.Unknown, origin, -1, -1, (slot, i)));
        }
    }

    private Reach ReachOf(in Value value) => (Reach)Math.Max(0, plan.Bound.Conflicts.Reaches.IndexOf((string)value.Reference!));
}
