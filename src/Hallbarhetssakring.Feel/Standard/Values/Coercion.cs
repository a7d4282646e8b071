using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>The implicit conversions (DMN 1.5, 10.3.2.9.4): a list of one to its item, an item to a list of one, a date to a date and time.</summary>
internal static class Coercion
{
    /// <summary>The value as one of the type; null (the C# one) when it can't be.</summary>
    public static FeelValue? Convert(FeelValue value, FeelType type)
    {
        if (TypeLattice.Belongs(value, type))
        {
            return value;
        }

        if (type.Kind == TypeKind.DateTime && value is DateValue date)
        {
            return new DateTimeValue(FeelDateTime.FromDate(date.Value));
        }

        if (type.Kind == TypeKind.List)
        {
            return value is not ListValue && Convert(value, type.Element!) is { } item ? new ListValue([item]) : null;
        }

        return value is ListValue { Items: [var only] } && TypeLattice.Belongs(only, type) ? only : null;
    }
}
