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
    private readonly int[] _facts = [.. evaluation.Problem.Usage.Slots.Keys.Where(slot => evaluation.Problem.Space.DomainOf(slot) is not null && new Place(slot).Open(known, evaluation.Problem.Usage.Reads).Any())];

    /// <summary>A completion on the way, and where it came from.</summary>
    private sealed record Step(Value[] Point, long Distance, Step? From, IEnumerator<Value[]> Moves);

    /// <summary>
    /// Offers completions until one has the results wanted, the aim has enough, or so many were tried. The completions that led to the last
    /// one, it first; none where nothing was found.
    /// </summary>
    public IReadOnlyList<Value[]> Find(Truth[] wanted, int most, Func<Truth[], Value[], bool>? offer = null)
    {
        var logic = evaluation.Problem.Logic;
        return Find(Unmet, most, (results, point, _) => (offer?.Invoke(results, point) ?? false) | results.Zip(wanted).All(pair => (pair.First & ~pair.Second) == 0));

        long Unmet(Truth[] leaves)
        {
            var distance = 0L;
            for (var i = 0; i < wanted.Length; i++)
            {
                distance += logic.Distance(i, leaves, wanted[i]);
            }

            return distance;
        }
    }

    /// <summary>
    /// The same with another distance, of what the leaves are; each completion is taken with its results and its distance, until one is enough. It begins with
    /// the simplest one, or with one that has something of everything.
    /// </summary>
    public IReadOnlyList<Value[]> Find(Func<Truth[], long> distanceOf, int most, Func<Truth[], Value[], long, bool> take, bool fromPlenty = false)
    {
        var queue = new PriorityQueue<Step, (long, int)>();
        var (tried, last) = (0, default(Step));
        var simplest = _completer.Fill(known);
        if (Try(fromPlenty ? _facts.Aggregate(simplest, (point, slot) => _moves.Plenty(point, new Place(slot))) : simplest, null))
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
            var distance = distanceOf(Leaves());
            if (from is null || distance <= from.Distance)
            {
                last = new Step(point, distance, from, MovesFrom(point).GetEnumerator());
                queue.Enqueue(last, (distance, tried));
            }

            if (!take(results, point, distance))
            {
                return false;
            }

            last = last?.Point == point ? last : new Step(point, distance, from, Enumerable.Empty<Value[]>().GetEnumerator());
            return true;
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

    // One of each fact in turn, so that a long list's moves do not keep the others waiting.
    private IEnumerable<Value[]> MovesFrom(Value[] point)
    {
        var waiting = new Queue<IEnumerator<Value[]>>(_facts.Select(slot => _moves.From(point, new Place(slot)).GetEnumerator()));
        while (waiting.TryDequeue(out var moves))
        {
            if (moves.MoveNext())
            {
                waiting.Enqueue(moves);
                yield return moves.Current;
            }
        }
    }

    // The completion stands in the evaluation.
    private Truth[] Leaves()
    {
        var leaves = new Truth[evaluation.Problem.Logic.Leaves.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = evaluation.Problem.Logic.Leaves[i].Plan.Evaluate(evaluation.Frame);
        }

        return leaves;
    }
}
