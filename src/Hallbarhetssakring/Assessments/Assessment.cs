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

    /// <summary>The exact versions of the rule sets that it builds on, in order.</summary>
    public ImmutableArray<RuleSetVersion> BuiltOn { get; init; } = [];

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

    /// <summary>What could not be read of the facts, in order of place; empty unless the application was read tolerantly.</summary>
    public ImmutableArray<FactFault> FactFaults { get; init; } = [];

    /// <summary>Negative effects that are in no conflict: nothing positive stands against them.</summary>
    public ImmutableArray<Effect> Unopposed { get; init; } = [];

    /// <summary>Handlings of conflicts that do not arise now, in order of identity; they affect nothing.</summary>
    public ImmutableArray<UnusedHandling> UnusedHandlings { get; init; } = [];

    /// <summary>JSON Pointers of what the application held that no declared fact has the name of.</summary>
    public required ImmutableArray<string> Unread { get; init; }
}

/// <summary>A rule that is not in force on the date of assessment.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="From">Its own first day; null when it has none.</param>
/// <param name="To">Its own last day; null when it has none.</param>
public sealed record RuleNotInForce(string Rule, string Title, DateOnly? From, DateOnly? To)
{
    /// <summary>Who has switched it off; null where it is outside its own dates.</summary>
    public SwitchedOff? SwitchedOff { get; init; }
}

/// <summary>A rule set has switched off a rule that it takes in.</summary>
/// <param name="By">The rule set's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day; null for good.</param>
public sealed record SwitchedOff(string By, string Reason, DateOnly? Until);

/// <summary>A rule set in an exact version.</summary>
/// <param name="Id">Its name, <c>owner/name</c>.</param>
/// <param name="Version">Its version, such as <c>1.0.0</c>.</param>
public sealed record RuleSetVersion(string Id, string Version);
