using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>How a cell is to be cut: where, and how well that is founded.</summary>
internal enum CutKind
{
    /// <summary>Nothing is left to cut.</summary>
    Nothing,

    /// <summary>Absent or not; a yes/no; a few members.</summary>
    Choice,

    /// <summary>How long a list is.</summary>
    Length,

    /// <summary>Many members or texts.</summary>
    ManyChoices,

    /// <summary>At a constant that the number is compared with.</summary>
    Constant,

    /// <summary>Where a comparison would turn if the other facts were as simple as can be.</summary>
    Turn,

    /// <summary>Somewhere.</summary>
    Halving,
}

/// <summary>A cut: the cells that a cell is replaced by, in the order in which they are looked at.</summary>
internal sealed record Cut(CutKind Kind, ImmutableArray<Box> Parts, Place Place = default);

/// <summary>Cuts cells where a condition that is not settled may turn.</summary>
internal sealed class Splitter(CellEvaluation evaluation, Value[] known, SolverLimits limits)
{
    private const int FewChoices = 16;

    private readonly Problem _problem = evaluation.Problem;
    private readonly Completer _completer = new(evaluation);
    private readonly Representatives _representatives = new(evaluation, known);
    private readonly RowLimits _rows = new(evaluation, known, limits);
    private readonly NumberCuts _numbers = new(evaluation);

    /// <summary>What stopped a cut that came to nothing.</summary>
    public Obstacle? Stuck { get; private set; }

    /// <summary>Whether the last cut looked for was among places that may be cut.</summary>
    public bool WaitsForAny { get; private set; }

    /// <summary>Cuts a cell for the sake of a condition that it leaves open. The cell's own slots stand in the evaluation.</summary>
    public Cut Split(Box box, ConditionNode condition, Func<Place, bool> mayCut)
    {
        var places = Places(box, condition, mayCut, out var detail);
        (Stuck, WaitsForAny) = (null, places.Count > 0);
        Place? best = null;
        var kind = CutKind.Nothing;
        foreach (var place in places)
        {
            var found = KindOf(box, place);
            if (found != CutKind.Nothing && (best is null || found < kind))
            {
                (best, kind) = (place, found);
            }
        }

        if (best is not { } chosen)
        {
            Stuck = places.Count > 0 ? StuckAt(box, places.Min) : detail;
            return new Cut(CutKind.Nothing, []);
        }

        var value = chosen.In(box.Slots);
        if (chosen.DomainIn(_problem.Space) is NumberDomain number && !value.MayBeNone)
        {
            return _numbers.Split(box, chosen, number, value, _completer);
        }

        return new Cut(kind, [.. Parts(box, chosen, value)], chosen);
    }

    // The places that the condition waits for.
    private SortedSet<Place> Places(Box box, ConditionNode condition, Func<Place, bool> mayCut, out Obstacle? detail)
    {
        var missing = new MissingSet();
        condition.CollectIfUnknown(evaluation.Frame, missing);
        detail = null;
        var places = new SortedSet<Place>();
        foreach (var item in missing.Items)
        {
            if (item.Detail is { } host)
            {
                detail ??= new Obstacle(ObstacleKind.HostFunction, host.Split(' ')[0]);
                continue;
            }

            var place = new Place(item.Slot, item.Row, item.Field);
            if (_problem.Space.DomainOf(item.Slot) is null)
            {
                detail ??= new Obstacle(ObstacleKind.NoDomain, _problem.NameOf(place));
                continue;
            }

            // How long a list is comes before what stands in it.
            foreach (var open in place.Open(box.Slots, _problem.Usage.Reads).Where(mayCut))
            {
                places.Add(open);
                if (open == place && item.Row < 0 && !box.Spent.Contains(place))
                {
                    break;
                }
            }
        }

        return places;
    }

    private CutKind KindOf(Box box, Place place)
    {
        var value = place.In(box.Slots);
        if (value.MayBeNone)
        {
            return CutKind.Choice;
        }

        if (box.Spent.Contains(place))
        {
            return CutKind.Nothing;
        }

        return place.DomainIn(_problem.Space) switch
        {
            ChoiceDomain choice => _representatives.Of(choice).Length <= FewChoices ? CutKind.Choice : CutKind.ManyChoices,
            TextDomain => CutKind.ManyChoices,
            ListDomain => CutKind.Length,
            NumberDomain => _numbers.KindOf(place, value),
            _ => CutKind.Nothing,
        };
    }

    private IEnumerable<Box> Parts(Box box, Place place, Value value)
    {
        var domain = place.DomainIn(_problem.Space)!;
        if (value.MayBeNone)
        {
            return [box.With(place, value.Present(domain.Present(place.Slot))), box.With(place, Value.None)];
        }

        return domain switch
        {
            ChoiceDomain choice => Choices(choice, value).Select(member => box.With(place, member)),
            TextDomain text => Texts(box, place, text, value),
            ListDomain list => Lengths(box, place, list, (ListValue)value.Reference!),
            _ => [],
        };
    }

    // A choice that the caller has narrowed is gone through member by member.
    private IEnumerable<Value> Choices(ChoiceDomain domain, Value value) =>
        value.Low == 0 && value.High == domain.Last ? _representatives.Of(domain) : Enumerable.Range((int)value.Low, (int)(value.High - value.Low) + 1).Select(domain.At);

    private IEnumerable<Box> Texts(Box box, Place place, TextDomain domain, Value value)
    {
        foreach (var text in _representatives.Of(domain).Where(text => text.Low >= value.Low && text.Low <= value.High))
        {
            yield return box.With(place, text);
        }

        if (!_representatives.AreComplete(domain) || value.Low > 0 || value.High < domain.Longest)
        {
            yield return box with { Spent = box.Spent.Add(place) };
        }
    }

    private IEnumerable<Box> Lengths(Box box, Place place, ListDomain domain, ListValue list)
    {
        var (rows, isEnough) = _rows.Of(place, list);
        var items = list.Items;
        for (var more = 0; more <= rows; more++)
        {
            yield return box.With(place, Value.List(new ListValue(items)));
            if (more < rows)
            {
                items = items.Add(NewItem(list, domain, place, items.Length));
            }
        }

        if (!isEnough)
        {
            items = items.Add(NewItem(list, domain, place, items.Length));
            var rest = list.More - (items.Length - list.Items.Length);
            yield return box.With(place, Value.List(new ListValue(items, rest, list.MoreItem))) with { Spent = rest > 0 ? box.Spent.Add(place) : box.Spent };
        }
    }

    // What may yet come may have been narrowed; a row gets its place.
    private static Value NewItem(ListValue list, ListDomain domain, Place place, int number) =>
        list.MoreItem.Reference is RowValue row ? Value.Row(row with { Slot = place.Slot, Number = number })
        : place.Field < 0 && list.MoreItem.Reference is null ? list.MoreItem : domain.NewItem(place.Slot, number);

    private Obstacle StuckAt(Box box, Place place) => place.DomainIn(_problem.Space) switch
    {
        TextDomain => new Obstacle(ObstacleKind.Text, _problem.NameOf(place)),
        ListDomain => new Obstacle(ObstacleKind.LongList, _problem.NameOf(place)),
        _ => new Obstacle(ObstacleKind.Cells, box.Halvings.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };
}
