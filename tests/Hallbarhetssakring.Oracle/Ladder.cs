using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;

namespace Hallbarhetssakring.Oracle;

/// <summary>A finding as far as the outcome is concerned: its severity as it counts now, what it came to, and who lacks what.</summary>
internal sealed record FindingForOutcome(Severity Severity, RuleResult Result, bool CountsAsMet, ImmutableArray<(Supplier Supplier, MissingKind Kind)> Missing);

/// <summary>The table of semantics §6, cell by cell.</summary>
internal static class Ladder
{
    /// <summary>All outcomes that hold, the headline first.</summary>
    public static ImmutableArray<Outcome> Of(IEnumerable<FindingForOutcome> findings, IEnumerable<HaltState> halts, bool anyAnswerDeepens)
    {
        var holds = new HashSet<Outcome>();
        foreach (var finding in findings)
        {
            holds.UnionWith(Cell(finding));
        }

        foreach (var halt in halts)
        {
            holds.UnionWith(halt switch { HaltState.Reached => [Outcome.Investigate], HaltState.Failed => [Outcome.Fault], _ => Array.Empty<Outcome>() });
        }

        if (anyAnswerDeepens)
        {
            holds.Add(Outcome.Deepen);
        }

        Outcome[] order = [Outcome.Obstacle, Outcome.Fault, Outcome.Complete, Outcome.Investigate, Outcome.Deepen];
        return holds.Count == 0 ? [Outcome.NoObstacles] : [.. order.Where(holds.Contains)];
    }

    private static IEnumerable<Outcome> Cell(FindingForOutcome finding) => (finding.Severity, finding.Result) switch
    {
        (_, RuleResult.Met or RuleResult.NotApplicable) => [],
        (Severity.Stop, RuleResult.NotMet) => [Outcome.Obstacle],
        (Severity.Requirement, RuleResult.NotMet) => [Outcome.Complete],
        (Severity.Stop or Severity.Requirement, RuleResult.Failed) => [Outcome.Fault],
        (Severity.Stop or Severity.Requirement, RuleResult.Undetermined) => finding.CountsAsMet ? [] : finding.Missing.Select(Who),

        // Warnings, advice and information are listed, nothing more.
        _ => [],
    };

    // The applicant's missing fact is completed; everybody else's, and what nobody knows, is looked into.
    private static Outcome Who((Supplier Supplier, MissingKind Kind) missing) => missing switch
    {
        (Supplier.Applicant, MissingKind.Missing or MissingKind.StillOpen) => Outcome.Complete,
        _ => Outcome.Investigate,
    };
}
