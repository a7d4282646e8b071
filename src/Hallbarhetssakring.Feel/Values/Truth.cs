using System.Runtime.CompilerServices;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// What a condition may turn out to be: the non-empty set of its results over all completions of the unknown facts (semantics §1). One
/// member is a known result; more than one is unknown. All truth tables follow from taking the sets member by member.
/// </summary>
[Flags]
internal enum Truth : byte
{
    /// <summary>Not evaluated; never a result.</summary>
    None = 0,
    True = 1,
    False = 2,
    Fault = 4,
    Unknown = True | False,
}

internal static class Truths
{
    // Rows and columns are the seven sets; worked out once from the table of the three plain results.
    private static readonly Truth[] AndTable = Table(And3);
    private static readonly Truth[] OrTable = Table(Or3);

    // As arithmetic: no processor can foretell a branch here.
    public static Truth Of(bool value) => unchecked((Truth)(2 - Unsafe.BitCast<bool, byte>(value)));

    public static Truth Of(bool mayHold, bool mayNot) => unchecked((Truth)(Unsafe.BitCast<bool, byte>(mayHold) | (Unsafe.BitCast<bool, byte>(mayNot) << 1)));

    public static Truth And(Truth a, Truth b) => AndTable[((int)a << 3) | (int)b];

    public static Truth Or(Truth a, Truth b) => OrTable[((int)a << 3) | (int)b];

    public static Truth Not(Truth a) =>
        (a & Truth.Fault) | ((a & Truth.True) != 0 ? Truth.False : Truth.None) | ((a & Truth.False) != 0 ? Truth.True : Truth.None);

    /// <summary>A result that is the same for every completion: true, false or a fault.</summary>
    public static bool IsKnown(this Truth truth) => ((int)truth & ((int)truth - 1)) == 0;

    public static bool MayBe(this Truth truth, Truth part) => (truth & part) != 0;

    private static Truth And3(Truth a, Truth b) =>
        a == Truth.False || b == Truth.False ? Truth.False : a == Truth.Fault || b == Truth.Fault ? Truth.Fault : Truth.True;

    private static Truth Or3(Truth a, Truth b) =>
        a == Truth.True || b == Truth.True ? Truth.True : a == Truth.Fault || b == Truth.Fault ? Truth.Fault : Truth.False;

    private static Truth[] Table(Func<Truth, Truth, Truth> plain)
    {
        Truth[] results = [Truth.True, Truth.False, Truth.Fault];
        var table = new Truth[64];
        for (var a = 1; a < 8; a++)
        {
            for (var b = 1; b < 8; b++)
            {
                foreach (var x in results.Where(r => ((Truth)a & r) != 0))
                {
                    foreach (var y in results.Where(r => ((Truth)b & r) != 0))
                    {
                        table[(a << 3) | b] |= plain(x, y);
                    }
                }
            }
        }

        return table;
    }
}
