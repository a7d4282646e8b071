using System.Text;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Texts in double quotes and their escapes (DMN 1.5, rules 35 and 36).</summary>
internal sealed partial class Lexer
{
    private Token ReadText(int start)
    {
        var isAt = Current == '@';
        _position += isAt ? 2 : 1;
        var value = new StringBuilder();
        while (_position < _text.Length && Current != '"' && Current is not ('\n' or '\r'))
        {
            if (Current == '\\')
            {
                ReadEscape(value);
            }
            else
            {
                value.Append(Current);
                _position++;
            }
        }

        if (Current == '"')
        {
            _position++;
        }
        else
        {
            _bag.Report(SyntaxDiagnostics.UnterminatedText, _source.Locate(TextSpan.FromBounds(start, _position)));
        }

        var text = value.ToString();
        if (IsStrict && HalfPair(text) is { } half)
        {
            // A text with half a character has no normal form to be compared in.
            _bag.Report(SyntaxDiagnostics.UnexpectedCharacter, _source.Locate(TextSpan.FromBounds(start, _position)), half);
            text = "";
        }

        return new Token(isAt ? TokenKind.AtText : TokenKind.Text, TextSpan.FromBounds(start, _position), text);
    }

    // The first half of a surrogate pair that stands alone, as U+D800; null when there is none.
    private static string? HalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return Show(text[i..(i + 1)]);
            }
        }

        return null;
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = _position;
        var escape = Peek(1);
        var simple = escape switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => "\"", '\'' => "'", '\\' => "\\", _ => null };
        var digits = escape switch { 'u' => 4, 'U' => 6, _ => 0 };
        if (simple is not null)
        {
            value.Append(simple);
            _position += 2;
        }
        else if (digits > 0 && _position + 2 + digits <= _text.Length
            && int.TryParse(_text.AsSpan(_position + 2, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
            && (Rune.IsValid(code) || char.IsSurrogate((char)Math.Min(code, char.MaxValue))))
        {
            // A pair may be written as two escapes of four digits each.
            _ = code > char.MaxValue ? value.Append(new Rune(code).ToString()) : value.Append((char)code);
            _position += 2 + digits;
        }
        else
        {
            // Standard FEEL takes an unknown escape as it stands, e.g. \d in a regular expression.
            if (IsStrict)
            {
                _bag.Report(SyntaxDiagnostics.BadEscape, _source.Locate(new TextSpan(start, 2)), "\\" + escape);
            }

            value.Append('\\');
            _position++;
        }
    }
}
