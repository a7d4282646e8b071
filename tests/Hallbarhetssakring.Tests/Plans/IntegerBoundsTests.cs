using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Plans;

/// <summary>What is worked out on integers, or for many rows at once, is what values one by one come to.</summary>
public sealed class IntegerBoundsTests
{
    private static readonly Truth[] Sound = [Truth.True, Truth.False, Truth.Unknown];

    // Whole numbers, and in the second kind halves, which make a column of tenths.
    private static readonly decimal[][] Numbers = [[-1, 0, 1, 2, 3], [-0.5m, 0, 1, 1.5m]];

    [Fact]
    public void Comparing_integers_is_comparing_values()
    {
        AsValues<Less>();
        AsValues<LessOrEqual>();
        AsValues<Equal>();
        AsValues<NotEqual>();
    }

    private static void AsValues<TComparison>()
        where TComparison : struct, IComparison
    {
        foreach (var numbers in Numbers)
        {
            Value[] values = [.. numbers.SelectMany(low => numbers.Where(high => high >= low).Select(high => low == high ? Value.Given(low) : Value.Unknown(low, high)))];
            var list = new ListValue([.. values.Select((value, i) => Value.Row(new RowValue([value], 0, i)))]);
            var column = list.Bounds(0);
            Assert.False(column.IsNone);
            foreach (var other in values)
            {
                Assert.True(column.TryUnits(other, out var least, out var most));
                var (asLeft, asRight) = (RowTruths.Compare<TComparison>(column, least, most, columnIsLeft: true), RowTruths.Compare<TComparison>(column, least, most, columnIsLeft: false));
                for (var i = 0; i < values.Length; i++)
                {
                    Assert.Equal(TComparison.Of(values[i], other), At(asLeft, i));
                    Assert.Equal(TComparison.Of(other, values[i]), At(asRight, i));
                    Assert.Equal(values[i].Low, column.Number(column.Least(i)));
                    Assert.Equal(values[i].High, column.Number(column.Most(i)));
                    if (values[i].Least != Value.NotAtHand && other.Least != Value.NotAtHand)
                    {
                        Assert.Equal(TComparison.Of(values[i], other), Truths.Of(
                            TComparison.MayHold(values[i].Least, values[i].Most, other.Least, other.Most), TComparison.MayNot(values[i].Least, values[i].Most, other.Least, other.Most)));
                    }

                    if (values[i].IsInteger && other.IsInteger)
                    {
                        Assert.Equal(TComparison.Of(values[i], other), Truths.Of(TComparison.Holds(values[i].Least, other.Least)));
                    }
                }

                Assert.Equal(0UL, (asLeft.MayHold | asLeft.MayNot) & ~column.All);
            }
        }
    }

    [Fact]
    public void There_is_no_column_where_a_field_may_fail_or_be_absent_or_is_too_fine_or_great()
    {
        var plain = Value.Given(3m);
        foreach (var (value, has) in new[]
        {
            (plain, true), (Value.Given(0.0001m), true), (Value.Unknown(0, 1_000_000_000_000_000m), true), (Value.Given(0.00001m), false), (Value.Given(1_000_000_000_000_000_000m), false),
            (Value.None, false), (plain.Or(Possible.None), false), (plain.Or(Possible.Fault), false), (Value.Failed(Fault.BadRow), false), (Value.Row(new RowValue([], 0, 0)), false),
        })
        {
            var list = new ListValue([Value.Row(new RowValue([plain], 0, 0)), Value.Row(new RowValue([value], 0, 1))]);
            Assert.Equal(has, !list.Bounds(0).IsNone);
        }

        Assert.True(new ListValue([.. Enumerable.Range(0, Column.MostRows).Select(i => Value.Row(new RowValue([plain], 0, i)))]).Bounds(0).IsNone);
        Assert.True(ListValue.Empty.Bounds(0).IsNone);
    }

    [Fact]
    public void Some_and_every_of_few_rows_against_constants_is_asking_row_by_row()
    {
        OfRows<Less>();
        OfRows<LessOrEqual>();
        OfRows<Equal>();
        OfRows<NotEqual>();
    }

