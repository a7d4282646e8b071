namespace Hallbarhetssakring.Facts;

/// <summary>What is known of a fact (semantics §1).</summary>
internal enum FactState : byte
{
    /// <summary>Nobody has said anything: unknown, to be asked for.</summary>
    Missing,

    /// <summary>There is a value. Parts of it, such as a row's field, may still be missing.</summary>
    Given,

    /// <summary>Asked for, and the answer was that nobody knows: unknown, not to be asked for again.</summary>
    NotKnown,

    /// <summary>There is none; only for a fact that is optional.</summary>
    None,

    /// <summary>What was given can't be read, and the application was read tolerantly.</summary>
    Faulty,
}
