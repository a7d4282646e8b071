using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Reads a number: <c>12.5</c>, <c>.5</c>; in the strict dialects also <c>500_000</c> and <c>500 000</c>; in the standard one also <c>1.2e3</c>.</summary>
internal static class NumberLexer
{
    public static Token Read(EmbeddedText source, ref int position, Dialect dialect, DiagnosticBag bag)
    {
        var text = source.Text;
        var start = position;
        var digits = new StringBuilder();
        var sound = true;
        TakeDigits(text, ref position, digits);
        if (dialect != Dialect.Standard && digits.Length > 0)
        {
            sound = TakeGroups(text, ref position, digits);
        }

        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            digits.Append('.');
            position++;
            TakeDigits(text, ref position, digits);
        }

        if (dialect == Dialect.Standard)
        {
            TakeExponent(text, ref position, digits);
        }
        else if (position < text.Length && (text[position] == '_' || (char.IsLetter(text[position]) && !IsUnitAt(text, position, dialect))))
        {
            // 1e3, 5x, 500_00: one message for the whole word.
            sound = false;
            while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
            {
                position++;
            }
        }

        var span = TextSpan.FromBounds(start, position);
        if (!sound)
        {
            bag.Report(SyntaxDiagnostics.BadNumber, source.Locate(span), text[start..position]);
        }

        return new Token(TokenKind.Number, span, digits.ToString());
    }

    private static void TakeDigits(string text, ref int position, StringBuilder digits)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            digits.Append(text[position++]);
        }
    }

    /// <summary>Groups of three after <c>_</c> or one space. False when an underscore does not part groups of three.</summary>
    private static bool TakeGroups(string text, ref int position, StringBuilder digits)
    {
        var sound = true;
        var mayHaveSpaces = digits.Length <= 3;
        while (position + 1 < text.Length)
        {
            var separator = text[position];
            var isGroup = IsGroupOfThree(text, position + 1);
            if (separator == '_' && char.IsAsciiDigit(text[position + 1]))
            {
                sound &= isGroup;
            }
            else if (!mayHaveSpaces || separator is not (' ' or '\u00A0' or '\u202F') || !isGroup)
            {
                return sound;
            }

            position++;
            TakeDigits(text, ref position, digits);
        }

        return sound;
    }

    private static bool IsGroupOfThree(string text, int at)
    {
        for (var i = 0; i < 3; i++)
        {
            if (at + i >= text.Length || !char.IsAsciiDigit(text[at + i]))
            {
                return false;
            }
        }

        return at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]);
    }

    private static void TakeExponent(string text, ref int position, StringBuilder digits)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
        {
            return;
        }

        var sign = position + 1 < text.Length && text[position + 1] is '+' or '-' ? 1 : 0;
        var at = position + 1 + sign;
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            digits.Append(text, position, 1 + sign);
            position = at;
            TakeDigits(text, ref position, digits);
        }
    }

    // 500kr: the unit may follow without a space.
    private static bool IsUnitAt(string text, int position, Dialect dialect)
    {
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return QuantityUnit.IsUnit(text[position..end], dialect);
    }
}
