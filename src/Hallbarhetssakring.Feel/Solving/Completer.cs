using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>Completes a cell with the simplest values: no more rows, 0, whole numbers before decimals, short texts, days near a given one.</summary>
internal sealed class Completer(CellEvaluation evaluation)
{
    private readonly Problem _problem = evaluation.Problem;
    private static readonly decimal[] Units = [1m, 0.01m, 0.0001m];

    /// <summary>A completion of all that the question reads. What has no domain stays as it is.</summary>
    public Value[] Fill(Value[] slots)
    {
        var copy = (Value[])slots.Clone();
        foreach (var slot in _problem.Usage.Slots.Keys)
        {
            if (_problem.Space.DomainOf(slot) is { } domain)
            {
                copy[slot] = Fill(slots[slot], domain, slot);
            }
        }

        evaluation.Close(copy);
        return copy;
    }

    /// <summary>A completion of one value.</summary>
    public Value Fill(in Value value, FactDomain domain, int slot)
    {
        if (value.IsFault || value.IsNone)
        {
            return value;
        }

        switch (domain)
        {
            case ListDomain list when value.Reference is ListValue given:
                var items = ImmutableArray.CreateBuilder<Value>(given.Items.Length);
                foreach (var item in given.Items)
                {
                    items.Add(Fill(item, list.Item, slot));
                }

                return Value.List(new ListValue(items.MoveToImmutable()));
            case RowDomain row when value.Reference is RowValue given:
                var fields = given.Fields.ToBuilder();
                for (var i = 0; i < fields.Count; i++)
                {
                    fields[i] = _problem.Usage.Reads((slot, i)) ? Fill(fields[i], row.Fields[i], slot) : fields[i];
                }

                return Value.Row(given with { Fields = fields.MoveToImmutable() });
            default:
                return value.IsKnown ? value : Simplest(value, domain);
        }
    }

    public Value Simplest(in Value value, FactDomain domain) => domain switch
    {
        NumberDomain number => Value.Known(SimplestIn(number, value.Low, value.High)),
        ChoiceDomain choice => choice.At((int)value.Low),
        TextDomain => Value.Known(new string('x', (int)value.Low)),
        _ => value,
    };

    /// <summary>The simplest number of a domain between two of it.</summary>
    public decimal SimplestIn(NumberDomain domain, decimal low, decimal high)
    {
        if (domain.IsDate)
        {
            return Math.Clamp(_problem.Space.Near.DayNumber, low, high);
        }

        if (low <= 0 && high >= 0)
        {
            return 0;
        }

        foreach (var unit in Units)
        {
            var step = Math.Max(unit, domain.Step);
            var nearest = low > 0 ? decimal.Ceiling(low / step) * step : decimal.Floor(high / step) * step;
            if (nearest >= low && nearest <= high)
            {
                return Canonical.Of(nearest);
            }
        }

        return Canonical.Of(low > 0 ? low : high);
    }
}
