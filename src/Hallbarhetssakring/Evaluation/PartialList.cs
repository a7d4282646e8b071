using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Evaluation;

/// <summary>A list of which some columns, or some rows' fields, are hidden. How many rows there are is known as long as any part of it is.</summary>
internal static class PartialList
{
    public static ListValue Of(ListValue list, FactDeclaration fact, List<FactPart> parts, IReadOnlySet<FactPart> hidden)
    {
        if (!hidden.Any(part => part.Slot == fact.Slot))
        {
            return list;
        }

        var (columns, row) = (new FactPart[fact.Fields.Length], -1);
        Array.Fill(columns, new FactPart(fact.Slot));
        foreach (var part in parts.Where(part => part.Slot == fact.Slot && part.Field >= 0))
        {
            columns[part.Field] = part.IsColumn ? part : columns[part.Field];
            row = Math.Max(row, part.Row);
        }

        var items = list.Items.Select((item, i) => item.Reference is RowValue { Slot: >= 0 } of
            ? Value.Row(of with { Fields = [.. of.Fields.Select((value, field) => hidden.Contains(of.Number == row ? new FactPart(fact.Slot, field, row) : columns[field]) ? fact.Fields[field].Unknown : value)] })
            : item);
        return new ListValue([.. items], list.More, list.MoreItem, list.Presence, list.MorePresence);
    }
}
