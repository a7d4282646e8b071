using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Assessments;

/// <summary>
/// What a rule set says of an application as of a date: one finding per rule in force, the outcome, the scores, the goal conflicts and what is
/// missing. The same rule set, application and date always give the same assessment. Immutable.
/// </summary>
public sealed record Assessment
{
    /// <summary>The rule set's name, such as <c>varmland/projektmedel</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The exact version used.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The rule set's title.</summary>
    public required string RuleSetTitle { get; init; }

    /// <summary>The rule set's status as it says itself (exempel, utkast, antaget, upphävt); it changes nothing.</summary>
    public required string RuleSetStatus { get; init; }

    /// <summary>The language the rule set's titles and messages are written in.</summary>
    public required Language RuleSetLanguage { get; init; }

    /// <summary>The date that the assessment is made as of.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The headline: the first of <see cref="Outcomes"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>All outcomes that hold, the weightiest first.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>The headlines that are possible once everything is known, the weightiest first.</summary>
    public required ImmutableArray<Outcome> PossibleOutcomes { get; init; }

    /// <summary>False when <see cref="PossibleOutcomes"/> may hold more than can really happen; it never holds less.</summary>
    public required bool PossibleOutcomesAreExact { get; init; }

    /// <summary>Whether only one headline is possible.</summary>
    public bool IsSettled => PossibleOutcomes.Length == 1;

    /// <summary>One finding per rule in force, in the rule set's order.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The scores; its total is null when no scored rule applies.</summary>
    public required ScoreBoard Score { get; init; }

    /// <summary>The goal conflicts, none of them netted.</summary>
    public required ImmutableArray<GoalConflict> Conflicts { get; init; }

    /// <summary>The halts (hållplatser) in order.</summary>
    public required ImmutableArray<Halt> Halts { get; init; }

    /// <summary>The outcome and scores after the officer's overrides; null where there are none.</summary>
    public OverriddenOutcome? Overridden { get; init; }

    /// <summary>Everything that is missing, once each, with the rules that wait for it.</summary>
    public required ImmutableArray<MissingFact> Missing { get; init; }

    /// <summary>Rules outside their own dates: listed, no finding.</summary>
    public required ImmutableArray<RuleNotInForce> NotInForce { get; init; }

    /// <summary>JSON Pointers of what the application held that no declared fact has the name of.</summary>
    public required ImmutableArray<string> Unread { get; init; }
}

/// <summary>A rule that is not in force on the date of assessment.</summary>
public sealed record RuleNotInForce(string Rule, string Title, DateOnly? From, DateOnly? To);
