namespace Hallbarhetssakring.Feel;

/// <summary>
/// "There is none", as the value of an optional field: <c>["grant"] = FeelNone.Value</c>. It is an answer. A name that is left out, or whose
/// value is null, is unknown: the answer is not there yet.
/// </summary>
public sealed class FeelNone
{
    private FeelNone()
    {
    }

    /// <summary>The only one.</summary>
    public static FeelNone Value { get; } = new();

    /// <summary>The word <c>none</c>.</summary>
    public override string ToString() => "none";
}
