using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Completions near where a condition turns, so that facts can be tried on them: a fact is essential when another value of it alone changes the
/// result. That none shows here says nothing.
/// </summary>
internal sealed class Contrasts(Solver solver, Value[] known, int condition)
{
    private const int MostRepairs = 200;
    private const int MostPoints = 24;

    // For one leaf.
    private const int MostWork = 400;

    private readonly Moves _moves = new(solver.Evaluation, known);
    private readonly Dictionary<int, SortedDictionary<int, SlotSymbol>> _reads = [];
    private List<(Value[] Point, Truth Result)>? _points;

    /// <summary>Whether two values of a fact give different results with some same completion of all others.</summary>
    public bool Tell(Place fact) => (_points ??= Points()).Any(one => Matters(one.Point, one.Result, fact)) || TellByLeaf(fact);

    // A leaf that reads the fact is brought to where the condition follows it; there the fact is tried.
    private bool TellByLeaf(Place fact)
    {
        var logic = solver.Problem.Logic;
        for (var leaf = 0; leaf < logic.Leaves.Length; leaf++)
        {
            if (!Reads(leaf, fact.Slot))
            {
                continue;
            }

            foreach (var fromPlenty in (bool[])[true, false])
            {
                var (isFound, start) = (false, solver.Evaluation.Work);
                new Repair(solver.Evaluation, known).Find(leaves => logic.DistanceToMatter(condition, leaves, leaf) ?? 1_000, MostRepairs, (results, point, distance) =>
                {
                    isFound = distance == 0 && results[condition].IsKnown() && Matters(point, results[condition], fact);
                    return isFound || solver.Evaluation.Work - start > MostWork;
                }, fromPlenty);
                if (isFound)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Reads(int leaf, int slot)
    {
        if (!_reads.TryGetValue(leaf, out var slots))
        {
            _reads[leaf] = slots = Usage.Of([solver.Problem.Logic.Leaves[leaf].Node]).Slots;
        }

        return slots.ContainsKey(slot);
    }

    private bool Matters(Value[] point, Truth result, Place fact) => _moves.From(point, fact).Any(moved => Result(moved) is var other && other != result && other.IsKnown());

    private Truth Result(Value[] point) => solver.Evaluation.Sets(point)[condition];

    // A completion of each result, those on the way there, and those between two of them.
    private List<(Value[], Truth)> Points()
    {
        var root = solver.Evaluation.Sets(known);
        var all = new List<Value[]>();
        var ends = new List<Value[]>();
        foreach (var result in FindAll.Singles(root[condition]))
        {
            var wanted = Enumerable.Repeat(Truth.Unknown | Truth.Fault, root.Length).ToArray();
            wanted[condition] = result;
            var way = new Repair(solver.Evaluation, known).Find(wanted, MostRepairs);
            ends.AddRange(way.Take(1));
            all.AddRange(way);
        }

        for (var i = 1; i < ends.Count; i++)
        {
            all.AddRange(Between(ends[i - 1], ends[i]));
            all.AddRange(Between(ends[i], ends[i - 1]));
        }

        return [.. all.Take(MostPoints).Select(point => (point, Result(point))).Where(one => one.Item2.IsKnown())];
    }

    // One fact after the other is taken from the second.
    private IEnumerable<Value[]> Between(Value[] from, Value[] to)
    {
        var point = from;
        foreach (var slot in solver.Problem.Usage.Slots.Keys)
        {
            point = new Place(slot).With(point, to[slot]);
            if (solver.Evaluation.Admits(point, known))
            {
                yield return point;
            }
        }
    }
}
