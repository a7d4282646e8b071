using System.Globalization;

namespace Hallbarhetssakring.Facts;

/// <summary>Reads civil dates in the one form that is accepted, <c>2026-03-01</c>, and says what is wrong with others.</summary>
internal static class IsoDate
{
    private const string Pattern = "yyyy-MM-dd";

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Write(DateOnly date) => date.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>How many days the month has, where the form is right and the day is past its end; else null.</summary>
    public static int? DaysOfMonth(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var day)
            || year is 0 || month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        var days = DateTime.DaysInMonth(year, month);
        return day > days ? days : null;
    }

    /// <summary>The same date in the right form, where it can be told which one is meant: <c>20260301</c>, <c>2026/3/1</c>, a time of day after it.</summary>
    public static string? Suggest(string text)
    {
        var trimmed = text.Trim();
        string[] patterns = ["yyyyMMdd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d-M-yyyy"];
        foreach (var pattern in patterns)
        {
            if (DateOnly.TryParseExact(trimmed, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return Write(date);
            }
        }

        return trimmed.Length > 10 && trimmed[10] is 'T' or ' ' && TryRead(trimmed[..10], out var day) ? Write(day) : null;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
