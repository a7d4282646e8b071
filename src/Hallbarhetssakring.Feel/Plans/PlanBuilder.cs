using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// Turns bound expressions into a plan. Equal expressions become one node, and one that is used more than once and reads no row is evaluated
/// once per assessment. All expressions are announced first, so that it is known what is shared.
/// </summary>
internal sealed partial class PlanBuilder
{
    private readonly Dictionary<BoundNode, int> _identities = new(16, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string? Tag, int Before, int Child), int> _signatures = new(16);
    private readonly Dictionary<int, int> _uses = [];
    private readonly Dictionary<int, ConditionNode> _conditions = [];
    private readonly Dictionary<int, ValueNode> _values = [];
    private readonly ListNode?[] _sources = new ListNode?[16];

    /// <summary>How many shared results a frame must hold.</summary>
    public int Memos { get; private set; }

    /// <summary>Makes an expression known before any is built.</summary>
    public void Announce(BoundNode node)
    {
        var isNew = !_identities.ContainsKey(node);
        var identity = Identify(node);
        _uses[identity] = _uses.GetValueOrDefault(identity) + 1;

        // What stands within an expression is used once by it, however often the expression is used.
        if (isNew && _uses[identity] == 1)
        {
            foreach (var child in node.Children)
            {
                Announce(child);
            }
        }
    }

    public ConditionNode Condition(BoundNode node)
    {
        var identity = Identify(node);
        if (!_conditions.TryGetValue(identity, out var plan))
        {
            plan = Share(node, identity) is { } memo ? new SharedConditionNode(BuildCondition(node), memo) : BuildCondition(node);
            Remember(_conditions, node, identity, plan);
        }

        return plan;
    }

    public ValueNode Value(BoundNode node)
    {
        if (IsConditionByNature(node))
        {
            return new ConditionValueNode(Condition(node));
        }

        var identity = Identify(node);
        if (!_values.TryGetValue(identity, out var plan))
        {
            plan = BuildValue(node);
            if (plan is not ListNode && Share(node, identity) is { } memo)
            {
                plan = new SharedValueNode(plan, memo);
            }

            Remember(_values, node, identity, plan);
        }

        return plan;
    }

    public ListNode List(BoundNode node) =>
        Value(node) is var plan && plan is ListNode list ? list : new GivenListNode(plan, (ListValue)UnknownValues.Of(node.Type).Reference!);

    /// <summary>A quantifier of its own, with an expression of its row, for a message that names the rows.</summary>
    public (QuantifierNode Quantifier, ValueNode Shown) Rows(BoundQuantifier quantifier, BoundNode shown)
    {
        var source = List(quantifier.Source);
        return Within(source, quantifier.Depth, () =>
            (new QuantifierNode(quantifier.IsEvery, source, quantifier.Depth, Condition(quantifier.Condition)), Value(shown)));
    }

    // A variable's plan knows the list it walks, so an expression with rows is built anew where it stands.
    private static void Remember<T>(Dictionary<int, T> plans, BoundNode node, int identity, T plan)
    {
        if (node.FreeVariables == 0)
        {
            plans[identity] = plan;
        }
    }

    private int? Share(BoundNode node, int identity) => IsShared(node, identity) ? Memos++ : null;

    private bool IsShared(BoundNode node, int identity) => node.FreeVariables == 0 && _uses.GetValueOrDefault(identity) > 1 && !node.Children.IsEmpty;

    private int Identify(BoundNode node)
    {
        if (_identities.TryGetValue(node, out var known))
        {
            return known;
        }

        // The tag, then child after child: each step of the way has a number.
        var identity = Number((node.Tag, -1, -1));
        foreach (var child in node.Children)
        {
            identity = Number((null, identity, Identify(child)));
        }

        return _identities[node] = identity;
    }

    private int Number((string? Tag, int Before, int Child) signature)
    {
        if (!_signatures.TryGetValue(signature, out var number))
        {
            _signatures[signature] = number = _signatures.Count;
        }

        return number;
    }

    private ConditionNode[] Conditions(IEnumerable<BoundNode> nodes) => [.. nodes.Select(Condition)];

    private ValueNode[] Values(IEnumerable<BoundNode> nodes) => [.. nodes.Select(Value)];

