using System.Numerics;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

internal sealed class SumNode(ListNode source, SourceLocation location) : AggregateNode(source)
{
    private readonly Fault _overflow = Fault.Overflow(location);
    private readonly MapNode? _map = source as MapNode;

    // What walks lists of its own would do so once more where it fails.
    private readonly bool _isSimple = source is MapNode { Body: var body } && body.IsFixed(-1);

    public override bool TryNumber(Frame frame, out decimal number)
    {
        if (_map is not null && _map.Source.Rows(frame, out var belong) is { } rows && (belong.MayHold & rows.MayCome) == 0)
        {
            var bounds = _map.Field is { } field ? rows.Bounds(field.Index) : default;
            if (!bounds.IsNone)
            {
                return AddColumn(frame, bounds, belong, out number);
            }

            if (_isSimple && AddRows(frame, rows, belong, out var least, out var most))
            {
                number = least;
                return least == most || Between(frame, least, most, out number);
            }
        }

        return Walk(frame, out number);
    }

    // A row that may not belong adds its value or nothing.
    private static bool AddColumn(Frame frame, Column column, RowTruths belong, out decimal number)
    {
        var (low, high) = (0L, 0L);
        for (var left = belong.MayHold; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var isMaybe = (belong.MayNot >> i & 1) != 0;
            unchecked
            {
                low += isMaybe ? Math.Min(0, column.Least(i)) : column.Least(i);
                high += isMaybe ? Math.Max(0, column.Most(i)) : column.Most(i);
            }
        }

        number = column.Number(low);
        return low == high || Between(frame, number, column.Number(high), out number);
    }

    // What is worked out row by row; false where something may fail or does not fit.
    private bool AddRows(Frame frame, ListValue rows, RowTruths belong, out decimal low, out decimal high)
    {
        (low, high) = (0m, 0m);
        var body = _map!.Body;
        ref var local = ref frame.Locals[_map.Depth];
        var outer = local;
        (local.Items, local.List) = (rows.Places, rows);
        var (left, isPlain) = (belong.MayHold, true);
        try
        {
            for (; left != 0 && isPlain; left &= left - 1)
            {
                local.At = BitOperations.TrailingZeroCount(left);
                if (body.TryNumber(frame, out var number))
                {
                    var isMaybe = (belong.MayNot >> local.At & 1) != 0;
                    low += isMaybe ? Math.Min(0, number) : number;
                    high += isMaybe ? Math.Max(0, number) : number;
                }
                else
                {
                    isPlain = AddBounds(frame.Otherwise, (belong.MayNot >> local.At & 1) != 0, ref low, ref high);
                }
            }
        }
        catch (OverflowException)
        {
            isPlain = false;
        }

        local = outer;
        return isPlain;
    }

    private static bool AddBounds(in Value item, bool isMaybe, ref decimal low, ref decimal high)
    {
        low += isMaybe ? Math.Min(0, item.Low) : item.Low;
        high += isMaybe ? Math.Max(0, item.High) : item.High;
        return item.Possible == Possible.Value;
    }

    private bool Walk(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        var (low, high) = (0m, 0m);
        if (cursor.Possible == Possible.Value && !AddPlain(frame, ref cursor, ref low, ref high))
        {
            number = low;
            return low == high || Between(frame, low, high, out number);
        }

        return AddRest(frame, ref cursor, low, high, out number);
    }

    // Adds bounds where nothing can fail; true where it stopped at an item that may fail, does not fit, or stands for several.
    private bool AddPlain(Frame frame, ref ListCursor cursor, ref decimal low, ref decimal high)
    {
        var isKnown = true;
        try
        {
            while (Source.Next(frame, ref cursor))
            {
                ref readonly var item = ref cursor.Item;
                if (isKnown && item.IsKnown && cursor.Presence == Truth.True)
                {
                    low += item.Low;
                    continue;
                }

                (high, isKnown) = (isKnown ? low : high, false);
                if (item.Possible != Possible.Value || cursor.Repeat != 1 || cursor.Presence.MayBe(Truth.Fault))
                {
                    return true;
                }

                // A row that may not belong adds its value or nothing.
                var isSure = cursor.Presence == Truth.True;
                var (least, most) = (low + (isSure ? item.Low : Math.Min(0, item.Low)), high + (isSure ? item.High : Math.Max(0, item.High)));
                (low, high) = (least, most);
            }

            high = isKnown ? low : high;
            return false;
        }
        catch (OverflowException)
        {
            high = isKnown ? low : high;
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Between(Frame frame, decimal low, decimal high, out decimal number) => Give(frame, Value.Between(low, high, Possible.Nothing), out number);

    // From the item that is not plain.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddRest(Frame frame, ref ListCursor cursor, decimal low, decimal high, out decimal number)
    {
        var total = Value.Between(low, high, Possible.Nothing);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        var isAtItem = cursor.Possible == Possible.Value;
        while (fault is null && (isAtItem || Source.Next(frame, ref cursor)) && Accept(cursor, ref also, ref fault))
        {
            isAtItem = false;
            if (cursor.Item.IsFault)
            {
                continue;
            }

            total = Arithmetic.Add(total, cursor.Presence == Truth.True ? cursor.Item : Maybe(cursor), _overflow);
            fault = total.IsFault ? _overflow : null;
        }

        return Give(frame, fault is not null ? Value.Failed(fault) : total.Or(also), out number);
    }

    // A row that may not belong adds its value or nothing; rows that may come, that many times.
    private Value Maybe(in ListCursor cursor)
    {
        ref readonly var item = ref cursor.Item;
        var once = Value.Between(Math.Min(0, item.Low), Math.Max(0, item.High), item.Possible & Possible.Fault);
        return cursor.Repeat == 1 ? once : Arithmetic.Multiply(once, Value.Known((decimal)cursor.Repeat), _overflow);
    }
}

internal sealed class ProductNode(ListNode source, SourceLocation location) : AggregateNode(source)
{
    private readonly Fault _overflow = Fault.Overflow(location);

    public override bool TryNumber(Frame frame, out decimal number)
    {
        Source.Begin(frame, out var cursor);
        var total = Value.Known(1m);
        var (also, fault) = (cursor.Possible & Possible.Fault, cursor.Failure);
        while (fault is null && Source.Next(frame, ref cursor) && Accept(cursor, ref also, ref fault))
        {
            if (cursor.Presence != Truth.True)
            {
                // A factor that may not be there, or any number of them: nothing useful is left to say.
                total = Value.Between(decimal.MinValue, decimal.MaxValue, Possible.Fault);
                continue;
            }

            total = Arithmetic.Multiply(total, cursor.Item, _overflow);
            fault = total.IsFault ? _overflow : null;
        }

        return Give(frame, fault is not null ? Value.Failed(fault) : total.Or(also), out number);
    }
}
