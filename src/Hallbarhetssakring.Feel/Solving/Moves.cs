using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Other values that a place may hold in a completion: those that the conditions compare with, those just beyond, and for a list a row more,
/// a row less, a row for each member, or one row with another field. All lie within what was known.
/// </summary>
internal sealed class Moves(CellEvaluation evaluation, Value[] known)
{
    private const int MostValues = 24;

    private static readonly decimal[] Sizes = [0, 1, 1_000_000];

    // A day, a month, a year and ten, both ways.
    private static readonly decimal[] Days = [-1, 1, -31, 31, -366, 366, -3_660, 3_660];

    private readonly Problem _problem = evaluation.Problem;
    private readonly Completer _completer = new(evaluation);
    private readonly Representatives _representatives = new(evaluation, known);
    private readonly NumberCuts _numbers = new(evaluation);

    /// <summary>Completions that differ from one at a place; the nearest to hand first.</summary>
    public IEnumerable<Value[]> From(Value[] point, Place place)
    {
        var domain = place.DomainIn(_problem.Space)!;
        return Values(place, place.In(known), place.In(point), domain, point).Select(value => place.With(point, value)).Where(moved => evaluation.Admits(moved, known));
    }

    /// <summary>The completion with something at a place: an item in a list, 1 for a number.</summary>
    public Value[] Plenty(Value[] point, Place place)
    {
        var (bounds, held) = (place.In(known), place.In(point));
        var some = (place.DomainIn(_problem.Space), bounds.Reference, held.Reference) switch
        {
            (ListDomain list, ListValue { More: > 0 } within, ListValue { Items: var items }) => Value.List(new ListValue([.. items, .. Items(place, within, list).Skip(list.Item is RowDomain ? 1 : 0).Take(1).Select(item => Numbered(item, items.Length))])),
            ({ } domain, _, _) => Some(held, bounds, domain),
            _ => held,
        };
        var moved = place.With(point, some);
        return evaluation.Admits(moved, known) ? moved : point;
    }

    // The point is null where the place is in a row that it does not hold.
    private IEnumerable<Value> Values(Place place, Value bounds, Value current, FactDomain domain, Value[]? point)
    {
        if (bounds.IsFault || bounds.IsNone)
        {
            return [];
        }

        if (!bounds.MayBeNone)
        {
            return Present(place, bounds, current, domain, point);
        }

        var present = bounds.Present(domain.Present(place.Slot));
        var simplest = _completer.Fill(present, domain, place.Slot);
        return current.IsNone ? Present(place, present, simplest, domain, null).Prepend(simplest) : Present(place, present, current, domain, point).Append(Value.None);
    }

    private IEnumerable<Value> Present(Place place, Value bounds, Value current, FactDomain domain, Value[]? point) => domain switch
    {
        ListDomain list when bounds.Reference is ListValue within && current.Reference is ListValue held => Lists(place, within, held, list, point),
        RowDomain row when bounds.Reference is RowValue within && current.Reference is RowValue held => Rows(place, within, held, row, point),
        _ when bounds.IsKnown => [],
        ChoiceDomain choice => _representatives.Of(choice).Where(value => value.Low >= bounds.Low && value.Low <= bounds.High && value.Low != current.Low).Take(MostValues),
        TextDomain text => _representatives.Of(text).Where(value => value.Low >= bounds.Low && value.Low <= bounds.High && !Equals(value.Reference, current.Reference)).Take(MostValues),
        NumberDomain number => Numbers(place, bounds, current, number, point),
        _ => [],
    };

    private List<Value> Numbers(Place place, Value bounds, Value current, NumberDomain domain, Value[]? point)
    {
        var near = new List<decimal>();
        evaluation.Set(point ?? known);
        near.AddRange(_problem.ComparandsOf(place.Kind).Select(evaluation.Of).Where(value => value.IsKnown).Select(value => value.Low));
        if (point is not null)
        {
            near.AddRange(_numbers.Turns(place, point, bounds.Low, bounds.High).Take(8));
        }

        var step = Math.Max(domain.Step, 0.01m);
        var numbers = near.Where(number => Math.Abs(number) < 1e17m).SelectMany(number => (decimal[])[domain.Floor(number), domain.Ceiling(number), domain.Floor(number) - step, domain.Ceiling(number) + step]);
        return [.. numbers.Concat(domain.IsDate ? Days.Select(days => current.Low + days) : Sizes.Select(domain.Floor)).Where(number => number >= bounds.Low && number <= bounds.High && number != current.Low)
            .Distinct().Take(MostValues).Select(number => Value.Known(Canonical.Of(number)))];
    }

