using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;

namespace Hallbarhetssakring.Plans;

/// <summary>Which rules and inputs a rule's result depends on.</summary>
internal static class Closures
{
    private static bool AsksBaseline(BoundRule rule)
    {
        var seen = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        return rule.Leaves.Select(leaf => leaf.Condition).Concat(rule.Effects.Select(effect => effect.When).OfType<BoundNode>()).Any(Any);

        bool Any(BoundNode node) => seen.Add(node) && (node is BoundHostCall { Function: BaselineCall } || node.Children.Any(Any));
    }

    public static ImmutableArray<RulePlan> Fill(BoundRuleSet bound, ImmutableArray<RulePlan> plans)
    {
        var slots = bound.Slots;
        var reads = bound.Rules.Select(RuleOrder.SlotsRead).ToList();
        var asks = bound.Indicators.IsEmpty ? [] : bound.Rules.Where(AsksBaseline).Select(rule => rule.Index).ToHashSet();
        var declared = bound.Schema.Declarations.Where(fact => fact.IsEffects).Select(fact => fact.Slot).ToList();
        return [.. plans.Select(plan => plan with
        {
            Closure = Closure(plan.Rule.Index),
            Inputs = Inputs(plan.Rule.Index),
            Parts = Parts(plan.Rule.Index),
            AsksBaseline = Reached(plan.Rule.Index).Any(asks.Contains),
            DatedReads = DatedReads(Reached(plan.Rule.Index).Order().Select(index => bound.Rules[index])),
            ReadsEachOnce = ReadOnce.Holds(plan.Rule),
        }).Select(plan => plan with { ReadsUnconfirmed = ReadsUnconfirmed(plan) })];

        bool ReadsUnconfirmed(RulePlan plan) =>
            slots.Parameters.Any(parameter => plan.Inputs.Contains(parameter.Slot) && IsUnconfirmed(parameter))
            || plan.DatedReads.Any(node => node is BoundParameterAt at
                ? IsUnconfirmed(slots.Parameters.First(parameter => parameter.Name == at.Parameter.Name))
                : bound.Syntax.Tables.First(table => table.Name.Value == ((BoundLookup)node).Table.Name).Editions.Any(edition => edition.Certainty == Certainty.Unconfirmed));

        bool IsUnconfirmed(ParameterDeclaration parameter) => parameter.Values.Any(value => value.Certainty == Certainty.Unconfirmed);

        HashSet<int> Reached(int index)
        {
            var reached = new HashSet<int>();
            var waiting = new Stack<int>([index]);
            while (waiting.TryPop(out var next))
            {
                if (!reached.Add(next))
                {
                    continue;
                }

                foreach (var slot in reads[next].Where(slots.RuleOfLevelSlot.ContainsKey))
                {
                    waiting.Push(slots.RuleOfLevelSlot[slot]);
                }

                // The conflicts come of every rule that has effects.
                foreach (var rule in bound.Rules.Where(r => reads[next].Contains(slots.Conflicts.Index) && !r.Effects.IsEmpty))
                {
                    waiting.Push(rule.Index);
                }
            }

            return reached;
        }

        ImmutableArray<int> Closure(int index)
        {
            var reached = Reached(index);
            return [.. bound.Order.Where(reached.Contains)];
        }

        ImmutableArray<int> Inputs(int index)
        {
            var all = Reached(index).SelectMany(rule => reads[rule]).ToHashSet();
            // A judgement is an input; any other level comes of a rule.
            var judged = Reached(index).Where(rule => bound.Rules[rule].Body is BoundJudgement).Select(rule => bound.Rules[rule].LevelSlot);
            var inputs = all.Where(slot => !slots.RuleOfLevelSlot.ContainsKey(slot) && slot != slots.Conflicts.Index).Concat(judged);
            return [.. (all.Contains(slots.Conflicts.Index) ? inputs.Concat(declared) : inputs).Distinct().Order()];
        }

        ImmutableArray<FactPart> Parts(int index)
        {
            var reached = Reached(index);
            var conditions = reached.Order().Select(rule => bound.Rules[rule]).SelectMany(rule => rule.Leaves.Select(leaf => leaf.Condition).Concat(rule.Effects.Select(effect => effect.When).OfType<BoundNode>()));
            return FactParts.Of(conditions, Inputs(index), reached.Any(rule => reads[rule].Contains(slots.Conflicts.Index)) ? declared : []);
        }
    }

    private static ImmutableArray<BoundNode> DatedReads(IEnumerable<BoundRule> rules)
    {
        var (seen, found) = (new HashSet<BoundNode>(ReferenceEqualityComparer.Instance), ImmutableArray.CreateBuilder<BoundNode>());
        foreach (var leaf in rules.SelectMany(rule => rule.Leaves))
        {
            Visit(leaf.Condition);
        }

        return found.ToImmutable();

        void Visit(BoundNode node)
        {
            if (!seen.Add(node))
            {
                return;
            }

            if (node is BoundParameterAt or BoundLookup)
            {
                found.Add(node);
            }

            foreach (var child in node.Children)
            {
                Visit(child);
            }
        }
    }
}
