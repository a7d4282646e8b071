using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Evaluation;

/// <summary>What can be wrong between an application and the rule set it is assessed by: HS6xxx.</summary>
internal static class EvaluationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "HS6001", "”{0}” är ingen {1} i regelverket. {2}", "“{0}” is not a {1} of the rule set. {2}");

    public static readonly DiagnosticDescriptor LawStands = Error(
        "HS6002", "Regeln {0} vilar på lag och får inte frångås. Ta bort avvikelsen.", "The rule {0} rests on law and may not be overridden. Remove the override.");

    public static readonly DiagnosticDescriptor ReasonNeeded = Error(
        "HS6003", "Avvikelsen från {0} har inget skäl. Skriv skäl.", "The override of {0} has no reason. Write a reason.");

    public static readonly DiagnosticDescriptor BadStrength = Error(
        "HS6007", "Styrkan ”{0}” går inte. Skriv ett heltal från -3 till 3.", "The strength “{0}” can't be used. Write a whole number from -3 to 3.");

    public static readonly DiagnosticDescriptor AcceptedWithoutReason = Error(
        "HS6008", "Målkonflikten {0} är accepterad utan skäl. Skriv skäl.", "The goal conflict {0} is accepted without a reason. Write a reason.");

    public static readonly DiagnosticDescriptor NoSuchConflict = Error(
        "HS6009", "”{0}” kan inte vara någon målkonflikt i regelverket. {1}", "“{0}” can't be a goal conflict of the rule set. {1}");

    public static readonly DiagnosticDescriptor LevelNeeded = Error(
        "HS6004", "Regeln {0} har nivåer. Skriv nivå i stället för resultat: {1}.", "The rule {0} has levels. Write level instead of result: {1}.");

    public static readonly DiagnosticDescriptor ResultNeeded = Error(
        "HS6005", "Avvikelsen från {0} säger inte vad som gäller i stället. Skriv resultat: {1}.", "The override of {0} does not say what holds instead. Write result: {1}.");

    public static readonly DiagnosticDescriptor ResultAndLevel = Error(
        "HS6006", "Avvikelsen från {0} har både resultat och nivå. Behåll nivå; den avgör resultatet.", "The override of {0} has both result and level. Keep level; it decides the result.");
}
