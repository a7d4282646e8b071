namespace Hallbarhetssakring.Feel;

/// <summary>What a condition comes to. Only <see cref="True"/> is a pass: neither an unknown condition nor a fault is false.</summary>
public enum FeelTruth
{
    /// <summary>It does not hold, whatever the unknown values turn out to be.</summary>
    False,

    /// <summary>It holds, whatever the unknown values turn out to be.</summary>
    True,

    /// <summary>It depends on values that have not been given.</summary>
    Unknown,

    /// <summary>It can't be computed, whatever the unknown values turn out to be: a division by zero, for example.</summary>
    Fault,
}