    private ConditionNode BuildCondition(BoundNode node) => node switch
    {
        BoundAnd all => new AndNode(Conditions(all.Operands)),
        BoundOr any => new OrNode(Conditions(any.Operands)),
        BoundAtLeast some => new AtLeastNode(some.Minimum, Conditions(some.Operands)),
        BoundNot { Operand: BoundComparison { Operator: BinaryOperator.Equal } equal } when IsOfNumbers(equal) && !IsShared(equal, Identify(equal)) => Compare<NotEqual>(equal),
        BoundNot { Operand: BoundSlot or BoundField } not => OperandPairs.Condition(Value(not.Operand), negated: true),
        BoundNot not => new NotNode(Condition(not.Operand)),
        BoundIf choice => new IfConditionNode(Condition(choice.Condition), Condition(choice.Then), Condition(choice.Else)),
        BoundComparison comparison => BuildComparison(comparison),
        BoundWithin within => new WithinNode(within.System, Value(within.Inner), Value(within.Outer)),
        BoundMembership membership => BuildMembership(membership),
        BoundIsGiven given => new IsGivenNode(Value(given.Operand)),
        BoundQuantifier quantifier => BuildQuantifier(quantifier),
        BoundCall call when call.Type is BooleanType => BuildTextTest(call),
        _ => OperandPairs.Condition(Value(node)),
    };

    private ConditionNode BuildComparison(BoundComparison comparison)
    {
        if (comparison.Left.Type is ListType { Element: var element })
        {
            return new EqualListNode(List(comparison.Left), List(comparison.Right), element is TextType);
        }

        return comparison.Operator switch
        {
            BinaryOperator.Less => Compare<Less>(comparison),
            BinaryOperator.LessOrEqual => Compare<LessOrEqual>(comparison),
            _ => IsOfNumbers(comparison) ? Compare<Equal>(comparison) : new EqualTextNode(Value(comparison.Left), Value(comparison.Right)),
        };
    }

    private ConditionNode Compare<TComparison>(BoundComparison comparison)
        where TComparison : struct, IComparison
    {
        var (left, right) = (Value(comparison.Left), Value(comparison.Right));
        if (comparison.Left.Type is not NumberType)
        {
            return OperandPairs.CompareOrdinals<TComparison>(left, right);
        }

        return AsCount(left) is { } count && AsCount(right) is { } other ? CompareCounts<TComparison>(count, other) : OperandPairs.CompareNumbers<TComparison>(left, right);
    }

    private static ConditionNode CompareCounts<TComparison>(ValueNode left, ValueNode right)
        where TComparison : struct, IComparison
    {
        var general = OperandPairs.CompareOrdinals<TComparison>(left, right);
        return (left, right) switch
        {
            (CountTrueNode { Facts: { } facts }, ConstantNode { Value.Least: > Feel.Values.Value.NotAtHand and < int.MaxValue and var number }) =>
                new CompareYesNode(facts, RangeTest.Of<TComparison>(0, number, constantIsLeft: false), general),
            (ConstantNode { Value.Least: > Feel.Values.Value.NotAtHand and < int.MaxValue and var number }, CountTrueNode { Facts: { } facts }) =>
                new CompareYesNode(facts, RangeTest.Of<TComparison>(0, number, constantIsLeft: true), general),
            _ => general,
        };
    }

    // A count, or a whole number to compare one with.
    private static ValueNode? AsCount(ValueNode node) => node.IsCount ? node
        : node is ConstantNode { Value: { IsKnown: true, Low: >= 0 and <= int.MaxValue } value } && decimal.IsInteger(value.Low) ? new ConstantNode(Feel.Values.Value.Whole((int)value.Low)) : null;

    // Numbers, and what has a number: dates, yes/no, codes, members.
    private static bool IsOfNumbers(BoundComparison comparison) => comparison.Left.Type is not ListType && !IsText(comparison.Left) && !IsText(comparison.Right);

    private ConditionNode BuildMembership(BoundMembership membership)
    {
        var ofTexts = IsText(membership.Item) || IsText(((ListType)membership.List.Type).Element);
        var (item, list) = (Value(membership.Item), List(membership.List));
        var general = new MembershipNode(item, list, ofTexts);
        return !ofTexts && list is ItemsNode { Bits: { } bits } && (membership.Item.Type is not NumberType || item is SlotNode or FieldNode) ? OperandPairs.MemberOf(item, bits, general) : general;
    }

    private QuantifierNode BuildQuantifier(BoundQuantifier quantifier)
    {
        var source = List(quantifier.Source);
        return Within(source, quantifier.Depth, () => new QuantifierNode(quantifier.IsEvery, source, quantifier.Depth, Condition(quantifier.Condition)));
    }

    private T Within<T>(ListNode source, int depth, Func<T> build)
    {
        var outer = _sources[depth];
        _sources[depth] = source;
        var built = build();
        _sources[depth] = outer;
        return built;
    }

    // These have a truth; every other yes/no expression has a value, which a condition reads.
    private static bool IsConditionByNature(BoundNode node) => node is BoundAnd or BoundOr or BoundAtLeast or BoundNot or BoundComparison or BoundWithin
        or BoundMembership or BoundIsGiven or BoundQuantifier or BoundCall { Type: BooleanType };

    private static bool IsText(BoundNode node) => IsText(node.Type);

    private static bool IsText(FeelType type) => type is TextType;
}
