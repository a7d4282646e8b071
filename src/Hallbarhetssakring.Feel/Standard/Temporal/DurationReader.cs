using System.Globalization;

namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>Reads durations: <c>P1Y2M</c> in months, <c>P1DT2H3M4.5S</c> in nanoseconds; never both in one (DMN 1.5, 10.3.2.3.6 and 7).</summary>
internal static class DurationReader
{
    // A count of more digits is beyond every bound.
    private const int CountDigits = 15;

    public static long? Months(string text)
    {
        var cursor = new TextCursor(text);
        var negative = cursor.Take('-');
        if (!cursor.Take('P') || cursor.AtEnd)
        {
            return null;
        }

        Int128 months = 0;
        foreach (var (unit, factor) in (ReadOnlySpan<(char, int)>)[('Y', 12), ('M', 1)])
        {
            if (!TakePart(ref cursor, unit, ref months, factor))
            {
                return null;
            }
        }

        return cursor.AtEnd ? Durations.Months(negative ? -months : months) : null;
    }

    public static Int128? Nanos(string text)
    {
        var cursor = new TextCursor(text);
        var negative = cursor.Take('-');
        Int128 nanos = 0;
        if (!cursor.Take('P') || cursor.AtEnd || !TakePart(ref cursor, 'D', ref nanos, FeelTime.NanosPerDay))
        {
            return null;
        }

        if (cursor.Take('T'))
        {
            if (cursor.AtEnd || !TakePart(ref cursor, 'H', ref nanos, 3600 * FeelTime.NanosPerSecond)
                || !TakePart(ref cursor, 'M', ref nanos, 60 * FeelTime.NanosPerSecond) || !TakePart(ref cursor, 'S', ref nanos, FeelTime.NanosPerSecond))
            {
                return null;
            }
        }

        return cursor.AtEnd ? Durations.Nanos(negative ? -nanos : nanos) : null;
    }

    /// <summary>Digits and their unit's letter, if they stand here. False when what stands here can't be read.</summary>
    private static bool TakePart(ref TextCursor cursor, char unit, ref Int128 total, long factor)
    {
        var ahead = cursor;
        var digits = ahead.TakeDigits();
        if (digits.Length == 0)
        {
            return true;
        }

        Int128 fraction = 0;
        if (unit == 'S' && ahead.Take('.'))
        {
            var decimals = ahead.TakeDigits();
            if (decimals.Length is 0 or > 9)
            {
                return false;
            }

            fraction = long.Parse(decimals.PadRight(9, '0'), CultureInfo.InvariantCulture);
        }

        if (!ahead.Take(unit))
        {
            return true;
        }

        digits = digits.TrimStart('0');
        if (digits.Length > CountDigits)
        {
            return false;
        }

        total += ((Int128)(digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture)) * factor) + fraction;
        cursor = ahead;
        return true;
    }
}
