using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Binding;

/// <summary>A rule whose names have been settled; a repeated rule has become one for each.</summary>
internal sealed record BoundRule
{
    public required int Index { get; init; }

    /// <summary>The id, for a repeated rule with what it stands for: <c>horisontellt/jamstalldhet</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required RuleSyntax Syntax { get; init; }

    public required Severity Severity { get; init; }

    public required ImmutableArray<string> Goals { get; init; }

    /// <summary>Ids of themes, each with those above it.</summary>
    public required ImmutableArray<string> Themes { get; init; }

    public BoundLeaf? AppliesWhen { get; init; }

    public required BoundBody Body { get; init; }

    public ImmutableArray<BoundEffect> Effects { get; init; } = [];

    public required BoundWords IfNotMet { get; init; }

    public required BoundWords IfMissing { get; init; }

    /// <summary>Why the severity was lowered: values that nobody has confirmed; empty where it was not.</summary>
    public ImmutableArray<string> UnconfirmedValues { get; init; } = [];

    /// <summary>The slot that holds the rule's level while the rules are evaluated; -1 for a rule without levels.</summary>
    public int LevelSlot { get; init; } = -1;

    /// <summary>When the rule passed before a change that promises only to tighten it; null where none does.</summary>
    public BoundNode? PassedBefore { get; init; }

    /// <summary>Whether the rule reads the goal conflicts, and so comes after them.</summary>
    public bool ReadsConflicts { get; init; }

    public IEnumerable<BoundLeaf> Leaves => AppliesWhen is { } applies ? Body.Leaves.Prepend(applies) : Body.Leaves;
}

/// <summary>A condition as the author wrote it, with the names in it, for explanations.</summary>
internal sealed record BoundLeaf(string? Id, string? Text, LeafRole Role, BoundNode Condition, string Expression, ImmutableArray<NamedNode> Names, SourceLocation Location);

/// <summary>A name in an expression and what it stands for.</summary>
internal sealed record NamedNode(string Name, string Title, BoundNode Node, ParameterDeclaration? Parameter);

/// <summary>What a rule demands.</summary>
internal abstract record BoundBody
{
    public abstract IEnumerable<BoundLeaf> Leaves { get; }
}

/// <summary>A condition, or conditions joined in a tree.</summary>
internal sealed record BoundRequirement(BoundNode Condition, BoundTree Tree) : BoundBody
{
    public override IEnumerable<BoundLeaf> Leaves => Tree.Leaves;
}

/// <summary>
/// The tree of a demand: a leaf, or a group of which at least so many parts hold, or none. <paramref name="Wanted"/> is what it must be for the
/// whole to hold.
/// </summary>
internal sealed record BoundTree(BoundLeaf? Leaf, bool Wanted, ImmutableArray<BoundTree> Parts, int AtLeast = 1, bool IsNone = false)
{
    public IEnumerable<BoundLeaf> Leaves => Leaf is { } leaf ? [leaf] : Parts.SelectMany(part => part.Leaves);
}

/// <summary>Levels from the top: the first whose condition holds. A condition that is null holds always.</summary>
internal sealed record BoundLevels(ImmutableArray<(LevelSyntax Level, BoundLeaf? When)> Levels, int MetFrom) : BoundBody
{
    public override IEnumerable<BoundLeaf> Leaves => Levels.Where(l => l.When is not null).Select(l => l.When!);
}

/// <summary>A judgement on a scale from the top.</summary>
internal sealed record BoundJudgement(string Question, ImmutableArray<LevelSyntax> Scale, int MetFrom) : BoundBody
{
    public override IEnumerable<BoundLeaf> Leaves => [];
}

internal sealed record BoundEffect(int Goal, Reach Reach, int Perspective, int? Strength, EffectCondition Condition, BoundNode? When);

internal sealed record BoundWords(Severity? Severity, BoundMessage? Officer, BoundMessage? Applicant)
{
    public IEnumerable<BoundMessage> Messages => new[] { Officer, Applicant }.OfType<BoundMessage>();
}

internal sealed record BoundMessage(ImmutableArray<BoundMessagePart> Parts);

/// <summary>Plain text; an expression; or the rows of a quantifier, seen through a field.</summary>
internal sealed record BoundMessagePart(string? Text, BoundNode? Node, bool IsPersonal, BoundRows? Rows);

/// <summary>The rows for which a quantifier's condition comes to a result, each seen as an expression of its row at <c>Quantifier.Depth</c>.</summary>
internal sealed record BoundRows(BoundQuantifier Quantifier, Truth Wanted, BoundNode Shown, bool IsPersonal);

/// <summary>A halt whose condition has been bound.</summary>
internal sealed record BoundHalt(HaltSyntax Syntax, BoundNode When);
