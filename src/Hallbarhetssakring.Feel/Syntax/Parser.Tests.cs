using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Ranges, lists, membership and unary tests: all that begins with a bracket or a comparison.</summary>
internal sealed partial class Parser
{
    // A comparison may begin an operand only where a test may stand: in a cell, after "in", and within parentheses as a range.
    private int _insideTests;

    // At a range's high end "[" may close it, the older way to write an excluded end.
    private int _insideRangeEnd;

    private UnaryTestsSyntax UnaryTests()
    {
        _insideTests++;
        var start = Current.Span;
        if (Current.Kind == TokenKind.Minus && PeekToken(1).Kind == TokenKind.End)
        {
            Take();
            return new UnaryTestsSyntax(start, Negated: false, []);
        }

        var negated = (Current.Kind == TokenKind.Name && Current.Text == "not") || At(Keyword.Not);
        ImmutableArray<SyntaxNode> tests;
        if (negated && PeekToken(1).Kind == TokenKind.OpenParenthesis && ClosesAtEnd(_position + 1))
        {
            Take();
            Take();
            tests = TestList();
            Expect(TokenKind.CloseParenthesis, "”)”");
        }
        else
        {
            negated = false;
            tests = TestList();
        }

        _insideTests--;
        return new UnaryTestsSyntax(TextSpan.Cover(start, _tokens[Math.Max(0, _position - 1)].Span), negated, tests);
    }

    private ImmutableArray<SyntaxNode> TestList()
    {
        var tests = ImmutableArray.CreateBuilder<SyntaxNode>();
        tests.Add(Test());
        while (Current.Kind == TokenKind.Comma && !_gaveUp)
        {
            Take();
            tests.Add(Test());
        }

        return tests.ToImmutable();
    }

    private SyntaxNode Test() => ComparisonOperator(Current) is not null ? ComparisonTest() : Expression();

    private ComparisonTestSyntax ComparisonTest()
    {
        var sign = Current;
        var operation = ComparisonOperator(sign)!.Value;
        Take();
        var operand = Additive();
        return new ComparisonTestSyntax(TextSpan.Cover(sign.Span, operand.Span), operation, operand);
    }

    // x in (tests), x in test
    private InSyntax InTests(SyntaxNode value)
    {
        _insideTests++;
        ImmutableArray<SyntaxNode> tests;
        TextSpan end;
        if (Current.Kind == TokenKind.OpenParenthesis && !IsRangeStart())
        {
            Take();
            tests = TestList();
            end = Expect(TokenKind.CloseParenthesis, "”)”").Span;
        }
        else
        {
            var test = ComparisonOperator(Current) is not null ? ComparisonTest() : Additive();
            tests = [test];
            end = test.Span;
        }

        _insideTests--;
        return new InSyntax(TextSpan.Cover(value.Span, end), value, tests);
    }

    private SyntaxNode ParenthesisOrRange()
    {
        var open = Take();
        if (ComparisonOperator(Current) is { } comparison && IsClosedAfterComparison())
        {
            // (< 5) is a range that is open at one end (DMN 1.5, rule 66).
            Take();
            var end = Additive();
            var last = Expect(TokenKind.CloseParenthesis, "”)”");
            var span = TextSpan.Cover(open.Span, last.Span);
            return comparison switch
            {
                BinaryOperator.Less or BinaryOperator.LessOrEqual => new RangeSyntax(span, null, false, end, comparison == BinaryOperator.LessOrEqual),
                BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => new RangeSyntax(span, end, comparison == BinaryOperator.GreaterOrEqual, null, false),
                _ => new ComparisonTestSyntax(span, comparison, end),
            };
        }

        var first = Expression();
        if (Current.Kind == TokenKind.DotDot)
        {
            return RangeFrom(open, first, lowIncluded: false);
        }

        var close = Expect(TokenKind.CloseParenthesis, "”)”");
        return first with { Span = TextSpan.Cover(open.Span, close.Span) };
    }

