using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Properties;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>Domains of a few values for the corpus' facts, and all their completions one by one.</summary>
internal static class SmallDomains
{
    private static readonly NumberDomain Amount = new(0, 3, 1);
    private static readonly NumberDomain Small = new(-1, 1, 1);

    public static Space Space { get; } = new(Case.Bench.SlotCount, Domains()) { Near = new DateOnly(2026, 1, 31) };

    public static IEnumerable<Value> Values(FactDomain domain, int slot, Func<(int, int), bool> reads)
    {
        if (domain.IsOptional)
        {
            yield return Value.None;
        }

        switch (domain)
        {
            case NumberDomain number:
                for (var value = number.Low; value <= number.High; value += number.Step)
                {
                    yield return Value.Known(value);
                }

                break;
            case ChoiceDomain choice:
                for (var i = 0; i <= choice.Last; i++)
                {
                    yield return choice.At(i);
                }

                break;
            case ListDomain list:
                foreach (var items in Lists(list, slot, list.Maximum, reads))
                {
                    yield return Value.List(new ListValue([.. items.Select((item, i) => item.Reference is RowValue row ? Value.Row(row with { Number = i }) : item)]));
                }

                break;
            case RowDomain row:
                foreach (var fields in Rows(row, slot, 0, reads))
                {
                    yield return Value.Row(new RowValue(fields, slot, 0));
                }

                break;
        }
    }

    /// <summary>How many completions a domain has, up to a limit.</summary>
    public static int Count(FactDomain domain, int slot, Func<(int, int), bool> reads, int limit) => Values(domain, slot, reads).Take(limit).Count();

    private static IEnumerable<ImmutableList<Value>> Lists(ListDomain list, int slot, int most, Func<(int, int), bool> reads) =>
        most == 0 ? [[]] : Lists(list, slot, most - 1, reads).SelectMany(shorter => shorter.Count < most - 1 ? [shorter] : Values(list.Item, slot, reads).Select(shorter.Add).Prepend(shorter));

    // A field that nothing reads stays unknown.
    private static IEnumerable<ImmutableArray<Value>> Rows(RowDomain row, int slot, int field, Func<(int, int), bool> reads)
    {
        if (field == row.Fields.Length)
        {
            return [[]];
        }

        var own = reads((slot, field)) ? Values(row.Fields[field], slot, reads) : [row.Fields[field].Unknown(slot)];
        return own.SelectMany(value => Rows(row, slot, field + 1, reads).Select(rest => rest.Insert(0, value)));
    }

    private static Dictionary<int, FactDomain> Domains()
    {
        var domains = new Dictionary<int, FactDomain>();
        foreach (var fact in Case.Bench.Schema.Declarations)
        {
            FactDomain? domain = fact.Name switch
            {
                "p" or "q" or "r" or "grupp.x" or "valfri_ja" or "färg" or "valfri_färg" or "projekttyp" => new ChoiceDomain(fact.Type.Underlying, (int)fact.Kind.High),
                "n" => new NumberDomain(0, 3, 1),
                "m" => Small,
                "fast" => new NumberDomain(7, 7, 1),
                "a" or "b" or "valfritt" => Amount,
                "dagar" => new NumberDomain(0, 10, 10),
                "dag" => new NumberDomain(new DateOnly(2026, 1, 29).DayNumber, new DateOnly(2026, 2, 2).DayNumber, 1, IsDate: true),
                "grupp.y" => new NumberDomain(0, 1, 1),
                "färger" => new ListDomain(new ChoiceDomain(fact.Kind.Item!.Type, 2), 2),
                "tal_lista" => new ListDomain(new NumberDomain(0, 2, 1), 2),
                "ett" => new ListDomain(Small, 1),
                "rader" => new ListDomain(new RowDomain([new NumberDomain(0, 1, 1), new ChoiceDomain(fact.Fields[1].Type, 2), Small, Amount with { IsOptional = true }, new ListDomain(new ChoiceDomain(fact.Fields[4].Kind.Item!.Type, 1), 1)]), 2),
                "öppna" => new ListDomain(new RowDomain([new NumberDomain(0, 1, 1), Small]), 3),
                _ => null,
            };
            if (domain is not null)
            {
                domains[fact.Slot] = domain with { IsOptional = fact.IsOptional };
            }
        }

        return domains;
    }
}
