using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary><c>sort</c> (DMN 1.5, table 82): by a function that says whether one element precedes another. Equal elements keep their order.</summary>
internal static class SortFunctions
{
    public static readonly BuiltIn[] All =
    [
        Function("sort", FeelType.List, Sort, AList("list"), A(FeelType.Function, "precedes").Optional().OrNull()),
    ];

    private static FeelValue Sort(Call call)
    {
        var items = call.List(0).ToArray();
        if (call.Has(1) && ((FunctionValue)call[1]).Arity != 2)
        {
            return call.Fail("funktionen tar inte två argument", "the function does not take two arguments");
        }

        var sound = true;
        var sorted = Merge(items, Precedes);
        return sound && !call.Budget.IsSpent
            ? call.NewList([.. sorted])
            : call.Fail("elementen kan inte jämföras", "the elements can't be compared");

        bool Precedes(FeelValue left, FeelValue right)
        {
            if (!sound || !call.Budget.Charge())
            {
                return false;
            }

            var precedes = call.Has(1) ? Logic.Truth(call.Apply((FunctionValue)call[1], left, right)) : Ordering.Holds(left, right, Relation.Less);
            sound &= precedes is not null;
            return precedes == true;
        }
    }

    // A merge sort of our own: it is stable, and a function that contradicts itself can't upset it.
    private static FeelValue[] Merge(FeelValue[] items, Func<FeelValue, FeelValue, bool> precedes)
    {
        if (items.Length < 2)
        {
            return items;
        }

        var left = Merge(items[..(items.Length / 2)], precedes);
        var right = Merge(items[(items.Length / 2)..], precedes);
        var merged = new FeelValue[items.Length];
        for (int i = 0, l = 0, r = 0; i < merged.Length; i++)
        {
            var takeRight = l == left.Length || (r < right.Length && precedes(right[r], left[l]));
            merged[i] = takeRight ? right[r++] : left[l++];
        }

        return merged;
    }
}
