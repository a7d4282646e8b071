using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Says what an undetermined result waits for (semantics §4), by names that people know: the level of another rule becomes what that rule
/// waits for, the goal conflicts become what the effects wait for.
/// </summary>
internal sealed class MissingExpander(RuleSetEvaluation evaluation)
{
    private readonly Dictionary<int, ImmutableSortedSet<MissingItem>> _byRule = [];

    /// <summary>The places a rule waits for, in order; none for a rule that waits for nothing.</summary>
    public ImmutableSortedSet<MissingItem> Of(int rule)
    {
        if (_byRule.TryGetValue(rule, out var known))
        {
            return known;
        }

        // A ring is refused when the rule set is loaded; the entry only keeps the walk finite.
        _byRule[rule] = [];
        var outcome = evaluation.Outcomes[rule];
        if (outcome.Result == RuleResult.Undetermined || outcome.JudgementIsOpen)
        {
            var missing = new MissingSet();
            RuleEvaluator.CollectMissing(evaluation.Plan.Rules[rule], outcome, evaluation.Frame, missing);
            _byRule[rule] = Expand(missing, rule);
        }

        return _byRule[rule];
    }

    /// <summary>What a condition outside of rules waits for.</summary>
    public ImmutableSortedSet<MissingItem> Of(ConditionNode condition)
    {
        var missing = new MissingSet();
        condition.CollectIfUnknown(evaluation.Frame, missing);
        return Expand(missing, -1);
    }

    public MissingFact Describe(MissingItem item, ImmutableArray<string> rules)
    {
        var bound = evaluation.Plan.Bound;
        if (item is { Detail: not null, Row: >= 0 })
        {
            return Strength(item.Row, item.Field, rules);
        }

        if (item.Detail is { } detail)
        {
            // What the municipalities are like is never asked of the applicant.
            var title = evaluation.Baseline.Find(detail) is { } question ? evaluation.Baseline.TitleOf(question) : detail;
            return new MissingFact(detail, title, "", null, Supplier.Register, MissingKind.Baseline, rules);
        }

        if (item.Slot >= bound.Slots.FactCount)
        {
            return Judgement(bound.Slots.RuleOfLevelSlot[item.Slot], rules);
        }

        var fact = bound.Schema.Declarations[item.Slot];
        var facts = evaluation.Input.Facts;
        var pointer = "/" + ApplicationTerms.Facts.In(bound.Syntax.Language) + "/" + fact.Name.Replace('.', '/');
        if (item.Row < 0)
        {
            var kind = facts.States[item.Slot] switch
            {
                FactState.NotKnown => MissingKind.NotKnown,
                FactState.Given => InGiven(facts, item.Slot),
                _ => MissingKind.Missing,
            };
            return new MissingFact(fact.Name, fact.Title, pointer, fact.Question, fact.Supplier, kind, rules)
            {
                Reason = kind != MissingKind.NotKnown || fact.IsPersonal ? null : Why(facts, place => place.Slot == item.Slot && place.Field < 0),
            };
        }

        var field = fact.Fields[item.Field];
        var isNotKnown = facts.IsNotKnown(new FactPlace(item.Slot, item.Row, item.Field));
        var row = (item.Row + 1).ToString(CultureInfo.InvariantCulture);
        var word = bound.Syntax.Language == Feel.Text.Language.English ? "row" : "rad";
        return new MissingFact(
            $"{fact.Name}[{row}].{field.Name}", $"{fact.Title}, {word} {row}: {field.Title}",
            string.Create(CultureInfo.InvariantCulture, $"{pointer}/{item.Row}/{field.Name}"), field.Question ?? fact.Question, field.Supplier,
            isNotKnown ? MissingKind.NotKnown : MissingKind.Missing, rules)
        {
            Reason = !isNotKnown || fact.IsPersonal || field.IsPersonal ? null : Why(facts, place => place == new FactPlace(item.Slot, item.Row, item.Field)),
        };
    }

    // Of a list's items that nobody knows, the first that has a reason.
    private static string? Why(FactSet facts, Func<FactPlace, bool> isMeant) =>
        facts.NotKnown.Where(pair => isMeant(pair.Key) && pair.Value.Length > 0).OrderBy(pair => pair.Key.Row).Select(pair => pair.Value).FirstOrDefault();

    // A list that was given lacks an item of it, or may yet get more.
    private static MissingKind InGiven(FactSet facts, int slot) =>
        facts.NotKnown.Keys.Any(place => place.Slot == slot && place.Row >= 0 && place.Field < 0) ? MissingKind.NotKnown
        : facts.Values[slot].Reference is ListValue { More: > 0 } ? MissingKind.StillOpen
        : MissingKind.Missing;

