using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A table look-up: the union of the rows that may match while a key is unknown.</summary>
internal sealed class LookupNode : PlacedNode
{
    private readonly TableSymbol _table;
    private readonly ValueNode[] _keys;
    private readonly ValueNode _date;
    private readonly Fault _none;
    private readonly bool[] _isText;
    private readonly int[] _starts;
    private readonly TableGrid?[] _grids;

    public LookupNode(TableSymbol table, ValueNode[] keys, ValueNode date, SourceLocation location)
    {
        (_table, _keys, _date, _none) = (table, keys, date, Fault.NoParameterValue(table.Name, location));
        _isText = [.. table.Keys.Select(key => key.Type is TextType)];
        _starts = [.. table.Editions.Select(edition => edition.From.DayNumber)];
        _grids = [.. table.Editions.Select(edition => TableGrid.Of(table, wanted => Find(wanted, edition)))];
    }

    public override ImmutableArray<PlanNode> Children => [.. _keys, _date];

    public override void Evaluate(Frame frame, out Value value)
    {
        _date.Evaluate(frame, out var day);
        if (day.IsFault)
        {
            value = day;
            return;
        }

        var few = default(KeyValues);
        var wanted = _keys.Length <= KeyValues.Most ? few[.._keys.Length] : new Value[_keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i].Evaluate(frame, out wanted[i]);
        }

        // The edition in force at the earliest day, and each that may come in force by the latest.
        var current = At((int)day.Low);
        value = current < 0 ? Value.Failed(_none) : Find(wanted, _table.Editions[current]);

        for (var i = current + 1; i < _starts.Length && _starts[i] <= day.High; i++)
        {
            value = Value.Union(value, Find(wanted, _table.Editions[i]));
        }

        value = value.Or(day.Possible & Possible.Fault);
    }

    // The cell of a grid, or what it comes to otherwise.
    protected override ref readonly Value AtHand(Frame frame)
    {
        var day = _date.Least(frame, out var last);
        if (day == last && At(day) is var edition && edition >= 0 && _grids[edition] is { } grid)
        {
            var cell = 0;
            for (var i = 0; i < _keys.Length && cell >= 0; i++)
            {
                var least = _keys[i].Least(frame, out var most);
                cell = grid.Step(cell, i, least, most);
            }

            if (cell >= 0)
            {
                return ref grid.Cells[cell];
            }
        }

        EvaluateOtherwise(frame);
        return ref frame.Otherwise;
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
        var mayFallThrough = hasResult && !known && (edition.Otherwise is not null || _table.Type is OptionalType);
        return (mayFallThrough ? Value.Union(result, otherwise) : result).Or(also);
    }

    private Truth Matches(ReadOnlySpan<Value> wanted, ImmutableArray<Value> rowKeys)
    {
        var match = Truth.True;
        for (var i = 0; i < _keys.Length && match != Truth.False; i++)
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
/// An edition whose keys are members or yes/no, with a cell for every combination of them, where a key may also be one that nobody knows: as
/// a rule a fact is known, or nothing is known of it.
/// </summary>
internal sealed class TableGrid(int[] sizes, Value[] cells)
{
    private const int MostCells = 4_096;

    /// <summary>What is found by some keys.</summary>
    public delegate Value Finder(ReadOnlySpan<Value> keys);

    public Value[] Cells => cells;

    /// <summary>The place after one more key; negative where more is known of the key than nothing, and less than all.</summary>
    public int Step(int cell, int key, int least, int most)
    {
        var size = sizes[key];
        var place = least == most ? least : least == 0 && most == size - 1 ? size : -1;
        return place >= 0 && place <= size ? (cell * (size + 1)) + place : -1;
    }

    /// <summary>The grid; null where a key is of another type, or the combinations are many.</summary>
    public static TableGrid? Of(TableSymbol table, Finder find)
    {
        int[] sizes = [.. table.Keys.Select(key => key.Type switch { EnumType { Domain: var domain } => domain.Members.Length, BooleanType => 2, _ => 0 })];
        var count = sizes.Aggregate(1L, (product, size) => size == 0 ? 0 : Math.Min(MostCells + 1, product * (size + 1)));
        return count is 0 or > MostCells ? null : new TableGrid(sizes, [.. Enumerable.Range(0, (int)count).Select(cell => find(KeysOf(cell, sizes)))]);
    }

    private static Value[] KeysOf(int cell, int[] sizes)
    {
        var keys = new Value[sizes.Length];
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var place = cell % (sizes[i] + 1);
            keys[i] = place < sizes[i] ? Value.Whole(place) : Value.Whole(0, sizes[i] - 1);
            cell /= sizes[i] + 1;
        }

        return keys;
    }
}
