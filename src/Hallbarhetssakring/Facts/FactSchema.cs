using System.Collections.Frozen;
using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Facts;

/// <summary>All facts that an application may hold, each at its slot. Immutable.</summary>
internal sealed class FactSchema
{
    public static readonly FactSchema Empty = Create([], []);

    private readonly FrozenDictionary<string, FactDeclaration> _facts;
    private readonly FrozenDictionary<string, GroupDeclaration> _groups;

    private FactSchema(ImmutableArray<FactDeclaration> declarations, ImmutableArray<GroupDeclaration> groups)
    {
        Declarations = declarations;
        Groups = groups;
        _facts = declarations.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);
        _groups = groups.ToFrozenDictionary(group => group.Name, StringComparer.Ordinal);
        Names = [.. declarations.Select(fact => fact.Group ?? fact.Name).Distinct(StringComparer.Ordinal)];
        ProjectType = Find(FactTerms.ProjectType.Swedish) ?? Find(FactTerms.ProjectType.English);
    }

    /// <summary>The facts by slot, in declared order; a group's fields stand together.</summary>
    public ImmutableArray<FactDeclaration> Declarations { get; }

    public ImmutableArray<GroupDeclaration> Groups { get; }

    /// <summary>The names at the outermost level, of facts and groups, in declared order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The fact that says which lists are still open; null where none is declared.</summary>
    public FactDeclaration? ProjectType { get; }

    /// <summary>Gives each fact its slot, in order. Names are known to differ.</summary>
    public static FactSchema Create(IEnumerable<FactDeclaration> declarations, IEnumerable<GroupDeclaration> groups)
    {
        ImmutableArray<FactDeclaration> placed = [.. declarations.Select((fact, slot) => fact.At(slot))];
        return new FactSchema(placed, [.. groups.Select(group => group with { Facts = [.. placed.Where(fact => fact.Group == group.Name)] })]);
    }

    /// <summary>A fact by its whole name, <c>jämställdhet.beskrivs</c>; or null.</summary>
    public FactDeclaration? Find(string name) => _facts.GetValueOrDefault(name);

    /// <summary>Whole names whose declarations are not sound: what is said of the declaration is not said again wherever the name is used.</summary>
    public ImmutableHashSet<string> Unsound { get; private init; } = [];

    /// <summary>The same facts where some names are not sound.</summary>
    public FactSchema WithUnsound(IEnumerable<string> names) => new(Declarations, Groups) { Unsound = Unsound.Union(names) };

    public GroupDeclaration? FindGroup(string name) => _groups.GetValueOrDefault(name);

    /// <summary>What expressions may name, in declared order.</summary>
    public ImmutableArray<Symbol> Symbols()
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>(Names.Length);
        foreach (var name in Names.Where(name => !Unsound.Contains(name)))
        {
            symbols.Add(FindGroup(name) is { } group
                ? new GroupSymbol(group.Name, group.Title, [.. group.Facts.Select(fact => (fact.FieldName, SlotOf(fact)))])
                : SlotOf(Find(name)!));
        }

        symbols.AddRange(Unsound.Order(StringComparer.Ordinal).Select(name => new UnsoundSymbol(name)));

        return symbols.ToImmutable();
    }

    private static SlotSymbol SlotOf(FactDeclaration fact) => new(fact.Name, fact.Title, fact.Slot, fact.Type, fact.Unknown);
}
