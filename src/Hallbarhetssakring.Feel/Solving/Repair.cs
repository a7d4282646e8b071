using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Looks for a completion by mending one: a fact, a row or a field at a time is changed so that less is unmet, from the simplest completion
/// on. What it finds has been evaluated; that it finds nothing says nothing. The work is bounded and its order fixed.
/// </summary>
internal sealed class Repair(CellEvaluation evaluation, Value[] known)
{
    private readonly Moves _moves = new(evaluation, known);
    private readonly Completer _completer = new(evaluation);

    /// <summary>A completion on the way, and where it came from.</summary>
    private sealed record Step(Value[] Point, long Distance, Step? From, IEnumerator<Value[]> Moves);

    /// <summary>
    /// Offers completions until one has the results wanted, the aim has enough, or so many were tried. The completions that led to the last
    /// one, it first; none where nothing was found.
    /// </summary>
    public IReadOnlyList<Value[]> Find(Truth[] wanted, int most, Func<Truth[], Value[], bool>? offer = null)
    {
        var queue = new PriorityQueue<Step, (long, int)>();
        var (tried, last) = (0, default(Step));
        if (Try(_completer.Fill(known), null))
        {
            return Way();
        }

        while (tried < most && queue.TryDequeue(out var step, out _))
        {
            while (tried < most && step.Moves.MoveNext())
            {
                var before = queue.Count;
                if (Try(step.Moves.Current, step))
                {
                    return Way();
                }

                // What is nearer is gone on with at once; the rest of the moves wait.
                if (queue.Count > before && last!.Distance < step.Distance)
                {
                    queue.Enqueue(step, (step.Distance, -1));
                    break;
                }
            }
        }

        return [];

        bool Try(Value[] point, Step? from)
        {
            tried++;
            var results = evaluation.Sets(point);
            var distance = Distance(wanted);
            var isFound = results.Zip(wanted).All(pair => (pair.First & ~pair.Second) == 0);
            if (isFound || from is null || distance <= from.Distance)
            {
                last = new Step(point, distance, from, MovesFrom(point).GetEnumerator());
                queue.Enqueue(last, (distance, tried));
            }

            return (offer?.Invoke(results, point) ?? false) || isFound;
        }

        List<Value[]> Way()
        {
            var way = new List<Value[]>();
            for (var step = last; step is not null; step = step.From)
            {
                way.Add(step.Point);
            }

            return way;
        }
    }

    private IEnumerable<Value[]> MovesFrom(Value[] point)
    {
        foreach (var slot in evaluation.Problem.Usage.Slots.Keys)
        {
            if (evaluation.Problem.Space.DomainOf(slot) is null || !new Place(slot).Open(known, evaluation.Problem.Usage.Reads).Any())
            {
                continue;
            }

            foreach (var moved in _moves.From(point, new Place(slot)))
            {
                yield return moved;
            }
        }
    }

    // How much is unmet; the completion stands in the evaluation.
    private long Distance(Truth[] wanted)
    {
        var logic = evaluation.Problem.Logic;
        var leaves = new Truth[logic.Leaves.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = logic.Leaves[i].Plan.Evaluate(evaluation.Frame);
        }

        var distance = 0L;
        for (var i = 0; i < wanted.Length; i++)
        {
            distance += logic.Distance(i, leaves, wanted[i]);
        }

        return distance;
    }
}
