using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Cuts facts that several conditions share into cells, so that within a cell each condition can be looked at by itself: joint results, possible
/// outcomes, the ends of a score's interval. A cell is cut only as long as some condition waits for a shared fact.
/// </summary>
internal sealed class Cells
{
    // Before the cells grow many, so many ways down to one are tried: where some cell is not exact, most often many are.
    private const int FewCells = 40;
    private const int Probes = 8;

    private readonly Solver _solver;
    private readonly CellEvaluation _evaluation;
    private readonly ImmutableArray<ConditionNode> _conditions;
    private readonly Splitter _splitter;
    private readonly Func<Place, bool> _mayCut;
    private readonly Value[] _known;

    // The slots of cells that are done with, for those to come.
    private readonly Stack<Value[]> _spare = new();

    private Cells(Solver solver, Value[] known, IReadOnlySet<int> shared)
    {
        (_solver, _evaluation, _conditions, _known) = (solver, solver.Evaluation, solver.Problem.Conditions, known);
        _splitter = new Splitter(_evaluation, known, solver.Limits);
        _mayCut = place => shared.Contains(place.Slot);
    }

    /// <summary>Why some cell is not exact; null where all are.</summary>
    private Obstacle? Obstacle { get; set; }

    /// <summary>
    /// Goes through cells that together hold every completion of the shared facts, such that no condition tells two completions of the shared
    /// facts in one cell apart: then what the conditions can be within a cell is what they can be together with any one of its completions.
    /// </summary>
    /// <param name="solver">The conditions.</param>
    /// <param name="known">What every slot holds.</param>
    /// <param name="shared">The slots to cut.</param>
    /// <param name="visit">
    /// Given each cell: what each slot may be, those of other facts as they were, which stands only until it returns; and what each condition
    /// may come to.
    /// </param>
    /// <param name="most">The cells must be fewer.</param>
    /// <returns>Null; or why there are no such cells, and what was visited is of no use.</returns>
    public static Obstacle? Visit(Solver solver, Value[] known, IReadOnlySet<int> shared, Action<Value[], Truth[]> visit, int most = 4_096)
    {
        var cells = new Cells(solver, known, shared);
        cells.Visit(visit, most);
        return cells.Obstacle;
    }

    private void Visit(Action<Value[], Truth[]> visit, int most)
    {
        var (waiting, done) = (new Stack<(Box Box, Truth[] Truths)>(), 0);
        waiting.Push(Whole());
        for (var looked = 0; Obstacle is null && waiting.TryPop(out var next); looked++)
        {
            _solver.Limits.Cancellation.ThrowIfCancellationRequested();
            if (looked == FewCells)
            {
                Probe();
            }

            if (done + waiting.Count + 1 >= most)
            {
                Obstacle ??= new Obstacle(ObstacleKind.Cells, most.ToString(CultureInfo.InvariantCulture));
            }
            else if (Cut(next.Box, next.Truths) is { } cut)
            {
                for (var i = cut.Parts.Length - 1; i >= 0; i--)
                {
                    // The first part comes last, and takes over what the whole has no more use for.
                    waiting.Push((cut.Parts[i], i == 0 ? next.Truths : (Truth[])next.Truths.Clone()));
                }

                Spare(next.Box, cut.Parts);
            }
            else
            {
                done++;
                visit(next.Box.Slots, next.Truths);
                Spare(next.Box, []);
            }
        }
    }

    private (Box Box, Truth[] Truths) Whole()
    {
        var truths = new Truth[_conditions.Length];
        Array.Fill(truths, Truth.Unknown | Truth.Fault);
        return (Box.Of((Value[])_known.Clone()) with { Spare = _spare }, truths);
    }

    // A part from which something is only taken out of question stands in its whole's slots.
    private void Spare(Box box, ImmutableArray<Box> parts)
    {
        if (!parts.Any(part => ReferenceEquals(part.Slots, box.Slots)))
        {
            _spare.Push(box.Slots);
        }
    }

    // Goes down to a cell by different ways, to find out early that one is not exact.
    private void Probe()
    {
        for (var probe = 0; probe < Probes && Obstacle is null; probe++)
        {
            var (box, truths) = Whole();
            for (var depth = 0; Cut(box, truths) is { } cut; depth++)
            {
                // The last parts first, where lists have rows and numbers are large; then by a mix that differs each time.
                var next = cut.Parts[probe == 0 ? cut.Parts.Length - 1 : ((probe * 7) + (depth * probe * 3)) % cut.Parts.Length];
                foreach (var part in cut.Parts.Where(part => part != next && !ReferenceEquals(part.Slots, box.Slots)))
                {
                    Spare(part, []);
                }

                Spare(box, cut.Parts);
                box = next;
            }
        }
    }

    // The first cut for a condition that waits for a shared fact; what a larger cell has settled stays so. What can only be halved is left: halves
    // are told apart by no constant.
    private Cut? Cut(Box box, Truth[] truths)
    {
        _evaluation.Close(box.Slots);
        _evaluation.Set(box.Slots);
        for (var i = 0; i < truths.Length; i++)
        {
            if (truths[i].IsKnown() || (truths[i] = _conditions[i].Evaluate(_evaluation.Frame)).IsKnown())
            {
                continue;
            }

            var cut = _splitter.Split(box, _conditions[i], _mayCut);
            if (cut.Kind is CutKind.Choice or CutKind.Length or CutKind.ManyChoices or CutKind.Constant)
            {
                return cut;
            }

            // A shared number that others are compared with, or a list that is longer than what was taken apart, leaves the cell inexact.
            Obstacle ??= cut.Kind != CutKind.Nothing ? new Obstacle(ObstacleKind.Compared, _solver.Problem.NameOf(cut.Place)) : _splitter.WaitsForAny ? _splitter.Stuck : null;
            if (Obstacle is not null)
            {
                return null;
            }

            _evaluation.Set(box.Slots);
        }

        return null;
    }
}
