using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>A text's length in code points; an unknown text is as long as its declaration allows.</summary>
internal sealed class LengthNode(ValueNode operand) : ValueNode
{
    public ValueNode Operand => operand;

    public override ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var text);
        value = text.IsFault ? text : Value.Between(text.Low, text.High, text.Possible & Possible.Fault);
    }

    public override bool IsCount => true;

    public override int Least(Frame frame, out int most)
    {
        var least = operand.Least(frame, out most);
        if (least == Value.NotAtHand)
        {
            EvaluateOtherwise(frame);
        }

        return least;
    }
}

/// <summary>A test of one or two texts.</summary>
internal sealed class TextTestNode(ValueNode left, ValueNode right, Func<string, string, bool> test) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [left, right];

    public override Truth Evaluate(Frame frame)
    {
        left.Evaluate(frame, out var a);
        right.Evaluate(frame, out var b);
        if (a.IsKnown && b.IsKnown)
        {
            return Truths.Of(test((string)a.Reference!, (string)b.Reference!));
        }

        return a.IsFault || b.IsFault ? Truth.Fault : Truth.Unknown | (a.MayFault || b.MayFault ? Truth.Fault : Truth.None);
    }
}

/// <summary>A text made from a text.</summary>
internal sealed class TextFunctionNode(ValueNode operand, Func<string, string> function) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var text);
        value = text.IsKnown ? Value.Known(function((string)text.Reference!)) : text;
    }
}

/// <summary>The number a text holds, written as FEEL writes numbers; absent when it holds none.</summary>
internal sealed class ToNumberNode(ValueNode operand, Value unknown) : ValueNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override void Evaluate(Frame frame, out Value value)
    {
        operand.Evaluate(frame, out var text);
        value = text switch
        {
            { IsFault: true } => text,
            { IsKnown: true } => decimal.TryParse((string)text.Reference!, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Value.Known(Canonical.Of(number)) : Value.None,
            _ => unknown.Or(Possible.None | (text.Possible & Possible.Fault)),
        };
    }
}
