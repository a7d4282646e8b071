using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>The type of an expression in the strict dialect.</summary>
internal abstract record FeelType
{
    public static readonly FeelType Boolean = new BooleanType();
    public static readonly FeelType Text = new TextType();
    public static readonly FeelType Date = new DateType();
    public static readonly FeelType Number = new NumberType(Unit.None);
    public static readonly FeelType Null = new NullType();

    /// <summary>The type of what already has a diagnostic: it fits everywhere, so that one mistake gives one message.</summary>
    public static readonly FeelType Error = new ErrorType();

    /// <summary>What people call it.</summary>
    public abstract LocalizedText Name { get; }

    public bool IsError => this is ErrorType;

    /// <summary>The type without the possibility of having no value.</summary>
    public FeelType Underlying => this is OptionalType optional ? optional.Inner : this;

    public FeelType AsOptional => this is OptionalType or NullType or ErrorType ? this : new OptionalType(this);
}

internal sealed record BooleanType : FeelType
{
    public override LocalizedText Name => new("ja/nej", "yes/no");
}

internal sealed record TextType : FeelType
{
    public override LocalizedText Name => new("text", "text");
}

internal sealed record DateType : FeelType
{
    public override LocalizedText Name => new("datum", "date");
}

internal sealed record NumberType(Unit Unit) : FeelType
{
    public override LocalizedText Name => Unit.Name;
}

internal sealed record EnumType(EnumDomain Domain) : FeelType
{
    public override LocalizedText Name
    {
        get
        {
            var members = string.Join(", ", Domain.Members.Take(4).Select(m => m.Name)) + (Domain.Members.Length > 4 ? ", …" : "");
            return new($"val av {members}", $"choice of {members}");
        }
    }

    public bool Equals(EnumType? other) => other is not null && Domain.IsSameAs(other.Domain);

    public override int GetHashCode() => Domain.Members.Length;
}

internal sealed record CodeType(CodeSystem System) : FeelType
{
    public override LocalizedText Name => System.Name;
}

/// <summary>A list with a greatest length.</summary>
internal sealed record ListType(FeelType Element, int Maximum) : FeelType
{
    public override LocalizedText Name => new($"lista av {Element.Name.Swedish}", $"list of {Element.Name.English}");

    public bool Equals(ListType? other) => other is not null && Element.Equals(other.Element);

    public override int GetHashCode() => Element.GetHashCode() + 1;
}

/// <summary>A row with named fields.</summary>
internal sealed record RecordType(RecordShape Shape) : FeelType
{
    public override LocalizedText Name => new("rad", "row");
}

/// <summary>A value or none: <c>T?</c>. It must be handled before an operator or a condition uses it.</summary>
internal sealed record OptionalType(FeelType Inner) : FeelType
{
    public override LocalizedText Name => new($"{Inner.Name.Swedish} eller inget", $"{Inner.Name.English} or none");
}

internal sealed record NullType : FeelType
{
    public override LocalizedText Name => new("inget värde", "no value");
}

internal sealed record ErrorType : FeelType
{
    public override LocalizedText Name => new("okänd typ", "unknown type");
}

/// <summary>A field of a row: where its value stands, its type, and what it may be while nobody has given it.</summary>
internal sealed record RecordField(string Name, string Title, int Index, FeelType Type, Value Unknown)
{
    /// <summary>Whether its value is never shown: no row is called by it.</summary>
    public bool IsPersonal { get; init; }
}

/// <summary>The fields of a row in declared order.</summary>
internal sealed class RecordShape(ImmutableArray<RecordField> fields)
{
    public ImmutableArray<RecordField> Fields { get; } = fields;

    public RecordField? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
