using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

internal enum TokenKind
{
    End,
    Bad,
    Number,
    Text,
    AtText,
    Name,
    Keyword,
    Percent,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Dot,
    DotDot,
    Comma,
    Colon,
    Question,
    Arrow,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
}

/// <summary>
/// A piece of the text. <paramref name="Text"/> is what it says: a number's digits without separators, a text's value, a name in NFC,
/// a keyword as written.
/// </summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, Keyword Keyword = Keyword.None);
