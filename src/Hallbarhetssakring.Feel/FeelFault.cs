using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel;

/// <summary>Why an expression could not be computed.</summary>
/// <param name="Code">Its code, FE4xxx: stable, the same in both languages.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Location">The part of the expression that failed; null where it concerns no single part.</param>
public sealed record FeelFault(string Code, LocalizedText Message, SourceLocation? Location)
{
    /// <summary>The place, code and English message on one line.</summary>
    public override string ToString() => $"{(Location is { } place ? place + ": " : "")}{Code}: {Message.English}";
}
