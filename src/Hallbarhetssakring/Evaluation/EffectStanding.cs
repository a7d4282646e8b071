using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// Which effects stand among those on one goal at one reach: the strongest of a sign, the first of equals (semantics §8). An effect that may
/// come, or whose strength nobody knows, may take the place of a weaker one; then neither is sure.
/// </summary>
internal static class EffectStanding
{
    /// <param name="standing">What those that stand are added to, each with whether it does.</param>
    /// <param name="group">The effects on one goal at one reach, in order.</param>
    /// <param name="isNegative">The sign asked for.</param>
    /// <param name="mayBeDisplacedBy">The greatest strength, without its sign, of effects that may yet turn out to belong here; 0 for none.</param>
    public static void Add(List<(EffectState Effect, Truth Stands)> standing, ReadOnlySpan<EffectState> group, bool isNegative, int mayBeDisplacedBy)
    {
        Span<Truth> all = stackalloc Truth[EffectState.Strongest + 1], before = stackalloc Truth[EffectState.Strongest + 1];
        all.Fill(Truth.False);
        before.Fill(Truth.False);
        var unknown = 0;
        foreach (var effect in group)
        {
            if (IsOf(effect, isNegative))
            {
                unknown += effect.Strength is null ? 1 : 0;
                Add(all, effect);
            }
        }

        var unknownBefore = false;
        foreach (var effect in group)
        {
            if (!IsOf(effect, isNegative))
            {
                continue;
            }

            Truth stands;
            if (effect.Strength is { } strength)
            {
                var size = Math.Abs(strength);
                var displaced = before[size];
                for (var stronger = size + 1; stronger < all.Length; stronger++)
                {
                    displaced = Truths.Or(displaced, all[stronger]);
                }

                var mayBeDisplaced = size < EffectState.Strongest ? unknown > 0 || mayBeDisplacedBy > size : unknownBefore;
                stands = Truths.And(PresenceOf(effect), Truths.Not(mayBeDisplaced ? Truths.Or(displaced, Truth.Unknown) : displaced));
                Add(before, effect);
            }
            else
            {
                // Of this sign, and the strongest: it may be, unless one that can't be exceeded surely stands before it.
                stands = before[EffectState.Strongest] == Truth.True ? Truth.False : Truths.And(PresenceOf(effect), Truth.Unknown);
                unknownBefore = true;
            }

            if (stands != Truth.False)
            {
                standing.Add((effect, stands));
            }
        }
    }

    private static bool IsOf(EffectState effect, bool isNegative) => isNegative ? effect.MayBeNegative : effect.MayBePositive;

    /// <summary>Whether an effect is there, and of a sign that it may have; a condition that fails leaves it open.</summary>
    public static Truth PresenceOf(EffectState effect)
    {
        var presence = effect.Presence.MayBe(Truth.Fault) ? Truth.Unknown : effect.Presence;
        return effect.Strength is null ? Truths.And(presence, Truth.Unknown) : presence;
    }

    private static void Add(Span<Truth> presence, EffectState effect)
    {
        if (effect.Strength is { } strength)
        {
            ref var of = ref presence[Math.Abs(strength)];
            of = Truths.Or(of, PresenceOf(effect));
        }
    }
}
