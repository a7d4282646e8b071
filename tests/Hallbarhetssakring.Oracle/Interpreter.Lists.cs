using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>Lists, and an item by its place (semantics §3).</summary>
internal sealed partial class Interpreter
{
    private Denotation ListOf(BoundNode node)
    {
        switch (node)
        {
            case BoundList list:
                return OfListing(new Listing([.. list.Items.Select(item => new Entry(Value(item), Plains.True))], 0, null));
            case BoundFilter filter:
                return Through(filter.Source, entry => Keep(entry with
                {
                    Presence = Plains.And(entry.Presence, WithRow(filter.Depth, entry.Value, () => Condition(filter.Condition))),
                }));
            case BoundMap map:
                return Through(map.Source, entry => [entry with { Value = WithRow(map.Depth, entry.Value, () => Value(map.Body)) }]);
            case BoundConcatenation concatenation:
                return Flatten(Value(concatenation.Lists[0]));
            case BoundCall { Function: BuiltIn.Distinct } call:
                return Distinct(Value(call.Arguments[0]), call.Type is ListType { Element: TextType });
            default:
                throw new InvalidOperationException(node.Tag);
        }
    }

    private static Denotation OfListing(Listing listing) => new() { List = listing };

    // What surely does not belong is dropped.
    private static IEnumerable<Entry> Keep(Entry entry) => entry.Presence.SetEquals(Plains.False) ? [] : [entry];

    private Denotation Through(BoundNode source, Func<Entry, IEnumerable<Entry>> change)
    {
        var list = Value(source);
        if (list.SurelyFails || list.List is not { } listing)
        {
            return Denotation.Failure;
        }

        var entries = listing.Entries.SelectMany(change).ToImmutableArray();
        if (listing.MayCome == 0)
        {
            return list with { List = new Listing(entries, 0, null), MayBeAbsent = false };
        }

        // One stands for all that may come: if even that one surely does not pass, none does.
        var extra = change(new Entry(listing.Extra!, listing.ExtraPresence)).ToList();
        var after = extra.Count == 0 ? new Listing(entries, 0, null) : new Listing(entries, listing.MayCome, extra[0].Value) { ExtraPresence = extra[0].Presence };
        return list with { List = after, MayBeAbsent = false };
    }

    private static Denotation Flatten(Denotation outer)
    {
        if (outer.List is not { } lists)
        {
            return Denotation.Failure;
        }

        var entries = ImmutableArray.CreateBuilder<Entry>();
        var (mayCome, extras, mayFail) = (0L, new List<Entry>(), outer.MayFail);
        foreach (var list in lists.Entries)
        {
            // A row whose test fails is carried on by each of its items.
            if (list.Value.SurelyFails && !list.Presence.Contains(Plain.False))
            {
                return Denotation.Failure;
            }

            mayFail |= list.Value.MayFail;
            if (list.Value.List is { } inner)
            {
                entries.AddRange(inner.Entries.Select(entry => entry with { Presence = Plains.And(list.Presence, entry.Presence) }));
                mayCome += inner.MayCome;
                extras.AddRange(inner.All.Skip(inner.Entries.Length).Select(extra => extra with { Presence = extra.Presence.Union(list.Presence) }));
            }
        }

        if (lists.MayCome > 0)
        {
            mayFail |= lists.Extra!.MayFail;
            mayCome += lists.MayCome * ((lists.Extra.List?.Entries.Length ?? 0) + (lists.Extra.List?.MayCome ?? 0));
            extras.AddRange((lists.Extra.List?.All ?? []).Select(extra => extra with { Presence = extra.Presence.Union(lists.ExtraPresence) }));
        }

        var result = mayCome == 0 ? new Listing(entries.ToImmutable(), 0, null) : new Listing(entries.ToImmutable(), mayCome, Any(extras.Select(e => e.Value))) { ExtraPresence = MaybeOf(extras) };
        return new Denotation { List = result, MayFail = mayFail };
    }

    private static ImmutableSortedSet<Plain> MaybeOf(IEnumerable<Entry> extras) =>
        extras.Any(extra => extra.Presence.Contains(Plain.Error)) ? Plains.TrueOrFalse.Add(Plain.Error) : Plains.TrueOrFalse;

    private static Denotation Any(IEnumerable<Denotation> values) => values.Aggregate(Denotation.Either);

    // An item stays unless an equal one stays before it.
    private static Denotation Distinct(Denotation source, bool ofTexts)
    {
        if (source.List is not { } list)
        {
            return Denotation.Failure;
        }

        var kept = new List<Entry>();
        foreach (var entry in list.Entries)
        {
            var stays = kept.Aggregate(entry.Presence, (presence, before) => Plains.And(presence, Plains.Not(
                Plains.And(before.Presence, Strict([before.Value, entry.Value], () => Equal(before.Value, entry.Value, ofTexts))))));
            kept.Add(entry with { Presence = stays });
        }

        return source with { List = list with { Entries = [.. kept.SelectMany(Keep)] } };
    }

    private Denotation Index(BoundIndex node)
    {
        var (source, place) = (Value(node.Source), Value(node.Place));
        if (source.SurelyFails || place.SurelyFails)
        {
            return Denotation.Failure;
        }

        var mayFail = source.MayFail || place.MayFail || source.List!.All.Any(entry => entry.Presence.Contains(Plain.Error));
        var anything = (AnythingOf(node.Type) with { MayBeAbsent = true }).Failing(mayFail);
        if (!place.IsKnown)
        {
            // It may also be no place at all.
            return anything.Failing(true);
        }

        var at = place.Bounds!.Value.Low;
        if (at == 0 || at != decimal.Truncate(at))
        {
            return Denotation.Failure;
        }

        var list = source.List!;
        if (list.Entries.Any(entry => entry.Presence.SetEquals(Plains.Error)))
        {
            return Denotation.Failure;
        }

        // What may yet come to a list that is put together of others may come between its items.
        var isLast = !BoundConcatenation.IsIn(node.Source);

        // A row in doubt shifts those behind it, seen from where one counts.
        var counted = at > 0 ? list.Entries : [.. list.Entries.Reverse()];
        var index = (int)Math.Min(int.MaxValue, Math.Abs(at)) - 1;
        var isSettled = counted.Take(index + 1).All(entry => entry.IsSure) && (list.MayCome == 0 || (isLast && at > 0 && index < counted.Length));
        return !isSettled ? anything.Failing(list.All.Any(entry => entry.MayFail))
            : index < counted.Length ? counted[index].Value.Failing(mayFail)
            : Denotation.Absent.Failing(mayFail);
    }
}
