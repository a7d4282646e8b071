using System.Globalization;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>Writes numbers with their units: groups of three, decimal comma in Swedish and point in English.</summary>
internal static class NumberText
{
    public const char NoBreakSpace = '\u00A0';

    private const char Minus = '−';
    private const int UsualDecimals = 2;
    private const int MostDecimals = 8;

    public static string Of(decimal number, Unit unit, Language language)
    {
        if (unit.IsShare)
        {
            // A share that is too great to be written as a percentage is an oddity, not a reason to fail.
            return Math.Abs(number) > decimal.MaxValue / 1000 ? Plain(number, language) : Plain(number * 100, language, "%");
        }

        return unit.Symbol switch
        {
            null when unit.IsDimensionless => Plain(number, language),
            null => Plain(number, language, unit.ToString()),
            Unit.Month => Counted(number, language, new("månad", "month"), new("månader", "months")),
            Unit.Day => Counted(number, language, new("dag", "day"), new("dagar", "days")),
            "SEK" => Money(number, language == Language.English ? "SEK" : "kr", language),
            { Length: 3 } currency when currency.All(char.IsAsciiLetterUpper) => Money(number, currency, language),
            { } symbol => Plain(number, language, symbol),
        };
    }

    /// <summary>
    /// A number without a unit: rounded to two decimals, with more where two would make it look rounder than it is, so that 50.004 never reads
    /// as 50 beside a ceiling of 50. Four figures stand together, as years do.
    /// </summary>
    public static string Plain(decimal number, Language language) => Plain(number, language, "");

    private static string Plain(decimal number, Language language, string unit) => Write(Round(number), language, groupFrom: 5, padToTwo: false, unit);

    private static string Money(decimal number, string currency, Language language) =>
        Write(Round(number), language, groupFrom: 4, padToTwo: true, currency);

    private static string Counted(decimal number, Language language, LocalizedText one, LocalizedText many) =>
        Plain(number, language, (number == 1 ? one : many).In(language));

    private static decimal Round(decimal number)
    {
        for (var decimals = UsualDecimals; decimals < MostDecimals; decimals++)
        {
            var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
            var hidesSomething = rounded != number && rounded == Math.Round(number, decimals - 1, MidpointRounding.AwayFromZero);
            if (!hidesSomething)
            {
                return rounded;
            }
        }

        return Math.Round(number, MostDecimals, MidpointRounding.AwayFromZero);
    }

    private static string Write(decimal number, Language language, int groupFrom, bool padToTwo, string unit = "")
    {
        Span<char> digits = stackalloc char[32], text = stackalloc char[48];
        Math.Abs(Canonical.Of(number)).TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        var point = digits[..count].IndexOf('.');
        var (whole, length) = (point < 0 ? count : point, 0);
        if (number < 0)
        {
            text[length++] = Minus;
        }

        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0 && whole >= groupFrom)
            {
                text[length++] = NoBreakSpace;
            }

            text[length++] = digits[i];
        }

        if (point >= 0)
        {
            text[length++] = language == Language.English ? '.' : ',';
            digits[(point + 1)..count].CopyTo(text[length..]);
            length += count - point - 1;
            if (padToTwo && count - point == 2)
            {
                text[length++] = '0';
            }
        }

        return unit.Length == 0 ? text[..length].ToString() : string.Concat(text[..length], [NoBreakSpace], unit);
    }
}
