using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>How far a number or date is from where a condition's result is no longer the same, all else as it is.</summary>
/// <param name="Place">Where the number stands.</param>
/// <param name="Value">What it is.</param>
/// <param name="Below">The greatest smaller value of its domain with which the result may differ; null where there is none.</param>
/// <param name="Above">The least greater such value.</param>
/// <param name="Obstacle">Why one of the two may be missing though there is one.</param>
internal sealed record Margin(Place Place, decimal Value, decimal? Below, decimal? Above, Obstacle? Obstacle)
{
    /// <summary>The shorter way; null where no change of it alone matters.</summary>
    public decimal? Distance => Below is { } below && Above is { } above ? Math.Min(Value - below, above - Value) : Value - Below ?? Above - Value;
}

/// <summary>Finds the nearest flip of each given number: intervals that can't change the result are passed over, the nearest of the others is halved.</summary>
internal static class Margins
{
    // More intervals than this for one number are not looked at.
    private const int MostIntervals = 4_096;

    /// <summary>A margin for each given number or date that a known condition reads; none where its result is not known.</summary>
    public static ImmutableArray<Margin> Of(Solver solver, Value[] known, int condition = 0)
    {
        var result = solver.Evaluation.Sets(known)[condition];
        return result.IsKnown() ? [.. Numbers(solver.Problem, known).Select(place => Of(solver, known, condition, place, result))] : [];
    }

    private static Margin Of(Solver solver, Value[] known, int condition, Place place, Truth result)
    {
        var domain = (NumberDomain)place.DomainIn(solver.Problem.Space)!;
        var value = place.In(known).Low;
        var obstacle = default(Obstacle);
        var below = Nearest(domain.Low, domain.Ceiling(value) - domain.Step, upwards: false);
        var above = Nearest(domain.Floor(value) + domain.Step, domain.High, upwards: true);
        return new Margin(place, value, below, above, obstacle);

        decimal? Nearest(decimal from, decimal to, bool upwards)
        {
            var waiting = new Stack<(decimal Low, decimal High)>([(from, to)]);
            for (var looked = 0; waiting.TryPop(out var interval); looked++)
            {
                solver.Limits.Cancellation.ThrowIfCancellationRequested();
                if (looked == MostIntervals)
                {
                    obstacle ??= new Obstacle(ObstacleKind.Cells, MostIntervals.ToString(CultureInfo.InvariantCulture));
                    return null;
                }

                var (low, high) = interval;
                if (low > high || solver.Evaluation.Sets(place.With(known, Value.Between(low, high, Possible.Nothing)))[condition] == result)
                {
                    continue;
                }

                if (low == high)
                {
                    return low;
                }

                var middle = Math.Clamp(domain.Floor(low + ((high - low) / 2)), low, high - domain.Step);
                var (lower, upper) = ((low, middle), (middle + domain.Step, high));
                waiting.Push(upwards ? upper : lower);
                waiting.Push(upwards ? lower : upper);
            }

            return null;
        }
    }

    private static IEnumerable<Place> Numbers(Problem problem, Value[] known)
    {
        foreach (var slot in problem.Usage.Slots.Keys)
        {
            foreach (var place in Below(new Place(slot), known[slot]))
            {
                if (place.In(known) is { IsKnown: true, Reference: null } && place.DomainIn(problem.Space) is NumberDomain)
                {
                    yield return place;
                }
            }
        }

        IEnumerable<Place> Below(Place place, Value value) => value.Reference switch
        {
            ListValue list when place.Row < 0 => list.Items.SelectMany((item, i) => Below(place with { Row = i }, item)),
            RowValue row => Enumerable.Range(0, row.Fields.Length).Where(field => problem.Usage.Reads((place.Slot, field))).Select(field => place with { Field = field }),
            _ => [place],
        };
    }
}
