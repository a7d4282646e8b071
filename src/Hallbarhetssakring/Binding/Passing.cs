using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Binding;

/// <summary>When a rule finds nothing wrong, as one condition: it does not apply, or it is met.</summary>
internal static class Passing
{
    /// <summary>Null for a judgement, which no condition decides.</summary>
    public static BoundNode? Of(BoundLeaf? applies, BoundBody body)
    {
        var met = body switch
        {
            BoundRequirement requirement => requirement.Condition,
            BoundLevels levels => OfLevels(levels),
            _ => null,
        };
        return met is null || applies is null ? met : new BoundOr([new BoundNot(applies.Condition, applies.Location), met], applies.Location);
    }

    // The first level whose condition holds tells.
    private static BoundNode OfLevels(BoundLevels levels)
    {
        BoundNode? chain = null;
        for (var i = levels.Levels.Length - 1; i >= 0; i--)
        {
            var (level, when) = levels.Levels[i];
            BoundNode isMet = new BoundConstant(Value.Known(i <= levels.MetFrom), FeelType.Boolean, level.Id.Location);
            chain = chain is null || when is null ? isMet : new BoundIf(when.Condition, isMet, chain, FeelType.Boolean, level.Id.Location);
        }

        return chain!;
    }
}
