using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Whether the comparisons of a cell can turn out as a question wants them to, taken together as linear constraints: each that is open is
/// supposed true and supposed false until the conditions are decided. It says "no" for sure, and else where to look.
/// </summary>
internal sealed class LinearCheck(CellEvaluation evaluation, Value[] known)
{
    private const int MostSuppositions = 128;

    private readonly Logic _logic = evaluation.Problem.Logic;
    private readonly int _givenDecimals = GivenDecimals(known, evaluation.Problem);
    private readonly Dictionary<int, Rational> _point = [];
    private int _left;

    /// <summary>
    /// Whether no completion of the cell gives each condition one of the results wanted; the cell stands in the evaluation. Otherwise
    /// <paramref name="point"/> holds the cell with numbers that may.
    /// </summary>
    public bool Refutes(ReadOnlySpan<Truth> wanted, Box box, out Value[]? point)
    {
        point = null;
        if (_logic.Leaves.Length == 0 || !_logic.Leaves.Any(leaf => leaf.Comparison is not null))
        {
            return false;
        }

        var leaves = new Truth[_logic.Leaves.Length];
        var (open, linear) = (0, 0);
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = _logic.Leaves[i].Plan.Evaluate(evaluation.Frame);
            open += leaves[i].IsKnown() ? 0 : 1;
            linear += leaves[i].IsKnown() || _logic.Leaves[i].Comparison is null ? 0 : 1;
        }

        _left = MostSuppositions;
        if (linear == 0 || open > 64 || CanBe(wanted, leaves, []) != false)
        {
            point = linear == 0 ? null : PointIn(box);
            return false;
        }

