using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// The facts that an undetermined condition turns on: those of which two values, with the same completion of all others, give different
/// results. Giving all of them, and no fewer, settles it whatever the rest is. A list that is not whole is one fact; of a whole one each
/// unknown field or item is.
/// </summary>
/// <param name="Facts">Places, in order, that are essential.</param>
/// <param name="Unsettled">Places that may be, with the reason why nobody can say; they belong in a set that is to be sufficient.</param>
internal sealed record EssentialSet(ImmutableArray<Place> Facts, ImmutableArray<(Place Fact, Obstacle Obstacle)> Unsettled)
{
    public bool IsExact => Unsettled.IsEmpty;
}

/// <summary>Finds essential facts: for each, the completions of the others are searched for one where it matters.</summary>
internal static class EssentialFacts
{
    // Most facts are settled in few cells; the others are tried near where the condition turns before the rest of the cells is gone through.
    private const int FewCells = 32;

    // What one fact alone can give is seen in few cells.
    private const int MostInnerCells = 1_024;

    /// <summary>The essential facts among those that are open in <paramref name="known"/>, of one condition.</summary>
    public static EssentialSet Of(Solver solver, Value[] known, int condition = 0)
    {
        var facts = ImmutableArray.CreateBuilder<Place>();
        var unsettled = ImmutableArray.CreateBuilder<(Place, Obstacle)>();
        foreach (var slot in solver.Problem.Usage.Slots.Keys.Where(slot => known[slot].IsUnknown && solver.Problem.Space.DomainOf(slot) is null))
        {
            unsettled.Add((new Place(slot), new Obstacle(ObstacleKind.NoDomain, solver.Problem.Usage.Slots[slot].Name)));
        }

        var contrasts = new Contrasts(solver, known, condition);
        foreach (var fact in solver.OpenFacts(known).SelectMany(slot => FactsOf(solver, known, slot)))
        {
            var (isFound, obstacle) = Settle(FewCells);
            isFound |= obstacle is not null && contrasts.Tell(fact);
            if (obstacle is not null && !isFound)
            {
                (isFound, obstacle) = Settle(solver.Limits.Cells);
            }

            if (isFound)
            {
                facts.Add(fact);
            }
            else if (obstacle is not null)
            {
                unsettled.Add((fact, obstacle));
            }

            (bool IsFound, Obstacle? Obstacle) Settle(int cells)
            {
                var limits = solver.Limits with { Cells = Math.Min(solver.Limits.Cells, cells) };
                var aim = new FindDifference(solver, known, fact, condition, limits);
                var search = new Search(solver.Evaluation, known, aim, limits, place => !IsWithin(place, fact)) { Complete = aim.Complete };
                search.Run();
                return (aim.IsFound, aim.Obstacle ?? search.Obstacle);
            }
        }

        return new EssentialSet(facts.ToImmutable(), unsettled.ToImmutable());
    }

    private static IEnumerable<Place> FactsOf(Solver solver, Value[] known, int slot)
    {
        var whole = new Place(slot);
        var open = whole.Open(known, solver.Problem.Usage.Reads).ToList();
        return open.Contains(whole) ? [whole] : open.Select(place => place with { Item = -1 }).Distinct();
    }

    private static bool IsWithin(Place place, Place fact) =>
        place.Slot == fact.Slot && (fact.Row < 0 || (place.Row == fact.Row && (fact.Field < 0 || place.Field == fact.Field)));

    /// <summary>A completion of all facts but one for which that one can give two results.</summary>
    private sealed class FindDifference(Solver solver, Value[] known, Place fact, int condition, SolverLimits limits) : Aim
    {
        private readonly Solver _inner = solver.Apart(Math.Min(MostInnerCells, limits.Cells));
        private readonly long _start = solver.Evaluation.Work;

        public bool IsFound { get; private set; }

        public Obstacle? Obstacle { get; private set; }

        public Value[] Complete(Value[] slots) => fact.With(solver.Complete(slots), fact.In(known));

        public override IReadOnlyList<Truth[]>? Wanted(ReadOnlySpan<Truth> sets) => null;

        public override bool IsOpen(ReadOnlySpan<Truth> sets) => !sets[condition].IsKnown();

        public override bool IsSettled(ReadOnlySpan<Truth> sets) => false;

        public override int Undecided(ReadOnlySpan<Truth> sets) => condition;

        public override bool Offer(Truth[] results, Value[] completion) => !results[condition].IsKnown() && Settle(completion) is var found && (found || Obstacle is { Kind: ObstacleKind.Work });

        // Nothing but the fact decides here; the others may as well be given.
        public override bool Rest(Value[] slots) => Settle(Complete(slots)) || Obstacle is { Kind: ObstacleKind.Work };

        private bool Settle(Value[] slots)
        {
            var results = _inner.Results(slots, condition);
            IsFound = results.Found.Length > 1;
            if (!IsFound)
            {
                Obstacle = solver.Evaluation.Work - _start + _inner.Evaluation.Work > limits.Work ? new Obstacle(ObstacleKind.Work, limits.Work.ToString(CultureInfo.InvariantCulture)) : Obstacle ?? results.Obstacle;
            }

            return IsFound;
        }
    }
}
