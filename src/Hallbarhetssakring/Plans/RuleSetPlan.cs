using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Plans;

/// <summary>A rule set ready to be evaluated: immutable, shared by threads.</summary>
internal sealed record RuleSetPlan
{
    public required BoundRuleSet Bound { get; init; }

    /// <summary>By the rules' index.</summary>
    public required ImmutableArray<RulePlan> Rules { get; init; }

    public required ImmutableArray<ConditionNode> Halts { get; init; }

    /// <summary>
    /// When a fact is worth asking for, for the order of questions: a condition, or for a field of a row the list's rows that it is asked for in.
    /// </summary>
    public required ImmutableDictionary<FactPlace, PlanNode> AskedWhen { get; init; }

    /// <summary>The frames that evaluations work in.</summary>
    public required FramePool Frames { get; init; }

    public required JointProblems Joint { get; init; }

    public required ScorePlan Score { get; init; }

    /// <summary>What each slot may hold while nobody knows anything.</summary>
    public required ImmutableArray<Value> Unknown { get; init; }
}

/// <summary>Turns a bound rule set into a plan. Every expression is announced before any is built, so that what is shared is known.</summary>
internal sealed class RuleSetPlanner
{
    private readonly BoundRuleSet _bound;
    private readonly PersonalFacts _personal;
    private readonly PlanBuilder _builder = new();

    private RuleSetPlanner(BoundRuleSet bound)
    {
        _bound = bound;
        _personal = new PersonalFacts(bound.Schema);
    }

    public static RuleSetPlan Plan(BoundRuleSet bound)
    {
        var planner = new RuleSetPlanner(bound);
        foreach (var node in bound.Rules.SelectMany(Expressions).Concat(bound.Halts.Select(halt => halt.When)).Concat(bound.AskedWhen.OrderBy(pair => pair.Key.Slot).ThenBy(pair => pair.Key.Field).Select(pair => pair.Value)))
        {
            planner._builder.Announce(node);
        }

        var rules = bound.Rules.Select(planner.Rule).ToImmutableArray();
        var halts = bound.Halts.Select(halt => planner._builder.Condition(halt.When)).ToImmutableArray();
        var asked = bound.AskedWhen.ToImmutableDictionary(pair => pair.Key, pair => planner.Node(pair.Value));
        return new RuleSetPlan
        {
            Bound = bound,
            Rules = Closures.Fill(bound, rules),
            Halts = halts,
            AskedWhen = asked,
            Frames = new FramePool(bound.Slots.Count, planner._builder.Memos),
            Joint = new JointProblems(bound),
            Score = ScorePlan.Of(bound, rules),
            Unknown = Unknown(bound),
        };
    }

    private static ImmutableArray<Value> Unknown(BoundRuleSet bound)
    {
        var values = new Value[bound.Slots.Count];
        foreach (var fact in bound.Schema.Declarations)
        {
            values[fact.Slot] = fact.Unknown;
        }

        values[bound.Slots.Date.Index] = bound.Slots.Date.Unknown;
        foreach (var parameter in bound.Slots.Parameters)
        {
            values[parameter.Slot] = ParameterBinder.Unknown(parameter);
        }

        values[bound.Slots.Conflicts.Index] = bound.Slots.Conflicts.Unknown;
        foreach (var (slot, rule) in bound.Slots.RuleOfLevelSlot)
        {
            // A rule that may not apply has no level then.
            values[slot] = bound.LevelsOf(rule).Unknown.Or(bound.Rules[rule].AppliesWhen is null ? Possible.Nothing : Possible.None);
        }

        return [.. values];
    }

    private static IEnumerable<BoundNode> Expressions(BoundRule rule)
    {
        var whole = rule.Body is BoundRequirement { Condition: var condition } ? [condition] : Enumerable.Empty<BoundNode>();
        var leaves = rule.Leaves.Select(leaf => leaf.Condition);
        var names = rule.Leaves.SelectMany(leaf => leaf.Names).Select(name => name.Node);
        var messages = rule.IfNotMet.Messages.Concat(rule.IfMissing.Messages).SelectMany(message => message.Parts).Select(part => part.Node).OfType<BoundNode>();
        return [.. whole, .. leaves, .. names, .. rule.Effects.Select(effect => effect.When).OfType<BoundNode>(), .. messages];
    }