    private MissingFact Judgement(int rule, ImmutableArray<string> rules)
    {
        var bound = evaluation.Plan.Bound.Rules[rule];
        var judgements = ApplicationTerms.Judgements.In(evaluation.Plan.Bound.Syntax.Language);
        var question = bound.Body is Binding.BoundJudgement judgement ? judgement.Question : null;
        return new MissingFact($"{judgements}.{bound.Id}", bound.Title, $"/{judgements}/{bound.Id.Replace("/", "~1", StringComparison.Ordinal)}", question, Supplier.Officer, MissingKind.Judgement, rules);
    }

    // How strong an effect is where the rule says that more knowledge is needed: the officer's to find out.
    private MissingFact Strength(int rule, int index, ImmutableArray<string> rules)
    {
        var bound = evaluation.Plan.Bound;
        var (language, of) = (bound.Syntax.Language, bound.Rules[rule]);
        var goal = Agenda2030.Instance.Format(of.Effects[index].Goal);
        var reach = Words.Reaches[(int)of.Effects[index].Reach].In(language);
        var effect = EffectName.Of(bound, rule, index);
        var name = $"{effect}.{RuleSetTerms.Strength.In(language)}";
        var pointer = $"/{ApplicationTerms.Judgements.In(language)}/{effect.Replace("/", "~1", StringComparison.Ordinal)}/{ApplicationTerms.Strength.In(language)}";
        var (title, question) = language == Feel.Text.Language.English
            ? ($"strength of the effect on goal {goal} ({reach}): {of.Title}", $"How strong is the effect on goal {goal}, reach {reach}?")
            : ($"styrka på effekten på mål {goal} ({reach}): {of.Title}", $"Hur stark är effekten på mål {goal}, räckvidd {reach}?");
        return new MissingFact(name, title, pointer, question, Supplier.Officer, MissingKind.Missing, rules);
    }

    private ImmutableSortedSet<MissingItem> Expand(MissingSet missing, int rule)
    {
        var slots = evaluation.Plan.Bound.Slots;
        var expanded = ImmutableSortedSet.CreateBuilder<MissingItem>();
        foreach (var item in missing.Items)
        {
            if (item.Slot < slots.FactCount || item.Detail is not null)
            {
                expanded.Add(item);
            }
            else if (item.Slot == slots.Conflicts.Index)
            {
                expanded.UnionWith(OfConflicts());
            }
            else if (slots.RuleOfLevelSlot.TryGetValue(item.Slot, out var other))
            {
                // An open judgement is missing itself; any other level waits for what its rule waits for.
                expanded.UnionWith(other == rule || evaluation.Outcomes[other].JudgementIsOpen ? [item] : Of(other));
            }
            else if (slots.Parameters.FirstOrDefault(p => p.Slot == item.Slot)?.AccordingTo is { } name && evaluation.Plan.Bound.Schema.Find(name) is { } fact)
            {
                expanded.Add(new MissingItem(fact.Slot, -1, -1, null));
            }
        }

        return expanded.ToImmutable();
    }

    // What keeps the list of conflicts from being known: effects that may or may not be there, and declared ones that are not complete.
    private ImmutableSortedSet<MissingItem> OfConflicts()
    {
        var expanded = ImmutableSortedSet.CreateBuilder<MissingItem>();
        var plan = evaluation.Plan;
        foreach (var effect in evaluation.Effects.Where(e => e.Presence != Truth.True || !e.IsComplete))
        {
            if (effect.Row is { } row)
            {
                var list = (ListValue)evaluation.Frame.Slots[row.Slot].Reference!;
                var fields = ((RowValue)list.Items[row.Number].Reference!).Fields;
                expanded.UnionWith(Enumerable.Range(0, fields.Length).Where(i => fields[i].IsUnknown).Select(i => new MissingItem(row.Slot, row.Number, i, null)));
                continue;
            }

            expanded.UnionWith(plan.Rules[effect.Rule].EffectConditions[effect.Index] is { } condition ? Of(condition) : Of(effect.Rule));

            if (effect.Strength is null)
            {
                expanded.Add(new MissingItem(int.MaxValue, effect.Rule, effect.Index, effect.Origin));
            }
        }

        foreach (var fact in plan.Bound.Schema.Declarations.Where(f => f.IsEffects && evaluation.Frame.Slots[f.Slot].Reference is ListValue { More: > 0 }))
        {
            expanded.Add(new MissingItem(fact.Slot, -1, -1, null));
        }

        return expanded.ToImmutable();
    }
}
