namespace Hallbarhetssakring.Feel.Functions;

/// <summary>The two readings of one language.</summary>
internal enum Dialect
{
    /// <summary>FEEL as the OMG specification DMN 1.5 has it: dynamically typed, English keywords, null for what fails.</summary>
    Standard,

    /// <summary>What rule sets use: statically typed, units, unknown values and faults kept apart, Swedish keywords.</summary>
    StrictSwedish,

    /// <summary>The strict reading with English keywords.</summary>
    StrictEnglish,
}
