namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>Three-valued logic, null being neither true nor false (DMN 1.5, table 50).</summary>
internal static class Logic
{
    public static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    /// <summary>A value as a truth; whatever is not a boolean counts as null.</summary>
    public static bool? Truth(FeelValue value) => value is BooleanValue boolean ? boolean.Value : null;
}
