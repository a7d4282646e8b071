using static Hallbarhetssakring.Benchmarks.Floor.Results;

namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>Goal conflicts by hand, as far as a rule asks for them.</summary>
internal static class Conflicts
{
    private readonly record struct Effect(int Goal, Reach Reach, int Strength, Result Presence);

    /// <summary>Whether some conflict has a negative effect of 2 or 3.</summary>
    public static Result HasGrave(TypedApplication a, Verdict climateRule, Result applies, Result climate, Result buildsMost)
    {
        Span<Effect> effects = stackalloc Effect[23];
        var count = 0;

        // A rule's effect is there when the rule is met; while that is open, it may be.
        var met = climateRule == Verdict.Met ? Result.True
            : applies == Result.False || climate == Result.False || climateRule == Verdict.Failed ? Result.False : Result.Unknown;
        Add(effects, ref count, new Effect(13, Reach.Global, 1, met));
        Add(effects, ref count, new Effect(8, Reach.Local, 2, Expressions.Count(a)));
        Add(effects, ref count, new Effect(13, Reach.Local, -3, buildsMost));
        var mayHaveMore = a.Effects is null;
        foreach (var row in a.Effects ?? [])
        {
            if (row is { Goal: { } goal, Reach: { } reach, Strength: { } strength })
            {
                Add(effects, ref count, new Effect(goal.Number, reach, strength, Result.True));
            }
            else
            {
                mayHaveMore = true;
            }
        }

        effects = effects[..count];
        var opposed = Result.False;
        foreach (var effect in effects)
        {
            opposed = effect.Strength > 0 ? Or(opposed, effect.Presence) : opposed;
        }

        var result = mayHaveMore ? Result.Unknown : Result.False;
        for (var i = 0; i < count; i++)
        {
            if (effects[i].Strength <= -2)
            {
                result = Or(result, And(Stands(effects, i), opposed));
            }
        }

        return result;
    }

    // Of a goal and reach only the strongest stands.
    private static Result Stands(ReadOnlySpan<Effect> effects, int index)
    {
        var (stands, effect) = (effects[index].Presence, effects[index]);
        for (var i = 0; i < effects.Length; i++)
        {
            var other = effects[i];
            if (other.Goal == effect.Goal && other.Reach == effect.Reach && (other.Strength < effect.Strength || (other.Strength == effect.Strength && i < index)))
            {
                stands = And(stands, Not(other.Presence));
            }
        }

        return stands;
    }

    private static void Add(Span<Effect> effects, ref int count, Effect effect)
    {
        if (effect.Presence != Result.False)
        {
            effects[count++] = effect;
        }
    }
}
