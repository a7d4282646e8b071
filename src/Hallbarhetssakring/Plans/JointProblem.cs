using System.Collections.Immutable;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Plans;

/// <summary>Where the conditions of a rule stand in a joint problem; <paramref name="Applies"/> is -1 for a rule that always applies.</summary>
internal readonly record struct JointRule(int Rule, int Applies, int First, int Count);

/// <summary>
/// Conditions of several rules and halts over the same facts, so that it can be asked what they come to together. The level of another rule is
/// replaced by what it follows from.
/// </summary>
internal sealed record JointProblem(Problem Problem, ImmutableArray<JointRule> Rules, int FirstHalt)
{
    /// <param name="bound">The rule set.</param>
    /// <param name="rules">The rules, by index.</param>
    /// <param name="halts">The halts, by index.</param>
    /// <param name="isInForce">Whether a rule is in force; the level of one that is not stays as it is.</param>
    /// <param name="space">What the facts may be, where that has been made ready.</param>
    public static JointProblem Of(BoundRuleSet bound, IReadOnlyList<int> rules, IReadOnlyList<int> halts, Func<int, bool> isInForce, Space? space = null)
    {
        var levels = new LevelExpressions(bound, isInForce);
        var conditions = ImmutableArray.CreateBuilder<BoundNode>();
        var places = ImmutableArray.CreateBuilder<JointRule>();
        foreach (var index in rules)
        {
            var rule = bound.Rules[index];
            var applies = rule.AppliesWhen is { } when ? Add(when.Condition) : -1;
            var first = conditions.Count;
            foreach (var condition in BodyOf(bound, rule))
            {
                Add(condition);
            }

            places.Add(new JointRule(index, applies, first, conditions.Count - first));
        }

        var firstHalt = conditions.Count;
        foreach (var halt in halts)
        {
            Add(bound.Halts[halt].When);
        }

        return new JointProblem(Problem.Of(space ?? SpaceOf(bound), conditions), places.ToImmutable(), firstHalt);

        int Add(BoundNode condition)
        {
            conditions.Add(levels.Inline(condition));
            return conditions.Count - 1;
        }
    }

    // Conditions from the top, as many as it takes to tell what the body comes to; the last level is what is left.
    private static IEnumerable<BoundNode> BodyOf(BoundRuleSet bound, BoundRule rule) => rule.Body switch
    {
        BoundRequirement requirement => [requirement.Condition],
        BoundLevels levels => levels.Levels.Select(level => level.When?.Condition).OfType<BoundNode>(),
        _ => Judged(bound, rule),
    };

    private static IEnumerable<BoundNode> Judged(BoundRuleSet bound, BoundRule rule)
    {
        var domain = bound.LevelsOf(rule.Index);
        var type = new EnumType(domain);
        var slot = new BoundSlot(new SlotSymbol(rule.Id, rule.Title, rule.LevelSlot, type, domain.Unknown), type, rule.Syntax.Id.Location);
        return Enumerable.Range(1, domain.Members.Length - 1)
            .Select(i => new BoundComparison(BinaryOperator.Equal, slot, new BoundConstant(domain.Values[^i], type, slot.Location), slot.Location));
    }

    /// <summary>What the facts may be. A judgement is a fact too: one of its levels.</summary>
    public static Space SpaceOf(BoundRuleSet bound)
    {
        var judged = bound.Rules.Where(rule => rule.Body is BoundJudgement)
            .Select(rule => (rule.LevelSlot, (FactDomain)new ChoiceDomain(new EnumType(bound.LevelsOf(rule.Index)), bound.LevelsOf(rule.Index).Members.Length - 1)));
        return FactDomains.SpaceOf(bound.Schema, bound.Slots.Count, new DateOnly(2026, 1, 1), judged);
    }
}