    private SyntaxNode ListOrRange()
    {
        var open = Take();
        var elements = ImmutableArray.CreateBuilder<SyntaxNode>();

        // After a comma "]" can't end the list; in standard FEEL it begins a range: [1, ]2..3[].
        while ((Current.Kind != TokenKind.CloseBracket || (elements.Count > 0 && !IsStrict)) && Current.Kind != TokenKind.End && !_gaveUp)
        {
            elements.Add(ComparisonOperator(Current) is not null && !IsStrict ? ComparisonTest() : Expression());
            if (elements.Count == 1 && Current.Kind == TokenKind.DotDot)
            {
                return RangeFrom(open, elements[0], lowIncluded: true);
            }

            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        var close = Expect(TokenKind.CloseBracket, "”]”");
        return new ListSyntax(TextSpan.Cover(open.Span, close.Span), elements.ToImmutable());
    }

    // ]1..5]: the older way to write an excluded end.
    private SyntaxNode OpenEndedRange()
    {
        var open = Take();
        var low = Expression();
        return RangeFrom(open, low, lowIncluded: false);
    }

    private RangeSyntax RangeFrom(Token open, SyntaxNode low, bool lowIncluded)
    {
        Expect(TokenKind.DotDot, "”..”");
        _insideRangeEnd++;
        var high = Expression();
        _insideRangeEnd--;
        var close = Current.Kind is TokenKind.CloseParenthesis or TokenKind.OpenBracket ? Take() : Expect(TokenKind.CloseBracket, "”]”");
        return new RangeSyntax(TextSpan.Cover(open.Span, close.Span), low, lowIncluded, high, close.Kind == TokenKind.CloseBracket);
    }

    // [1..10[: a bracket that nothing can follow within it opens no filter.
    private bool ClosesRange() => _insideRangeEnd > 0 && !IsStrict && !StartsExpression(PeekToken(1));

    private static bool StartsExpression(Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Text or TokenKind.AtText or TokenKind.Name or TokenKind.Question or TokenKind.Minus => true,
        TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace => true,
        TokenKind.Keyword => token.Keyword is Keyword.True or Keyword.False or Keyword.Null or Keyword.If or Keyword.For or Keyword.Some or Keyword.Every
            or Keyword.Function,
        _ => false,
    };

    // Does the parenthesis at the current token hold a range, (a..b) or (< 5), rather than a list of tests?
    private bool IsRangeStart()
    {
        if (ComparisonOperator(PeekToken(1)) is not null)
        {
            return false;
        }

        var depth = 0;
        for (var i = _position; i < _tokens.Count; i++)
        {
            depth += BracketStep(i);
            var token = _tokens[i];

            // "for x in 1..5" has its own two points.
            if (depth <= 0 || (depth == 1 && (token.Kind == TokenKind.Comma || token.Keyword is Keyword.For or Keyword.Some or Keyword.Every)))
            {
                return false;
            }

            if (depth == 1 && token.Kind == TokenKind.DotDot)
            {
                return true;
            }
        }

        return false;
    }

    // (< 5) alone, not (< 5, > 7).
    private bool IsClosedAfterComparison()
    {
        var depth = 1;
        for (var i = _position; i < _tokens.Count && depth > 0; i++)
        {
            depth += BracketStep(i);
            if (depth == 1 && _tokens[i].Kind == TokenKind.Comma)
            {
                return false;
            }
        }

        return true;
    }

    private bool ClosesAtEnd(int open)
    {
        var depth = 0;
        for (var i = open; i < _tokens.Count; i++)
        {
            depth += BracketStep(i);
            if (depth == 0)
            {
                return _tokens[Math.Min(i + 1, _tokens.Count - 1)].Kind == TokenKind.End;
            }
        }

        return false;
    }

    // Whether a token goes into a bracket or out of one. A range's own brackets may be turned outwards: ]1..5[.
    private int BracketStep(int at)
    {
        var afterOperand = at > 0 && EndsOperand(_tokens[at - 1]);
        return _tokens[at].Kind switch
        {
            TokenKind.OpenParenthesis or TokenKind.OpenBrace => 1,
            TokenKind.CloseParenthesis or TokenKind.CloseBrace => -1,
            TokenKind.OpenBracket => !IsStrict && afterOperand && !StartsExpression(_tokens[Math.Min(at + 1, _tokens.Count - 1)]) ? -1 : 1,
            TokenKind.CloseBracket => IsStrict || afterOperand || (at > 0 && _tokens[at - 1].Kind == TokenKind.OpenBracket) ? -1 : 1,
            _ => 0,
        };
    }

    private static bool EndsOperand(Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Text or TokenKind.AtText or TokenKind.Name or TokenKind.Question or TokenKind.Percent => true,
        TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace => true,
        TokenKind.Keyword => token.Keyword is Keyword.True or Keyword.False or Keyword.Null,
        _ => false,
    };
}
