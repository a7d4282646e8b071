using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>The numbers that a problem's comparisons are made of, each with its plan; those that are not sums of others are unknowns of a linear system.</summary>
internal sealed class LinearTerms
{
    private readonly Dictionary<int, ValueNode> _plans = [];
    private readonly Dictionary<int, BoundNode> _nodes = [];
    private readonly Func<BoundNode, int> _identify;

    public LinearTerms(PlanBuilder builder, Func<BoundNode, int> identify, IEnumerable<LogicLeaf> leaves)
    {
        _identify = identify;
        foreach (var comparison in leaves.Select(leaf => leaf.Comparison).OfType<BoundComparison>())
        {
            Add(builder, comparison.Left);
            Add(builder, comparison.Right);
        }
    }

    public BoundNode NodeOf(int term) => _nodes[term];

    /// <summary>What a number may be in the cell at hand.</summary>
    public Value ValueOf(int term, CellEvaluation evaluation) => evaluation.Of(_plans[term]);

    public Value ValueOf(BoundNode node, CellEvaluation evaluation) => ValueOf(_identify(node), evaluation);

    /// <summary>Whether a quotient may be too large though the divisor is not 0: a divisor is no nearer to 0 than its decimals allow.</summary>
    public bool MayOverflow(BoundArithmetic division, CellEvaluation evaluation, int givenDecimals)
    {
        var (dividend, decimals) = (ValueOf(division.Left, evaluation), DecimalsOf(division.Right, evaluation, givenDecimals));
        var most = Math.Max(Size(dividend.Low), Size(dividend.High));
        return decimals > FactDomain.Decimals || most > decimal.MaxValue * new decimal(1, 0, 0, false, (byte)(decimals + 1));
    }

    /// <summary>A number as a sum of others, in the cell at hand; null where it is surely a fault or absent.</summary>
    public LinearForm? FormOf(BoundNode node, CellEvaluation evaluation, int givenDecimals)
    {
        var identity = _identify(node);
        var value = evaluation.Of(_plans[identity]);
        if ((value.Possible & Possible.Value) == 0)
        {
            return null;
        }

        if (value.Low == value.High)
        {
            return LinearForm.Of(value.Low);
        }

        LinearForm? form = null;
        if (node is BoundArithmetic sum && FormOf(sum.Left, evaluation, givenDecimals) is { } left && FormOf(sum.Right, evaluation, givenDecimals) is { } right)
        {
            form = sum.Operator switch
            {
                BinaryOperator.Add => left.Plus(right),
                BinaryOperator.Subtract => left.Minus(right),
                BinaryOperator.Multiply when right.Terms.IsEmpty && right.Error.Sign == 0 => left.Times(right.Constant, right.Decimals),
                BinaryOperator.Multiply when left.Terms.IsEmpty && left.Error.Sign == 0 => right.Times(left.Constant, left.Decimals),
                BinaryOperator.Divide when right.Terms.IsEmpty && right.Error.Sign == 0 && right.Constant.Sign != 0 => left.Times(Rational.Of(1) / right.Constant, 29),
                _ => null,
            };
        }
        else if (node is BoundDateShift { InMonths: false } shift && FormOf(shift.Date, evaluation, givenDecimals) is { } date && FormOf(shift.Amount, evaluation, givenDecimals) is { } days)
        {
            form = shift.Backwards ? date.Minus(days) : date.Plus(days);
        }

        return form?.Rounded(Math.Max(Size(value.Low), Size(value.High))) ?? LinearForm.OfTerm(identity, DecimalsOf(node, evaluation, givenDecimals));
    }

