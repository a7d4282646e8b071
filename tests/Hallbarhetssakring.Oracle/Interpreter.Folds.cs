using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Oracle;

/// <summary>Folds over lists: a row whose test fails, or an item that fails, makes the fold fail; one that may, may (semantics §3).</summary>
internal sealed partial class Interpreter
{
    private Denotation Fold(BoundCall call)
    {
        var source = Value(call.Arguments[0]);
        if (source.SurelyFails || source.List is not { } list || list.Entries.Any(entry => entry.SurelyFails))
        {
            return Denotation.Failure;
        }

        var mayFail = source.MayFail || list.All.Any(entry => entry.MayFail);

        // An item that only fails adds nothing where it does not belong.
        var entries = list.Entries.Where(entry => !entry.Value.SurelyFails).ToList();
        var extra = list.MayCome > 0 && !list.Extra!.SurelyFails ? list.Extra : null;
        var result = call.Function switch
        {
            BuiltIn.Count => Count([.. list.Entries.Select(entry => entry.Presence)], list.ExtraPresence.Contains(Plain.True) ? list.MayCome : 0),
            BuiltIn.CountTrue => Count(
                [.. entries.Select(entry => Plains.And(entry.Presence, Truths(entry.Value)))],
                extra is not null && Plains.And(list.ExtraPresence, Truths(extra)).Contains(Plain.True) ? list.MayCome : 0),
            BuiltIn.Sum => Sum(entries, extra, list.MayCome),
            BuiltIn.Product => Product(entries, extra),
            BuiltIn.MinimumOfList or BuiltIn.MaximumOfList => Extreme(entries, extra, call.Function == BuiltIn.MaximumOfList),
            _ => Average(entries, extra, call.Function == BuiltIn.Median),
        };
        return result.Failing(mayFail);
    }

    // [sure, sure + maybe]
    private static Denotation Count(ImmutableArray<ImmutableSortedSet<Plain>> belongs, long mayCome)
    {
        var sure = belongs.Count(b => b.SetEquals(Plains.True));
        var maybe = belongs.Count(b => !b.SetEquals(Plains.True) && b.Contains(Plain.True));
        return Denotation.Number(sure, sure + maybe + mayCome);
    }

    // A maybe row adds [min(0, v), max(0, v)]; those that may come, that many times.
    private static Denotation Sum(List<Entry> entries, Denotation? extra, long mayCome)
    {
        var total = Denotation.Number(0);
        foreach (var entry in entries)
        {
            total = Calculate(BinaryOperator.Add, total, entry.IsSure ? entry.Value : MaybeNothing(entry.Value));
        }

        return extra is null ? total : Calculate(BinaryOperator.Add, total, Calculate(BinaryOperator.Multiply, MaybeNothing(extra), Denotation.Number(mayCome)));
    }

    private static Denotation MaybeNothing(Denotation value) => value with { Bounds = Bounds.Hull(value.Bounds!.Value, new Bounds(0, 0)) };

    // "Anything else that a maybe row can change is unknown."
    private static Denotation Product(List<Entry> entries, Denotation? extra)
    {
        var anything = new Denotation { Bounds = new Bounds(decimal.MinValue, decimal.MaxValue), MayFail = true };
        return entries.All(entry => entry.IsSure) && extra is null
            ? entries.Select(entry => entry.Value).Aggregate(Denotation.Number(1), (a, b) => Calculate(BinaryOperator.Multiply, a, b))
            : anything;
    }

    private static Denotation Extreme(List<Entry> entries, Denotation? extra, bool greatest)
    {
        var all = extra is null ? entries : [.. entries, new Entry(extra, Plains.TrueOrFalse)];
        if (all.Count == 0)
        {
            return Denotation.Absent;
        }

        // For the greatest: at least the greatest of what surely is there, at most the greatest of all. The least, the other way round.
        var (sure, any) = (all.Where(entry => entry.IsSure).Select(entry => entry.Value.Bounds!.Value).ToList(), all.Select(entry => entry.Value.Bounds!.Value).ToList());
        var result = (greatest, sure.Count) switch
        {
            (true, > 0) => Denotation.Number(sure.Max(b => b.Low), any.Max(b => b.High)),
            (false, > 0) => Denotation.Number(any.Min(b => b.Low), sure.Min(b => b.High)),
            _ => Denotation.Number(any.Min(b => b.Low), any.Max(b => b.High)),
        };
        return result with { MayBeAbsent = sure.Count == 0 };
    }

    // Known where every item is; else somewhere between the least and the greatest.
    private static Denotation Average(List<Entry> entries, Denotation? extra, bool median)
    {
        var all = extra is null ? entries : [.. entries, new Entry(extra, Plains.TrueOrFalse)];
        if (all.Count == 0)
        {
            return Denotation.Absent;
        }

        var bounds = all.Select(entry => entry.Value.Bounds!.Value).ToList();
        if (!all.All(entry => entry.IsSure && entry.Value.IsKnown))
        {
            return Denotation.Number(bounds.Min(b => b.Low), bounds.Max(b => b.High)) with { MayBeAbsent = !all.Any(entry => entry.IsSure) };
        }

        var numbers = bounds.Select(b => b.Low).Order().ToList();
        var middle = numbers.Count / 2;
        return median
            ? Denotation.Number(numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2)
            : Denotation.Number(numbers.Sum() / numbers.Count);
    }
}
