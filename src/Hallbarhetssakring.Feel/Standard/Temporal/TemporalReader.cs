using System.Globalization;

namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>
/// Reads dates and times as XML Schema part 2 writes them, and a zone's name after <c>@</c> (DMN 1.5, 10.3.4.1). Null for whatever is not one;
/// a fraction of a second of more than nine digits is refused, not cut.
/// </summary>
internal static class TemporalReader
{
    public static FeelDate? Date(string text)
    {
        var cursor = new TextCursor(text);
        return ReadDate(ref cursor) is { } date && cursor.AtEnd ? date : null;
    }

    public static FeelTime? Time(string text)
    {
        var cursor = new TextCursor(text);
        return ReadTime(ref cursor, out _);
    }

    /// <summary>A date and time; a date alone is its midnight, without a zone.</summary>
    public static FeelDateTime? DateTime(string text)
    {
        var cursor = new TextCursor(text);
        if (ReadDate(ref cursor) is not { } date)
        {
            return null;
        }

        if (cursor.AtEnd)
        {
            return new FeelDateTime(date, FeelTime.FromNanoOfDay(0, null));
        }

        if (!cursor.Take('T') || ReadTime(ref cursor, out var isNextDay) is not { } time)
        {
            return null;
        }

        if (!isNextDay)
        {
            return new FeelDateTime(date, time);
        }

        return FeelDate.FromDayNumber(date.DayNumber + 1) is { } next ? new FeelDateTime(next, time) : null;
    }

    // At least four digits; more only without a leading zero.
    private static FeelDate? ReadDate(ref TextCursor cursor)
    {
        var negative = cursor.Take('-');
        var digits = cursor.TakeDigits();
        var sound = digits.Length is >= 4 and <= 9 && (digits.Length == 4 || digits[0] != '0') && !(negative && digits == "0000");
        if (!sound || !cursor.Take('-') || !cursor.TryTakeTwoDigits(out var month) || !cursor.Take('-') || !cursor.TryTakeTwoDigits(out var day))
        {
            return null;
        }

        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return FeelDate.Create(negative ? -year : year, month, day);
    }

    // 24:00:00 is the next day's midnight.
    private static FeelTime? ReadTime(ref TextCursor cursor, out bool isNextDay)
    {
        isNextDay = false;
        if (!cursor.TryTakeTwoDigits(out var hour) || !cursor.Take(':') || !cursor.TryTakeTwoDigits(out var minute) || !cursor.Take(':')
            || !cursor.TryTakeTwoDigits(out var second) || ReadFraction(ref cursor) is not { } nanos || !TryReadZone(ref cursor, out var zone))
        {
            return null;
        }

        isNextDay = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        return FeelTime.Create(isNextDay ? 0 : hour, minute, second, nanos, zone);
    }

    private static int? ReadFraction(ref TextCursor cursor)
    {
        if (!cursor.Take('.'))
        {
            return 0;
        }

        var digits = cursor.TakeDigits();
        return digits.Length is 0 or > 9 ? null : int.Parse(digits.PadRight(9, '0'), CultureInfo.InvariantCulture);
    }

    private static bool TryReadZone(ref TextCursor cursor, out FeelZone? zone)
    {
        zone = null;
        if (cursor.AtEnd)
        {
            return true;
        }

        if (cursor.Take('@'))
        {
            zone = FeelZone.FromName(cursor.TakeRest());
            return zone is not null;
        }

        zone = cursor.Take('Z') ? FeelZone.Utc : ReadOffset(ref cursor);
        return zone is not null && cursor.AtEnd;
    }

    // +02:00, and seconds where a history of zones has them: +05:00:01.
    private static FeelZone? ReadOffset(ref TextCursor cursor)
    {
        var negative = cursor.Current == '-';
        if ((!cursor.Take('-') && !cursor.Take('+'))
            || !cursor.TryTakeTwoDigits(out var hours) || !cursor.Take(':') || !cursor.TryTakeTwoDigits(out var minutes))
        {
            return null;
        }

        var seconds = 0;
        if ((cursor.Take(':') && !cursor.TryTakeTwoDigits(out seconds)) || minutes > 59 || seconds > 59)
        {
            return null;
        }

        var offset = (((hours * 60) + minutes) * 60) + seconds;
        return FeelZone.FromOffset(negative ? -offset : offset);
    }
}
