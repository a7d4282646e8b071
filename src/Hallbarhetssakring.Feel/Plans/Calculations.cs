using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>One of the four operations.</summary>
internal interface IOperation
{
    /// <summary>Of known numbers; it may overflow.</summary>
    static abstract decimal Of(decimal a, decimal b);

    /// <summary>Whether the operation has no result for a known right operand.</summary>
    static virtual bool HasNone(decimal b) => false;

    /// <summary>What it comes to for values that may be unknown: its meaning, of which the first is the plain case.</summary>
    static abstract Value Of(in Value a, in Value b, Fault byZero, Fault overflow);
}

internal readonly struct Addition : IOperation
{
    public static decimal Of(decimal a, decimal b) => a + b;

    public static Value Of(in Value a, in Value b, Fault byZero, Fault overflow) => Arithmetic.Add(a, b, overflow);
}

internal readonly struct Subtraction : IOperation
{
    public static decimal Of(decimal a, decimal b) => a - b;

    public static Value Of(in Value a, in Value b, Fault byZero, Fault overflow) => Arithmetic.Subtract(a, b, overflow);
}

internal readonly struct Multiplication : IOperation
{
    public static decimal Of(decimal a, decimal b) => a * b;

    public static Value Of(in Value a, in Value b, Fault byZero, Fault overflow) => Arithmetic.Multiply(a, b, overflow);
}

internal readonly struct Division : IOperation
{
    public static decimal Of(decimal a, decimal b) => a / b;

    public static bool HasNone(decimal b) => b == 0;

    public static Value Of(in Value a, in Value b, Fault byZero, Fault overflow) => Arithmetic.Divide(a, b, byZero, overflow);
}

/// <summary>Addition, subtraction, multiplication or division.</summary>
internal sealed class CalculationNode<TOperation, TLeft, TRight>(TLeft left, TRight right, SourceLocation location) : NumberNode
    where TOperation : struct, IOperation
    where TLeft : struct, IOperand
    where TRight : struct, IOperand
{
    private readonly Fault _overflow = Fault.Overflow(location);
    private readonly Fault _byZero = Fault.DivisionByZero(location);

    public override ImmutableArray<PlanNode> Children => [left.Node, right.Node];

    public override bool TryNumber(Frame frame, out decimal number)
    {
        if (!left.TryNumber(frame, out var a))
        {
            return LeftUnknown(frame, out number);
        }

        if (!right.TryNumber(frame, out var b))
        {
            return RightUnknown(frame, a, out number);
        }

        return (!TOperation.HasNone(b) && Fits(a, b, out number)) || Fails(frame, a, b, out number);
    }

    // Apart, so that the plain case has little to set up.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LeftUnknown(Frame frame, out decimal number)
    {
        // The right one's steps leave their own where it stands.
        var room = default(Value);
        var first = left.Otherwise(frame, ref room);
        right.Node.Evaluate(frame, out var second);
        return Give(frame, TOperation.Of(first, second, _byZero, _overflow), out number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RightUnknown(Frame frame, decimal a, out decimal number)
    {
        var room = default(Value);
        return Give(frame, TOperation.Of(Value.Known(a), right.Otherwise(frame, ref room), _byZero, _overflow), out number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fails(Frame frame, decimal a, decimal b, out decimal number) =>
        Give(frame, TOperation.Of(Value.Known(a), Value.Known(b), _byZero, _overflow), out number);

    private static bool Fits(decimal a, decimal b, out decimal number)
    {
        try
        {
            number = TOperation.Of(a, b);
            return true;
        }
        catch (OverflowException)
        {
            number = 0;
            return false;
        }
    }
}
