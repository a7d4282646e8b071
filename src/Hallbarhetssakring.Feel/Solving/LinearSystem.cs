using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Whether linear constraints can hold together over the rationals: one unknown after the other is eliminated by adding each constraint that
/// bounds it from above to each that bounds it from below (Fourier and Motzkin), exactly.
/// </summary>
internal static class LinearSystem
{
    /// <summary>The most unknowns that are eliminated.</summary>
    public const int MostUnknowns = 8;

    // What the elimination may grow to before it is given up.
    private const int MostConstraints = 400;

    /// <summary>False: they can't. True: they can, at <paramref name="point"/>. Null: too large to say. The work is counted in constraints.</summary>
    public static bool? CanHold(IEnumerable<LinearConstraint> constraints, out Dictionary<int, Rational> point, out int work)
    {
        (point, work) = ([], 0);
        var current = constraints.ToList();
        var unknowns = current.SelectMany(c => c.Terms.Keys).Distinct().Order().ToList();
        if (unknowns.Count > MostUnknowns)
        {
            return null;
        }

        var eliminated = new Stack<(int Unknown, List<LinearConstraint> Bounds)>();
        while (unknowns.Count > 0)
        {
            var unknown = unknowns.MinBy(u => (long)current.Count(c => SignOf(c, u) > 0) * current.Count(c => SignOf(c, u) < 0));
            unknowns.Remove(unknown);
            var bounds = current.Where(c => SignOf(c, unknown) != 0).ToList();
            var rest = current.Where(c => SignOf(c, unknown) == 0).ToList();
            foreach (var above in bounds.Where(c => SignOf(c, unknown) > 0))
            {
                rest.AddRange(bounds.Where(c => SignOf(c, unknown) < 0).Select(below => Combine(above, below, unknown)));
            }

            work += rest.Count;
            if (rest.Any(IsContradiction))
            {
                return false;
            }

            current = [.. rest.Where(c => !c.Terms.IsEmpty)];
            eliminated.Push((unknown, bounds));
            if (current.Count > MostConstraints)
            {
                return null;
            }
        }

        if (current.Any(IsContradiction))
        {
            return false;
        }

        while (eliminated.TryPop(out var step))
        {
            point[step.Unknown] = Choose(step.Unknown, step.Bounds, point);
        }

        return true;
    }

    private static int SignOf(LinearConstraint constraint, int unknown) => constraint.Terms.TryGetValue(unknown, out var factor) ? factor.Sign : 0;

    private static bool IsContradiction(LinearConstraint constraint) =>
        constraint.Terms.IsEmpty && (constraint.Constant.Sign > 0 || (constraint.IsStrict && constraint.Constant.Sign == 0));

    private static LinearConstraint Combine(LinearConstraint above, LinearConstraint below, int unknown)
    {
        var (a, b) = (above.Terms[unknown], -below.Terms[unknown]);
        var terms = ImmutableSortedDictionary.CreateBuilder<int, Rational>();
        foreach (var key in above.Terms.Keys.Concat(below.Terms.Keys).Distinct().Where(key => key != unknown))
        {
            var factor = (above.Terms.GetValueOrDefault(key) / a) + (below.Terms.GetValueOrDefault(key) / b);
            if (factor.Sign != 0)
            {
                terms[key] = factor;
            }
        }

        return new LinearConstraint(terms.ToImmutable(), (above.Constant / a) + (below.Constant / b), above.IsStrict || below.IsStrict);
    }

    // Between the bounds that the unknowns chosen so far leave: 0, a bound, or the middle.
    private static Rational Choose(int unknown, List<LinearConstraint> bounds, Dictionary<int, Rational> point)
    {
        Rational? low = null, high = null;
        var (lowStrict, highStrict) = (false, false);
        foreach (var bound in bounds)
        {
            var factor = bound.Terms[unknown];
            var rest = bound.Terms.Where(t => t.Key != unknown).Aggregate(bound.Constant, (sum, t) => sum + (t.Value * point[t.Key]));
            var limit = -rest / factor;
            if (factor.Sign > 0 && (high is null || limit < high.Value || (limit.Equals(high.Value) && bound.IsStrict)))
            {
                (high, highStrict) = (limit, bound.IsStrict);
            }
            else if (factor.Sign < 0 && (low is null || limit > low.Value || (limit.Equals(low.Value) && bound.IsStrict)))
            {
                (low, lowStrict) = (limit, bound.IsStrict);
            }
        }

        var zero = default(Rational);
        var aboveLow = low is null || low.Value < zero || (!lowStrict && low.Value.Sign == 0);
        var belowHigh = high is null || high.Value > zero || (!highStrict && high.Value.Sign == 0);
        return aboveLow && belowHigh ? zero
            : !aboveLow && !lowStrict ? low!.Value
            : !belowHigh && !highStrict ? high!.Value
            : low is null ? high!.Value - Rational.Of(1)
            : high is null || low.Value + Rational.Of(1) < high.Value ? low.Value + Rational.Of(1)
            : (low.Value + high.Value) / Rational.Of(2);
    }
}
