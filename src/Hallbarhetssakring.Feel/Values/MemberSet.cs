using System.Numerics;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>Which members of an enumeration are possible, a bit each by place; only the first 64 can be told apart.</summary>
internal sealed record MemberSet(ulong Places)
{
    public int Least => BitOperations.TrailingZeroCount(Places);

    public int Most => 63 - BitOperations.LeadingZeroCount(Places);

    public bool HasGap => BitOperations.PopCount(Places) <= Most - Least;

    /// <summary>Whether two values can't be the same member.</summary>
    public static bool AreApart(in Value a, in Value b) => (a.Reference is MemberSet || b.Reference is MemberSet) && (Of(a) & Of(b)) == 0;

    /// <summary>The members that a value may be.</summary>
    public static ulong Of(in Value value) =>
        value.Reference is MemberSet set ? set.Places
        : value.Low < 0 || value.High > 63 ? ulong.MaxValue
        : (ulong.MaxValue << (int)value.Low) & (ulong.MaxValue >> (63 - (int)value.High));
}
