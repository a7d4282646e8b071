using System.Collections.Immutable;

namespace Hallbarhetssakring.Assessments;

/// <summary>An effect on a goal, from a rule or from the applicant's own declaration.</summary>
/// <param name="Goal">The goal or target: <c>13.2</c>.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Perspective">The dimension it is seen from.</param>
/// <param name="Strength">−3 to +3; null where more knowledge is needed.</param>
/// <param name="Origin">The rule's id, or <c>påverkan[2]</c> for the applicant's second row.</param>
/// <param name="IsPossible">Whether it only may come, while facts are missing.</param>
public sealed record Effect(string Goal, Reach Reach, string Perspective, int? Strength, string Origin, bool IsPossible)
{
    /// <summary>The row of the applicant's own declaration, from 1; null for an effect of a rule.</summary>
    public int? Row { get; init; }
}

/// <summary>How far the handling of a conflict has come.</summary>
public enum ConflictStatus
{
    /// <summary>Nobody has taken a stand (öppen).</summary>
    Open,

    /// <summary>The officer has said how it is handled, with a reason (hanterad).</summary>
    Handled,
}

/// <summary>What is done about a conflict.</summary>
public enum ConflictHandling
{
    /// <summary>Avoided (undvik).</summary>
    Avoid,

    /// <summary>Reduced (minska).</summary>
    Reduce,

    /// <summary>Compensated (kompensera).</summary>
    Compensate,

    /// <summary>Accepted, with a reason (acceptera).</summary>
    Accept,
}

/// <summary>A goal conflict: a negative effect that stands against a positive one. The two are kept; they are never added together.</summary>
/// <param name="Id">Its identity: goal, reach and origin of the negative effect; what the officer's handling refers to.</param>
/// <param name="Negative">The negative effect.</param>
/// <param name="Positives">Positive effects on the same goal, at the same or another reach.</param>
/// <param name="OtherGoals">For an effect of −2 or −3: positive effects on other goals, listed and not paired.</param>
/// <param name="IsPossible">Whether the conflict only may arise, while facts are missing.</param>
/// <param name="Status">How far its handling has come.</param>
/// <param name="Handling">What is done, once handled.</param>
/// <param name="Reason">Why, once handled.</param>
/// <param name="By">Who took the stand, once handled.</param>
/// <param name="When">The day, as written, once handled.</param>
public sealed record GoalConflict(
    string Id, Effect Negative, ImmutableArray<Effect> Positives, ImmutableArray<Effect> OtherGoals, bool IsPossible, ConflictStatus Status,
    ConflictHandling? Handling, string? Reason, string? By, string? When);

/// <summary>What the officer has said of a conflict that does not arise now: the application may have changed since.</summary>
/// <param name="Conflict">The conflict's identity.</param>
/// <param name="Handling">What was to be done.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="By">Who took the stand, or null.</param>
/// <param name="When">The day, as written, or null.</param>
public sealed record UnusedHandling(string Conflict, ConflictHandling Handling, string? Reason, string? By, string? When);

/// <summary>Where a halt (hållplats) stands.</summary>
public enum HaltState
{
    /// <summary>Its condition does not hold.</summary>
    NotReached,

    /// <summary>Its condition holds and the officer has not answered.</summary>
    Reached,

    /// <summary>The officer has answered.</summary>
    Answered,

    /// <summary>Facts are missing.</summary>
    Undetermined,

    /// <summary>Its condition could not be evaluated.</summary>
    Failed,
}

/// <summary>A point where the officer stops and thinks before going on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it asks.</param>
/// <param name="After">The part (del) it stands after.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Options">The answers there are.</param>
/// <param name="Answer">The answer given, or null. It affects the outcome only where the state is answered.</param>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="By">Who answered, or null.</param>
/// <param name="When">The day, as written, or null.</param>
public sealed record Halt(
    string Id, string Title, string After, HaltState State, ImmutableArray<Level> Options, Level? Answer, string? Reason, string? By, string? When)
{
    /// <summary>The title of the part it stands after.</summary>
    public string AfterTitle { get; init; } = After;

    /// <summary>Whether it is answered, and the answer asks for a deeper assessment.</summary>
    public bool Deepens { get; init; }

    /// <summary>What would settle whether it is reached; empty unless undetermined.</summary>
    public ImmutableArray<MissingFact> Missing { get; init; } = [];
}
