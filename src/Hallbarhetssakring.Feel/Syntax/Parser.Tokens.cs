using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>How the parser looks at and takes tokens, and what it says when one is missing.</summary>
internal sealed partial class Parser
{
    private static readonly LocalizedText EndOfExpression = new("slutet på uttrycket", "the end of the expression");

    private bool At(Keyword keyword) => Current.Kind == TokenKind.Keyword && Current.Keyword == keyword;

    private Token PeekToken(int ahead) => _tokens[Math.Min(_position + ahead, _tokens.Count - 1)];

    private Token Take()
    {
        var token = Current;
        if (_position < _tokens.Count - 1)
        {
            _position++;
        }

        return token;
    }

    private Token Expect(TokenKind kind, string shown)
    {
        if (Current.Kind == kind)
        {
            return Take();
        }

        ReportExpected(LocalizedText.Same(shown));
        return new Token(kind, new TextSpan(Current.Span.Start, 0), "");
    }

    private void Expect(Keyword keyword)
    {
        if (At(keyword))
        {
            Take();
        }
        else
        {
            ReportExpected(LocalizedText.Same("”" + Spell(keyword) + "”"));
        }
    }

    private Token ExpectName(LocalizedText what)
    {
        switch (Current.Kind)
        {
            case TokenKind.Name:
                ReportReservedInOther(what);
                return Take();
            case TokenKind.Keyword:
                var keyword = Take();
                Report(SyntaxDiagnostics.KeywordAsName, keyword.Span, keyword.Text);
                return keyword;
            default:
                ReportExpected(what);
                return new Token(TokenKind.Name, new TextSpan(Current.Span.Start, 0), "");
        }
    }

    // A row's name must stay a name when the expression is written in the other language.
    private void ReportReservedInOther(LocalizedText what)
    {
        if (what == AVariable && IsStrict && KeywordOfOther(Current.Text) != Keyword.None)
        {
            Report(SyntaxDiagnostics.KeywordAsName, Current.Span, Current.Text);
        }
    }

    private Keyword KeywordOfOther(string word) =>
        Vocabulary.KeywordOf(word, _dialect == Dialect.StrictSwedish ? Dialect.StrictEnglish : Dialect.StrictSwedish);

    private void ExpectEnd()
    {
        if (Current.Kind == TokenKind.End || _gaveUp)
        {
            return;
        }

        if (!ReportDecimalComma() && !ReportForeignWord() && !ReportUnknownUnit())
        {
            Report(SyntaxDiagnostics.UnexpectedAfterEnd, Current.Span, Show(Current), Spell(Keyword.And));
        }
    }

    private void ReportExpected(LocalizedText what)
    {
        if (!ReportDecimalComma() && !ReportForeignWord() && !ReportUnknownUnit())
        {
            Report(SyntaxDiagnostics.Expected, Current.Span, what, Current.Kind == TokenKind.End ? EndOfExpression : LocalizedText.Same(Show(Current)));
        }
    }

    // 1,5 where no list can stand.
    private bool ReportDecimalComma()
    {
        if (Current.Kind != TokenKind.Comma || _position == 0)
        {
            return false;
        }

        var (before, after) = (_tokens[_position - 1], PeekToken(1));
        if (before.Kind != TokenKind.Number || after.Kind != TokenKind.Number || before.Span.End != Current.Span.Start || after.Span.Start != Current.Span.End)
        {
            return false;
        }

        Report(SyntaxDiagnostics.DecimalComma, TextSpan.Cover(before.Span, after.Span), before.Text + "." + after.Text);
        _isCutByComma = true;
        return true;
    }

    // "and" in a Swedish file, "och" in an English one.
    private bool ReportForeignWord()
    {
        if (!IsStrict || Current.Kind != TokenKind.Name)
        {
            return false;
        }

        var keyword = KeywordOfOther(Current.Text);
        if (keyword == Keyword.None)
        {
            return false;
        }

        Report(SyntaxDiagnostics.WordOfOtherLanguage, Current.Span, Current.Text, Spell(keyword));
        return true;
    }

    // "5 kilo": a word just after a number is taken for its unit.
    private bool ReportUnknownUnit()
    {
        if (!IsStrict || Current.Kind != TokenKind.Name || _position == 0 || _tokens[_position - 1].Kind != TokenKind.Number)
        {
            return false;
        }

        Report(SyntaxDiagnostics.UnknownUnit, Current.Span, Current.Text, string.Join(", ", Vocabulary.Units.Select(unit => Vocabulary.UnitWords(unit, _dialect)[0])));
        return true;
    }

    // Only the first complaint about form is sure to be true; what follows from it would mislead.
    private void Report(Diagnostics.DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        if (!_gaveUp && Current.Kind != TokenKind.Bad)
        {
            _bag.Report(descriptor, _source.Locate(span), arguments);
        }

        // Of a character that does not belong the lexer has spoken.
        _gaveUp = true;
    }

    private bool IsOneOperatorTooMany() => ++_operators > _limits.Operators;

    private ErrorSyntax GiveUp()
    {
        if (_operators > _limits.Operators)
        {
            Report(SyntaxDiagnostics.TooManyOperators, Current.Span, _limits.Operators);
        }

        Report(SyntaxDiagnostics.TooDeep, Current.Span, _limits.Depth);
        _position = _tokens.Count - 1;
        return new ErrorSyntax(Current.Span);
    }

    private SourceLocation Locate(Token token) => _source.Locate(token.Span);

    private string Spell(Keyword keyword) => Vocabulary.Spell(keyword, _dialect);

    private string Show(Token token) => token.Kind == TokenKind.End ? "" : "”" + _source.Text.Substring(token.Span.Start, Math.Min(token.Span.Length, 40)) + "”";
}
