using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Facts;

/// <summary>The kinds of value that a declaration can name.</summary>
internal enum FactKind
{
    Text,
    Integer,
    Number,
    Amount,
    Share,
    Rate,
    Date,
    YesNo,
    Choice,
    Municipality,
    Goal,
    List,
    Rows,
}

/// <summary>What a fact's, a field's or a list item's value may be: its type, its bounds, and how it is written in data.</summary>
internal sealed record FactType(FactKind Kind, FeelType Type)
{
    public const int LongestText = 100_000;

    /// <summary>The most items of a list whose declaration does not say.</summary>
    public const int DefaultMaximum = 200;

    /// <summary>The least value, in the unit of <see cref="Type"/>; a date as its day number; a text's least length.</summary>
    public decimal Low { get; init; }

    /// <summary>The greatest value, alike.</summary>
    public decimal High { get; init; }

    /// <summary>How many of the type's unit one of the declared unit is: 12 for years, which are kept as months; else 1.</summary>
    public decimal Factor { get; init; } = 1m;

    /// <summary>The declared unit as it was written, such as <c>år</c> or <c>SEK</c>; empty where there is none.</summary>
    public string UnitWord { get; init; } = "";

    /// <summary>The currency of an amount.</summary>
    public string? Currency => Kind == FactKind.Amount ? ((NumberType)Type).Unit.Symbol : null;

    /// <summary>What each item of a list is; null for rows.</summary>
    public FactType? Item { get; init; }

    /// <summary>The fields of each row.</summary>
    public ImmutableArray<FieldDeclaration> Fields { get; init; } = [];

    /// <summary>The most items of a list.</summary>
    public int Maximum { get; init; }

    public bool IsInteger => Kind == FactKind.Integer;

    public bool IsList => Kind is FactKind.List or FactKind.Rows;

    public bool IsNumeric => Kind is FactKind.Integer or FactKind.Number or FactKind.Amount or FactKind.Share or FactKind.Rate;

    /// <summary>What the author called it: a row of the vocabulary.</summary>
    public LocalizedText Name => Word.Text;

    private Term Word => Kind switch
    {
        FactKind.Text => TypeTerms.Text,
        FactKind.Integer => TypeTerms.Integer,
        FactKind.Number => TypeTerms.Number,
        FactKind.Amount => TypeTerms.Amount,
        FactKind.Share => TypeTerms.Share,
        FactKind.Rate => TypeTerms.Rate,
        FactKind.Date => TypeTerms.Date,
        FactKind.YesNo => TypeTerms.YesNo,
        FactKind.Choice => TypeTerms.Choice,
        FactKind.Municipality => TypeTerms.Municipality,
        FactKind.Goal => TypeTerms.Goal,
        _ => TypeTerms.List,
    };

    public static FactType Text(int longest) => new(FactKind.Text, FeelType.Text) { High = longest };

    public static FactType YesNo() => new(FactKind.YesNo, FeelType.Boolean) { High = 1 };

    public static FactType Choice(EnumDomain domain) =>
        new(FactKind.Choice, new EnumType(domain)) { Low = domain.Unknown.Low, High = domain.Unknown.High };

    public static FactType Code(FactKind kind, CodeSystem system) => new(kind, new CodeType(system)) { High = system.Last };

    public static FactType Date(DateOnly first, DateOnly last) => new(FactKind.Date, FeelType.Date) { Low = first.DayNumber, High = last.DayNumber };

    public static FactType Number(FactKind kind, Unit unit, decimal low, decimal high) => new(kind, new NumberType(unit)) { Low = low, High = high };

    public static FactType List(FactType item, int maximum) =>
        new(FactKind.List, new ListType(item.Type, maximum)) { Item = item, Maximum = maximum };

    public static FactType Rows(ImmutableArray<FieldDeclaration> fields, int maximum)
    {
        var shape = new RecordShape([.. fields.Select(f => new RecordField(f.Name, f.Title, f.Index, f.Type, f.Unknown) { IsPersonal = f.IsPersonal })]);
        return new FactType(FactKind.Rows, new ListType(new RecordType(shape), maximum)) { Fields = fields, Maximum = maximum };
    }

    /// <summary>What a value may be while nobody has given it.</summary>
    /// <param name="slot">The fact's slot, which a list's rows remember; any for other kinds.</param>
    public Value Unknown(int slot) => IsList ? Value.List(new ListValue([], Maximum, ItemUnknown(slot))) : Value.Unknown(Low, High);

    /// <summary>What an item of a list may be while nobody has given it.</summary>
    public Value ItemUnknown(int slot) => Item is { } item ? item.Unknown(slot) : Value.Row(new RowValue([.. Fields.Select(f => f.Unknown)], slot, -1));

    /// <summary>The bounds that hold where a declaration of the kind has none (semantics §3).</summary>
    public static (decimal Low, decimal High) DefaultBounds(FactKind kind) => kind switch
    {
        FactKind.Amount => (0, UnknownValues.LargestNumber),
        FactKind.Share => (0, 1),
        _ => (-UnknownValues.LargestNumber, UnknownValues.LargestNumber),
    };
}
