using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

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
        value = Shift(frame, from);
    }

    public override int Least(Frame frame, out int most)
    {
        var from = date.Least(frame, out most);
        if (from != Value.NotAtHand && (from == most || monthEnd != MonthEnd.Fault) && amount is ConstantNode { Value: var by } && by.Low == decimal.Truncate(by.Low) && Math.Abs(by.Low) <= CivilDates.MostUnits)
        {
            var units = backwards ? -(int)by.Low : (int)by.Low;
            var (first, last) = (Moved(from, units), Moved(most, units));
            if (first >= 0 && last >= 0)
            {
                most = last;
                return first;
            }
        }

        return base.Least(frame, out most);
    }

    private int Moved(int day, int units) => inMonths ? CivilDates.AddMonths(day, units, monthEnd) : CivilDates.AddDays(day, units);

    private Value Shift(Frame frame, Value from)
    {
        amount.Evaluate(frame, out var by);
        by = backwards ? Arithmetic.Negate(by) : by;
        return inMonths
            ? CivilDates.AddMonths(from, by, monthEnd, _range, _notWhole, _ambiguous)
            : CivilDates.AddDays(from, by, _range, _notWhole);
    }
}

/// <summary>Whole months, years or days from one date to another.</summary>
internal sealed class DatesBetweenNode(ValueNode from, ValueNode to, Func<int, int, int> between) : NumberNode
{
    public override ImmutableArray<PlanNode> Children => [from, to];

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var least = AtHand(frame, out var most);
        number = least == Value.NotAtHand || least != most ? 0m : least;
        return least == most && least != Value.NotAtHand || General(frame, out number);
    }

    public override bool IsCount => true;

    public override int Least(Frame frame, out int most) =>
        AtHand(frame, out most) is var least && least != Value.NotAtHand ? least : base.Least(frame, out most);

    // The later the first and the earlier the last, the fewer lie between.
    private int AtHand(Frame frame, out int most)
    {
        var start = from.Least(frame, out var latestStart);
        if (start == Value.NotAtHand)
        {
            return most = Value.NotAtHand;
        }

        var end = to.Least(frame, out var latestEnd);
        if (end == Value.NotAtHand)
        {
            return most = Value.NotAtHand;
        }

        most = between(start, latestEnd);
        return start == latestStart && end == latestEnd ? most : between(latestStart, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool General(Frame frame, out decimal number)
    {
        from.Evaluate(frame, out var first);
        to.Evaluate(frame, out var second);
        return Give(frame, Bounds(first, second), out number);
    }

    private Value Bounds(in Value a, in Value b) =>
        a.IsFault ? a : b.IsFault ? b : Value.Between(Count(a.High, b.Low), Count(a.Low, b.High), (a.Possible | b.Possible) & Possible.Fault);

    private int Count(decimal start, decimal end) => between(CivilDates.Clamp(start), CivilDates.Clamp(end));
}

/// <summary>A function of one number that never falls as the number grows, or the absolute value.</summary>
internal sealed class NumberFunctionNode(ValueNode operand, Func<decimal, decimal> plain, Func<Value, Value> function) : NumberNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override bool TryNumber(Frame frame, out decimal number)
    {
        if (operand.TryNumber(frame, out var argument))
        {
            number = plain(argument);
            return true;
        }

        return Give(frame, function(frame.Otherwise), out number);
    }
}

/// <summary>Rounding to a number of decimals that is itself an expression.</summary>
internal sealed class RoundNode(ValueNode operand, ValueNode decimals, Func<decimal, int, decimal> round, SourceLocation location) : ValueNode
{
    private readonly Fault _places = new("FE4010", new("Antalet decimaler är ett heltal från 0 till 28. Rätta det i regeln.", "The number of decimals is a whole number from 0 to 28. Correct it in the rule."), location);

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
internal sealed class ExtremeNode(ValueNode[] operands, bool greatest) : NumberNode
{
    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var isKnown = operands[0].TryNumber(frame, out number);
        for (var i = 1; i < operands.Length; i++)
        {
            if (isKnown && operands[i].TryNumber(frame, out var next))
            {
                number = greatest ? Math.Max(number, next) : Math.Min(number, next);
                continue;
            }

            // The first that is not known is at hand when what stands before it was known.
            var other = frame.Otherwise;
            var so = isKnown ? Value.Known(number) : frame.Otherwise;
            if (!isKnown && !so.IsFault)
            {
                operands[i].Evaluate(frame, out other);
            }

            isKnown = Give(frame, so.IsFault ? so : other.IsFault ? other : Either(so, other), out number);
            if (frame.Otherwise.IsFault)
            {
                return false;
            }
        }

        return isKnown;
    }

    private Value Either(in Value a, in Value b)
    {
        var also = (a.Possible | b.Possible) & Possible.Fault;
        return greatest
            ? Value.Between(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High), also)
            : Value.Between(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High), also);
    }
}
