namespace Hallbarhetssakring.Facts;

/// <summary>Who supplies a fact (lämnas_av).</summary>
public enum Supplier
{
    /// <summary>The applicant (sökande).</summary>
    Applicant,

    /// <summary>The case officer (handläggare).</summary>
    Officer,

    /// <summary>A register or the case system (register).</summary>
    Register,
}
