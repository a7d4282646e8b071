using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>Why an expression failed, and where it stands: made once when the rule set is compiled, so that failing costs nothing.</summary>
internal sealed record Fault(string Code, LocalizedText Message, SourceLocation? Location)
{
    public static Fault DivisionByZero(SourceLocation location) =>
        new("FE4001", new("Det går inte att dela med noll. Kontrollera uppgifterna; regeln kan först pröva att det som delas med inte är noll.", "Nothing can be divided by zero. Check the facts; the rule can first ask that what it divides by is not zero."), location);

    public static Fault Overflow(SourceLocation location) =>
        new("FE4002", new("Talet blir större än vad som kan räknas exakt. Kontrollera att uppgifterna är rimliga.", "The number is larger than can be computed exactly. Check that the facts are reasonable."), location);

    public static Fault DateOutOfRange(SourceLocation location) =>
        new("FE4003", new("Datumet hamnar utanför år 1–9999. Kontrollera datumet och det som läggs till.", "The date falls outside the years 1–9999. Check the date and what is added to it."), location);

    public static Fault NotWholeUnits(SourceLocation location) =>
        new("FE4004", new("Ett datum kan bara flyttas hela månader eller dagar. Avrunda antalet i regeln.", "A date can only be moved by whole months or days. Round the number in the rule."), location);

    public static Fault AmbiguousMonth(SourceLocation location) =>
        new("FE4005", new("Månaden har inte så många dagar. Ändra datumet, eller sätt datumräkning i regelverket.", "The month does not have that many days. Change the date, or say in the rule set how dates are counted."), location);

    public static Fault NoParameterValue(string name, SourceLocation? location) =>
        new("FE4006", new($"{name} saknar värde för datumet. Lägg till ett värde som gäller då, eller kontrollera datumet.", $"{name} has no value for the date. Add one that is in force then, or check the date."), location);

    public static Fault BadIndex(SourceLocation location) =>
        new("FE4007", new("Platsen i en lista är ett heltal från 1, eller från -1 bakifrån. Rätta platsen i regeln.", "A place in a list is a whole number from 1, or from -1 at the end. Correct the place in the rule."), location);

    /// <summary>The code of a fact that could not be read.</summary>
    public const string BadFactCode = "FE4008";

    public static Fault BadFact(string name) =>
        new(BadFactCode, new($"Uppgiften {name} kan inte läsas. Rätta den i ansökan.", $"The fact {name} can't be read. Correct it in the application."), null);

    /// <summary>A filter whose test fails for a row: nobody knows whether the row belongs.</summary>
    public static readonly Fault BadRow = new("FE4009", new("Ett urval kan inte avgöras för en rad. Kontrollera radernas uppgifter.", "A filter can't be decided for a row. Check the facts of the rows."), null);
}
