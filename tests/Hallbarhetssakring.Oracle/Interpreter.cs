using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>
/// A slow, obvious interpreter of bound expressions, written from semantics.md and not from the plan: what the two disagree on is a fault in
/// one of them, or an unclear line of the page. This part holds conditions.
/// </summary>
/// <param name="slot">What each slot holds.</param>
/// <param name="municipalities">What is known of the municipalities; null for nothing.</param>
internal sealed partial class Interpreter(Func<int, Denotation> slot, MunicipalityFigures? municipalities = null)
{
    private readonly Dictionary<int, Denotation> _slots = [];
    private ImmutableDictionary<int, Denotation> _rows = ImmutableDictionary<int, Denotation>.Empty;

    /// <summary>The possible results of a condition.</summary>
    public ImmutableSortedSet<Plain> Condition(BoundNode node) => node switch
    {
        BoundAnd and => and.Operands.Select(Condition).Aggregate(Plains.True, Plains.And),
        BoundOr or => or.Operands.Select(Condition).Aggregate(Plains.False, Plains.Or),
        BoundNot not => Plains.Not(Condition(not.Operand)),
        BoundAtLeast some => Plains.AtLeast(some.Minimum, [.. some.Operands.Select(Condition)]),
        BoundIf choice => If(choice),
        BoundComparison comparison => Compare(comparison),
        BoundWithin within => Within(within),
        BoundMembership membership => Membership(membership),
        BoundIsGiven given => IsGiven(Value(given.Operand)),
        BoundQuantifier quantifier => Quantifier(quantifier),
        BoundCall { Function: BuiltIn.Contains or BuiltIn.StartsWith or BuiltIn.EndsWith or BuiltIn.Matches } call => TextTest(call),
        _ => Truths(Value(node)),
    };

    // The condition's error is the choice's; where it may go either way, either branch's results are possible.
    private ImmutableSortedSet<Plain> If(BoundIf choice)
    {
        var test = Condition(choice.Condition);
        var results = ImmutableSortedSet<Plain>.Empty;
        results = test.Contains(Plain.Error) ? results.Add(Plain.Error) : results;
        results = test.Contains(Plain.True) ? results.Union(Condition(choice.Then)) : results;
        return test.Contains(Plain.False) ? results.Union(Condition(choice.Else)) : results;
    }

    private ImmutableSortedSet<Plain> Compare(BoundComparison comparison)
    {
        var (a, b) = (Value(comparison.Left), Value(comparison.Right));
        if (comparison.Left.Type is ListType { Element: var element })
        {
            return EqualLists(a, b, element is TextType);
        }

        var isText = comparison.Left.Type is TextType || comparison.Right.Type is TextType;
        return Strict([a, b], () => comparison.Operator switch
        {
            BinaryOperator.Less => Less(a.Bounds!.Value, b.Bounds!.Value),
            BinaryOperator.LessOrEqual => Plains.Not(Less(b.Bounds!.Value, a.Bounds!.Value)),
            _ => Equal(a, b, isText),
        });
    }

    private static ImmutableSortedSet<Plain> Less(Bounds a, Bounds b) =>
        a.High < b.Low ? Plains.True : a.Low >= b.High ? Plains.False : Plains.TrueOrFalse;

    private static ImmutableSortedSet<Plain> Equal(Denotation a, Denotation b, bool isText)
    {
        if (isText)
        {
            return a.Text is null || b.Text is null ? Plains.TrueOrFalse : string.Equals(a.Text, b.Text, StringComparison.Ordinal) ? Plains.True : Plains.False;
        }

        var (x, y) = (a.Bounds!.Value, b.Bounds!.Value);
        return x.High < y.Low || y.High < x.Low || IsApart(a, b) || IsApart(b, a) ? Plains.False : x.IsPoint && x == y ? Plains.True : Plains.TrueOrFalse;
    }

    // None of the members that the one may be lies where the other may.
    private static bool IsApart(Denotation a, Denotation b) =>
        a.Places is { } places && places.All(place => place < b.Bounds!.Value.Low || place > b.Bounds.Value.High || b.Places?.Contains(place) == false);