    private IEnumerable<Value> Lists(Place place, ListValue within, ListValue held, ListDomain domain, Value[]? point)
    {
        var (given, room) = (within.Items.Length, within.Items.Length + within.More);
        if (held.Items.Length < room)
        {
            foreach (var item in Items(place, within, domain))
            {
                yield return Of(held.Items.Add(Numbered(item, held.Items.Length)));
            }

            foreach (var all in OneForEach(place, within, domain))
            {
                yield return Of([.. held.Items.Take(given), .. all.Take(room - given).Select((item, i) => Numbered(item, given + i))]);
            }
        }

        if (held.Items.Length > given)
        {
            yield return Of(held.Items.RemoveAt(held.Items.Length - 1));
        }

        for (var i = 0; i < held.Items.Length; i++)
        {
            var inside = place.Row < 0 ? place with { Row = i } : place with { Item = i };
            foreach (var item in Values(inside, i < given ? within.Items[i] : within.MoreItem, held.Items[i], domain.Item, point))
            {
                yield return Of(held.Items.SetItem(i, item));
            }
        }

        static Value Of(ImmutableArray<Value> items) => Value.List(new ListValue(items));
    }

    // A new item as simple as can be, with something of everything, and with each value of each field.
    private IEnumerable<Value> Items(Place place, ListValue within, ListDomain domain)
    {
        var simplest = _completer.Fill(within.MoreItem, domain.Item, place.Slot);
        if (simplest.Reference is not RowValue row || domain.Item is not RowDomain fields)
        {
            return Values(Inside(place), within.MoreItem, simplest, domain.Item, null).Prepend(simplest);
        }

        var some = Value.Row(row with { Fields = [.. row.Fields.Select((field, i) => Some(field, ((RowValue)within.MoreItem.Reference!).Fields[i], fields.Fields[i]))] });
        return Values(Inside(place), within.MoreItem, some, domain.Item, null).Prepend(some).Prepend(simplest);
    }

    // A row for each value of a field: what is asked of every member is met by one of them.
    private IEnumerable<ImmutableArray<Value>> OneForEach(Place place, ListValue within, ListDomain domain)
    {
        var items = Items(place, within, domain).Take(MostValues * 4).ToList();
        if (items.Count < 3 || items[0].Reference is not RowValue)
        {
            return items.Count < 2 ? [] : [[.. items]];
        }

        var some = (RowValue)items[1].Reference!;
        return Enumerable.Range(0, some.Fields.Length).Select(field => items.Skip(1).Where(item => item.Reference is RowValue row && Differs(row, some, field)).Prepend(items[1]).ToImmutableArray()).Where(all => all.Length > 1);

        static bool Differs(RowValue row, RowValue from, int field) => !Same(row.Fields[field], from.Fields[field]);
    }

    private static bool Same(in Value a, in Value b) => a.Possible == b.Possible && a.Low == b.Low && a.High == b.High && Equals(a.Reference, b.Reference);

    private IEnumerable<Value> Rows(Place place, RowValue within, RowValue held, RowDomain domain, Value[]? point)
    {
        for (var field = 0; field < held.Fields.Length; field++)
        {
            if (!_problem.Usage.Reads((place.Slot, field)))
            {
                continue;
            }

            foreach (var value in Values(place with { Field = field }, within.Fields[field], held.Fields[field], domain.Fields[field], point))
            {
                yield return Value.Row(held with { Fields = held.Fields.SetItem(field, value) });
            }
        }
    }

    private static Value Some(in Value simplest, in Value bounds, FactDomain domain) =>
        domain is NumberDomain { IsDate: false } && !bounds.IsKnown && simplest.IsKnown && bounds.Low <= 1 && bounds.High >= 1 ? Value.Known(1m) : simplest;

    private static Value Numbered(in Value item, int number) => item.Reference is RowValue row ? Value.Row(row with { Number = number }) : item;

    private static Place Inside(Place place) => place.Row < 0 ? place with { Row = 0 } : place with { Item = 0 };
}
