using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Branch and bound over cells of facts. A cell whose results, as the plan bounds them from above, can't be wanted is dropped; in any other the
/// simplest completion is tried, and the cell is cut where the conditions may turn. What it finds has been evaluated, so it is certain; that
/// it finds nothing is certain when no cell was left open. The order of work is fixed.
/// </summary>
internal sealed class Search
{
    private readonly CellEvaluation _evaluation;
    private readonly Aim _aim;
    private readonly SolverLimits _limits;
    private readonly Func<Place, bool> _mayCut;
    private readonly bool _isRestricted;
    private readonly Splitter _splitter;
    private readonly Completer _completer;
    private readonly NumberCuts _turns;
    private readonly LinearCheck _linear;
    private readonly PriorityQueue<Box, (int, long)> _queue = new();
    private long _sequence;

    // What has no value though all that may be given is.
    private Obstacle? _hidden;

    // So many cells are looked at before the simplest completion is mended, and so many completions tried then.
    private const int CellsFirst = 12;
    private const int MostRepairs = 400;

    // Places that may not be cut stay as unknown as they are.
    public Search(CellEvaluation evaluation, Value[] known, Aim aim, SolverLimits limits, Func<Place, bool>? mayCut = null)
    {
        (_evaluation, _aim, _limits, _mayCut) = (evaluation, aim, limits, mayCut ?? (_ => true));
        _isRestricted = mayCut is not null;
        _splitter = new Splitter(evaluation, known, limits);
        _completer = new Completer(evaluation);
        _turns = new NumberCuts(evaluation);
        _linear = new LinearCheck(evaluation, known);
        Root = known;
    }

    public Value[] Root { get; }

    /// <summary>Why a cell was left open; null where none was.</summary>
    public Obstacle? Obstacle { get; private set; }

    /// <summary>Cells left open.</summary>
    public List<Value[]> Left { get; } = [];

    /// <summary>How many cells were looked at.</summary>
    public int Cells { get; private set; }

    /// <summary>How a point is completed before it is tried; the simplest values where nothing else is said.</summary>
    public Func<Value[], Value[]>? Complete { get; init; }

    public void Run()
    {
        var start = _evaluation.Work;
        Push(Box.Of((Value[])Root.Clone()));
        while (_queue.TryDequeue(out var box, out _))
        {
            _limits.Cancellation.ThrowIfCancellationRequested();
            if (++Cells > _limits.Cells || _evaluation.Work - start > _limits.Work)
            {
                Obstacle = _hidden ?? (Cells > _limits.Cells
                    ? new Obstacle(ObstacleKind.Cells, _limits.Cells.ToString(CultureInfo.InvariantCulture))
                    : new Obstacle(ObstacleKind.Work, _limits.Work.ToString(CultureInfo.InvariantCulture)));
                Left.Add(box.Slots);
                Left.AddRange(_queue.UnorderedItems.Select(item => item.Element.Slots));
                return;
            }

            if (Look(box) || (Cells == CellsFirst && !_isRestricted && Complete is null && (Mend() || IsRootRefuted())))
            {
                return;
            }
        }
    }

    // The simplest completion of all is mended. Only after some cells, for most questions are settled in fewer. True when the search may end.
    private bool Mend()
    {
        var isEnough = false;
        foreach (var wanted in _aim.Wanted(_evaluation.Sets(Root)) ?? [])
        {
            new Repair(_evaluation, Root).Find(wanted, MostRepairs, (results, point) => isEnough |= _aim.Offer(results, point));
            if (isEnough)
            {
                return true;
            }
        }

        return false;
    }

    // Taken as a whole the linear constraints may rule out what is still wanted, whatever cells are left.
    private bool IsRootRefuted()
    {
        if (!IsRefuted(Box.Of(Root), _evaluation.Sets(Root), out var found))
        {
            return found;
        }

        Obstacle = null;
        Left.Clear();
        return true;
    }

    // True when the search may end.
    private bool Look(Box box)
    {
        _evaluation.Close(box.Slots);
        var sets = _evaluation.Sets(box.Slots);
        if (!_aim.IsOpen(sets))
        {
            return false;
        }

        var point = Point(box.Slots);
        var results = _evaluation.Sets(point);
        if (_aim.Offer(results, point))
        {
            return true;
        }

        _hidden ??= !_isRestricted && _evaluation.Problem.Usage.HostFunctions.Count > 0 && results.Any(result => !result.IsKnown()) ? Unnamed() : null;

        if (_aim.IsSettled(sets))
        {
            // Whatever is left free in it, such a completion has these results.
            return _aim.Offer(sets, point);
        }

        _evaluation.Set(box.Slots);
        var condition = _evaluation.Problem.Conditions[_aim.Undecided(sets)];
        var cut = _splitter.Split(box, condition, _mayCut);
        if (cut.Kind is CutKind.Turn or CutKind.Halving or CutKind.Nothing && IsRefuted(box, sets, out var found))
        {
            return found;
        }

        if (cut.Kind == CutKind.Turn && Try(cut.Place, box, point))
        {
            return true;
        }

        if (cut.Kind == CutKind.Nothing)
        {
            // Where only some places may be cut, what waits for others only is left as it is.
            if (_splitter.Stuck is null && _isRestricted)
            {
                return _aim.Rest(box.Slots);
            }

            Obstacle ??= _splitter.Stuck ?? Unnamed();
            Left.Add(box.Slots);
            return false;
        }

        // The first part is looked at first.
        for (var i = cut.Parts.Length - 1; i >= 0; i--)
        {
            Push(cut.Parts[i]);
        }

        return false;
    }

    private bool IsRefuted(Box box, Truth[] sets, out bool found)
    {
        found = false;
        if (_aim.Wanted(sets) is not { } all)
        {
            return false;
        }

        var isRefuted = true;
        foreach (var wanted in all)
        {
            _evaluation.Set(box.Slots);
            if (_linear.Refutes(wanted, box, out var candidate))
            {
                continue;
            }

            isRefuted = false;
            if (candidate is not null)
            {
                var point = Point(candidate);
                if (_aim.Offer(_evaluation.Sets(point), point))
                {
                    found = true;
                    return true;
                }
            }
        }

        return isRefuted;
    }

    // Points where the sides of a comparison meet, and just beside.
    private bool Try(Place place, Box box, Value[] point)
    {
        if (place.DomainIn(_evaluation.Problem.Space) is not NumberDomain domain || place.In(box.Slots) is not { IsKnown: false } value || place.In(point) is not { IsKnown: true })
        {
            return false;
        }

        foreach (var turn in _turns.Turns(place, point, value.Low, value.High).Take(8).ToList())
        {
            var step = Math.Max(domain.Step, 0.01m);
            foreach (var near in (decimal[])[domain.Floor(turn), domain.Ceiling(turn), domain.Floor(turn) - step, domain.Ceiling(turn) + step])
            {
                if (near >= value.Low && near <= value.High)
                {
                    var moved = place.With(point, Value.Known(Canonical.Of(near)));
                    if (_aim.Offer(_evaluation.Sets(moved), moved))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // With all that may be given at hand it waits for nothing of the application's: a function has no value.
    private Obstacle Unnamed() => new(ObstacleKind.HostFunction, _evaluation.Problem.Usage.HostFunctions.FirstOrDefault() ?? "?");

    private Value[] Point(Value[] slots) => Complete is { } complete ? complete(slots) : _completer.Fill(slots);

    private void Push(Box box) => _queue.Enqueue(box, (box.Halvings, -_sequence++));
}
