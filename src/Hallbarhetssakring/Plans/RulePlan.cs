using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Plans;

/// <summary>A rule ready to be evaluated.</summary>
internal sealed record RulePlan
{
    public required BoundRule Rule { get; init; }

    public required ConditionNode? Applies { get; init; }

    public required BodyPlan Body { get; init; }

    public required ImmutableArray<LeafPlan> Leaves { get; init; }

    public required ImmutableArray<ConditionNode?> EffectConditions { get; init; }

    public required WordsPlan IfNotMet { get; init; }

    public required WordsPlan IfMissing { get; init; }

    /// <summary>The rules whose results this one's depends on, in order of evaluation, itself last.</summary>
    public required ImmutableArray<int> Closure { get; init; }

    /// <summary>Whether its result may depend on the baseline, through other rules too.</summary>
    public bool AsksBaseline { get; init; }

    /// <summary>Slots of facts and parameters that its result may depend on, through other rules too.</summary>
    public required ImmutableArray<int> Inputs { get; init; }

    /// <summary>The same, a list's columns apart where only aggregates read them: what an explanation takes for one fact each.</summary>
    public ImmutableArray<FactPart> Parts { get; init; } = [];

    /// <summary>The readings of parameters at dates and of tables that its result may depend on, through other rules too.</summary>
    public ImmutableArray<BoundNode> DatedReads { get; init; } = [];

    /// <summary>Whether it may read a value, of whatever date, that nobody has confirmed.</summary>
    public bool ReadsUnconfirmed { get; init; }

    /// <summary>Its levels or scale from the top; empty for a rule with neither.</summary>
    public ImmutableArray<Level> Levels { get; init; } = [];

    /// <summary>The names of its dimensions.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    /// <summary>What it may contribute to a score; null for a rule that is not scored.</summary>
    public RulePoints? Points { get; init; }

    /// <summary>Whether its conditions read each fact once.</summary>
    public bool ReadsEachOnce { get; init; }
}

/// <summary>What a rule demands, ready to be evaluated.</summary>
internal abstract record BodyPlan;

internal sealed record RequirementPlan(ConditionNode Condition) : BodyPlan;

/// <summary>Levels from the top; a condition that is null holds always. <paramref name="MetFrom"/> is the place of the last that counts as met.</summary>
internal sealed record LevelsPlan(ImmutableArray<ConditionNode?> Conditions, int MetFrom) : BodyPlan;

internal sealed record JudgementPlan(int Count, int MetFrom) : BodyPlan;

/// <summary>A condition with the names in it, for explanations.</summary>
internal sealed record LeafPlan(BoundLeaf Leaf, ConditionNode Condition, ImmutableArray<NamedPlan> Names, ImmutableArray<FailingRowsPlan> Failing);

/// <summary>A name's value; one of the two nodes is there.</summary>
internal sealed record NamedPlan(NamedNode Named, PlanNode Node, FeelType Type, bool IsPersonal);

/// <summary>The rows of a quantifier and how each is shown; a text that names a member of <paramref name="Names"/> by the member's title.</summary>
internal sealed record RowsPlan(QuantifierNode Quantifier, Truth Wanted, ValueNode Shown, FeelType Type, bool IsPersonal, EnumDomain? Names);

/// <summary>Rows that, each alone, make the condition they stand in come to <paramref name="Makes"/>.</summary>
internal sealed record FailingRowsPlan(RowsPlan Rows, Truth Makes);

internal sealed record WordsPlan(MessagePlan? Officer, MessagePlan? Applicant);

internal sealed record MessagePlan(ImmutableArray<MessagePartPlan> Parts);

internal sealed record MessagePartPlan(string? Text, PlanNode? Node, FeelType? Type, bool IsPersonal, RowsPlan? Rows);
