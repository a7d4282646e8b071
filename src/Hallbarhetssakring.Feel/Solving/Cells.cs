using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>A cell: what each slot may be, those of other facts as they were, and what each condition may come to.</summary>
internal readonly record struct Cell(Value[] Slots, Truth[] Truths);

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
    private readonly int _most;

    private Cells(Solver solver, Value[] known, IReadOnlySet<int> shared, int most)
    {
        (_solver, _evaluation, _conditions, _most) = (solver, solver.Evaluation, solver.Problem.Conditions, most);
        _splitter = new Splitter(_evaluation, known, solver.Limits);
        _mayCut = place => shared.Contains(place.Slot);
    }

    /// <summary>Why some cell is not exact; null where all are.</summary>
    private Obstacle? Obstacle { get; set; }

    /// <summary>
    /// The cells, which together hold every completion of the shared facts, where no condition tells two completions of the shared facts in one
    /// cell apart: then what the conditions can be within a cell is what they can be together with any one of its completions. Else none, and why.
    /// </summary>
    /// <param name="solver">The conditions.</param>
    /// <param name="known">What every slot holds.</param>
    /// <param name="shared">The slots to cut.</param>
    /// <param name="most">Where it takes so many cells or more, there is no answer.</param>
    public static (ImmutableArray<Cell> Cells, Obstacle? Obstacle) Of(Solver solver, Value[] known, IReadOnlySet<int> shared, int most = 4_096)
    {
        var cells = new Cells(solver, known, shared, most);
        var found = cells.Find(new Cell((Value[])known.Clone(), cells.Open()));
        return cells.Obstacle is { } obstacle ? ([], obstacle) : (found.ToImmutable(), null);
    }

    private Truth[] Open()
    {
        var truths = new Truth[_conditions.Length];
        Array.Fill(truths, Truth.Unknown | Truth.Fault);
        return truths;
    }

    private ImmutableArray<Cell>.Builder Find(Cell whole)
    {
        var done = ImmutableArray.CreateBuilder<Cell>();
        var waiting = new Stack<(Box Box, Truth[] Truths)>();
        var root = Box.Of(whole.Slots);
        waiting.Push((root, whole.Truths));
        for (var looked = 0; Obstacle is null && waiting.TryPop(out var next); looked++)
        {
            _solver.Limits.Cancellation.ThrowIfCancellationRequested();
            if (looked == FewCells)
            {
                Probe(root);
            }

            if (done.Count + waiting.Count + 1 >= _most)
            {
                Obstacle ??= new Obstacle(ObstacleKind.Cells, _most.ToString(CultureInfo.InvariantCulture));
            }
            else if (Cut(next.Box, next.Truths) is { } cut)
            {
                for (var i = cut.Parts.Length - 1; i >= 0; i--)
                {
                    waiting.Push((cut.Parts[i], (Truth[])next.Truths.Clone()));
                }
            }
            else
            {
                done.Add(new Cell(next.Box.Slots, next.Truths));
            }
        }

        return done;
    }

    // Goes down to a cell by different ways, to find out early that one is not exact.
    private void Probe(Box root)
    {
        for (var probe = 0; probe < Probes && Obstacle is null; probe++)
        {
            var (box, truths) = (root, Open());
            for (var depth = 0; Cut(box, truths) is { } cut; depth++)
            {
                // The last parts first, where lists have rows and numbers are large; then by a mix that differs each time.
                box = cut.Parts[probe == 0 ? cut.Parts.Length - 1 : ((probe * 7) + (depth * probe * 3)) % cut.Parts.Length];
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
