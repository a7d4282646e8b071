using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>Why an expression failed, and where it stands: made once when the rule set is compiled, so that failing costs nothing.</summary>
internal sealed record Fault(string Code, LocalizedText Message, SourceLocation? Location)
{
    public static Fault DivisionByZero(SourceLocation location) =>
        new("FE4001", new("Division med noll.", "Division by zero."), location);

    public static Fault Overflow(SourceLocation location) =>
        new("FE4002", new("Talet blir större än vad som kan räknas exakt.", "The number is larger than can be computed exactly."), location);

    public static Fault DateOutOfRange(SourceLocation location) =>
        new("FE4003", new("Datumet hamnar utanför år 1–9999.", "The date falls outside the years 1–9999."), location);

    public static Fault NotWholeUnits(SourceLocation location) =>
        new("FE4004", new("Ett datum kan bara flyttas hela månader eller dagar.", "A date can only be moved by whole months or days."), location);

    public static Fault AmbiguousMonth(SourceLocation location) =>
        new("FE4005", new("Månaden har inte så många dagar.", "The month does not have that many days."), location);

    public static Fault NoParameterValue(string name, SourceLocation? location) =>
        new("FE4006", new($"{name} saknar värde för datumet.", $"{name} has no value for the date."), location);

    public static Fault BadIndex(SourceLocation location) =>
        new("FE4007", new("Platsen i en lista är ett heltal från 1.", "A place in a list is a whole number from 1."), location);

    public static Fault BadFact(string name) =>
        new("FE4008", new($"Uppgiften {name} kan inte läsas.", $"The fact {name} can't be read."), null);

    /// <summary>A filter whose test fails for a row: nobody knows whether the row belongs.</summary>
    public static readonly Fault BadRow = new("FE4009", new("Ett urval kan inte avgöras för en rad.", "A filter can't be decided for a row."), null);
}
