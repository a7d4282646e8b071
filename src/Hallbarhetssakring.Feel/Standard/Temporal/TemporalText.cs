using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>How dates, times and durations are written: ISO 8601 with the zone's name after <c>@</c>, as FEEL reads them.</summary>
internal static class TemporalText
{
    public static string Write(FeelDate date)
    {
        var year = Math.Abs(date.Year).ToString("0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{year}-{date.Month:00}-{date.Day:00}");
    }

    public static string Write(FeelTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}{Fraction(time.Nanosecond)}{time.Zone}");

    public static string Write(FeelDateTime value) => Write(value.Date) + "T" + Write(value.Time);

    public static string Write(FeelZone zone)
    {
        if (zone.Name is { } name)
        {
            return "@" + name;
        }

        var offset = zone.OffsetWithoutDate();
        if (offset == 0)
        {
            return "Z";
        }

        var size = Math.Abs(offset);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }

    /// <summary><c>P1Y2M</c>, <c>-P3M</c>, <c>P0M</c>.</summary>
    public static string WriteMonths(long months)
    {
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var text = new StringBuilder(months < 0 ? "-P" : "P");
        Append(text, years, 'Y');
        Append(text, rest, 'M');
        return months == 0 ? "P0M" : text.ToString();
    }

    /// <summary><c>P1DT2H3M4.5S</c>, <c>-PT1H</c>, <c>PT0S</c>.</summary>
    public static string WriteNanos(Int128 nanos)
    {
        if (nanos == 0)
        {
            return "PT0S";
        }

        var size = nanos < 0 ? -nanos : nanos;
        var text = new StringBuilder(nanos < 0 ? "-P" : "P");
        Append(text, size / FeelTime.NanosPerDay, 'D');
        var rest = (long)(size % FeelTime.NanosPerDay);
        if (rest == 0)
        {
            return text.ToString();
        }

        text.Append('T');
        var seconds = rest / FeelTime.NanosPerSecond;
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var fraction = Fraction((int)(rest % FeelTime.NanosPerSecond));
        if (seconds % 60 != 0 || fraction.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{seconds % 60}{fraction}S");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Int128 count, char unit)
    {
        if (count != 0)
        {
            text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }

    private static string Fraction(int nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
