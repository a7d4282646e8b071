using System.Collections.Immutable;
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
            return value is ListValue list ? ConvertItems(list, type.Element!) : Convert(value, type.Element!) is { } item ? new ListValue([item]) : null;
        }

        return value is ListValue { Items: [var only] } && TypeLattice.Belongs(only, type) ? only : null;
    }

    // A list of dates where one of dates and times is called for.
    private static ListValue? ConvertItems(ListValue list, FeelType element)
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Convert(item, element) is not { } converted)
            {
                return null;
            }

            items.Add(converted);
        }

        return new ListValue(items.MoveToImmutable());
    }
}
