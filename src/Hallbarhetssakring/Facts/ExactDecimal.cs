using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>What came of reading a number.</summary>
internal enum NumberReading
{
    Read,

    /// <summary>Not a number as it is to be written.</summary>
    Malformed,

    /// <summary>A number that no decimal holds to the last digit.</summary>
    NotExact,
}

/// <summary>Reads numbers to exact decimals: what can't be held to the last digit is refused, never rounded.</summary>
internal static class ExactDecimal
{
    // The significant digits that every decimal can hold.
    private const int MostDigits = 28;

    /// <summary>A number as JSON writes it: <c>-12.50</c>, <c>1.5e3</c>.</summary>
    public static NumberReading Read(string text, out decimal number)
    {
        number = 0;
        var end = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (end >= 0 && !int.TryParse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            // An exponent of so many digits is either malformed or far out of range; a number that is zero anyway is not worth a case of its own.
            var digits = text.AsSpan(end + 1).TrimStart("+-");
            return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') ? NumberReading.NotExact : NumberReading.Malformed;
        }

        var mantissa = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var isNegative = mantissa.StartsWith("-");
        mantissa = isNegative ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? default : mantissa[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return NumberReading.Malformed;
        }

        var all = string.Concat(whole, fraction).TrimStart('0');
        var significant = all.TrimEnd('0');
        if (significant.Length == 0)
        {
            return NumberReading.Read;
        }

        // The number is `significant` shifted by `scale` places to the right.
        var scale = (long)fraction.Length - (all.Length - significant.Length) - exponent;
        if (significant.Length > MostDigits || scale > MostDigits || significant.Length - scale > MostDigits)
        {
            return NumberReading.NotExact;
        }

        var shifted = scale <= 0
            ? significant + new string('0', (int)-scale)
            : significant.PadLeft((int)scale + 1, '0').Insert(Math.Max(significant.Length, (int)scale + 1) - (int)scale, ".");
        number = Canonical.Of(decimal.Parse(shifted, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        number = isNegative ? -number : number;
        return NumberReading.Read;
    }

    /// <summary>A share as people write it: <c>50 %</c>, <c>12.5%</c>; the number returned is the share, 0.5.</summary>
    public static NumberReading ReadPercent(string text, out decimal share)
    {
        share = 0;
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.EndsWith("%"))
        {
            return NumberReading.Malformed;
        }

        var percent = trimmed[..^1].TrimEnd().ToString();

        // A percentage is a hundredth of the number: let the exponent say so, and exactness is judged once.
        return percent.AsSpan().ContainsAny('e', 'E') ? NumberReading.Malformed : Read(percent + "e-2", out share);
    }

    /// <summary>The number as JSON and YAML write it.</summary>
    public static string Write(decimal number) => Canonical.Of(number).ToString(CultureInfo.InvariantCulture);
}
