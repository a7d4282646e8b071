using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A table look-up: the union of the rows that may match while a key is unknown.</summary>
internal sealed class LookupNode(TableSymbol table, ValueNode[] keys, ValueNode date, SourceLocation location) : ValueNode
{
    private readonly Fault _none = Fault.NoParameterValue(table.Name, location);
    private readonly bool[] _isText = [.. table.Keys.Select(key => key.Type is TextType)];
    private readonly int[] _starts = [.. table.Editions.Select(edition => edition.From.DayNumber)];
    private readonly TableGrid?[] _grids = [.. table.Editions.Select(edition => TableGrid.Of(table, edition))];

    public override ImmutableArray<PlanNode> Children => [.. keys, date];

    public override void Evaluate(Frame frame, out Value value)
    {
        date.Evaluate(frame, out var day);
        if (day.IsFault)
        {
            value = day;
            return;
        }

        var few = default(KeyValues);
        var wanted = keys.Length <= KeyValues.Most ? few[..keys.Length] : new Value[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i].Evaluate(frame, out wanted[i]);
        }

        // The edition in force at the earliest day, and each that may come in force by the latest.
        var current = At((int)day.Low);
        value = current < 0 ? Value.Failed(_none) : Find(wanted, table.Editions[current]);

        for (var i = current + 1; i < _starts.Length && _starts[i] <= day.High; i++)
        {
            value = Value.Union(value, Find(wanted, table.Editions[i]));
        }

        value = value.Or(day.Possible & Possible.Fault);
    }

    public override bool TryNumber(Frame frame, out decimal number)
    {
        var day = date.Least(frame, out var last);
        if (day == last && day != Value.NotAtHand && At(day) is var edition && edition >= 0 && _grids[edition] is { } grid)
        {
            var cell = 0;
            for (var i = 0; i < keys.Length && cell >= 0; i++)
            {
                cell = keys[i].Least(frame, out var most) is var least && least == most ? grid.Step(cell, i, least) : -1;
            }

            if (cell >= 0 && grid.Cells[cell] is { IsKnown: true } found)
            {
                number = found.Low;
                return true;
            }
        }

        EvaluateOtherwise(frame);
        number = frame.Otherwise.Low;
        return frame.Otherwise.IsKnown;
    }

    private int At(int day)
    {
        var index = _starts.Length - 1;
        while (index >= 0 && _starts[index] > day)
        {
            index--;
        }

        return index;
    }

    private Value Find(ReadOnlySpan<Value> wanted, TableEdition edition)
    {
        var known = true;
        var also = Possible.Nothing;
        foreach (ref readonly var value in wanted)
        {
            if (value.IsFault)
            {
                return value;
            }

            known &= value.IsKnown;
            also |= value.Possible & Possible.Fault;
        }

        var otherwise = edition.Otherwise ?? Value.None;
        var (result, hasResult) = (otherwise, false);
        foreach (ref readonly var row in edition.Rows.AsSpan())
        {
            var match = Matches(wanted, row.Keys);
            if (match == Truth.True)
            {
                return row.Value.Or(also);
            }

            if (match != Truth.False)
            {
                result = hasResult ? Value.Union(result, row.Value) : row.Value;
                hasResult = true;
            }
        }

        // While a key is unknown the combination may turn out to have no row, unless the rows are known to cover all.
        var mayFallThrough = hasResult && !known && (edition.Otherwise is not null || table.Type is OptionalType);
        return (mayFallThrough ? Value.Union(result, otherwise) : result).Or(also);
    }

    private Truth Matches(ReadOnlySpan<Value> wanted, ImmutableArray<Value> rowKeys)
    {
        var match = Truth.True;
        for (var i = 0; i < keys.Length && match != Truth.False; i++)
        {
            ref readonly var key = ref rowKeys.ItemRef(i);
            if (!_isText[i] && wanted[i].Least != Value.NotAtHand && key.Least != Value.NotAtHand)
            {
                var (least, most) = (wanted[i].Least, wanted[i].Most);
                match = Truths.And(match, Truths.Of(Equal.MayHold(least, most, key.Least, key.Most), Equal.MayNot(least, most, key.Least, key.Most)));
                continue;
            }

            match = Truths.And(match, _isText[i] ? Comparison.EqualText(wanted[i], key) : Comparison.Equal(wanted[i], key));
        }

        return match & ~Truth.Fault;
    }
}

/// <summary>Room for the keys of a look-up without allocating.</summary>
[InlineArray(Most)]
internal struct KeyValues
{
    public const int Most = 6;

    private Value _first;
}

/// <summary>
/// An edition whose keys are members or yes/no, with a cell for every combination: the value of the first row that matches, or of none.
/// </summary>
internal sealed class TableGrid(int[] sizes, Value[] cells)
{
    private const int MostCells = 4_096;

    public Value[] Cells => cells;

    /// <summary>The place after one more key; negative where the key is not known.</summary>
    public int Step(int cell, int key, int ordinal) => ordinal < 0 || ordinal >= sizes[key] ? -1 : (cell * sizes[key]) + ordinal;

    /// <summary>The grid; null where a key is of another type, or the combinations are many.</summary>
    public static TableGrid? Of(TableSymbol table, TableEdition edition)
    {
        int[] sizes = [.. table.Keys.Select(key => key.Type switch { EnumType { Domain: var domain } => domain.Members.Length, BooleanType => 2, _ => 0 })];
        var count = sizes.Aggregate(1L, (product, size) => Math.Min(MostCells + 1, product * size));
        if (count is 0 or > MostCells)
        {
            return null;
        }

        var cells = new Value[count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = edition.Otherwise ?? Value.None;
            foreach (var row in edition.Rows)
            {
                if (Matches(i, sizes, row.Keys))
                {
                    cells[i] = row.Value;
                    break;
                }
            }
        }

        return new TableGrid(sizes, cells);
    }

    private static bool Matches(int cell, int[] sizes, ImmutableArray<Value> keys)
    {
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            if (keys[i].Low != cell % sizes[i])
            {
                return false;
            }

            cell /= sizes[i];
        }

        return true;
    }
}