    private RulePlan Rule(BoundRule rule) => new()
    {
        Rule = rule,
        Applies = rule.AppliesWhen is { } applies ? _builder.Condition(applies.Condition) : null,
        Body = Body(rule.Body),
        Leaves = [.. rule.Leaves.Select(Leaf)],
        EffectConditions = [.. rule.Effects.Select(effect => effect.When is { } when ? _builder.Condition(when) : null)],
        IfNotMet = Words(rule.IfNotMet),
        IfMissing = Words(rule.IfMissing),
        Closure = [],
        Inputs = [],
        Levels = LevelsOf(rule.Body),
        Dimensions = [.. rule.Syntax.Dimensions.Select(dimension => dimension.Value)],
        Points = RulePoints.Of(rule),
    };

    private static ImmutableArray<Level> LevelsOf(BoundBody body) => body switch
    {
        BoundLevels levels => [.. levels.Levels.Select(l => new Level(l.Level.Id.Value, l.Level.Title))],
        BoundJudgement judgement => [.. judgement.Scale.Select(l => new Level(l.Id.Value, l.Title))],
        _ => [],
    };

    private BodyPlan Body(BoundBody body) => body switch
    {
        BoundRequirement requirement => new RequirementPlan(_builder.Condition(requirement.Condition)),
        BoundLevels levels => new LevelsPlan([.. levels.Levels.Select(level => level.When is { } when ? _builder.Condition(when.Condition) : null)], levels.MetFrom),
        BoundJudgement judgement => new JudgementPlan(judgement.Scale.Length, judgement.MetFrom),
        _ => throw new InvalidOperationException("A body without a plan."),
    };

    private LeafPlan Leaf(BoundLeaf leaf)
    {
        var names = leaf.Names.Select(name => new NamedPlan(name, Node(name.Node), name.Node.Type, _personal.Reads(name.Node))).ToImmutableArray();
        return new LeafPlan(leaf, _builder.Condition(leaf.Condition), names, [.. MessageBinder.Quantifiers(leaf.Condition).Select(found => Rows(found.Quantifier, found.IsTurned))]);
    }

    // Some rows alone make "varje" false, or "någon" true; below "inte" that makes the condition the opposite.
    private FailingRowsPlan Rows(BoundQuantifier quantifier, bool isTurned)
    {
        var row = new BoundVariable(quantifier.Variable, quantifier.Depth, ((ListType)quantifier.Source.Type).Element, quantifier.Location);
        var rows = Rows(new BoundRows(quantifier, quantifier.IsEvery ? Truth.False : Truth.True, row, _personal.Reads(quantifier.Source)));
        return new FailingRowsPlan(rows, quantifier.IsEvery == isTurned ? Truth.True : Truth.False);
    }

    private WordsPlan Words(BoundWords words) => new(Message(words.Officer), Message(words.Applicant));

    private MessagePlan? Message(BoundMessage? message) => message is null ? null : new MessagePlan([.. message.Parts.Select(part =>
        new MessagePartPlan(part.Text, part.Node is { } node ? Node(node) : null, part.Node?.Type, part.IsPersonal, part.Rows is { } rows ? Rows(rows) : null))]);

    private RowsPlan Rows(BoundRows rows)
    {
        var (quantifier, shown) = _builder.Rows(rows.Quantifier, rows.Shown);
        return new RowsPlan(quantifier, rows.Wanted, shown, rows.Shown.Type, rows.IsPersonal, rows.Shown is BoundVariable { Type: TextType } text ? MessageBinder.NamesOf(rows.Quantifier.Condition, text.Depth) : null);
    }

    private PlanNode Node(BoundNode node) => node.Type is BooleanType ? _builder.Condition(node) : _builder.Value(node);
}
