namespace Hallbarhetssakring.Feel;

/// <summary>
/// A value of standard FEEL that .NET has no type for, as FEEL writes it: a duration of years and months, a time with an offset or zone, a date
/// before year 1 or after 9999, a number beyond <see cref="decimal"/>, a range, a function.
/// </summary>
/// <param name="Text">The value without <c>@</c> and quotes: <c>P1Y2M</c>, <c>10:00:00@Europe/Stockholm</c>, <c>1e30</c>, <c>[1..5)</c>.</param>
/// <remarks>As an input it can be a date, a time, a date and time, a duration (DMN 1.5, rule 62) or a number.</remarks>
public sealed record FeelLiteral(string Text)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
