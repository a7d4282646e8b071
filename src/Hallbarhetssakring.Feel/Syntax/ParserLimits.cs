namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>How long and how deep an expression may be: bounds that keep any text from exhausting the reader.</summary>
internal sealed record ParserLimits(int Length, int Depth)
{
    public static readonly ParserLimits Default = new(Length: 10_000, Depth: 64);
}
