using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Proofs;

/// <summary>What can be wrong with the tests beside a rule set: HS7xxx. A test that tests nothing is an error.</summary>
internal static class ProofDiagnostics
{
    public static readonly DiagnosticDescriptor NoTests = Error(
        "HS7001", "Det finns inga prov i {0}. Lägg en fil med prov där.", "There are no tests in {0}. Put a file of tests there.");

    public static readonly DiagnosticDescriptor UnknownRule = Error(
        "HS7002", "Regelverket har ingen regel {0}. {1}", "The rule set has no rule {0}. {1}");

    public static readonly DiagnosticDescriptor ExpectsNothing = Error(
        "HS7003", "Provet väntar sig ingenting. Skriv utfall, regler eller konflikter under förvänta.", "The test expects nothing. Write outcome, rules or conflicts under expect.");

    public static readonly DiagnosticDescriptor NoApplication = Error(
        "HS7004", "Provet har ingen ansökan. Skriv ansökan med en fil, eller uppgifter.", "The test has no application. Write application with a file, or facts.");

    public static readonly DiagnosticDescriptor TwoApplications = Error(
        "HS7005", "Provet har både ansökan och uppgifter. Behåll en av dem; ändra byter enskilda uppgifter.", "The test has both application and facts. Keep one of them; changes replaces single facts.");

    public static readonly DiagnosticDescriptor FileNotRead = Error(
        "HS7006", "Filen {0} kan inte läsas. Skriv vägen från provets mapp.", "The file {0} can't be read. Write its path from the test's folder.");

    public static readonly DiagnosticDescriptor NoDate = Error(
        "HS7007", "Provet har inget datum. Skriv datum, eller bedömningsdatum i ansökan.", "The test has no date. Write date, or assessment_date in the application.");

    public static readonly DiagnosticDescriptor UnknownLevel = Error(
        "HS7008", "Regeln {0} har ingen nivå {1}. {2}", "The rule {0} has no level {1}. {2}");

    public static readonly DiagnosticDescriptor NotInForce = Error(
        "HS7009", "Regelverket gäller inte den {0}. Ändra provets datum.", "The rule set is not in force on {0}. Change the test's date.");
}
