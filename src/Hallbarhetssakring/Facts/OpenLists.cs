using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>
/// Lists that are still open: where a list is declared <c>öppen_i</c> some project types and the project type is one of them, or is not known,
/// what was given is not all there may be (semantics §3).
/// </summary>
internal static class OpenLists
{
    public static ImmutableArray<Value> Apply(FactSchema schema, ImmutableArray<Value> values, ImmutableArray<FactState> states)
    {
        var result = values.ToBuilder();
        foreach (var fact in schema.Declarations)
        {
            if (!fact.OpenIn.IsEmpty && states[fact.Slot] == FactState.Given && values[fact.Slot].Reference is ListValue given)
            {
                var room = IsOpen(schema, fact, values, states) ? Math.Max(0, fact.Kind.Maximum - given.Items.Length) : 0;
                result[fact.Slot] = Value.List(room == 0 ? new ListValue(given.Items) : new ListValue(given.Items, room, fact.Kind.ItemUnknown(fact.Slot)));
            }
        }

        return result.MoveToImmutable();
    }

    private static bool IsOpen(FactSchema schema, FactDeclaration fact, ImmutableArray<Value> values, ImmutableArray<FactState> states) =>
        schema.ProjectType is { } type && states[type.Slot] switch
        {
            FactState.None => false,
            FactState.Given => values[type.Slot].Reference is not string member || fact.OpenIn.Contains(member, StringComparer.Ordinal),
            _ => true,
        };
}
