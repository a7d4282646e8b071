using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Plans;

/// <summary>
/// Puts in the place of another rule's level what that level follows from, so that a condition reads facts alone. The level of a judgement, and
/// of a rule that is not in force, stays as it is.
/// </summary>
internal sealed class LevelExpressions(BoundRuleSet bound, Func<int, bool> isInForce)
{
    // Rules whose level is read, one through the other: more than this is not worth taking apart.
    private const int MostInlined = 12;

    private readonly Dictionary<int, BoundNode> _levels = [];

    public BoundNode Inline(BoundNode condition) => BoundRewriter.Replace(condition, LevelOf);

    private BoundNode? LevelOf(BoundSlot slot)
    {
        if (!bound.Slots.RuleOfLevelSlot.TryGetValue(slot.Slot.Index, out var index) || bound.Rules[index].Body is not BoundLevels || !isInForce(index))
        {
            return null;
        }

        if (!_levels.TryGetValue(index, out var level) && _levels.Count < MostInlined)
        {
            level = _levels[index] = Inline(Chain(bound.Rules[index], slot));
        }

        return level;
    }

    // A level is the first whose condition holds, and there is none where the rule does not apply.
    private BoundNode Chain(BoundRule rule, BoundSlot slot)
    {
        var type = slot.Type.Underlying;
        var body = (BoundLevels)rule.Body;
        var values = bound.LevelsOf(rule.Index).Values;
        BoundNode? chain = null;
        for (var i = body.Levels.Length - 1; i >= 0; i--)
        {
            BoundNode value = new BoundConstant(values[body.Levels.Length - 1 - i], type, slot.Location);
            chain = chain is null || body.Levels[i].When is not { } when ? value : new BoundIf(when.Condition, value, chain, type, slot.Location);
        }

        return rule.AppliesWhen is { } applies
            ? new BoundIf(applies.Condition, chain!, new BoundConstant(Value.None, slot.Type, slot.Location), slot.Type, slot.Location)
            : chain!;
    }
}
