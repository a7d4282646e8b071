using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.Running;

/// <summary>What people call the kinds of values in messages.</summary>
internal static class KindNames
{
    public static LocalizedText Of(FeelValue value) => TypeLattice.KindOf(value) switch
    {
        TypeKind.Null => new("null", "null"),
        TypeKind.Number => new("ett tal", "a number"),
        TypeKind.Text => new("en text", "a string"),
        TypeKind.Boolean => new("sant eller falskt", "a boolean"),
        TypeKind.Date => new("ett datum", "a date"),
        TypeKind.Time => new("en tid", "a time"),
        TypeKind.DateTime => new("ett datum med tid", "a date and time"),
        TypeKind.Months => new("en tidslängd i år och månader", "a years and months duration"),
        TypeKind.Nanos => new("en tidslängd i dagar och tid", "a days and time duration"),
        TypeKind.List => new("en lista", "a list"),
        TypeKind.Context => new("en kontext", "a context"),
        TypeKind.Range => new("ett intervall", "a range"),
        _ => new("en funktion", "a function"),
    };
}
