using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>
/// A field or a count within two bounds, or outside them. Every comparison of one with a constant is such a test: less than 3 is to be 2 at
/// most, since only integers are at hand.
/// </summary>
/// <param name="Place">The field of the row.</param>
/// <param name="Low">The least that is within.</param>
/// <param name="High">The greatest that is within.</param>
/// <param name="IsOutside">Whether it must not be within the bounds.</param>
internal readonly record struct RangeTest(int Place, int Low, int High, bool IsOutside)
{
    /// <summary>A place compared with an integer that is neither the least nor the greatest there is.</summary>
    public static RangeTest Of<TComparison>(int place, int constant, bool constantIsLeft)
        where TComparison : struct, IComparison
    {
        var (low, high, isOutside) = TComparison.Range(constant, constantIsLeft);
        return new RangeTest(place, low, high, isOutside);
    }

    /// <summary>What it is for something between two bounds.</summary>
    public Truth Of(int least, int most)
    {
        var (within, partly) = ((least <= High) & (most >= Low), (least < Low) | (most > High));
        return IsOutside ? Truths.Of(partly, within) : Truths.Of(within, partly);
    }

    public RangeTest Opposite => this with { IsOutside = !IsOutside };
}

/// <summary>
/// A condition that is made of such tests and nothing else, joined by one <c>och</c> or <c>eller</c>: it holds where all of them do, or, where it
/// is the opposite, where not all do. One piece of code then works out any of them, without a call for each part.
/// </summary>
internal sealed class Ranges
{
    private readonly RangeTest[] _tests;

    public Ranges(RangeTest test) => (_tests, Fields) = ([test], FieldsOf([test]));

    private Ranges(RangeTest[] tests, bool isOpposite) => (_tests, IsOpposite, Fields) = (tests, isOpposite, FieldsOf(tests));

    public bool IsOpposite { get; }

    /// <summary>The fields that are asked for, a bit each.</summary>
    public uint Fields { get; }

    public Ranges Opposite => _tests is [var one] ? new Ranges(one.Opposite) : new Ranges(_tests, !IsOpposite);

    /// <summary>All of some; null where they are not one row of tests.</summary>
    public static Ranges? All(IEnumerable<Ranges?> parts)
    {
        var all = parts.ToList();
        return all.TrueForAll(part => part is { IsOpposite: false }) ? new Ranges([.. all.SelectMany(part => part!._tests)], isOpposite: false) : null;
    }

    /// <summary>One of some.</summary>
    public static Ranges? Any(IEnumerable<Ranges?> parts) => All(parts.Select(part => part?.Opposite))?.Opposite;

    /// <summary>Whether some row, or every row, of a list does what the tests say, where the list has <see cref="Fields"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Quantify(NarrowRows rows, bool isEvery)
    {
        var (surelyNot, maybeNot) = (Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (ref readonly var test in _tests.AsSpan())
        {
            var (least, most) = (rows.Least(test.Place), rows.Most(test.Place));
            var (low, high) = (Vector256.Create(test.Low), Vector256.Create(test.High));
            var (outside, partly) = (Vector256.LessThan(high, least) | Vector256.LessThan(most, low), Vector256.LessThan(least, low) | Vector256.LessThan(high, most));
            (outside, partly) = test.IsOutside ? (~partly, ~outside) : (outside, partly);
            (surelyNot, maybeNot) = (surelyNot | outside, maybeNot | partly);
        }

        // A row decides that some do, or that not every row does.
        var (not, mayHold) = (maybeNot.ExtractMostSignificantBits(), ~surelyNot.ExtractMostSignificantBits());
        var (may, mayNot) = isEvery == IsOpposite ? (mayHold, not) : (not, mayHold);
        may &= rows.Rows;
        var (mayBe, mayNotBe) = (may != 0, (may & ~(mayNot | rows.MayCome)) == 0);
        return isEvery ? Truths.Of(mayNotBe, mayBe) : Truths.Of(mayBe, mayNotBe);
    }

    private static uint FieldsOf(RangeTest[] tests) => tests.Aggregate(0U, (fields, test) => test.Place < NarrowRows.MostFields ? fields | (1U << test.Place) : fields);
}