    // False when some part surely differs, true when all are surely equal, else unknown.
    private static ImmutableSortedSet<Plain> EqualLists(Denotation a, Denotation b, bool ofTexts) => Strict([a, b], () =>
    {
        var (x, y) = (a.List!, b.List!);
        if (x.Entries.Concat(y.Entries).Any(entry => entry.Presence.SetEquals(Plains.Error)))
        {
            return Plains.Error;
        }

        if (!x.IsComplete || !y.IsComplete)
        {
            return x.All.Concat(y.All).Any(entry => entry.MayFail) ? Plains.TrueOrFalse.Add(Plain.Error) : Plains.TrueOrFalse;
        }

        return x.Entries.Length != y.Entries.Length
            ? Plains.False
            : x.Entries.Zip(y.Entries, (p, q) => Strict([p.Value, q.Value], () => Equal(p.Value, q.Value, ofTexts))).Aggregate(Plains.True, Plains.And);
    });

    private ImmutableSortedSet<Plain> Within(BoundWithin within)
    {
        var (inner, outer) = (Value(within.Inner), Value(within.Outer));
        return Strict([inner, outer], () => !inner.IsKnownValue || !outer.IsKnownValue ? Plains.TrueOrFalse
            : within.System.IsWithin((int)inner.Bounds!.Value.Low, (int)outer.Bounds!.Value.Low) ? Plains.True : Plains.False);
    }

    private ImmutableSortedSet<Plain> Membership(BoundMembership membership)
    {
        var (item, list) = (Value(membership.Item), Value(membership.List));
        var isText = membership.Item.Type is TextType || membership.List.Type is ListType { Element: TextType };
        return Strict([item, list], () => list.List!.All
            .Select(entry => Plains.And(entry.Presence, Strict([item, entry.Value], () => Equal(item, entry.Value, isText))))
            .Aggregate(Plains.False, Plains.Or));
    }

    // A maybe row counts as unknown, a row whose test fails as an error (semantics §3).
    private ImmutableSortedSet<Plain> Quantifier(BoundQuantifier quantifier) => Strict([Value(quantifier.Source)], () =>
    {
        var entries = Value(quantifier.Source).List!.All.Select(entry => (entry.Presence, Holds: WithRow(quantifier.Depth, entry.Value, () => Condition(quantifier.Condition)))).ToList();
        return quantifier.IsEvery
            ? entries.Select(entry => Plains.Or(Plains.Not(entry.Presence), entry.Holds)).Aggregate(Plains.True, Plains.And)
            : entries.Select(entry => Plains.And(entry.Presence, entry.Holds)).Aggregate(Plains.False, Plains.Or);
    });

    private static ImmutableSortedSet<Plain> IsGiven(Denotation operand)
    {
        var results = ImmutableSortedSet<Plain>.Empty;
        results = operand.MayHaveValue ? results.Add(Plain.True) : results;
        results = operand.MayBeAbsent ? results.Add(Plain.False) : results;
        return operand.MayFail ? results.Add(Plain.Error) : results;
    }

    // A yes/no value as a condition. What is surely absent is read only behind a guard that decides; it may be anything.
    private static ImmutableSortedSet<Plain> Truths(Denotation value)
    {
        var results = ImmutableSortedSet<Plain>.Empty;
        results = value.MayFail ? results.Add(Plain.Error) : results;
        results = value.SurelyAbsent || value.Bounds is { High: > 0 } ? results.Add(Plain.True) : results;
        return value.SurelyAbsent || value.Bounds is { Low: 0 } ? results.Add(Plain.False) : results;
    }

    // Every operator is strict: an operand's error is its own. What may fail, may.
    private static ImmutableSortedSet<Plain> Strict(Denotation[] operands, Func<ImmutableSortedSet<Plain>> results) =>
        operands.Any(operand => operand.SurelyFails) ? Plains.Error
        : operands.Any(operand => operand.MayFail) ? results().Add(Plain.Error)
        : results();

    private T WithRow<T>(int depth, Denotation row, Func<T> evaluate)
    {
        var outer = _rows;
        _rows = _rows.SetItem(depth, row);
        var result = evaluate();
        _rows = outer;
        return result;
    }
}
