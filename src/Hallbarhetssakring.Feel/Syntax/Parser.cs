using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>
/// Reads an expression by recursive descent (DMN 1.5, chapter 10.3.1.2). It accepts form and judges no meaning; it never throws, and gives a
/// tree for every text. This part holds the operators; the others hold what stands between them.
/// </summary>
internal sealed partial class Parser
{
    private readonly EmbeddedText _source;
    private readonly Dialect _dialect;
    private readonly DiagnosticBag _bag;
    private readonly ParserLimits _limits;
    private readonly List<Token> _tokens;
    private int _position;
    private int _depth;
    private int _operators;
    private bool _gaveUp;
    private bool _isCutByComma;

    private Parser(EmbeddedText source, Dialect dialect, DiagnosticBag bag, ParserLimits limits)
    {
        _source = source;
        _dialect = dialect;
        _bag = bag;
        _limits = limits;
        _tokens = Lexer.Tokenize(source, dialect, bag);
    }

    private bool IsStrict => _dialect != Dialect.Standard;

    private Token Current => _tokens[_position];

    /// <summary>Reads one expression.</summary>
    public static ExpressionSyntax ParseExpression(EmbeddedText source, Dialect dialect, DiagnosticBag bag, ParserLimits? limits = null) =>
        Parse(source, dialect, bag, limits, parser => parser.Expression());

    /// <summary>Reads a cell of unary tests (DMN 1.5, rule 15): <c>&lt; 5, [7..9]</c>, <c>not("a")</c>, <c>-</c>.</summary>
    public static ExpressionSyntax ParseUnaryTests(EmbeddedText source, Dialect dialect, DiagnosticBag bag, ParserLimits? limits = null) =>
        Parse(source, dialect, bag, limits, parser => parser.UnaryTests());

    private static ExpressionSyntax Parse(EmbeddedText source, Dialect dialect, DiagnosticBag bag, ParserLimits? limits, Func<Parser, SyntaxNode> read)
    {
        limits ??= ParserLimits.Default;
        var whole = new TextSpan(0, source.Text.Length);
        if (source.Text.Length > limits.Length)
        {
            bag.Report(SyntaxDiagnostics.TooLong, source.Locate(new TextSpan(0, 1)), limits.Length);
            return new ExpressionSyntax(source, new ErrorSyntax(whole), dialect);
        }

        var parser = new Parser(source, dialect, bag, limits);
        if (parser.Current.Kind == TokenKind.End)
        {
            bag.Report(SyntaxDiagnostics.Empty, source.Locate(whole));
            return new ExpressionSyntax(source, new ErrorSyntax(whole), dialect);
        }

        var root = read(parser);
        parser.ExpectEnd();

        // Of 0,15 * x only the 0 was read: what could be said of that would mislead.
        return new ExpressionSyntax(source, parser._isCutByComma ? new ErrorSyntax(whole) : root, dialect);
    }

    private SyntaxNode Expression()
    {
        if (_depth >= _limits.Depth)
        {
            return GiveUp();
        }

        _depth++;
        var node = Disjunction();
        _depth--;
        return node;
    }

    private SyntaxNode Disjunction()
    {
        var left = Conjunction();
        while (At(Keyword.Or))
        {
            left = Binary(BinaryOperator.Or, left, Conjunction);
        }

        return left;
    }

    private SyntaxNode Conjunction()
    {
        var left = Negation();
        while (At(Keyword.And))
        {
            left = Binary(BinaryOperator.And, left, Negation);
        }

        return left;
    }

    // "inte a = b" is not(a = b): looser than comparison, tighter than "och".
    private SyntaxNode Negation()
    {
        if (!IsStrict || !At(Keyword.Not))
        {
            return Comparison();
        }

        if (_depth >= _limits.Depth)
        {
            return GiveUp();
        }

        _depth++;
        var keyword = Take();
        var operand = Negation();
        _depth--;
        return new NotSyntax(TextSpan.Cover(keyword.Span, operand.Span), operand);
    }

    private SyntaxNode Comparison()
    {
        var left = Additive();
        for (var count = 0; ; count++)
        {
            if (ComparisonOperator(Current) is { } comparison)
            {
                if (count > 0 && IsStrict)
                {
                    _bag.Report(SyntaxDiagnostics.ChainedComparison, Locate(Current), Spell(Keyword.And), Spell(Keyword.Between));
                }

                left = Binary(comparison, left, Additive);
            }
            else if (At(Keyword.Within))
            {
                left = Binary(BinaryOperator.Within, left, Additive);
            }
            else if (At(Keyword.Between) && !IsOneOperatorTooMany())
            {
                Take();
                var low = Additive();
                Expect(Keyword.And);
                var high = Additive();
                left = new BetweenSyntax(TextSpan.Cover(left.Span, high.Span), left, low, high);
            }
            else if (At(Keyword.In) && !IsOneOperatorTooMany())
            {
                Take();
                left = InTests(left);
            }
            else
            {
                return _operators > _limits.Operators ? GiveUp() : left;
            }
        }
    }

    private static BinaryOperator? ComparisonOperator(Token token) => token.Kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    private SyntaxNode Additive()
    {
        var left = Multiplicative();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            left = Binary(Current.Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract, left, Multiplicative);
        }

        return left;
    }

    private SyntaxNode Multiplicative()
    {
        var left = Power();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash)
        {
            left = Binary(Current.Kind == TokenKind.Star ? BinaryOperator.Multiply : BinaryOperator.Divide, left, Power);
        }

        return left;
    }

    private SyntaxNode Power()
    {
        var left = Unary();
        while (Current.Kind == TokenKind.StarStar)
        {
            left = Binary(BinaryOperator.Power, left, Unary);
        }

        return left;
    }

    private SyntaxNode Unary()
    {
        if (Current.Kind != TokenKind.Minus)
        {
            return Postfix();
        }

        if (_depth >= _limits.Depth)
        {
            return GiveUp();
        }

        _depth++;
        var minus = Take();
        var operand = Unary();
        _depth--;
        return new NegateSyntax(TextSpan.Cover(minus.Span, operand.Span), operand);
    }

    private SyntaxNode Binary(BinaryOperator operation, SyntaxNode left, Func<SyntaxNode> readRight)
    {
        if (IsOneOperatorTooMany())
        {
            return GiveUp();
        }

        var sign = Take();
        var right = readRight();
        return new BinarySyntax(TextSpan.Cover(left.Span, right.Span), operation, sign.Span, left, right);
    }
}
