using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// How many rows of each list are enough. A list that is only gone through by quantifiers, or counted against a number, needs one row for each
/// quantifier and one more than the number: of a longer list, rows can be taken away until so many are left, and no result changes.
/// </summary>
internal sealed class RowLimits
{
    private readonly Dictionary<(int Slot, int Field), long> _enough = [];
    private readonly SolverLimits _limits;

    public RowLimits(CellEvaluation evaluation, Value[] known, SolverLimits limits)
    {
        _limits = limits;
        var problem = evaluation.Problem;
        evaluation.Set(known);
        foreach (var (list, witnesses) in problem.Usage.Witnesses)
        {
            _enough[list] = witnesses;
        }

        var open = new HashSet<(int, int)>(problem.Usage.Uncapped);
        foreach (var (list, number, copies) in problem.Counts)
        {
            if (number is null || evaluation.Of(number) is not { IsKnown: true } bound)
            {
                open.Add(list);
                continue;
            }

            // One more than the number, and one whose test may fail.
            var rows = Math.Clamp(decimal.Floor(bound.Low) + 2, 1, 1_000_000);
            _enough[list] = _enough.GetValueOrDefault(list) + ((long)rows * copies);
        }

        foreach (var list in open)
        {
            _enough.Remove(list);
        }
    }

    /// <summary>How many rows beside those given, and whether no more can matter.</summary>
    public (long Rows, bool IsEnough) Of(Place place, ListValue list)
    {
        var kind = place.Kind;
        if (_enough.TryGetValue(kind, out var rows) && rows <= 64)
        {
            return (Math.Min(rows, list.More), true);
        }

        return (Math.Min(_limits.Rows, list.More), list.More <= _limits.Rows);
    }
}
