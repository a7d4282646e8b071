using System.Runtime.Intrinsics;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A way of comparing two values. For what lies between bounds it may hold or may not, or either.
/// </summary>
internal interface IComparison
{
    static abstract bool Holds(decimal a, decimal b);

    static abstract bool Holds(int a, int b);

    /// <summary>Whether it may hold for numbers from one bound to another.</summary>
    static abstract bool MayHold(int a, int aMost, int b, int bMost);

    /// <summary>Whether it may not hold for numbers from one bound to another.</summary>
    static abstract bool MayNot(int a, int aMost, int b, int bMost);

    /// <summary>The same for several at once: all bits set, or none.</summary>
    static abstract Vector512<long> MayHold(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost);

    /// <summary>The same for several at once: all bits set, or none.</summary>
    static abstract Vector512<long> MayNot(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost);

    /// <summary>Where an integer must be, or must not, to stand so to one that is neither the least nor the greatest.</summary>
    static abstract (int Low, int High, bool IsOutside) Range(int constant, bool constantIsLeft);

    /// <summary>What it comes to for values that may be anything: its meaning, of which those above are plain cases.</summary>
    static abstract Truth Of(in Value a, in Value b);
}

internal readonly struct Less : IComparison
{
    public static bool Holds(decimal a, decimal b) => a < b;

    public static bool Holds(int a, int b) => a < b;

    public static bool MayHold(int a, int aMost, int b, int bMost) => a < bMost;

    public static bool MayNot(int a, int aMost, int b, int bMost) => aMost >= b;

    public static Vector512<long> MayHold(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => Vector512.LessThan(a, bMost);

    public static Vector512<long> MayNot(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => ~Vector512.LessThan(aMost, b);

    public static (int Low, int High, bool IsOutside) Range(int constant, bool constantIsLeft) => constantIsLeft ? (constant + 1, int.MaxValue, false) : (int.MinValue, constant - 1, false);

    public static Truth Of(in Value a, in Value b) => Comparison.Less(a, b);
}

internal readonly struct LessOrEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a <= b;

    public static bool Holds(int a, int b) => a <= b;

    public static bool MayHold(int a, int aMost, int b, int bMost) => a <= bMost;

    public static bool MayNot(int a, int aMost, int b, int bMost) => aMost > b;

    public static Vector512<long> MayHold(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => ~Vector512.LessThan(bMost, a);

    public static Vector512<long> MayNot(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => Vector512.LessThan(b, aMost);

    public static (int Low, int High, bool IsOutside) Range(int constant, bool constantIsLeft) => constantIsLeft ? (constant, int.MaxValue, false) : (int.MinValue, constant, false);

    public static Truth Of(in Value a, in Value b) => Comparison.LessOrEqual(a, b);
}

/// <summary>Of numbers, dates, yes/no, codes and members.</summary>
internal readonly struct Equal : IComparison
{
    public static bool Holds(decimal a, decimal b) => a == b;

    public static bool Holds(int a, int b) => a == b;

    public static bool MayHold(int a, int aMost, int b, int bMost) => a <= bMost & b <= aMost;

    public static bool MayNot(int a, int aMost, int b, int bMost) => ((a ^ aMost) | (b ^ bMost) | (a ^ b)) != 0;

    public static Vector512<long> MayHold(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => ~(Vector512.LessThan(bMost, a) | Vector512.LessThan(aMost, b));

    public static Vector512<long> MayNot(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => ~Vector512.Equals((a ^ aMost) | (b ^ bMost) | (a ^ b), Vector512<long>.Zero);

    public static (int Low, int High, bool IsOutside) Range(int constant, bool constantIsLeft) => (constant, constant, false);

    public static Truth Of(in Value a, in Value b) => Comparison.Equal(a, b);
}

internal readonly struct NotEqual : IComparison
{
    public static bool Holds(decimal a, decimal b) => a != b;

    public static bool Holds(int a, int b) => a != b;

    public static bool MayHold(int a, int aMost, int b, int bMost) => Equal.MayNot(a, aMost, b, bMost);

    public static bool MayNot(int a, int aMost, int b, int bMost) => Equal.MayHold(a, aMost, b, bMost);

    public static Vector512<long> MayHold(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => Equal.MayNot(a, aMost, b, bMost);

    public static Vector512<long> MayNot(Vector512<long> a, Vector512<long> aMost, Vector512<long> b, Vector512<long> bMost) => Equal.MayHold(a, aMost, b, bMost);

    public static (int Low, int High, bool IsOutside) Range(int constant, bool constantIsLeft) => (constant, constant, true);

    public static Truth Of(in Value a, in Value b) => Truths.Not(Comparison.Equal(a, b));
}
