using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A parameter read at a date: the union of the values that may be in force while the date is unknown.</summary>
internal sealed class ParameterAtNode(ParameterSymbol parameter, ValueNode date, SourceLocation location) : ValueNode
{
    private readonly Fault _none = Fault.NoParameterValue(parameter.Name, location);
    private readonly int[] _starts = [.. parameter.Schedule.Values.Select(value => value.From.DayNumber)];

    public override ImmutableArray<PlanNode> Children => [date];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var day);
        At(day, out value);
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var day = date.Ordinal(frame);
        if (day < 0)
        {
            At(frame.Otherwise, out var other);
            frame.Otherwise = other;
        }
        else
        {
            var i = _starts.Length - 1;
            while (i >= 0 && _starts[i] > day)
            {
                i--;
            }

            if (i >= 0 && parameter.Schedule.Values.ItemRef(i).Value.IsKnown)
            {
                number = parameter.Schedule.Values.ItemRef(i).Value.Low;
                return true;
            }

            At(Value.Whole(day), out var other);
            frame.Otherwise = other;
        }

        number = frame.Otherwise.Low;
        return frame.Otherwise.IsKnown;
    }

    private void At(Value day, out Value value)
    {
        if (day.IsFault)
        {
            value = day;
            return;
        }

        value = parameter.Schedule.At(day.Low) ?? Value.Failed(_none);
        if (!day.IsKnown)
        {
            foreach (var (from, later) in parameter.Schedule.Values)
            {
                value = from.DayNumber > day.Low && from.DayNumber <= day.High ? Value.Union(value, later) : value;
            }

            value = value.Or(day.Possible & Possible.Fault);
        }
    }
}

/// <summary>A function of the host's.</summary>
internal sealed class HostCallNode(BoundHostCall call, ValueNode[] arguments) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [.. arguments];

    public override void Evaluate(Frame frame, out Value value)
    {
        Span<Value> values = new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i].Evaluate(frame, out values[i]);
            if (values[i].IsFault)
            {
                value = values[i];
                return;
            }

            if (values[i].IsUnknown || values[i].Reference is ListValue { More: > 0 })
            {
                value = call.Unknown.Or(values[i].Possible & Possible.Fault);
                return;
            }
        }

        value = call.Function.Evaluate(frame.Context, call.Detail, values);
        value = value.Possible == Possible.Nothing ? call.Unknown : value;
    }

    public override void CollectMissing(Frame frame, MissingSet missing)
    {
        var before = missing.Items.Count;
        base.CollectMissing(frame, missing);
        if (missing.Items.Count == before)
        {
            missing.AddDetail(call.Function.Name + " " + call.Detail);
        }
    }
}
