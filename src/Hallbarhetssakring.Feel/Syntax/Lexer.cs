using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Cuts an expression's text into tokens. Never throws: what does not belong becomes a bad token and a diagnostic.</summary>
internal sealed partial class Lexer
{
    private readonly EmbeddedText _source;
    private readonly string _text;
    private readonly Dialect _dialect;
    private readonly DiagnosticBag _bag;
    private int _position;

    private Lexer(EmbeddedText source, Dialect dialect, DiagnosticBag bag)
    {
        _source = source;
        _text = source.Text;
        _dialect = dialect;
        _bag = bag;
    }

    private bool IsStrict => _dialect != Dialect.Standard;

    private char Current => Peek(0);

    /// <summary>The tokens of a text; the last one is always <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Tokenize(EmbeddedText source, Dialect dialect, DiagnosticBag bag)
    {
        var lexer = new Lexer(source, dialect, bag);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(lexer.Next(tokens.Count > 0 ? tokens[^1].Kind : TokenKind.End));
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private Token Next(TokenKind previous)
    {
        SkipSpaceAndComments();
        var start = _position;
        if (start >= _text.Length)
        {
            return new Token(TokenKind.End, new TextSpan(_text.Length, 0), "");
        }

        var c = Current;
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !EndsOperand(previous)))
        {
            return NumberLexer.Read(_source, ref _position, _dialect, _bag);
        }

        if (NameRuneLength(start, isFirst: true) > 0)
        {
            return ReadName(start);
        }

        if (c == '"' || (c == '@' && Peek(1) == '"'))
        {
            return ReadText(start);
        }

        var (kind, length) = Symbol();
        if (kind != TokenKind.Bad)
        {
            _position += length;
            return new Token(kind, new TextSpan(start, length), _text.Substring(start, length));
        }

        return ReadBad(start);
    }

    private static bool EndsOperand(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.Number or TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.CloseBrace or TokenKind.Text;

    private void SkipSpaceAndComments()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (Current == '/' && Peek(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>How many code units of a name stand at a place: 0, 1, or 2 for a letter beyond the basic plane.</summary>
    private int NameRuneLength(int at, bool isFirst)
    {
        if (at >= _text.Length || Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        var category = Rune.GetUnicodeCategory(rune);
        var letter = Rune.IsLetter(rune) || rune.Value == '_' || (!IsStrict && rune.Value >= 0x10000);
        var rest = category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.DecimalDigitNumber;
        return letter || (!isFirst && rest) ? length : 0;
    }

    private Token ReadName(int start)
    {
        var first = true;
        for (int length; (length = NameRuneLength(_position, first)) > 0; first = false)
        {
            _position += length;
        }

        var word = _text[start.._position].Normalize(NormalizationForm.FormC);
        var span = TextSpan.FromBounds(start, _position);
        var keyword = Vocabulary.KeywordOf(word, _dialect);
        return keyword == Keyword.None ? new Token(TokenKind.Name, span, word) : new Token(TokenKind.Keyword, span, word, keyword);
    }

    private (TokenKind Kind, int Length) Symbol() => (Current, Peek(1)) switch
    {
        ('*', '*') => (TokenKind.StarStar, 2),
        ('*', _) => (TokenKind.Star, 1),
        ('+', _) => (TokenKind.Plus, 1),
        ('-', '>') => (TokenKind.Arrow, 2),
        ('-', _) => (TokenKind.Minus, 1),
        ('/', _) => (TokenKind.Slash, 1),
        ('%', _) => (TokenKind.Percent, 1),
        ('!', '=') => (TokenKind.NotEqual, 2),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('<', _) => (TokenKind.Less, 1),
        ('>', '=') => (TokenKind.GreaterOrEqual, 2),
        ('>', _) => (TokenKind.Greater, 1),
        ('=', '=') => (TokenKind.Bad, 2),
        ('=', _) => (TokenKind.Equal, 1),
        ('.', '.') => (TokenKind.DotDot, 2),
        ('.', _) => (TokenKind.Dot, 1),
        (',', _) => (TokenKind.Comma, 1),
        (':', _) => (TokenKind.Colon, 1),
        ('?', _) => (TokenKind.Question, 1),
        ('(', _) => (TokenKind.OpenParenthesis, 1),
        (')', _) => (TokenKind.CloseParenthesis, 1),
        ('[', _) => (TokenKind.OpenBracket, 1),
        (']', _) => (TokenKind.CloseBracket, 1),
        ('{', _) => (TokenKind.OpenBrace, 1),
        ('}', _) => (TokenKind.CloseBrace, 1),
        _ => (TokenKind.Bad, 1),
    };

    private Token ReadBad(int start)
    {
        // What people bring from other languages gets the right spelling.
        (string Written, string Meant)? foreign = (Current, Peek(1)) switch
        {
            ('=', '=') => ("==", "="),
            ('&', '&') => ("&&", Vocabulary.Spell(Keyword.And, _dialect)),
            ('|', '|') => ("||", Vocabulary.Spell(Keyword.Or, _dialect)),
            ('<', '>') => ("<>", "!="),
            ('≤', _) => ("≤", "<="),
            ('≥', _) => ("≥", ">="),
            ('≠', _) => ("≠", "!="),
            ('!', _) => ("!", IsStrict ? Vocabulary.Spell(Keyword.Not, _dialect) : "not"),
            _ => null,
        };
        var length = foreign?.Written.Length ?? (char.IsHighSurrogate(Current) && char.IsLowSurrogate(Peek(1)) ? 2 : 1);
        var quoted = Current is '\'' or '”' or '“' or '’' ? QuotedLength() : 0;
        _position += Math.Max(length, quoted);
        var span = TextSpan.FromBounds(start, _position);
        var written = _text[start.._position];
        if (foreign is { } pair)
        {
            _bag.Report(SyntaxDiagnostics.ForeignOperator, _source.Locate(span), pair.Written, pair.Meant);
        }
        else if (quoted > 0)
        {
            _bag.Report(SyntaxDiagnostics.SingleQuotes, _source.Locate(span), written[1..^1]);
            return new Token(TokenKind.Text, span, written[1..^1]);
        }
        else
        {
            _bag.Report(SyntaxDiagnostics.UnexpectedCharacter, _source.Locate(span), Show(written));
        }

        return foreign?.Meant switch
        {
            "=" => new Token(TokenKind.Equal, span, "="),
            "!=" => new Token(TokenKind.NotEqual, span, "!="),
            "<=" => new Token(TokenKind.LessOrEqual, span, "<="),
            ">=" => new Token(TokenKind.GreaterOrEqual, span, ">="),
            { } word when Vocabulary.KeywordOf(word, _dialect) is var keyword and not Keyword.None => new Token(TokenKind.Keyword, span, word, keyword),
            _ => new Token(TokenKind.Bad, span, written),
        };
    }

    // 'text' or ”text”: the length with both marks, or 0 when the second one is not on the line.
    private int QuotedLength()
    {
        for (var i = _position + 1; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (_text[i] is '\'' or '”' or '“' or '’')
            {
                return i + 1 - _position;
            }
        }

        return 0;
    }

    private static string Show(string character) =>
        character.Length == 1 && (char.IsControl(character[0]) || char.IsSurrogate(character[0]))
            ? "U+" + ((int)character[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)
            : character;
}
