using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Binding;

/// <summary>
/// The order of evaluation (semantics §8): a rule after those whose levels it reads, and those that read the goal conflicts, directly or
/// through another rule's level, after all others.
/// </summary>
internal sealed record RuleOrder(ImmutableArray<int> Indexes, ImmutableHashSet<int> ReadConflicts)
{
    public static RuleOrder Sort(ImmutableArray<BoundRule> rules, SlotTable slots, DiagnosticBag bag)
    {
        var reads = rules.Select(rule => SlotsRead(rule)).ToList();
        var order = ImmutableArray.CreateBuilder<int>();
        var state = new int[rules.Length];
        var path = new List<int>();
        for (var i = 0; i < rules.Length; i++)
        {
            Visit(i);
        }

        var readers = ImmutableHashSet.CreateBuilder<int>();
        foreach (var index in order)
        {
            if (reads[index].Contains(slots.Conflicts.Index) || Dependencies(index).Any(readers.Contains))
            {
                readers.Add(index);
                if (!rules[index].Effects.IsEmpty)
                {
                    bag.Report(BindingDiagnostics.ConflictReaderHasEffects, rules[index].Syntax.Effects[0].Location, rules[index].Id);
                }
            }
        }

        return new RuleOrder([.. order.Where(i => !readers.Contains(i)), .. order.Where(readers.Contains)], readers.ToImmutable());

        IEnumerable<int> Dependencies(int index) => reads[index].Where(slots.RuleOfLevelSlot.ContainsKey).Select(slot => slots.RuleOfLevelSlot[slot]);

        void Visit(int index)
        {
            if (state[index] == 2)
            {
                return;
            }

            if (state[index] == 1)
            {
                var ring = path.Skip(path.IndexOf(index)).Append(index).Select(i => rules[i].Id);
                var place = Reading(rules[path[^1]], rules[index].LevelSlot) ?? rules[index].Syntax.Id.Location;
                bag.Report(path[^1] == index ? BindingDiagnostics.ReadsItself : BindingDiagnostics.RuleCycle, place, path[^1] == index ? rules[index].Id : string.Join(" → ", ring));
                return;
            }

            state[index] = 1;
            path.Add(index);
            foreach (var dependency in Dependencies(index).Order())
            {
                Visit(dependency);
            }

            path.RemoveAt(path.Count - 1);
            state[index] = 2;
            order.Add(index);
        }
    }

    /// <summary>Every slot that a rule's conditions and effects read.</summary>
    public static ImmutableHashSet<int> SlotsRead(BoundRule rule) => [.. Reads(rule).Select(node => node.Slot.Index)];

    // Where a rule reads a slot: in its own conditions, or in a definition that it uses.
    private static SourceLocation? Reading(BoundRule rule, int slot)
    {
        var reads = Reads(rule).Where(node => node.Slot.Index == slot).Select(node => node.Location).ToList();
        return reads.Count == 0 ? null : reads[0];
    }

    private static List<BoundSlot> Reads(BoundRule rule)
    {
        var slots = new List<BoundSlot>();
        var seen = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in rule.Leaves.Select(leaf => leaf.Condition).Concat(rule.Effects.Select(e => e.When).OfType<BoundNode>()))
        {
            Add(node);
        }

        return slots;

        void Add(BoundNode node)
        {
            if (node is BoundSlot slot)
            {
                slots.Add(slot);
            }

            // A definition's node stands wherever the definition is used.
            foreach (var child in node.Children.Where(seen.Add))
            {
                Add(child);
            }
        }
    }
}
