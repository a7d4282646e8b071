namespace Hallbarhetssakring.Feel;

/// <summary>What came of an evaluation.</summary>
public enum FeelStatus
{
    /// <summary>A value: the same for everything that the unknown values can turn out to be.</summary>
    Known,

    /// <summary>Surely no value: an optional field of which there is none, the least item of an empty list.</summary>
    None,

    /// <summary>It depends on values that have not been given; <see cref="FeelResult.Missing"/> names them.</summary>
    Unknown,

    /// <summary>It can't be computed; <see cref="FeelResult.Fault"/> says why.</summary>
    Fault,
}
