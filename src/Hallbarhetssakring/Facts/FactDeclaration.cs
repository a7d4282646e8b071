using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>What is declared of a fact and of a row's field alike.</summary>
internal abstract record ValueDeclaration(string Name, string Title, FactType Kind, SourceLocation Location)
{
    /// <summary>How it is asked for; null where the title has to do.</summary>
    public string? Question { get; init; }

    public Supplier Supplier { get; init; }

    /// <summary>Whether there may be none, which makes its type <c>T?</c>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether a change of it may be proposed to the applicant.</summary>
    public bool IsChangeable { get; init; }

    /// <summary>Whether it is masked wherever it could be shown.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>A condition for when it is worth asking for: order only, never meaning. Bound by a later stage.</summary>
    public ExpressionSyntax? AskedWhen { get; init; }

    public bool IsInteger => Kind.IsInteger;

    /// <summary>How many of the type's unit one of the unit that people write is.</summary>
    public decimal DisplayFactor => Kind.Factor;

    public FeelType Type => IsOptional ? Kind.Type.AsOptional : Kind.Type;
}

/// <summary>A field of a list's rows.</summary>
internal sealed record FieldDeclaration(int Index, string Name, string Title, FactType Kind, SourceLocation Location)
    : ValueDeclaration(Name, Title, Kind, Location)
{
    public Value Unknown => IsOptional ? Kind.Unknown(-1).Or(Possible.None) : Kind.Unknown(-1);
}

/// <summary>
/// A fact: one value per application, at a fixed slot. A group's field is a fact of its own whose name is joined by a point,
/// <c>jämställdhet.beskrivs</c>.
/// </summary>
internal sealed record FactDeclaration(string Name, string Title, FactType Kind, SourceLocation Location)
    : ValueDeclaration(Name, Title, Kind, Location)
{
    /// <summary>The place of its value in a <see cref="FactSet"/>; set by <see cref="FactSchema"/>.</summary>
    public int Slot { get; private init; } = -1;

    /// <summary>What it may be while nobody has given it.</summary>
    public Value Unknown { get; private init; }

    /// <summary>The group that it is a field of; null for most.</summary>
    public string? Group { get; init; }

    /// <summary>The name within its group; the whole name outside of groups.</summary>
    public string FieldName => Group is null ? Name : Name[(Group.Length + 1)..];

    /// <summary>Whether its rows are the applicant's declared effects.</summary>
    public bool IsEffects { get; init; }

    /// <summary>The members of the project type for which a given list may have more items (semantics §3).</summary>
    public ImmutableArray<string> OpenIn { get; init; } = [];

    public ImmutableArray<FieldDeclaration> Fields => Kind.Fields;

    /// <summary>The same fact at a slot: rows that are yet to come remember it.</summary>
    public FactDeclaration At(int slot)
    {
        var unknown = Kind.Unknown(slot);
        return this with { Slot = slot, Unknown = IsOptional ? unknown.Or(Possible.None) : unknown };
    }
}

/// <summary>A group of facts that belong together and are given one by one.</summary>
internal sealed record GroupDeclaration(string Name, string Title, SourceLocation Location)
{
    public string? Question { get; init; }

    /// <summary>Its facts in declared order; filled in by <see cref="FactSchema"/>.</summary>
    public ImmutableArray<FactDeclaration> Facts { get; init; } = [];
}
