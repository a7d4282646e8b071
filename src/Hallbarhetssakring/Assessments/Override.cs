using System.Collections.Immutable;

namespace Hallbarhetssakring.Assessments;

/// <summary>
/// An officer's override (avvikelse): another result of one rule than the computed one. The finding keeps its computed result.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Result">The officer's result: met, not met or not applicable.</param>
/// <param name="Level">The officer's level, where the rule has levels and applies; else null.</param>
/// <param name="Computed">The computed result.</param>
/// <param name="ComputedLevel">The computed level, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who, or null.</param>
/// <param name="When">The day, as written, or null.</param>
public sealed record Override(string Rule, string Title, RuleResult Result, Level? Level, RuleResult Computed, Level? ComputedLevel, string Reason, string? By, string? When);

/// <summary>
/// The outcome and the scores after the officer's overrides, beside the computed. An override counts for its own rule alone: what other rules,
/// effects and halts made of the computed result stands.
/// </summary>
public sealed record OverriddenOutcome
{
    /// <summary>The overrides, in the rules' order; at least one.</summary>
    public required ImmutableArray<Override> Overrides { get; init; }

    /// <summary>The headline after overrides.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>All outcomes that hold after overrides, the weightiest first.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>The headlines that are possible after overrides once everything is known.</summary>
    public required ImmutableArray<Outcome> PossibleOutcomes { get; init; }

    /// <summary>False when <see cref="PossibleOutcomes"/> may hold more than can really happen; it never holds less.</summary>
    public required bool PossibleOutcomesAreExact { get; init; }

    /// <summary>The scores after overrides.</summary>
    public required ScoreBoard Score { get; init; }
}
