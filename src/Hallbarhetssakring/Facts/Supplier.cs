namespace Hallbarhetssakring.Facts;

/// <summary>Who answers for a fact.</summary>
public enum Supplier
{
    /// <summary>The one who applies (sökande), the default.</summary>
    Applicant,

    /// <summary>The case officer (handläggare).</summary>
    Officer,

    /// <summary>A register (register).</summary>
    Register,
}
