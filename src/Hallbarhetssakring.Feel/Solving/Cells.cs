using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>Cells of some facts that together hold every completion of them.</summary>
/// <param name="Slots">Every cell's slots; those of other facts are as they were.</param>
/// <param name="IsExact">
/// Whether no condition tells two completions of the shared facts in one cell apart: then what the conditions can be within a cell is what they
/// can be together with any one of its completions.
/// </param>
/// <param name="Obstacle">Why not.</param>
internal sealed record CellSet(ImmutableArray<Value[]> Slots, bool IsExact, Obstacle? Obstacle);

/// <summary>
/// Cuts facts that several conditions share into cells, so that within a cell each condition can be looked at by itself: joint results, possible
/// outcomes, the ends of a score's interval. A cell is cut only as long as some condition waits for a shared fact.
/// </summary>
internal static class Cells
{
    /// <param name="solver">The conditions.</param>
    /// <param name="known">What every slot holds.</param>
    /// <param name="shared">The slots to cut.</param>
    /// <param name="most">The most cells; with more, what is left uncut is given as it is.</param>
    /// <param name="isOpen">Whether a cell is to be cut further, for the place of each condition; all that are not known where it is null.</param>
    /// <param name="onlyExact">Whether cells that are not exact are of no use: then the work ends where they can no longer be.</param>
    public static CellSet Of(Solver solver, Value[] known, IReadOnlySet<int> shared, int most = 4_096, Func<Frame, int, bool>? isOpen = null, bool onlyExact = false)
    {
        var evaluation = solver.Evaluation;
        var splitter = new Splitter(evaluation, known, solver.Limits);
        var waiting = new Stack<Box>();
        var done = ImmutableArray.CreateBuilder<Value[]>();
        var obstacle = default(Obstacle);
        waiting.Push(Box.Of((Value[])known.Clone()));
        while (waiting.TryPop(out var box))
        {
            // Nothing that comes makes it exact again.
            if (obstacle is not null && onlyExact)
            {
                return new CellSet([], false, obstacle);
            }

            solver.Limits.Cancellation.ThrowIfCancellationRequested();
            evaluation.Close(box.Slots);
            if (done.Count + waiting.Count + 1 >= most)
            {
                obstacle ??= new Obstacle(ObstacleKind.Cells, most.ToString(System.Globalization.CultureInfo.InvariantCulture));
                done.Add(box.Slots);
                continue;
            }

            var cut = Next(box);
            if (cut is null)
            {
                done.Add(box.Slots);
                continue;
            }

            for (var i = cut.Parts.Length - 1; i >= 0; i--)
            {
                waiting.Push(cut.Parts[i]);
            }
        }

        return new CellSet(done.ToImmutable(), obstacle is null, obstacle);

        // The first cut for a condition that waits for a shared fact. What can only be halved is left: halves are told apart by no constant.
        Cut? Next(Box box)
        {
            evaluation.Set(box.Slots);
            for (var i = 0; i < solver.Problem.Conditions.Length; i++)
            {
                evaluation.Set(box.Slots);
                var open = isOpen?.Invoke(evaluation.Frame, i) ?? !solver.Problem.Conditions[i].Evaluate(evaluation.Frame).IsKnown();
                if (!open)
                {
                    continue;
                }

                evaluation.Set(box.Slots);
                var cut = splitter.Split(box, solver.Problem.Conditions[i], place => shared.Contains(place.Slot));
                if (cut.Kind is CutKind.Choice or CutKind.Length or CutKind.ManyChoices or CutKind.Constant)
                {
                    return cut;
                }

                // A shared number that others are compared with, or a list that is longer than what was taken apart, leaves the cell inexact.
                obstacle ??= cut.Kind != CutKind.Nothing ? new Obstacle(ObstacleKind.Compared, solver.Problem.NameOf(cut.Place)) : splitter.WaitsForAny ? splitter.Stuck : null;
            }

            return null;
        }
    }
}
