using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>A fact that may be changed, and what that costs however much it is changed.</summary>
internal readonly record struct Changeable(int Slot, decimal Cost);

/// <summary>The cheapest change found.</summary>
/// <param name="Changed">The slots that are changed, in order.</param>
/// <param name="Slots">What every slot holds afterwards.</param>
/// <param name="Cost">The cost of all changes.</param>
/// <param name="IsNearest">Whether nothing is cheaper and no number of it need be changed less, those before it in order being as they are.</param>
/// <param name="Obstacle">Why something nearer may exist.</param>
internal sealed record Change(ImmutableArray<int> Changed, ImmutableArray<Value> Slots, decimal Cost, bool IsNearest, Obstacle? Obstacle);

/// <summary>
/// Finds the change that gives each condition what is demanded, whatever the facts are that stay unknown: the least cost first, then the fewest
/// facts, then the least change of each number and date in turn.
/// </summary>
internal static class NearestChange
{
    // How many sets of facts are tried.
    private const int MostSets = 1_024;

    /// <summary>No: no change of these facts does. Yes: with the change; it may be to change nothing.</summary>
    public static (Answer Answer, Change? Change) Find(Solver solver, Value[] known, IReadOnlyList<Changeable> changeable, params ReadOnlySpan<Demand> demands)
    {
        var all = demands.ToArray();
        var obstacle = default(Obstacle);
        var own = changeable.Where(c => solver.Problem.Usage.Slots.ContainsKey(c.Slot) && solver.Problem.Space.DomainOf(c.Slot) is not null).OrderBy(c => c.Slot).Take(16).ToList();
        var sets = Enumerable.Range(0, 1 << own.Count).Select(bits => own.Where((_, i) => (bits & (1 << i)) != 0).ToList())
            .OrderBy(set => set.Sum(c => c.Cost)).ThenBy(set => set.Count).Take(MostSets + 1).ToList();
        foreach (var (set, number) in sets.Select((set, i) => (set, i)))
        {
            if (number == MostSets)
            {
                obstacle ??= new Obstacle(ObstacleKind.Alternatives, MostSets.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            }

            var cell = (Value[])known.Clone();
            foreach (var change in set)
            {
                cell[change.Slot] = solver.Problem.Space.DomainOf(change.Slot)!.Unknown(change.Slot);
            }

            var answer = Ask(solver, cell, known, [.. set.Select(c => c.Slot)], all);
            obstacle ??= answer.Obstacle;
            if (answer.Witness is { } witness)
            {
                var (slots, stopped) = Shorten(solver, cell, known, [.. set.Select(c => c.Slot)], all, [.. witness.Slots]);
                obstacle ??= stopped;
                return (answer, new Change([.. set.Select(c => c.Slot)], [.. slots], set.Sum(c => c.Cost), obstacle is null, obstacle));
            }
        }

        return (obstacle is null ? Answer.No : Answer.Unsettled(obstacle), null);
    }

    // Of the facts only those that are changed are given values; what else is unknown stays so.
    private static Answer Ask(Solver solver, Value[] cell, Value[] known, int[] changed, Demand[] demands) =>
        solver.CanBe(cell, place => changed.Contains(place.Slot), point =>
        {
            var filled = solver.Complete(point);
            foreach (var slot in solver.Problem.Usage.Slots.Keys.Except(changed))
            {
                filled[slot] = known[slot];
            }

            return filled;
        }, demands);

    // Each number in turn is brought as near to what it was as the others allow.
    private static (Value[] Slots, Obstacle? Stopped) Shorten(Solver solver, Value[] cell, Value[] known, int[] changed, Demand[] demands, Value[] found)
    {
        var stopped = default(Obstacle);
        foreach (var slot in changed)
        {
            if (solver.Problem.Space.DomainOf(slot) is not NumberDomain domain || known[slot] is not { IsKnown: true, Low: var from } || !found[slot].IsKnown)
            {
                continue;
            }

            var (near, far) = (0m, decimal.Ceiling(Math.Abs(found[slot].Low - from) / domain.Step));
            while (far - near > 1)
            {
                var middle = near + decimal.Floor((far - near) / 2);
                var (low, high) = (Math.Max(domain.Low, domain.Ceiling(from - (middle * domain.Step))), Math.Min(domain.High, domain.Floor(from + (middle * domain.Step))));
                if (low > high)
                {
                    near = middle;
                    continue;
                }

                var narrower = (Value[])cell.Clone();
                narrower[slot] = Value.Between(low, high, Possible.Nothing);
                var answer = Ask(solver, narrower, known, changed, demands);
                stopped ??= answer.Obstacle;
                if (answer.Witness is { } witness)
                {
                    found = [.. witness.Slots];
                    far = decimal.Ceiling(Math.Abs(found[slot].Low - from) / domain.Step);
                }
                else
                {
                    near = middle;
                }
            }

            cell = (Value[])cell.Clone();
            cell[slot] = found[slot];
        }

        return (found, stopped);
    }
}