    private static void OfRows<TComparison>()
        where TComparison : struct, IComparison
    {
        var numbers = Numbers[0];
        Value[] values = [.. numbers.SelectMany(low => numbers.Where(high => high >= low).Select(high => low == high ? Value.Given(low) : Value.Unknown(low, high)))];
        foreach (var constant in new[] { -2, 0, 1, 3 })
        {
            foreach (var isLeft in new[] { false, true })
            {
                var one = new Ranges(RangeTest.Of<TComparison>(0, constant, isLeft));
                var two = new Ranges(RangeTest.Of<Less>(1, 2, constantIsLeft: false));
                Func<Value, Truth> first = a => isLeft ? TComparison.Of(Value.Given(constant), a) : TComparison.Of(a, Value.Given(constant));
                Func<Value, Truth> second = b => Less.Of(b, Value.Given(2));
                (Ranges Ranges, Func<Value, Value, Truth> Meaning)[] all =
                [
                    (one, (a, _) => first(a)), (one.Opposite, (a, _) => Truths.Not(first(a))),
                    (Ranges.All([one, two])!, (a, b) => Truths.And(first(a), second(b))), (Ranges.Any([one, two])!, (a, b) => Truths.Or(first(a), second(b))),
                    (Ranges.Any([one.Opposite, two])!.Opposite, (a, b) => Truths.Not(Truths.Or(Truths.Not(first(a)), second(b)))),
                ];
                foreach (var (ranges, meaning) in all)
                {
                    AsRowByRow(values, ranges, meaning);
                }
            }
        }
    }

    private static void AsRowByRow(Value[] values, Ranges ranges, Func<Value, Value, Truth> meaning)
    {
        for (var count = 0; count <= 8; count++)
        {
            for (var from = 0; from + count < values.Length; from++)
            {
                (Value A, Value B)[] rows = [.. Enumerable.Range(from, count).Select(i => (values[i], values[^(i + 1)]))];
                foreach (var more in count < 8 ? new[] { 0, 3 } : [0])
                {
                    var (a, b) = (values[^1], values[from]);
                    var list = new ListValue([.. rows.Select((row, i) => Value.Row(new RowValue([row.A, row.B], 0, i)))], more, Value.Row(new RowValue([a, b], 0, -1)));
                    var narrow = list.MakeNarrow();
                    Assert.True(narrow.Has(ranges.Fields));
                    var (some, every) = (Truth.False, Truth.True);
                    foreach (var row in rows)
                    {
                        (some, every) = (Truths.Or(some, meaning(row.A, row.B)), Truths.And(every, meaning(row.A, row.B)));
                    }

                    if (more > 0)
                    {
                        (some, every) = (Truths.Or(some, Truths.And(Truth.Unknown, meaning(a, b))), Truths.And(every, Truths.Or(Truth.Unknown, meaning(a, b))));
                    }

                    Assert.Equal((some, every), (ranges.Quantify(narrow, isEvery: false), ranges.Quantify(narrow, isEvery: true)));
                }
            }
        }
    }

    [Fact]
    public void Rows_that_are_many_or_not_small_integers_are_asked_one_by_one()
    {
        var plain = Value.Given(3m);
        foreach (var (value, has) in new[] { (plain, true), (Value.Unknown(0, 5), true), (Value.Given(0.5m), false), (Value.None, false), (plain.Or(Possible.Fault), false), (Value.Given(3_000_000_000m), false) })
        {
            var rows = new ListValue([Value.Row(new RowValue([plain, plain], 0, 0)), Value.Row(new RowValue([plain, value], 0, 1))]).MakeNarrow();
            Assert.Equal((true, has), (rows.Has(1), rows.Has(2)));
        }

        Assert.False(new ListValue([.. Enumerable.Range(0, 9).Select(i => Value.Row(new RowValue([plain], 0, i)))]).MakeNarrow().Has(1));
        Assert.False(new ListValue([.. Enumerable.Range(0, 8).Select(i => Value.Row(new RowValue([plain], 0, i)))], 1, Value.Row(new RowValue([plain], 0, -1))).MakeNarrow().Has(1));
        Assert.False(new ListValue([Value.Row(new RowValue([plain], 0, 0))], presence: [Truth.Unknown]).MakeNarrow().Has(1));
        Assert.False(new ListValue([Value.Row(new RowValue([plain], 0, 0))]).MakeNarrow().Has(2));
        Assert.False(new ListValue([plain]).MakeNarrow().Has(1));
    }

    [Fact]
    public void A_sound_list_has_its_count_at_hand()
    {
        var item = Value.Given(1m);
        Assert.Equal((2, 2), Ends(new ListValue([item, item])));
        Assert.Equal((1, 4), Ends(new ListValue([item], more: 3, moreItem: item)));
        Assert.Equal(Value.NotAtHand, Value.List(new ListValue([item], presence: [Truth.Unknown])).Least);
        Assert.Equal(Value.NotAtHand, Value.List(new ListValue([item.Or(Possible.Fault)])).Least);

        static (int Least, int Most) Ends(ListValue list) => (Value.List(list).Least, Value.List(list).Most);
    }

    [Fact]
    public void Joining_rows_at_once_is_joining_them_one_by_one()
    {
        for (var row = 0; row < Column.MostRows; row += 21)
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
