namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>
/// How long and how deep an expression may be, and how many operators it may have: bounds that keep any text from exhausting the reader, and
/// any tree from exhausting those who walk it. A chain of operators makes a tree as deep as the chain is long.
/// </summary>
internal sealed record ParserLimits(int Length, int Depth, int Operators)
{
    public static readonly ParserLimits Default = new(Length: 10_000, Depth: 64, Operators: 500);
}
