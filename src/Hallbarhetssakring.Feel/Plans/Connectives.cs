using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>Conditions joined by "och" or "eller".</summary>
internal abstract class JoinNode(ConditionNode[] operands) : ConditionNode
{
    protected ConditionNode[] Operands { get; } = operands;

    public override ImmutableArray<PlanNode> Children => [.. Operands];

    public override bool IsOfRows(int depth) => Operands.All(operand => operand.IsOfRows(depth));

    protected abstract RowTruths Join(RowTruths a, RowTruths b);

    public override RowTruths Rows(Frame frame, int depth, ListValue rows)
    {
        var truths = Operands[0].Rows(frame, depth, rows);
        for (var i = 1; i < Operands.Length && !truths.IsNone; i++)
        {
            var some = Operands[i].Rows(frame, depth, rows);
            if (some.IsNone)
            {
                return default;
            }

            truths = Join(truths, some);
        }

        return truths;
    }
}

/// <summary>Holds where all do.</summary>
internal sealed class AndNode(ConditionNode[] operands) : JoinNode(operands)
{
    public override Ranges? RangesOf(int depth) => Ranges.All(Operands.Select(operand => operand.RangesOf(depth)));

    protected override RowTruths Join(RowTruths a, RowTruths b) => a & b;

    public override Truth Evaluate(Frame frame)
    {
        var result = Truth.True;
        foreach (var operand in Operands)
        {
            var truth = operand.Evaluate(frame);
            if (truth == Truth.False)
            {
                return Truth.False;
            }

            result = truth == Truth.True ? result : Truths.And(result, truth);
        }

        return result;
    }
}

/// <summary>Holds where one does.</summary>
internal sealed class OrNode(ConditionNode[] operands) : JoinNode(operands)
{
    public override Ranges? RangesOf(int depth) => Ranges.Any(Operands.Select(operand => operand.RangesOf(depth)));

    protected override RowTruths Join(RowTruths a, RowTruths b) => a | b;

    public override Truth Evaluate(Frame frame)
    {
        var result = Truth.False;
        foreach (var operand in Operands)
        {
            var truth = operand.Evaluate(frame);
            if (truth == Truth.True)
            {
                return Truth.True;
            }

            result = truth == Truth.False ? result : Truths.Or(result, truth);
        }

        return result;
    }
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public override ImmutableArray<PlanNode> Children => [operand];

    public override bool IsOfRows(int depth) => operand.IsOfRows(depth);

    public override Ranges? RangesOf(int depth) => operand.RangesOf(depth)?.Opposite;

    public override RowTruths Rows(Frame frame, int depth, ListValue rows) => operand.Rows(frame, depth, rows).Opposite;

    public override Truth Evaluate(Frame frame) => Truths.Not(operand.Evaluate(frame));
}

/// <summary>
/// At least so many hold. By the truth tables it is true when so many are true; else a fault when true ones and faults together are so many;
/// else false. Here each operand may be several of these, and the result is every outcome that some choice gives.
/// </summary>
internal sealed class AtLeastNode(int minimum, ConditionNode[] operands) : ConditionNode
{
    private readonly YesNoSlots? _facts = YesNoSlots.Of(operands);

    public override ImmutableArray<PlanNode> Children => [.. operands];

    public override Truth Evaluate(Frame frame) =>
        _facts is { } facts && facts.TryCount(frame, out var least, out var most) ? Truths.Of(most >= minimum, least < minimum) : OfAny(frame);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth OfAny(Frame frame)
    {
        var (mayBeTrue, notFalse, mayFault, surelyTrue, trueOrFault) = (0, 0, 0, 0, 0);
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            mayBeTrue += truth.MayBe(Truth.True) ? 1 : 0;
            notFalse += truth.MayBe(Truth.False) ? 0 : 1;
            mayFault += truth.MayBe(Truth.Fault) ? 1 : 0;
            surelyTrue += truth == Truth.True ? 1 : 0;
            trueOrFault += truth.MayBe(Truth.True | Truth.Fault) ? 1 : 0;
        }

        var result = mayBeTrue >= minimum ? Truth.True : Truth.None;
        result |= notFalse < minimum ? Truth.False : Truth.None;
        return result | (mayFault > 0 && surelyTrue < minimum && trueOrFault >= minimum ? Truth.Fault : Truth.None);
    }
}
