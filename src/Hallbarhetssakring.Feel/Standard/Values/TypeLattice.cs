namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>Which values a type holds and which types conform to which (DMN 1.5, 10.3.2.9.2 and 3).</summary>
internal static class TypeLattice
{
    /// <summary>Does the value belong to the type? Null belongs to every type; <c>instance of</c> asks for it before.</summary>
    public static bool Belongs(FeelValue value, FeelType type) => type.Kind switch
    {
        TypeKind.Any or TypeKind.Unknown => true,
        _ when value.IsNull => true,
        TypeKind.List => value is ListValue list && (type.Element!.Kind == TypeKind.Any || list.Items.All(item => Belongs(item, type.Element))),
        TypeKind.Range => value is RangeValue range && Belongs(range.Start, type.Element!) && Belongs(range.End, type.Element!),
        TypeKind.Context => value is ContextValue context && type.Entries.All(e => context.Find(e.Key) is { } entry && Belongs(entry, e.Value)),
        TypeKind.Function => value is FunctionValue function && (type.Element is null || function.Types.Any(t => Conforms(t, type))),
        _ => type.Kind == KindOf(value),
    };

    /// <summary>Can a value of the first type stand where the second is called for?</summary>
    public static bool Conforms(FeelType type, FeelType to)
    {
        if (to.Kind is TypeKind.Any or TypeKind.Unknown || type.Kind is TypeKind.Null or TypeKind.Unknown)
        {
            return true;
        }

        if (type.Kind != to.Kind)
        {
            return false;
        }

        return to.Kind switch
        {
            TypeKind.List or TypeKind.Range => Conforms(type.Element!, to.Element!),
            TypeKind.Context => to.Entries.All(e => type.Entries.Any(own => own.Key == e.Key && Conforms(own.Value, e.Value))),
            TypeKind.Function => to.Element is null || (type.Element is not null && FunctionConforms(type, to)),
            _ => true,
        };
    }

    public static TypeKind KindOf(FeelValue value) => value switch
    {
        NullValue => TypeKind.Null,
        NumberValue => TypeKind.Number,
        TextValue => TypeKind.Text,
        BooleanValue => TypeKind.Boolean,
        DateValue => TypeKind.Date,
        TimeValue => TypeKind.Time,
        DateTimeValue => TypeKind.DateTime,
        MonthsValue => TypeKind.Months,
        NanosValue => TypeKind.Nanos,
        ListValue => TypeKind.List,
        ContextValue => TypeKind.Context,
        RangeValue => TypeKind.Range,
        _ => TypeKind.Function,
    };

    // Parameters the other way round: a function that takes anything can stand for one that takes numbers.
    private static bool FunctionConforms(FeelType type, FeelType to) =>
        type.Parameters.Length == to.Parameters.Length
        && type.Parameters.Zip(to.Parameters).All(pair => Conforms(pair.Second, pair.First))
        && Conforms(type.Element!, to.Element!);
}
