using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A parameter read at a date: the union of the values that may be in force while the date is unknown.</summary>
internal sealed class ParameterAtNode(ParameterSymbol parameter, ValueNode date, SourceLocation location) : PlacedNode
{
    // Beyond as many values, what it may be between two dates is put together each time.
    private const int MostPrepared = 16;

    private readonly Fault _none = Fault.NoParameterValue(parameter.Name, location);
    private readonly int[] _starts = [.. parameter.Schedule.Values.Select(value => value.From.DayNumber)];
    private Value[]? _between;

    public override ImmutableArray<PlanNode> Children => [date];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var day);
        value = day.IsFault ? day : Between(Place(day.Low), Place(day.High)).Or(day.Possible & Possible.Fault);
    }

    protected override ref readonly Value AtHand(Frame frame)
    {
        var day = date.Least(frame, out var last);
        if (day != Value.NotAtHand && _starts.Length <= MostPrepared)
        {
            var first = Place(day);
            return ref (_between ?? Prepare())[(first * (_starts.Length + 1)) + (day == last ? first : Place(last))];
        }

        EvaluateOtherwise(frame);
        return ref frame.Otherwise;
    }

    // How many values have come into force by a day.
    private int Place(int day)
    {
        var place = _starts.Length;
        while (place > 0 && _starts[place - 1] > day)
        {
            place--;
        }

        return place;
    }

    private int Place(decimal day) => Place(CivilDates.Clamp(day));

    private Value Between(int first, int last)
    {
        var value = first == 0 ? Value.Failed(_none) : parameter.Schedule.Values[first - 1].Value;
        for (var i = first; i < last; i++)
        {
            value = Value.Union(value, parameter.Schedule.Values[i].Value);
        }

        return value;
    }

    // Should two threads do so, both come to the same.
    private Value[] Prepare()
    {
        var room = _starts.Length + 1;
        return _between = [.. Enumerable.Range(0, room * room).Select(i => Between(i / room, i % room))];
    }
}

/// <summary>A function of the host's. It is asked only when its arguments are known, a list with all that stands in it.</summary>
internal sealed class HostCallNode(BoundHostCall call, ValueNode[] arguments) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [.. arguments];

    public override void Evaluate(Frame frame, out Value value)
    {
        var values = new Value[arguments.Length];
        value = Arguments(frame, values) ?? call.Function.Evaluate(frame.Context, call.Detail, values);
        value = value.Possible == Possible.Nothing ? call.Unknown : value;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        var values = new Value[arguments.Length];
        if (Arguments(frame, values) is not null)
        {
            base.CollectMissing(frame, missing);
        }
        else if (call.Function.Lacks(frame.Context, call.Detail, values) is { } lacking)
        {
            missing.AddDetail(lacking);
        }
    }

    /// <summary>Fills in the arguments; the call's result where they decide it: a fault, or what it may be while one of them is not known.</summary>
    private Value? Arguments(Frame frame, Value[] values)
    {
        var (isOpen, also) = (false, Possible.Nothing);
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i].Evaluate(frame, out values[i]);
            if (values[i].IsFault)
            {
                return values[i];
            }

            if (values[i].Reference is ListValue list && FaultIn(list) is { } bad)
            {
                return Value.Failed(bad);
            }

            isOpen |= values[i].IsOpen;
            also |= values[i].Possible & Possible.Fault;
            also |= values[i].Reference is ListValue { MayFault: true } ? Possible.Fault : Possible.Nothing;
        }

        return isOpen ? call.Unknown.Or(also) : null;
    }

    // As in any fold: a row whose test fails, or an item that surely belongs and fails.
    private static Fault? FaultIn(ListValue list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.PresenceOf(i) == Truth.Fault || (list.PresenceOf(i) == Truth.True && list.Items[i].IsFault))
            {
                return list.Items[i].Reference as Fault ?? Fault.BadRow;
            }
        }

        return null;
    }
}