    /// <summary>What holds of an unknown whatever the facts are, beside its bounds: an absolute value, a least or greatest number, a sum of some rows.</summary>
    public IEnumerable<LinearConstraint> Known(int term, IReadOnlyCollection<int> others, CellEvaluation evaluation, int givenDecimals)
    {
        var own = LinearForm.OfTerm(term, 0);
        switch (_nodes[term])
        {
            case BoundCall { Function: BuiltIn.Absolute } abs when FormOf(abs.Arguments[0], evaluation, givenDecimals) is { } inner:
                yield return LinearConstraint.Below(inner.Minus(own), isStrict: false);
                yield return LinearConstraint.Below(inner.Times(Rational.Of(-1), 0).Minus(own), isStrict: false);
                break;
            case BoundCall { Function: BuiltIn.Minimum or BuiltIn.Maximum } extreme:
                foreach (var argument in extreme.Arguments)
                {
                    if (FormOf(argument, evaluation, givenDecimals) is { } one)
                    {
                        yield return LinearConstraint.Below(extreme.Function == BuiltIn.Minimum ? own.Minus(one) : one.Minus(own), isStrict: false);
                    }
                }

                break;
            case BoundCall { Function: BuiltIn.Sum or BuiltIn.Count } part:
                foreach (var other in others)
                {
                    if (other != term && IsPartOf(part, _nodes[other], evaluation.Problem.Space))
                    {
                        yield return LinearConstraint.Below(own.Minus(LinearForm.OfTerm(other, 0)), isStrict: false);
                    }
                }

                break;
        }
    }

    // A sum of some rows' amounts is at most that of all rows', where no amount is negative; a count likewise.
    private bool IsPartOf(BoundCall part, BoundNode whole, Space space)
    {
        if (whole is not BoundCall other || other.Function != part.Function)
        {
            return false;
        }

        if (part.Function == BuiltIn.Count)
        {
            return part.Arguments[0] is BoundFilter some && _identify(some.Source) == _identify(other.Arguments[0]);
        }

        return part.Arguments[0] is BoundMap { Source: BoundFilter filter, Body: BoundField amount } map && other.Arguments[0] is BoundMap all
            && map.Depth == all.Depth && _identify(map.Body) == _identify(all.Body) && _identify(filter.Source) == _identify(all.Source)
            && filter.Source is BoundSlot list && space.DomainOf(list.Slot.Index) is ListDomain { Item: RowDomain row } && row.Fields[amount.Field.Index] is NumberDomain { Low: >= 0 };
    }

    private static int DecimalsOf(BoundNode node, CellEvaluation evaluation, int given)
    {
        var space = evaluation.Problem.Space;
        return node switch
        {
            BoundSlot slot => space.DomainOf(slot.Slot.Index) is NumberDomain number ? Math.Max(given, number.Step.Scale) : 28,
            BoundPresent present => DecimalsOf(present.Operand, evaluation, given),
            BoundCall { Function: BuiltIn.Count or BuiltIn.CountTrue or BuiltIn.Length or BuiltIn.MonthsBetween or BuiltIn.YearsBetween or BuiltIn.DaysBetween or BuiltIn.Year } => 0,
            BoundCall { Function: BuiltIn.Sum, Arguments: [BoundMap { Body: BoundField field } map] } => SumDecimals(map, field, space, given),
            BoundDateShift => 0,
            _ => 28,
        };
    }

    private static int SumDecimals(BoundMap map, BoundField field, Space space, int given)
    {
        var source = map.Source is BoundFilter filter ? filter.Source : map.Source;
        return source is BoundSlot slot && space.DomainOf(slot.Slot.Index) is ListDomain { Item: RowDomain row } && row.Fields[field.Field.Index] is NumberDomain number
            ? Math.Max(given, number.Step.Scale) : 28;
    }

    private static decimal Size(decimal number) => Math.Abs(number);

    private void Add(PlanBuilder builder, BoundNode node)
    {
        var identity = _identify(node);
        if (_plans.ContainsKey(identity))
        {
            return;
        }

        _plans[identity] = builder.Value(node);
        _nodes[identity] = node;
        foreach (var child in node is BoundArithmetic or BoundDateShift or BoundCall { Function: BuiltIn.Absolute or BuiltIn.Minimum or BuiltIn.Maximum } ? node.Children : [])
        {
            Add(builder, child);
        }
    }
}
