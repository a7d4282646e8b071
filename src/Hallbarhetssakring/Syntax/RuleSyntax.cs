using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Syntax;

/// <summary>A rule as written.</summary>
internal sealed record RuleSyntax
{
    public required SourceLocation Location { get; init; }

    public required Located<string> Id { get; init; }

    public required MessageSyntax Title { get; init; }

    public required Basis Basis { get; init; }

    public Located<Severity>? Severity { get; init; }

    public string? Motive { get; init; }

    /// <summary>The name that stands for each of some facts, and those facts: the rule is one per fact.</summary>
    public ForEachSyntax? ForEach { get; init; }

    public ImmutableArray<Located<string>> Goals { get; init; } = [];

    /// <summary>Goals by the fact that a repeated rule stands for.</summary>
    public ImmutableDictionary<string, ImmutableArray<Located<string>>> GoalsByEach { get; init; } = ImmutableDictionary<string, ImmutableArray<Located<string>>>.Empty;

    public bool HasAllThemes { get; init; }

    public ImmutableArray<Located<string>> Themes { get; init; } = [];

    public ImmutableArray<Located<string>> Dimensions { get; init; } = [];

    public Located<string>? Part { get; init; }

    public required Period InForce { get; init; }

    public ExpressionSyntax? AppliesWhen { get; init; }

    public ConditionSyntax? Requirement { get; init; }

    public ImmutableArray<LevelSyntax> Levels { get; init; } = [];

    public JudgedSyntax? Judged { get; init; }

    public Located<string>? MetFrom { get; init; }

    public decimal Points { get; init; }

    public decimal Weight { get; init; } = 1;

    public ImmutableArray<EffectSyntax> Effects { get; init; } = [];

    public required WordsSyntax IfNotMet { get; init; }

    public required WordsSyntax IfMissing { get; init; }

    public string? Source { get; init; }

    public required Certainty Certainty { get; init; }

    public bool IsLocked { get; init; }

    public bool MayBeOverridden { get; init; }

    /// <summary>The file it was first written in.</summary>
    public required FileOrigin File { get; init; }

    /// <summary>Who set each of its fields, in written order.</summary>
    public required ImmutableArray<FieldOrigin> Fields { get; init; }

    /// <summary>Who has switched it off, why and until when; null where nobody has.</summary>
    public SwitchOffSyntax? SwitchedOff { get; init; }

    /// <summary>The rule as it was before a change that promises only to tighten it; null where none does.</summary>
    public RuleSyntax? Before { get; init; }

    public bool IsInForce(DateOnly date) => InForce.Holds(date) && (SwitchedOff is null || SwitchedOff.Until < date);
}

internal sealed record ForEachSyntax(Located<string> Name, ImmutableArray<Located<string>> Facts);

/// <summary>A demand: one condition, or several joined in a tree.</summary>
internal abstract record ConditionSyntax(string? Id, string? Text, SourceLocation Location);

internal sealed record LeafSyntax(string? Id, string? Text, ExpressionSyntax Expression, SourceLocation Location) : ConditionSyntax(Id, Text, Location);

internal enum Joining
{
    All,
    AnyOf,
    AtLeast,
    NoneOf,
}

/// <summary>Conditions joined: all, any of them, at least so many, none.</summary>
internal sealed record GroupSyntax(string? Id, string? Text, Joining Joining, int Minimum, ImmutableArray<ConditionSyntax> Operands, SourceLocation Location)
    : ConditionSyntax(Id, Text, Location);

/// <summary>A level; the last may be the one for all else, which has no condition.</summary>
internal sealed record LevelSyntax(Located<string> Id, string Title, decimal Points, ExpressionSyntax? When);

/// <summary>A judgement that the officer makes, on a scale from the top down.</summary>
internal sealed record JudgedSyntax(string Question, ImmutableArray<LevelSyntax> Scale);

internal enum EffectCondition
{
    WhenMet,
    WhenNotMet,
    WhenTrue,
}

/// <summary>An effect on a goal. A strength that is null is more knowledge needed.</summary>
internal sealed record EffectSyntax(
    Located<string> Goal, Reach Reach, Located<string>? Perspective, int? Strength, EffectCondition Condition, ExpressionSyntax? When, SourceLocation Location);

/// <summary>Words to the officer and to the applicant, and while facts are missing another severity.</summary>
internal sealed record WordsSyntax(Severity? Severity, MessageSyntax? Officer, MessageSyntax? Applicant)
{
    public static readonly WordsSyntax None = new(null, null, null);
}

/// <summary>A text with placeholders.</summary>
internal sealed record MessageSyntax(ImmutableArray<MessagePartSyntax> Parts, SourceLocation Location);

/// <summary>A stretch of plain text, or an expression in braces.</summary>
internal sealed record MessagePartSyntax(string? Text, ExpressionSyntax? Expression);
