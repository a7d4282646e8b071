using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Addition, subtraction, multiplication or division.</summary>
internal sealed class ArithmeticNode(BinaryOperator operation, ValueNode left, ValueNode right, SourceLocation location) : ValueNode
{
    private readonly Fault _overflow = Fault.Overflow(location);
    private readonly Fault _byZero = Fault.DivisionByZero(location);

    public override ImmutableArray<PlanNode> Children => [left, right];

    public override void Evaluate(Frame frame, out Value value)
    {
        left.Evaluate(frame, out var a);
        right.Evaluate(frame, out var b);
        value = operation switch
        {
            BinaryOperator.Add => Arithmetic.Add(a, b, _overflow),
            BinaryOperator.Subtract => Arithmetic.Subtract(a, b, _overflow),
            BinaryOperator.Multiply => Arithmetic.Multiply(a, b, _overflow),
            _ => Arithmetic.Divide(a, b, _byZero, _overflow),
        };
    }
}

/// <summary>A date moved by months or days.</summary>
internal sealed class DateShiftNode(ValueNode date, ValueNode amount, bool inMonths, bool backwards, MonthEnd monthEnd, SourceLocation location) : ValueNode
{
    private readonly Fault _range = Fault.DateOutOfRange(location);
    private readonly Fault _notWhole = Fault.NotWholeUnits(location);
    private readonly Fault _ambiguous = Fault.AmbiguousMonth(location);

    public override ImmutableArray<PlanNode> Children => [date, amount];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var from);
        amount.Evaluate(frame, out var by);
        by = backwards ? Arithmetic.Negate(by) : by;
        value = inMonths
            ? CivilDates.AddMonths(from, by, monthEnd, _range, _notWhole, _ambiguous)
            : CivilDates.AddDays(from, by, _range, _notWhole);
    }
}

/// <summary>Whole months, years or days from one date to another.</summary>
internal sealed class DatesBetweenNode(ValueNode from, ValueNode to, Func<decimal, decimal, decimal> between) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [from, to];

    public override void Evaluate(Frame frame, out Value value)
    {
        from.Evaluate(frame, out var a);
        to.Evaluate(frame, out var b);
        value = a.IsFault ? a : b.IsFault ? b
            : Value.Between(between(a.High, b.Low), between(a.Low, b.High), (a.Possible | b.Possible) & Possible.Fault);
    }
}

/// <summary>A function of one number that never falls as the number grows, or the absolute value.</summary>
internal sealed class NumberFunctionNode(ValueNode operand, Func<Value, Value> function) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var argument);
        value = function(argument);
    }
}

/// <summary>Rounding to a number of decimals that is itself an expression.</summary>
internal sealed class RoundNode(ValueNode operand, ValueNode decimals, Func<decimal, int, decimal> round, SourceLocation location) : ValueNode
{
    private readonly Fault _places = new("FE4010", new("Antalet decimaler är ett heltal från 0 till 28.", "The number of decimals is a whole number from 0 to 28."), location);

    public override ImmutableArray<PlanNode> Children => [operand, decimals];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var number);
        decimals.Evaluate(frame, out var places);
        if (number.IsFault || places.IsFault)
        {
            value = number.IsFault ? number : places;
        }
        else if (!places.IsKnown)
        {
            // Rounding moves a number by less than one, or fails.
            value = Value.Between(decimal.Floor(number.Low), decimal.Ceiling(number.High), Possible.Fault);
        }
        else if (places.Low is < 0 or > 28 || places.Low != decimal.Truncate(places.Low))
        {
            value = Value.Failed(_places);
        }
        else
        {
            var count = (int)places.Low;
            value = Value.Between(round(number.Low, count), round(number.High, count), number.Possible & Possible.Fault);
        }
    }
}

/// <summary>The least or greatest of some values.</summary>
internal sealed class ExtremeNode(ValueNode[] operands, bool greatest) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override void Evaluate(Frame frame, out Value value)
    {
        operands[0].Evaluate(frame, out value);
        for (var i = 1; i < operands.Length && !value.IsFault; i++)
        {
            operands[i].Evaluate(frame, out var other);
            if (other.IsFault)
            {
                value = other;
                return;
            }

            var also = (value.Possible | other.Possible) & Possible.Fault;
            value = greatest
                ? Value.Between(Math.Max(value.Low, other.Low), Math.Max(value.High, other.High), also)
                : Value.Between(Math.Min(value.Low, other.Low), Math.Min(value.High, other.High), also);
        }
    }
}
