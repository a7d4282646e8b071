using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Lineage;

/// <summary>Joins the facts of all that a rule set takes in. A fact that comes here in two ways, from one file, is one fact.</summary>
internal static class SchemaMerge
{
    public static FactSchema Join(ImmutableArray<FactSchema> schemas, DiagnosticBag bag)
    {
        if (schemas is [var only])
        {
            return only;
        }

        var facts = new Dictionary<string, FactDeclaration>(StringComparer.Ordinal);
        var groups = new Dictionary<string, GroupDeclaration>(StringComparer.Ordinal);
        var order = new List<FactDeclaration>();
        foreach (var schema in schemas)
        {
            foreach (var fact in schema.Declarations)
            {
                var name = fact.Group ?? fact.Name;
                if (facts.TryGetValue(fact.Name, out var before) ? before.Location == fact.Location : !Clashes(name, fact.Group is null))
                {
                    if (before is null)
                    {
                        facts[fact.Name] = fact;
                        order.Add(fact);
                    }
                }
                else
                {
                    var first = before?.Location ?? facts.Values.First(f => f.Name == name || f.Group == name).Location;
                    bag.ReportRelated(LineageDiagnostics.Taken, fact.Location, [new RelatedLocation(first, Here)], fact.Name, first.Source.Name);
                }
            }

            foreach (var group in schema.Groups)
            {
                groups.TryAdd(group.Name, group);
            }
        }

        return FactSchema.Create(order, groups.Values.OrderBy(group => order.FindIndex(fact => fact.Group == group.Name))).WithUnsound(schemas.SelectMany(schema => schema.Unsound));

        // A fact and a group of the same name.
        bool Clashes(string name, bool isPlain) => isPlain ? groups.ContainsKey(name) : facts.ContainsKey(name);
    }

    public static readonly LocalizedText Here = new("Det finns här.", "It is here.");
}
