using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Facts with values that give each condition what is demanded whatever the other facts are, as the plan sees it.
/// </summary>
/// <param name="Facts">Their slots, in order.</param>
/// <param name="Slots">What every slot holds; facts that are not among them are as unknown as before.</param>
/// <param name="IsSmallest">Whether no fewer facts do; false where the work was cut short, and then no fact of these can be left out alone.</param>
internal sealed record SmallWitness(ImmutableArray<int> Facts, ImmutableArray<Value> Slots, bool IsSmallest);

/// <summary>Finds a witness of as few facts as possible, each with the simplest value that does.</summary>
internal static class SmallestWitness
{
    // How many sets of facts are tried before the smallest so far is given.
    private const int MostSets = 64;

    // How many cells are looked at for one set.
    private const int MostCells = 48;

    /// <summary>The verdict on whether there is a witness, and the smallest.</summary>
    public static (Answer Answer, SmallWitness? Witness) Find(Solver solver, Value[] known, params ReadOnlySpan<Demand> demands)
    {
        var all = demands.ToArray();
        var answer = solver.CanBe(known, all);
        if (answer.Witness is not { } full)
        {
            return (answer, null);
        }

        // Facts are left out one by one, the last first, while those that stay still decide.
        var slots = full.Slots.ToArray();
        var candidates = solver.OpenFacts(known);
        var facts = candidates.ToList();
        foreach (var slot in Enumerable.Reverse(facts).ToList())
        {
            var without = (Value[])slots.Clone();
            without[slot] = known[slot];
            if (Decides(solver, without, all))
            {
                slots = without;
                facts.Remove(slot);
            }
        }

        if (!Decides(solver, slots, all))
        {
            // Something that is not completed on its own leaves it open; the completion found is the answer.
            return (answer, new SmallWitness([.. facts], [.. slots], IsSmallest: false));
        }

        var (tried, isSmallest, fast) = (0, true, solver.Apart(MostCells));
        for (var size = 0; size < facts.Count; size++)
        {
            foreach (var chosen in Choices(candidates, size))
            {
                if (++tried > MostSets || fast.Evaluation.Work > solver.Limits.Work / 4)
                {
                    return (answer, new SmallWitness([.. facts], [.. slots], IsSmallest: false));
                }

                var fewer = fast.CanBe(known, place => chosen.Contains(place.Slot), point => Keep(point, known, chosen), all);
                if (fewer.Witness is { } found && Decides(solver, Keep([.. found.Slots], known, chosen), all))
                {
                    return (answer, new SmallWitness(chosen, [.. Keep([.. found.Slots], known, chosen)], isSmallest));
                }

                isSmallest &= fewer.IsNo;
            }
        }

        return (answer, new SmallWitness([.. facts], [.. slots], isSmallest));

        // Completes the chosen facts only.
        Value[] Keep(Value[] point, Value[] known, ImmutableArray<int> chosen)
        {
            var filled = solver.Complete(point);
            foreach (var slot in candidates)
            {
                filled[slot] = chosen.Contains(slot) ? filled[slot] : known[slot];
            }

            return filled;
        }
    }

    private static bool Decides(Solver solver, Value[] slots, Demand[] demands)
    {
        var sets = solver.Evaluation.Sets(slots);
        return demands.All(demand => (sets[demand.Condition] & ~demand.Results) == 0);
    }

    private static IEnumerable<ImmutableArray<int>> Choices(ImmutableArray<int> from, int size, int start = 0) =>
        size == 0 ? [[]] : Enumerable.Range(start, from.Length - start).SelectMany(i => Choices(from, size - 1, i + 1).Select(rest => rest.Insert(0, from[i])));
}
