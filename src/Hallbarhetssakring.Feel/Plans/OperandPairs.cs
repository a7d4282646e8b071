using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Makes a node out of two operands whose kinds have been found out.</summary>
internal interface IOperandPair<out TNode>
{
    /// <summary>Whether it only asks for integers at hand, so that a list can stand for its count.</summary>
    static virtual bool IsOfIntegers => false;

    TNode Make<TLeft, TRight>(TLeft left, TRight right)
        where TLeft : struct, IOperand
        where TRight : struct, IOperand;
}

/// <summary>Finds out what operands are, so that each pair gets a node of its own.</summary>
internal static class OperandPairs
{
    public static ConditionNode CompareNumbers<TComparison>(ValueNode left, ValueNode right)
        where TComparison : struct, IComparison => Left<NumberComparison<TComparison>, ConditionNode>(default, left, right);

    public static ConditionNode CompareOrdinals<TComparison>(ValueNode left, ValueNode right)
        where TComparison : struct, IComparison => Left<OrdinalComparison<TComparison>, ConditionNode>(default, left, right);

    public static ValueNode Calculate(BinaryOperator operation, ValueNode left, ValueNode right, SourceLocation location) => operation switch
    {
        BinaryOperator.Add => Left<Calculation<Addition>, ValueNode>(new(location), left, right),
        BinaryOperator.Subtract => Left<Calculation<Subtraction>, ValueNode>(new(location), left, right),
        BinaryOperator.Multiply => Left<Calculation<Multiplication>, ValueNode>(new(location), left, right),
        _ => Left<Calculation<Division>, ValueNode>(new(location), left, right),
    };

    /// <summary>A yes/no value as a condition, or the opposite of it.</summary>
    public static ConditionNode Condition(ValueNode node, bool negated = false) => Left<YesNo, ConditionNode>(new(negated), node, node);

    /// <summary>A value among constants, where <paramref name="general"/> is made of a list of them.</summary>
    public static ConditionNode MemberOf(ValueNode node, ulong bits, MembershipNode general) => Left<Membership, ConditionNode>(new(bits, general), node, node);

    private static TNode Left<TPair, TNode>(TPair pair, ValueNode left, ValueNode right)
        where TPair : struct, IOperandPair<TNode> => left switch
    {
        ConstantNode { Value.IsKnown: true } constant => Right<TPair, TNode, ConstantOperand>(pair, new(constant), right),
        _ when SlotOf<TPair, TNode>(left) is { } slot => Right<TPair, TNode, SlotOperand>(pair, new(slot.Index, left), right),
        _ when FieldOf<TPair, TNode>(left) is { Row: VariableNode row } field => Right<TPair, TNode, FieldOperand>(pair, new(row.Depth, field.Index, left), right),
        _ => Right<TPair, TNode, NodeOperand>(pair, new(left), right),
    };

    private static TNode Right<TPair, TNode, TLeft>(TPair pair, TLeft left, ValueNode right)
        where TPair : struct, IOperandPair<TNode>
        where TLeft : struct, IOperand => right switch
    {
        ConstantNode { Value.IsKnown: true } constant => pair.Make(left, new ConstantOperand(constant)),
        _ when SlotOf<TPair, TNode>(right) is { } slot => pair.Make(left, new SlotOperand(slot.Index, right)),
        _ when FieldOf<TPair, TNode>(right) is { Row: VariableNode row } field => pair.Make(left, new FieldOperand(row.Depth, field.Index, right)),
        _ => pair.Make(left, new NodeOperand(right)),
    };

    private static SlotNode? SlotOf<TPair, TNode>(ValueNode node)
        where TPair : struct, IOperandPair<TNode> => HolderOf<TPair, TNode>(node) as SlotNode;

    private static FieldNode? FieldOf<TPair, TNode>(ValueNode node)
        where TPair : struct, IOperandPair<TNode> => HolderOf<TPair, TNode>(node) as FieldNode;

    // The number of a known text is its length; the integers that a list has at hand are its count.
    private static ValueNode HolderOf<TPair, TNode>(ValueNode node)
        where TPair : struct, IOperandPair<TNode> => node switch
    {
        LengthNode length => length.Operand,
        CountNode { Given: { } list } when TPair.IsOfIntegers => list.Source,
        _ => node,
    };

    private readonly struct NumberComparison<TComparison> : IOperandPair<ConditionNode>
        where TComparison : struct, IComparison
    {
        public ConditionNode Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IOperand
            where TRight : struct, IOperand => new CompareNumbersNode<TComparison, TLeft, TRight>(left, right);
    }

    private readonly struct OrdinalComparison<TComparison> : IOperandPair<ConditionNode>
        where TComparison : struct, IComparison
    {
        public static bool IsOfIntegers => true;

        public ConditionNode Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IOperand
            where TRight : struct, IOperand => new CompareOrdinalsNode<TComparison, TLeft, TRight>(left, right);
    }

    private readonly struct Calculation<TOperation>(SourceLocation location) : IOperandPair<ValueNode>
        where TOperation : struct, IOperation
    {
        public ValueNode Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IOperand
            where TRight : struct, IOperand => new CalculationNode<TOperation, TLeft, TRight>(left, right, location);
    }

    private readonly struct YesNo(bool negated) : IOperandPair<ConditionNode>
    {
        public ConditionNode Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IOperand
            where TRight : struct, IOperand => new ValueConditionNode<TLeft>(left, negated);
    }

    private readonly struct Membership(ulong bits, MembershipNode general) : IOperandPair<ConditionNode>
    {
        public ConditionNode Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IOperand
            where TRight : struct, IOperand => new MemberOfNode<TLeft>(left, bits, general);
    }
}
