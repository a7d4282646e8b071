using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A parameter read at a date: the union of the values that may be in force while the date is unknown.</summary>
internal sealed class ParameterAtNode(ParameterSymbol parameter, ValueNode date, SourceLocation location) : ValueNode
{
    private readonly Fault _none = Fault.NoParameterValue(parameter.Name, location);

    public override ImmutableArray<PlanNode> Children => [date];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var day);
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

/// <summary>A table look-up: the union of the rows that may match while a key is unknown.</summary>
internal sealed class LookupNode(TableSymbol table, ValueNode[] keys, ValueNode date, SourceLocation location) : ValueNode
{
    private readonly Fault _none = Fault.NoParameterValue(table.Name, location);

    public override ImmutableArray<PlanNode> Children => [.. keys, date];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var day);
        if (day.IsFault)
        {
            value = day;
            return;
        }

        value = default;
        var isFirst = true;
        foreach (var edition in Editions(day))
        {
            var found = edition is null ? Value.Failed(_none) : Find(frame, edition);
            value = isFirst ? found : Value.Union(value, found);
            isFirst = false;
        }

        value = value.Or(day.Possible & Possible.Fault);
    }

    // Those that may be in force; null for a date before the first.
    private IEnumerable<TableEdition?> Editions(Value day)
    {
        var current = table.Editions.LastOrDefault(e => e.From.DayNumber <= day.Low);
        yield return current;
        foreach (var edition in table.Editions.Where(e => e.From.DayNumber > day.Low && e.From.DayNumber <= day.High))
        {
            yield return edition;
        }
    }

    private Value Find(Frame frame, TableEdition edition)
    {
        var known = true;
        var also = Possible.Nothing;
        foreach (var key in keys)
        {
            key.Evaluate(frame, out var value);
            if (value.IsFault)
            {
                return value;
            }

            known &= value.IsKnown;
            also |= value.Possible & Possible.Fault;
        }

        var otherwise = edition.Otherwise ?? Value.None;
        Value? result = null;
        foreach (var (rowKeys, rowValue) in edition.Rows)
        {
            var match = Matches(frame, rowKeys);
            if (match == Truth.True)
            {
                return rowValue.Or(also);
            }

            if (match != Truth.False)
            {
                result = result is { } so ? Value.Union(so, rowValue) : rowValue;
            }
        }

        // While a key is unknown the combination may turn out to have no row, unless the rows are known to cover all.
        var mayFallThrough = result is null || (!known && (edition.Otherwise is not null || table.Type is OptionalType));
        return (result is null ? otherwise : mayFallThrough ? Value.Union(result.Value, otherwise) : result.Value).Or(also);
    }

    private Truth Matches(Frame frame, ImmutableArray<Value> rowKeys)
    {
        var match = Truth.True;
        for (var i = 0; i < keys.Length && match != Truth.False; i++)
        {
            keys[i].Evaluate(frame, out var value);
            match = Truths.And(match, table.Keys[i].Type is TextType ? Comparison.EqualText(value, rowKeys[i]) : Comparison.Equal(value, rowKeys[i]));
        }

        return match & ~Truth.Fault;
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
