using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>List functions that look into lists or make new ones (DMN 1.5, table 76). Positions count from 1, or from -1 at the end.</summary>
internal static class ListFunctions
{
    public static readonly BuiltIn[] All =
    [
        Function("list contains", FeelType.Boolean, c => BooleanValue.Of(IndexesOf(c, c[1]).Any()), AList("list"), AnyValue("element")),
        Function("count", FeelType.Number, c => NumberValue.Of(c.List(0).Length), AList("list")),
        Function("sublist", FeelType.List, Sublist, AList("list"), ANumber("start position"), ANumber("length").Optional()),
        Function("append", FeelType.List, c => c.NewList([.. c.List(0), .. c.List(1)]), AList("list"), AnyValue("item").Rest()),
        Function("concatenate", FeelType.List, c => Concatenate(c, out var items) ? c.NewList(items) : NullValue.Instance, AList("list").Rest()),
        Function("union", FeelType.List, c => Concatenate(c, out var items) ? c.NewList(Distinct(c, items)) : NullValue.Instance, AList("list").Rest()),
        Function("insert before", FeelType.List, InsertBefore, AList("list"), ANumber("position"), AnyValue("newItem")),
        Function("remove", FeelType.List, Remove, AList("list"), ANumber("position")),
        Function("reverse", FeelType.List, c => c.NewList([.. c.List(0).Reverse()]), AList("list")),
        Function("index of", FeelType.List, c => c.NewList([.. IndexesOf(c, c[1]).Select(i => NumberValue.Of(i + 1))]), AList("list"), AnyValue("match")),
        Function("distinct values", FeelType.List, c => c.NewList(Distinct(c, c.List(0))), AList("list")),
        Function("flatten", FeelType.List, Flatten, AList("list")),
        new("list replace",
            Form(FeelType.List, Replace, AList("list"), ANumber("position"), AnyValue("newItem")),
            Form(FeelType.List, ReplaceMatches, AList("list"), A(FeelType.Function, "match"), AnyValue("newItem"))),
    ];

    private static IEnumerable<int> IndexesOf(Call call, FeelValue element)
    {
        var items = call.List(0);
        for (var i = 0; i < items.Length && call.Budget.Charge(); i++)
        {
            if (Equality.AreEqual(items[i], element, call.Budget) == true)
            {
                yield return i;
            }
        }
    }

    // A position as an index; null when there is no such element.
    private static int? IndexAt(Call call, int argument) => call.Whole(argument) switch
    {
        { } position and > 0 when position <= call.List(0).Length => position - 1,
        { } position and < 0 when position >= -call.List(0).Length => call.List(0).Length + position,
        _ => null,
    };

    private static FeelValue OutsideList(Call call) => call.Fail("positionen finns inte i listan", "the position is not in the list");

    private static FeelValue Sublist(Call call)
    {
        if (IndexAt(call, 1) is not { } from)
        {
            return OutsideList(call);
        }

        var rest = call.List(0).Length - from;
        if (!call.Has(2))
        {
            return call.NewList(call.List(0).Slice(from, rest));
        }

        return call.Whole(2) is { } length && length >= 0 && length <= rest
            ? call.NewList(call.List(0).Slice(from, length))
            : call.Fail("så många element finns inte", "there are not that many elements");
    }

    private static bool Concatenate(Call call, out ImmutableArray<FeelValue> items)
    {
        items = [];
        var lists = call.List(0).OfType<ListValue>().ToList();
        if (!call.Budget.AllowsList(lists.Sum(list => (long)list.Items.Length)))
        {
            return false;
        }

        items = [.. lists.SelectMany(list => list.Items)];
        return true;
    }

    private static FeelValue InsertBefore(Call call) =>
        IndexAt(call, 1) is { } index ? call.NewList(call.List(0).Insert(index, call[2])) : OutsideList(call);

    private static FeelValue Remove(Call call) => IndexAt(call, 1) is { } index ? call.NewList(call.List(0).RemoveAt(index)) : OutsideList(call);

    private static ImmutableArray<FeelValue> Distinct(Call call, ImmutableArray<FeelValue> items)
    {
        var distinct = new List<FeelValue>();
        foreach (var item in items)
        {
            if (call.Budget.IsSpent)
            {
                break;
            }

            if (!distinct.Exists(known => call.Budget.Charge() && Equality.AreEqual(known, item, call.Budget) == true))
            {
                distinct.Add(item);
            }
        }

        return [.. distinct];
    }

    private static FeelValue Flatten(Call call)
    {
        var flat = ImmutableArray.CreateBuilder<FeelValue>();
        Flatten(call, call.List(0), flat);
        return call.NewList(flat.ToImmutable());
    }

    private static void Flatten(Call call, ImmutableArray<FeelValue> items, ImmutableArray<FeelValue>.Builder flat)
    {
        foreach (var item in items)
        {
            if (!call.Budget.Charge())
            {
                return;
            }

            if (item is ListValue list)
            {
                Flatten(call, list.Items, flat);
            }
            else
            {
                flat.Add(item);
            }
        }
    }

    private static FeelValue Replace(Call call) =>
        IndexAt(call, 1) is { } index ? call.NewList(call.List(0).SetItem(index, call[2])) : OutsideList(call);

    // match(item, newItem) says which items are replaced.
    private static FeelValue ReplaceMatches(Call call)
    {
        var match = (FunctionValue)call[1];
        if (match.Arity != 2)
        {
            return call.Fail("funktionen tar inte två argument", "the function does not take two arguments");
        }

        var items = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var item in call.List(0))
        {
            if (Logic.Truth(call.Apply(match, item, call[2])) is not { } matches)
            {
                return call.Fail("funktionen gav varken sant eller falskt", "the function gave neither true nor false");
            }

            items.Add(matches ? call[2] : item);
        }

        return call.NewList(items.ToImmutable());
    }
}
