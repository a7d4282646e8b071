using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>
/// What each fact may be completed with when questions are asked over all applications: what <c>ApplicationReader</c> would read, where a
/// number has at most ten decimals in the unit that it is written in.
/// </summary>
internal static class FactDomains
{
    /// <summary>
    /// The facts of a schema as a space. <paramref name="slotCount"/> is how many slots there are in all; those that are neither facts nor among
    /// <paramref name="more"/> have no domain.
    /// </summary>
    public static Space SpaceOf(FactSchema schema, int slotCount, DateOnly near, params IEnumerable<(int Slot, FactDomain Domain)> more) =>
        new(slotCount, schema.Declarations.Select(fact => (fact.Slot, Domain: Of(fact))).Concat(more).ToDictionary(one => one.Slot, one => one.Domain)) { Near = near };

    public static FactDomain Of(ValueDeclaration declaration) => Of(declaration.Kind) with { IsOptional = declaration.IsOptional };

    private static FactDomain Of(FactType type) => type.Kind switch
    {
        FactKind.Text => new TextDomain((int)type.High),
        FactKind.Date => new NumberDomain(type.Low, type.High, 1, IsDate: true),
        FactKind.YesNo or FactKind.Choice or FactKind.Municipality or FactKind.Goal => new ChoiceDomain(type.Type, (int)type.High),
        FactKind.List => new ListDomain(Of(type.Item!), type.Maximum),
        FactKind.Rows => new ListDomain(new RowDomain([.. type.Fields.Select(Of)]), type.Maximum),
        _ => Numbers(type),
    };

    // A bound that no value of the grid meets is moved inwards.
    private static NumberDomain Numbers(FactType type)
    {
        var step = type.Factor * (type.IsInteger ? 1 : FactDomain.FinestStep);
        return new NumberDomain(decimal.Ceiling(type.Low / step) * step, decimal.Floor(type.High / step) * step, step);
    }

    /// <summary>The lists of an application that were given and that its kind of project leaves open, or may.</summary>
    public static ImmutableArray<OpenList> OpenLists(FactSchema schema, Func<FactDeclaration, bool> isGiven)
    {
        if (schema.ProjectType is not { Kind.Type: EnumType { Domain: var members } } guard)
        {
            return [];
        }

        return [.. schema.Declarations.Where(fact => !fact.OpenIn.IsEmpty && isGiven(fact))
            .Select(fact => new OpenList(fact.Slot, guard.Slot, [.. fact.OpenIn.Select(name => (decimal)members.IndexOf(name))]))];
    }
}
