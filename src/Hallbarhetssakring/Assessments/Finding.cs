using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Assessments;

/// <summary>What one rule says of the application. Immutable.</summary>
public sealed record Finding
{
    /// <summary>The rule set that the rule is taken in from; null for one of the rule set's own.</summary>
    public RuleSetVersion? TakenFrom { get; init; }

    /// <summary>The rule's id; for a rule repeated with för_varje with what it was repeated for: <c>horisontellt/jamstalldhet</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's title: what it demands.</summary>
    public required string Title { get; init; }

    /// <summary>The result.</summary>
    public required RuleResult Result { get; init; }

    /// <summary>The results that are possible once everything is known; one when <see cref="Result"/> is not undetermined.</summary>
    public required ImmutableArray<RuleResult> PossibleResults { get; init; }

    /// <summary>What the rule rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>How much the finding weighs, after <c>om_saknas</c> and after the cap for values that nobody has confirmed.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Why <see cref="Severity"/> is lower than the rule says; null when it is not.</summary>
    public LocalizedText? SeverityNote { get; init; }

    /// <summary>How much the finding would weigh if the rule turned out not met: more than <see cref="Severity"/> where <c>om_saknas</c> lowers that.</summary>
    public Severity? SeverityIfNotMet { get; init; }

    /// <summary>The level reached, where the rule has levels or a judgement; else null.</summary>
    public Level? Level { get; init; }

    /// <summary>The levels that are possible while undetermined.</summary>
    public ImmutableArray<Level> PossibleLevels { get; init; } = [];

    /// <summary>The rule's contribution to the score; null when it is not scored.</summary>
    public Points? Points { get; init; }

    /// <summary>Agenda 2030 goals and targets: <c>13</c>, <c>13.2</c>.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Ids of themes.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Names of dimensions.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    /// <summary>Id of the part (del) that the rule belongs to, or null.</summary>
    public string? Part { get; init; }

    /// <summary>The conditions of the rule in written order, each with what it came to and the facts it read.</summary>
    public required ImmutableArray<Leaf> Leaves { get; init; }

    /// <summary>
    /// The facts that alone force the result, with their values; none can be left out (semantics §9). Not met, what each ground rests on;
    /// failed, what the fault read. Empty while undetermined.
    /// </summary>
    public required ImmutableArray<FactValue> Decisive { get; init; }

    /// <summary>What would settle the result; empty unless undetermined.</summary>
    public required ImmutableArray<MissingFact> Missing { get; init; }

    /// <summary>False when <see cref="Missing"/> may ask for more than is needed; it never asks for less.</summary>
    public required bool MissingIsExact { get; init; }

    /// <summary>The rule's words to the officer, placeholders filled; null when the rule has none for the result.</summary>
    public string? OfficerMessage { get; init; }

    /// <summary>The rule's words to the applicant, placeholders filled; null when the rule has none for the result.</summary>
    public string? ApplicantMessage { get; init; }

    /// <summary>The law, strategy or guideline that the rule comes from.</summary>
    public string? Source { get; init; }

    /// <summary>How sure it is that the rule says what its source says.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Where the rule stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What went wrong; null unless the rule failed.</summary>
    public RuleFault? Fault { get; init; }

    /// <summary>The officer's judgement, where the rule asks for one and it has been given.</summary>
    public Judgement? Judgement { get; init; }
}

/// <summary>A level of a rule or of a scale.</summary>
/// <param name="Id">The level's id.</param>
/// <param name="Title">What people call it.</param>
public sealed record Level(string Id, string Title);

/// <summary>What a condition came to.</summary>
public enum LeafResult
{
    /// <summary>It holds.</summary>
    True,

    /// <summary>It does not hold.</summary>
    False,

    /// <summary>Facts are missing.</summary>
    Unknown,

    /// <summary>It could not be evaluated.</summary>
    Failed,
}

/// <summary>Which part of a rule a condition stands in.</summary>
public enum LeafRole
{
    /// <summary>Whether the rule applies (gäller_när).</summary>
    Applicability,

    /// <summary>What is demanded (krav).</summary>
    Requirement,

    /// <summary>When a level is reached (nivåer).</summary>
    Level,
}

/// <summary>One condition of a rule.</summary>
/// <param name="Id">Its id in the rule; null where it is the whole of its part.</param>
/// <param name="Text">What it says in words, if the rule says so.</param>
/// <param name="Role">The part of the rule it stands in.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Expression">The expression as written.</param>
/// <param name="Facts">The facts it read, with their values.</param>
/// <param name="FailingRows">The rows that each alone make it fail: of <c>varje</c> those that don't hold, of <c>inte någon</c> those that do.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsWanted">Whether the rule wants it to hold; false below <c>ingen</c>, where what holds is what speaks against.</param>
public sealed record Leaf(
    string? Id, string? Text, LeafRole Role, LeafResult Result, string Expression, ImmutableArray<FactValue> Facts, ImmutableArray<FailingRow> FailingRows,
    SourceLocation Location, bool IsWanted = true)
{
    /// <summary>The facts that alone force what it came to (semantics §9), where it speaks against the demand; else empty.</summary>
    public ImmutableArray<FactValue> Decisive { get; init; } = [];

    /// <summary>Whether a group of conditions that it stands in holds, whatever it came to itself: one of several was enough.</summary>
    public bool IsOutweighed { get; init; }

    /// <summary>Whether it speaks against what the rule demands: it fails, and so does every group that it stands in.</summary>
    public bool SpeaksAgainst { get; init; }
}

/// <summary>A row of a list that alone makes a condition fail.</summary>
/// <param name="Number">Its place in the list, from 1; null for an item of a list that is not a fact's.</param>
/// <param name="Name">What people know it by: its number and the choice or code it is about, else its first text, else its number; masked where the list is personal.</param>
/// <param name="Decisive">
/// The facts that alone make it fail: its own fields, <c>parter[2].roll</c>, and what else the condition reads. Empty for items that are no
/// rows, whose name says all, and past some hundreds of rows.
/// </param>
public sealed record FailingRow(int? Number, string Name, ImmutableArray<FactValue> Decisive);

/// <summary>A fact, parameter or judgement with its value as people write it.</summary>
/// <param name="Name">Its name in expressions; <c>bedömningar.x</c> for a judgement.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Text">The value; "(uppgift saknas)" where it is missing, masked where it is personal.</param>
/// <param name="Source">For a parameter: the source of the value used.</param>
public sealed record FactValue(string Name, string Title, LocalizedText Text, string? Source = null);

/// <summary>Why a rule failed.</summary>
/// <param name="Code">The fault's code.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Location">The expression that failed; null when the fault lies in the application's data.</param>
public sealed record RuleFault(string Code, LocalizedText Message, SourceLocation? Location);

/// <summary>An officer's judgement.</summary>
/// <param name="Level">The level chosen.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who judged.</param>
/// <param name="When">The day, as written.</param>
public sealed record Judgement(Level Level, string? Reason, string? By, string? When);
