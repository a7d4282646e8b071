using System.Globalization;
using System.Numerics;

namespace Hallbarhetssakring.Feel.Standard.Numbers;

/// <summary>Reads and writes numbers: plain digits with a point, never a comma, never an exponent when written.</summary>
internal static class NumberText
{
    // Digits beyond these can't matter but as "not exactly a half".
    private const int DigitsRead = 2 * FeelNumber.Precision;

    // An exponent of more digits is out of range whatever it says.
    private const int ExponentDigits = 6;

    /// <summary>Reads <c>-12.5</c>, <c>.5</c>, <c>1.2e-3</c>; null when it is not a number or too large.</summary>
    public static FeelNumber? Read(string text)
    {
        var position = text.StartsWith('-') ? 1 : 0;
        var whole = TakeDigits(text, ref position);
        var fraction = "";
        if (position + 1 < text.Length && text[position] == '.')
        {
            position++;
            fraction = TakeDigits(text, ref position);
            if (fraction.Length == 0)
            {
                return null;
            }
        }

        if (whole.Length + fraction.Length == 0 || !TryTakeExponent(text, ref position, out var exponent) || position != text.Length)
        {
            return null;
        }

        var digits = (whole + fraction).TrimStart('0');
        exponent -= fraction.Length;
        if (digits.Length > DigitsRead)
        {
            var sticky = digits.AsSpan(DigitsRead).ContainsAnyExcept('0') ? '1' : '0';
            exponent += digits.Length - DigitsRead - 1;
            digits = digits[..DigitsRead] + sticky;
        }

        if (digits.Length == 0)
        {
            return FeelNumber.Zero;
        }

        if (exponent is > FeelNumber.MaximumExponent or < 2 * FeelNumber.MinimumExponent)
        {
            return exponent > 0 ? null : FeelNumber.Zero;
        }

        var coefficient = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return FeelNumber.Create(text[0] == '-' ? -coefficient : coefficient, exponent);
    }

    public static string Write(FeelNumber number)
    {
        var digits = BigInteger.Abs(number.Coefficient).ToString(CultureInfo.InvariantCulture);
        var sign = number.Sign < 0 ? "-" : "";
        if (number.Exponent >= 0)
        {
            return sign + digits + new string('0', number.Exponent);
        }

        var point = digits.Length + number.Exponent;
        return point > 0 ? $"{sign}{digits[..point]}.{digits[point..]}" : $"{sign}0.{new string('0', -point)}{digits}";
    }

    private static string TakeDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private static bool TryTakeExponent(string text, ref int position, out int exponent)
    {
        exponent = 0;
        if (position >= text.Length || text[position] is not ('e' or 'E'))
        {
            return true;
        }

        position++;
        var negative = position < text.Length && text[position] == '-';
        position += position < text.Length && text[position] is '-' or '+' ? 1 : 0;
        var digits = TakeDigits(text, ref position);
        if (digits.Length == 0)
        {
            return false;
        }

        digits = digits.TrimStart('0');
        var size = digits.Length > ExponentDigits ? 1_000_000 : digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        exponent = negative ? -size : size;
        return true;
    }
}
