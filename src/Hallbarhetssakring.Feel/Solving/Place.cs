using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Where one value stands: a slot, an item of a list slot, a field of its row, an item of a list in that field. A part that does not apply is -1.
/// </summary>
internal readonly record struct Place(int Slot, int Row = -1, int Field = -1, int Item = -1) : IComparable<Place>
{
    /// <summary>The place with every row and item left out: places that are told apart only by the row are of one kind.</summary>
    public (int Slot, int Field) Kind => (Slot, Field);

    public int CompareTo(Place other)
    {
        var order = Slot.CompareTo(other.Slot);
        order = order != 0 ? order : Row.CompareTo(other.Row);
        order = order != 0 ? order : Field.CompareTo(other.Field);
        return order != 0 ? order : Item.CompareTo(other.Item);
    }

    public FactDomain? DomainIn(Space space)
    {
        var domain = space.DomainOf(Slot);
        domain = Row < 0 ? domain : (domain as ListDomain)?.Item;
        domain = Field < 0 ? domain : domain is RowDomain row ? row.Fields[Field] : null;
        return Item < 0 ? domain : (domain as ListDomain)?.Item;
    }

    public Value In(Value[] slots)
    {
        var value = slots[Slot];
        value = Row < 0 ? value : ((ListValue)value.Reference!).Items[Row];
        value = Field < 0 ? value : ((RowValue)value.Reference!).Fields[Field];
        return Item < 0 ? value : ((ListValue)value.Reference!).Items[Item];
    }

    /// <summary>A copy of the slots, in an array that is to be written over if there is one, in which this place holds another value.</summary>
    public Value[] With(Value[] slots, in Value value, Value[]? over = null)
    {
        var copy = over ?? new Value[slots.Length];
        slots.CopyTo(copy, 0);
        copy[Slot] = Row < 0 ? value : Replace(slots[Slot], value);
        return copy;
    }

    private Value Replace(in Value whole, in Value value)
    {
        var list = (ListValue)whole.Reference!;
        var item = list.Items[Row];
        if (Field >= 0)
        {
            var row = (RowValue)item.Reference!;
            var field = Item < 0 ? value : Exchange((ListValue)row.Fields[Field].Reference!, Item, value);
            item = Value.Row(row with { Fields = row.Fields.SetItem(Field, field) });
        }
        else
        {
            item = value;
        }

        return Exchange(list, Row, item);
    }

    private static Value Exchange(ListValue list, int index, in Value item) =>
        Value.List(new ListValue(list.Items.SetItem(index, item), list.More, list.MoreItem));

    /// <summary>The places at or below this one that are open: absent or not, how long a list is, or what a value is. Those of <paramref name="reads"/> only.</summary>
    public IEnumerable<Place> Open(Value[] slots, Func<(int Slot, int Field), bool> reads)
    {
        var value = In(slots);
        if (value.IsFault || value.IsNone)
        {
            yield break;
        }

        if (value.MayBeNone)
        {
            yield return this;
        }
        else if (value.Reference is ListValue list)
        {
            if (list.More > 0)
            {
                yield return this;
            }

            for (var i = 0; i < list.Items.Length; i++)
            {
                foreach (var place in (Row < 0 ? this with { Row = i } : this with { Item = i }).Open(slots, reads))
                {
                    yield return place;
                }
            }
        }
        else if (value.Reference is RowValue row)
        {
            for (var field = 0; field < row.Fields.Length; field++)
            {
                if (reads((Slot, field)))
                {
                    foreach (var place in (this with { Field = field }).Open(slots, reads))
                    {
                        yield return place;
                    }
                }
            }
        }
        else if (!value.IsKnown)
        {
            yield return this;
        }
    }
}
