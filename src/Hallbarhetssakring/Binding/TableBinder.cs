using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Binding;

/// <summary>
/// Reads tables with dated editions. A key is a fact's name; a row gives a value for each key but one, and for each member of that one a column.
/// </summary>
internal sealed class TableBinder(FactSchema schema, ParameterBinder constants, DiagnosticBag bag)
{
    public Symbol Bind(TableSyntax table, SlotSymbol date)
    {
        var keys = ImmutableArray.CreateBuilder<TableKey>();
        foreach (var key in table.Keys)
        {
            if (schema.Find(key.Value) is { } fact && fact.Type.Underlying is EnumType or CodeType)
            {
                keys.Add(new TableKey(key.Value, schema.Find(key.Value)!.Type.Underlying));
                continue;
            }

            if (schema.Unsound.Contains(key.Value))
            {
                return new UnsoundSymbol(table.Name.Value);
            }

            bag.Report(BindingDiagnostics.UnknownId, key.Location, key.Value, new LocalizedText("uppgift av typen val eller kommun", "fact of type choice or municipality"),
                Suggest(key.Value, schema.Declarations.Where(f => f.Type.Underlying is EnumType or CodeType).Select(f => f.Name)));
            return new UnsoundSymbol(table.Name.Value);
        }

        var type = constants.TypeOf(table.Type, table.Unit, null, table.Editions.FirstOrDefault() is { Otherwise: { } example, File.Source: var written } ? (example, written) : null);
        var editions = ImmutableArray.CreateBuilder<TableEdition>();
        foreach (var edition in table.Editions)
        {
            var rows = edition.Rows.SelectMany(row => Rows(row, keys.ToImmutable(), type, edition.File.Source)).ToImmutableArray();
            editions.Add(new TableEdition(edition.From.Value, rows, edition.Otherwise is { } otherwise ? constants.Constant(otherwise, type, edition.File.Source) : null));
        }

        var coversAll = editions.All(edition => edition.Otherwise is not null || Covers(edition, keys.ToImmutable()));
        return new TableSymbol(table.Name.Value, keys.ToImmutable(), coversAll ? type : type.AsOptional, editions.ToImmutable(), date);
    }

    // { stödområde: ett, stor: 20 %, liten: 40 % }: the key that is not named is spread over the other entries.
    private IEnumerable<(ImmutableArray<Value> Keys, Value Value)> Rows(YamlMapping row, ImmutableArray<TableKey> keys, FeelType type, SourceText source)
    {
        var given = new Value?[keys.Length];
        var named = new HashSet<string>(StringComparer.Ordinal);
        var open = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (row.Find(keys[i].Name) is { } entry)
            {
                given[i] = constants.Constant(entry.Value, keys[i].Type, source);
                named.Add(keys[i].Name);
            }
            else
            {
                open = open < 0 ? i : -2;
            }
        }

        if (open == -2)
        {
            bag.Report(BindingDiagnostics.UnknownId, source.At(row.Span), "{…}", new LocalizedText("rad", "row"),
                new LocalizedText("Högst en av nycklarna får spridas över kolumner.", "At most one of the keys may be spread over columns."));
            yield break;
        }

        foreach (var entry in row.Entries.Where(e => !named.Contains(e.Key.Text)))
        {
            var all = given.ToArray();
            if (open >= 0)
            {
                all[open] = constants.Constant(entry.Key, keys[open].Type, source);
            }

            yield return ([.. all.Select(v => v ?? Value.Failed(Fault.BadRow))], constants.Constant(entry.Value, type, source));
        }
    }

    private static bool Covers(TableEdition edition, ImmutableArray<TableKey> keys)
    {
        var combinations = keys.Aggregate(1L, (product, key) => key.Type is EnumType { Domain.Members.Length: var count } ? product * count : long.MaxValue / 2);
        return edition.Rows.Length == combinations;
    }

    private static LocalizedText Suggest(string name, IEnumerable<string> candidates) => NameSuggester.Nearest(name, candidates) is { } near
        ? new LocalizedText($"Menade du {near}?", $"Did you mean {near}?")
        : new LocalizedText("Deklarera den först.", "Declare it first.");
}
