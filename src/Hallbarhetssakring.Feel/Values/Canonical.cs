namespace Hallbarhetssakring.Feel.Values;

/// <summary>The one form of a decimal: without trailing zeros (semantics §10), so that equal numbers are written alike.</summary>
internal static class Canonical
{
    public static decimal Of(decimal number) => number / 1.0000000000000000000000000000m;
}
