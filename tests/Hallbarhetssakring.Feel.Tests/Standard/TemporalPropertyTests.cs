using FsCheck;
using FsCheck.Fluent;
using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>Dates against System.DateOnly within its years, and against themselves beyond.</summary>
public sealed class TemporalPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly Arbitrary<int> Days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary();
    private static readonly Arbitrary<int> Any = Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary();
    private static readonly Arbitrary<int> Nanos = Gen.Choose(0, 999_999_999).ToArbitrary();
    private static readonly long Epoch = new DateOnly(1970, 1, 1).DayNumber;

    [Fact]
    public void Days_and_dates_are_those_of_DateOnly() => Prop.ForAll(Days, day =>
    {
        var expected = DateOnly.FromDayNumber(day);
        var date = FeelDate.FromDayNumber(day - Epoch)!.Value;
        return (date.Year, date.Month, date.Day) == (expected.Year, expected.Month, expected.Day)
            && date.DayNumber == day - Epoch
            && date.DayOfYear == expected.DayOfYear
            && date.Weekday % 7 == (int)expected.DayOfWeek
            && date.WeekOfYear == System.Globalization.ISOWeek.GetWeekOfYear(expected.ToDateTime(TimeOnly.MinValue));
    }).Check(Many);

    [Fact]
    public void Months_are_added_as_DateOnly_does() =>
        Prop.ForAll(Gen.Choose(400_000, 3_000_000).ToArbitrary(), Gen.Choose(-12_000, 12_000).ToArbitrary(), (day, months) =>
    {
        var expected = DateOnly.FromDayNumber(day).AddMonths(months);
        return FeelDate.FromDayNumber(day - Epoch)!.Value.AddMonths(months) == FeelDate.Create(expected.Year, expected.Month, expected.Day);
    }).Check(Many);

    [Fact]
    public void Every_day_of_all_years_goes_there_and_back() =>
        Prop.ForAll(Any, Gen.Choose(0, 169).ToArbitrary(), (low, high) =>
    {
        var day = ((long)low * high) + low;
        return FeelDate.FromDayNumber(day) is not { } date || (date.DayNumber == day && TemporalReader.Date(date.ToString()) == date);
    }).Check(Many);

    [Fact]
    public void Text_of_times_goes_there_and_back() =>
        Prop.ForAll(Gen.Choose(0, 86_399).ToArbitrary(), Nanos, Gen.Choose(-64_800, 64_800).ToArbitrary(), (second, nano, offset) =>
    {
        var time = FeelTime.FromNanoOfDay((second * FeelTime.NanosPerSecond) + nano, FeelZone.FromOffset(offset));
        return TemporalReader.Time(time.ToString()) == time;
    }).Check(Many);

    [Fact]
    public void Text_of_durations_goes_there_and_back() =>
        Prop.ForAll(Any, Nanos, (count, nano) =>
        DurationReader.Nanos(TemporalText.WriteNanos(((Int128)count * nano) + nano)) == ((Int128)count * nano) + nano
        && DurationReader.Months(TemporalText.WriteMonths(count)) == count).Check(Many);

    [Fact]
    public void Moments_in_a_zone_go_there_and_back() => Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), second =>
    {
        var zone = FeelZone.FromName("Europe/Stockholm")!;
        var moment = (Int128)second * FeelTime.NanosPerSecond;
        var shown = FeelDateTime.FromMoment(moment, zone)!.Value;

        // In autumn an hour is shown twice, and the text means the first.
        return shown.Moment == moment || shown.Moment == moment - (3600 * FeelTime.NanosPerSecond);
    }).Check(Many);
}
