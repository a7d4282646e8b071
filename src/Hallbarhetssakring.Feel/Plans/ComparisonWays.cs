using System.Runtime.Intrinsics;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A way of comparing two values. What lies between bounds may hold or may not; of integers both are worked out without branches, which no
/// processor could foretell.
/// </summary>
internal interface IComparison
{
    static abstract bool Holds(decimal a, decimal b);

    static abstract bool Holds(int a, int b);

    /// <summary>1 where it may hold for numbers from one bound to another, else 0.</summary>
    static abstract uint MayHold(long a, long aMost, long b, long bMost);

    /// <summary>1 where it may not hold for numbers from one bound to another, else 0.</summary>
    static abstract uint MayNot(long a, long aMost, long b, long bMost);

    /// <summary>The same for several at once: all bits set, or none.</summary>
    static abstract Vector256<long> MayHold(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost);

    /// <summary>The same for several at once: all bits set, or none.</summary>
    static abstract Vector256<long> MayNot(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost);

    /// <summary>What it comes to for values that may be anything: its meaning, of which those above are plain cases.</summary>
    static abstract Truth Of(in Value a, in Value b);
}

internal readonly struct Less : IComparison
{
    public static bool Holds(decimal a, decimal b) => a < b;

    public static bool Holds(int a, int b) => a < b;

    public static uint MayHold(long a, long aMost, long b, long bMost) => Bit.Less(a, bMost);

    public static uint MayNot(long a, long aMost, long b, long bMost) => Bit.Less(aMost, b) ^ 1;

    public static Vector256<long> MayHold(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => Vector256.LessThan(a, bMost);

    public static Vector256<long> MayNot(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => ~Vector256.LessThan(aMost, b);

    public static Truth Of(in Value a, in Value b) => Comparison.Less(a, b);
}

internal readonly struct LessOrEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a <= b;

    public static bool Holds(int a, int b) => a <= b;

    public static uint MayHold(long a, long aMost, long b, long bMost) => Bit.Less(bMost, a) ^ 1;

    public static uint MayNot(long a, long aMost, long b, long bMost) => Bit.Less(b, aMost);

    public static Vector256<long> MayHold(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => ~Vector256.LessThan(bMost, a);

    public static Vector256<long> MayNot(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => Vector256.LessThan(b, aMost);

    public static Truth Of(in Value a, in Value b) => Comparison.LessOrEqual(a, b);
}

/// <summary>Of numbers, dates, yes/no, codes and members.</summary>
internal readonly struct Equal : IComparison
{
    public static bool Holds(decimal a, decimal b) => a == b;

    public static bool Holds(int a, int b) => a == b;

    public static uint MayHold(long a, long aMost, long b, long bMost) => (Bit.Less(bMost, a) | Bit.Less(aMost, b)) ^ 1;

    public static uint MayNot(long a, long aMost, long b, long bMost) => Bit.IsNotZero((a ^ aMost) | (b ^ bMost) | (a ^ b));

    public static Vector256<long> MayHold(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => ~(Vector256.LessThan(bMost, a) | Vector256.LessThan(aMost, b));

    public static Vector256<long> MayNot(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => ~Vector256.Equals((a ^ aMost) | (b ^ bMost) | (a ^ b), Vector256<long>.Zero);

    public static Truth Of(in Value a, in Value b) => Comparison.Equal(a, b);
}

internal readonly struct NotEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a != b;

    public static bool Holds(int a, int b) => a != b;

    public static uint MayHold(long a, long aMost, long b, long bMost) => Equal.MayNot(a, aMost, b, bMost);

    public static uint MayNot(long a, long aMost, long b, long bMost) => Equal.MayHold(a, aMost, b, bMost);

    public static Vector256<long> MayHold(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => Equal.MayNot(a, aMost, b, bMost);

    public static Vector256<long> MayNot(Vector256<long> a, Vector256<long> aMost, Vector256<long> b, Vector256<long> bMost) => Equal.MayHold(a, aMost, b, bMost);

    public static Truth Of(in Value a, in Value b) => Truths.Not(Comparison.Equal(a, b));
}

/// <summary>Comparisons as a bit. Written as arithmetic, since a compiler that knows how often each way is taken makes branches of them.</summary>
internal static class Bit
{
    /// <summary>1 where the first is less; both lie well within 63 bits.</summary>
    public static uint Less(long a, long b) => unchecked((uint)((ulong)(a - b) >> 63));

    public static uint IsNotZero(long a) => unchecked((uint)((ulong)(a | -a) >> 63));
}