        return true;
    }

    private bool? CanBe(ReadOnlySpan<Truth> wanted, Truth[] leaves, ImmutableList<LinearConstraint> constraints)
    {
        var open = -1;
        for (var i = 0; i < wanted.Length; i++)
        {
            var set = _logic.Evaluate(i, leaves);
            if ((set & wanted[i]) == 0)
            {
                return false;
            }

            if (open < 0 && (set & ~wanted[i]) != 0)
            {
                open = _logic.FindOpen(i, leaves, index => _logic.Leaves[index].Comparison is not null);
            }
        }

        if (open < 0)
        {
            return Holds(constraints);
        }

        if (--_left < 0)
        {
            return null;
        }

        var can = (bool?)false;
        foreach (var result in (Truth[])[Truth.True, Truth.False, Truth.Fault])
        {
            if (!leaves[open].MayBe(result))
            {
                continue;
            }

            var supposed = (Truth[])leaves.Clone();
            supposed[open] = result;
            foreach (var alternative in Constraints(_logic.Leaves[open].Comparison!, result))
            {
                var all = constraints.AddRange(alternative);
                var one = alternative.IsEmpty ? CanBe(wanted, supposed, all) : Holds(all) switch { false => false, _ => CanBe(wanted, supposed, all) };
                if (one == true)
                {
                    return true;
                }

                can = one is null ? null : can;
            }
        }

        return can;
    }

    // What a comparison's result says of its sides; not equal is either less or greater.
    private ImmutableArray<ImmutableArray<LinearConstraint>> Constraints(BoundComparison comparison, Truth result)
    {
        if (result == Truth.Fault)
        {
            return Faults(comparison.Left) is { } ofLeft && Faults(comparison.Right) is { } ofRight ? [.. ofLeft, .. ofRight] : [[]];
        }

        if (_logic.Terms.FormOf(comparison.Left, evaluation, _givenDecimals) is not { } left || _logic.Terms.FormOf(comparison.Right, evaluation, _givenDecimals) is not { } right)
        {
            return [[]];
        }

        var (difference, opposite) = (left.Minus(right), right.Minus(left));
        var isTrue = result == Truth.True;
        return comparison.Operator switch
        {
            BinaryOperator.Less => isTrue ? [[LinearConstraint.Below(difference, true)]] : [[LinearConstraint.Below(opposite, false)]],
            BinaryOperator.LessOrEqual => isTrue ? [[LinearConstraint.Below(difference, false)]] : [[LinearConstraint.Below(opposite, true)]],
            _ when isTrue => [[LinearConstraint.Below(difference, false), LinearConstraint.Below(opposite, false)]],
            _ => [[LinearConstraint.Below(difference, true)], [LinearConstraint.Below(opposite, true)]],
        };
    }

    // How a number may fail, one way after the other: that a divisor is 0. Null where it may fail in another way.
    private ImmutableArray<ImmutableArray<LinearConstraint>>? Faults(BoundNode node)
    {
        if (!_logic.Terms.ValueOf(node, evaluation).MayFault)
        {
            return [];
        }

        if (node is not BoundArithmetic { Operator: BinaryOperator.Divide } division || _logic.Terms.MayOverflow(division, evaluation, _givenDecimals)
            || _logic.Terms.FormOf(division.Right, evaluation, _givenDecimals) is not { } divisor || Faults(division.Left) is not { } ofLeft || Faults(division.Right) is not { } ofRight)
        {
            return null;
        }

        var isZero = ImmutableArray.Create(LinearConstraint.Below(divisor, isStrict: false), LinearConstraint.Below(divisor.Times(Rational.Of(-1), 0), isStrict: false));
        return [.. ofLeft, .. ofRight, isZero];
    }

    private bool? Holds(ImmutableList<LinearConstraint> constraints)
    {
        if (constraints.IsEmpty)
        {
            return true;
        }

        var all = constraints.ToList();
        var terms = new SortedSet<int>(all.SelectMany(c => c.Terms.Keys));
        var waiting = new Queue<int>(terms);
        var seen = new HashSet<int>(terms);
        while (waiting.TryDequeue(out var term))
        {
            foreach (var known in _logic.Terms.Known(term, terms, evaluation, _givenDecimals).Concat(Bounds(term)))
            {
                all.Add(known);
                foreach (var more in known.Terms.Keys.Where(seen.Add))
                {
                    waiting.Enqueue(more);
                }
            }
        }

        var result = LinearSystem.CanHold(all, out var point, out var work);
        evaluation.Charge(1 + (work / 4));
        foreach (var (term, number) in point)
        {
            _point[term] = number;
        }

        return result;
    }

    private IEnumerable<LinearConstraint> Bounds(int term)
    {
        var value = _logic.Terms.ValueOf(term, evaluation);
        var form = LinearForm.OfTerm(term, 0);
        if (value.Low > decimal.MinValue / 4)
        {
            yield return LinearConstraint.Below(LinearForm.Of(value.Low).Minus(form), isStrict: false);
        }

        if (value.High < decimal.MaxValue / 4)
        {
            yield return LinearConstraint.Below(form.Minus(LinearForm.Of(value.High)), isStrict: false);
        }
    }

    // The numbers that the system gave to facts, on each fact's own grid.
    private Value[]? PointIn(Box box)
    {
        var slots = default(Value[]);
        foreach (var (term, number) in _point.OrderBy(pair => pair.Key))
        {
            if (_logic.Terms.NodeOf(term) is BoundSlot { Slot.Index: var slot } && evaluation.Problem.Space.DomainOf(slot) is NumberDomain domain && number.Floor(domain.Step) is { } floor)
            {
                var value = box.Slots[slot];
                if (!value.IsKnown && !value.MayBeNone && floor >= value.Low && floor <= value.High)
                {
                    slots ??= (Value[])box.Slots.Clone();
                    slots[slot] = Value.Known(Canonical.Of(floor));
                }
            }
        }

        return slots;
    }

    // The most decimals of any number given: a form's own decimals are those of its facts.
    private static int GivenDecimals(Value[] known, Problem problem)
    {
        var most = 0;
        foreach (var slot in problem.Usage.Slots.Keys)
        {
            Look(known[slot]);
        }

        return most;

        void Look(in Value value)
        {
            switch (value.Reference)
            {
                case ListValue list:
                    foreach (var item in list.Items)
                    {
                        Look(item);
                    }

                    break;
                case RowValue row:
                    foreach (var field in row.Fields)
                    {
                        Look(field);
                    }

                    break;
                case null when value.IsKnown:
                    most = Math.Max(most, value.Low.Scale);
                    break;
            }
        }
    }
}
