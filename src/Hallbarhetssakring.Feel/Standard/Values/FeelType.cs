using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>The types of the lattice (DMN 1.5, 10.3.2.9).</summary>
internal enum TypeKind
{
    Any,
    Null,
    Number,
    Text,
    Boolean,
    Date,
    Time,
    DateTime,
    Months,
    Nanos,
    List,
    Context,
    Range,
    Function,

    /// <summary>What nobody has said, such as the result of a function literal: it conforms to everything.</summary>
    Unknown,
}

/// <summary>A type: for lists and ranges with its element, for contexts with its entries, for functions with parameters and result.</summary>
internal sealed record FeelType(TypeKind Kind)
{
    public static readonly FeelType Any = new(TypeKind.Any);
    public static readonly FeelType Null = new(TypeKind.Null);
    public static readonly FeelType Number = new(TypeKind.Number);
    public static readonly FeelType Text = new(TypeKind.Text);
    public static readonly FeelType Boolean = new(TypeKind.Boolean);
    public static readonly FeelType Date = new(TypeKind.Date);
    public static readonly FeelType Time = new(TypeKind.Time);
    public static readonly FeelType DateTime = new(TypeKind.DateTime);
    public static readonly FeelType Months = new(TypeKind.Months);
    public static readonly FeelType Nanos = new(TypeKind.Nanos);
    public static readonly FeelType Unknown = new(TypeKind.Unknown);
    public static readonly FeelType List = ListOf(Any);
    public static readonly FeelType Context = new(TypeKind.Context);
    public static readonly FeelType Range = RangeOf(Any);
    public static readonly FeelType Function = new(TypeKind.Function);

    /// <summary>A list's or range's element; a function's result. Null for the type of all functions.</summary>
    public FeelType? Element { get; private init; }

    public ImmutableArray<KeyValuePair<string, FeelType>> Entries { get; private init; } = [];

    public ImmutableArray<FeelType> Parameters { get; private init; } = [];

    public static FeelType ListOf(FeelType element) => new(TypeKind.List) { Element = element };

    public static FeelType RangeOf(FeelType element) => new(TypeKind.Range) { Element = element };

    public static FeelType ContextOf(ImmutableArray<KeyValuePair<string, FeelType>> entries) => new(TypeKind.Context) { Entries = entries };

    public static FeelType FunctionOf(ImmutableArray<FeelType> parameters, FeelType result) =>
        new(TypeKind.Function) { Parameters = parameters, Element = result };

    /// <summary>The type of a name, or null for a name that is none.</summary>
    public static FeelType? FromName(string name) => name switch
    {
        "Any" => Any,
        "Null" or "null" => Null,
        "number" => Number,
        "string" => Text,
        "boolean" => Boolean,
        "date" => Date,
        "time" => Time,
        "date and time" => DateTime,
        "years and months duration" => Months,
        "days and time duration" => Nanos,
        "list" => List,
        "context" => Context,
        "range" => Range,
        "function" => Function,
        _ => null,
    };

    public override string ToString() => Kind switch
    {
        TypeKind.Text => "string",
        TypeKind.DateTime => "date and time",
        TypeKind.Months => "years and months duration",
        TypeKind.Nanos => "days and time duration",
        TypeKind.List => $"list<{Element}>",
        TypeKind.Range => $"range<{Element}>",
        TypeKind.Context when Entries.Length > 0 => $"context<{string.Join(", ", Entries.Select(e => e.Key + ": " + e.Value))}>",
        TypeKind.Function when Element is not null => $"function<{string.Join(", ", Parameters)}> -> {Element}",
        TypeKind.Any or TypeKind.Null => Kind.ToString(),
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
