using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Plans;

/// <summary>What is worked out on integers, or for many rows at once, is what values one by one come to.</summary>
public sealed class IntegerBoundsTests
{
    private static readonly Truth[] Sound = [Truth.True, Truth.False, Truth.Unknown];

    [Fact]
    public void Comparing_bounds_as_integers_is_comparing_values()
    {
        var ranges = Enumerable.Range(-1, 5).SelectMany(least => Enumerable.Range(least, 4 - least).Select(most => (Least: least, Most: most))).ToList();
        foreach (var a in ranges)
        {
            foreach (var b in ranges)
            {
                var (x, y) = (Value.Whole(a.Least, a.Most), Value.Whole(b.Least, b.Most));
                Assert.Equal(a, (x.Least, x.Most));
                Assert.Equal(Less.Of(x, y), Less.Of(a.Least, a.Most, b.Least, b.Most));
                Assert.Equal(LessOrEqual.Of(x, y), LessOrEqual.Of(a.Least, a.Most, b.Least, b.Most));
                Assert.Equal(Equal.Of(x, y), Equal.Of(a.Least, a.Most, b.Least, b.Most));
                Assert.Equal(NotEqual.Of(x, y), NotEqual.Of(a.Least, a.Most, b.Least, b.Most));
            }
        }
    }

    [Fact]
    public void Joining_rows_at_once_is_joining_them_one_by_one()
    {
        for (var row = 0; row < RowTruths.MostRows; row += 21)
        {
            foreach (var a in Sound)
            {
                foreach (var b in Sound)
                {
                    Assert.Equal(Truths.And(a, b), At(Row(a, row) & Row(b, row), row));
                    Assert.Equal(Truths.Or(a, b), At(Row(a, row) | Row(b, row), row));
                }
            }
        }
    }

    [Theory]
    [InlineData("0", "16777216", true)]
    [InlineData("-3", "-1", true)]
    [InlineData("0", "1000000000000000", false)]
    [InlineData("0.5", "2", false)]
    public void Bounds_are_at_hand_as_integers_where_they_are_small_and_whole(string low, string high, bool areAtHand)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var value = Value.Unknown(decimal.Parse(low, culture), decimal.Parse(high, culture));
        Assert.Equal(areAtHand, value.Least != Value.NotAtHand);
        Assert.True(!areAtHand || (value.Least == value.Low && value.Most == value.High));
        Assert.Equal(Value.NotAtHand, value.Or(Possible.Fault).Least);
    }

    private static RowTruths Row(Truth truth, int row) => new(truth.MayBe(Truth.True) ? 1UL << row : 0, truth.MayBe(Truth.False) ? 1UL << row : 0);

    private static Truth At(RowTruths rows, int row) => (Truth)((rows.MayHold >> row & 1) | ((rows.MayNot >> row & 1) << 1));
}
