using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;

namespace Hallbarhetssakring.Reports;

/// <summary>The constants of the JSON format. They are written out, so that renaming a member in the model does not change the format.</summary>
internal static class JsonConstants
{
    public static string Of(RuleResult result) => result switch
    {
        RuleResult.Met => "met",
        RuleResult.NotMet => "notMet",
        RuleResult.Undetermined => "undetermined",
        RuleResult.NotApplicable => "notApplicable",
        _ => "failed",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Stop => "stop",
        Severity.Requirement => "requirement",
        Severity.Warning => "warning",
        Severity.Advice => "advice",
        _ => "information",
    };

    public static string Of(Basis basis) => basis switch
    {
        Basis.Law => "law",
        Basis.Guideline => "guideline",
        Basis.Ambition => "ambition",
        _ => "advice",
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "confirmed",
        Certainty.SecondHand => "secondHand",
        _ => "unconfirmed",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Obstacle => "obstacle",
        Outcome.Fault => "fault",
        Outcome.Complete => "complete",
        Outcome.Investigate => "investigate",
        Outcome.Deepen => "deepen",
        _ => "noObstacles",
    };

    public static string Of(Reach reach) => reach switch
    {
        Reach.Local => "local",
        Reach.Regional => "regional",
        Reach.National => "national",
        _ => "global",
    };

    public static string Of(LeafRole role) => role switch
    {
        LeafRole.Applicability => "applicability",
        LeafRole.Requirement => "requirement",
        _ => "level",
    };

    public static string Of(LeafResult result) => result switch
    {
        LeafResult.True => "holds",
        LeafResult.False => "doesNotHold",
        LeafResult.Unknown => "unknown",
        _ => "failed",
    };

    public static string Of(Supplier supplier) => supplier switch
    {
        Supplier.Applicant => "applicant",
        Supplier.Officer => "officer",
        _ => "register",
    };

    public static string Of(MissingKind kind) => kind switch
    {
        MissingKind.Missing => "missing",
        MissingKind.NotKnown => "notKnown",
        MissingKind.StillOpen => "stillOpen",
        MissingKind.Judgement => "judgement",
        MissingKind.HaltAnswer => "haltAnswer",
        _ => "baseline",
    };

    public static string Of(ConflictStatus status) => status == ConflictStatus.Handled ? "handled" : "open";

    public static string Of(ConflictHandling handling) => handling switch
    {
        ConflictHandling.Avoid => "avoid",
        ConflictHandling.Reduce => "reduce",
        ConflictHandling.Compensate => "compensate",
        _ => "accept",
    };

    public static string Of(HaltState state) => state switch
    {
        HaltState.NotReached => "notReached",
        HaltState.Reached => "reached",
        HaltState.Answered => "answered",
        HaltState.Undetermined => "undetermined",
        _ => "failed",
    };
}
