using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary><c>not</c> and <c>is</c> (DMN 1.5, tables 74 and 79).</summary>
internal static class BooleanFunctions
{
    public static readonly BuiltIn[] All =
    [
        Function("not", FeelType.Boolean, c => FeelValue.From(!Logic.Truth(c[0])), AnyValue("negand")),
        Function("is", FeelType.Boolean, c => BooleanValue.Of(Equality.AreSame(c[0], c[1], c.Budget)), AnyValue("value1"), AnyValue("value2")),
    ];
}
