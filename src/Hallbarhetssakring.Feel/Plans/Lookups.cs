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
