using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Evaluation;

/// <summary>What can be wrong between an application and the rule set it is assessed by: HS6xxx.</summary>
internal static class EvaluationDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "HS6001", "”{0}” är ingen {1} i regelverket. {2}", "“{0}” is not a {1} of the rule set. {2}");

    public static readonly DiagnosticDescriptor OverridesNotYet = Error(
        "HS6002", "Avvikelser kan inte användas ännu i den här versionen. Ta bort avvikelsen från {0}.", "Overrides can't be used yet in this version. Remove the override of {0}.");
}
