namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>
/// How much an evaluation may do. Beyond a bound the result is null and a warning names it: no text can hang, exhaust memory or overflow the
/// stack.
/// </summary>
/// <param name="Steps">Evaluated nodes, visited elements and eighths of characters, together.</param>
/// <param name="ListSize">Elements of one list.</param>
/// <param name="TextSize">UTF-16 units of one string.</param>
/// <param name="Nesting">Expressions and function calls within one another.</param>
/// <param name="ValueDepth">Lists and contexts within one another.</param>
internal sealed record Limits(int Steps, int ListSize, int TextSize, int Nesting, int ValueDepth)
{
    public static readonly Limits Default = new(Steps: 10_000_000, ListSize: 1_000_000, TextSize: 1_000_000, Nesting: 400, ValueDepth: 64);
}
