using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Functions of the calendar (DMN 1.5, tables 81 and 83). <c>now</c> and <c>today</c> are what the host says, never the clock.</summary>
internal static class DateFunctions
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static readonly BuiltIn[] All =
    [
        OfDate("day of year", FeelType.Number, date => NumberValue.Of(date.DayOfYear)),
        OfDate("day of week", FeelType.Text, date => new TextValue(Weekdays[date.Weekday - 1])),
        OfDate("month of year", FeelType.Text, date => new TextValue(Months[date.Month - 1])),
        OfDate("week of year", FeelType.Number, date => NumberValue.Of(date.WeekOfYear)),
        Function("now", FeelType.DateTime, c => AtNow(c, now => new DateTimeValue(now))),
        Function("today", FeelType.Date, c => AtNow(c, now => new DateValue(now.Date))),
    ];

    private static BuiltIn OfDate(string name, FeelType result, Func<FeelDate, FeelValue> function) => new(
        name,
        Form(result, c => function(((DateValue)c[0]).Value), A(FeelType.Date, "date")),
        Form(result, c => function(((DateTimeValue)c[0]).Value.Date), A(FeelType.DateTime, "date")));

    private static FeelValue AtNow(Call call, Func<FeelDateTime, FeelValue> function) =>
        call.Run.Now is { } now ? function(now) : call.Fail("ingen tidpunkt är given för uträkningen", "no moment is given for the evaluation");
}
