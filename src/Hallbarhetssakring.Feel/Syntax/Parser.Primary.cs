using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Literals, names, paths, filters and calls.</summary>
internal sealed partial class Parser
{
    private static readonly LocalizedText AnExpression = new("ett värde eller ett namn", "a value or a name");
    private static readonly LocalizedText AFieldName = new("ett fältnamn", "a field name");

    private SyntaxNode Postfix()
    {
        var node = Primary();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot or TokenKind.OpenBracket or TokenKind.OpenParenthesis when IsOneOperatorTooMany():
                    return GiveUp();
                case TokenKind.Dot:
                    Take();
                    var name = PropertyName();
                    node = new PathSyntax(TextSpan.Cover(node.Span, name.Span), node, name.Text, name.Span);
                    break;
                case TokenKind.OpenBracket when !ClosesRange():
                    Take();
                    var condition = Expression();
                    var close = Expect(TokenKind.CloseBracket, "”]”");
                    node = new FilterSyntax(TextSpan.Cover(node.Span, close.Span), node, condition);
                    break;
                case TokenKind.OpenParenthesis when node is NameSyntax or PathSyntax || !IsStrict:
                    var arguments = Arguments(out var end);
                    node = new CallSyntax(TextSpan.Cover(node.Span, end), node, arguments);
                    break;
                case TokenKind.Keyword when At(Keyword.Instance):
                    Take();
                    Expect(Keyword.Of);
                    var type = Type();
                    node = new InstanceOfSyntax(TextSpan.Cover(node.Span, type.Span), node, type);
                    break;
                default:
                    return node;
            }
        }
    }

    private SyntaxNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return NumberOrQuantity();
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Span, token.Text);
            case TokenKind.AtText:
                Take();
                return new AtSyntax(token.Span, token.Text);
            case TokenKind.Name:
                return ReportForeignWord() ? Skip() : ReadNameOrPhrase();
            case TokenKind.Question:
                Take();
                return new NameSyntax(token.Span, "?");
            case TokenKind.OpenParenthesis:
                return ParenthesisOrRange();
            case TokenKind.OpenBracket:
                return ListOrRange();
            case TokenKind.CloseBracket when !IsStrict:
                return OpenEndedRange();
            case TokenKind.OpenBrace:
                return Context();
            case TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual
                when !IsStrict && _insideTests > 0:
                return ComparisonTest();
            case TokenKind.Keyword:
                return KeywordPrimary(token);
            default:
                ReportExpected(AnExpression);
                return Skip();
        }
    }

    private SyntaxNode KeywordPrimary(Token token)
    {
        switch (token.Keyword)
        {
            case Keyword.True or Keyword.False:
                Take();
                return new BooleanSyntax(token.Span, token.Keyword == Keyword.True);
            case Keyword.Null:
                Take();
                return new NullSyntax(token.Span);
            case Keyword.If:
                return If();
            case Keyword.For:
                return For();
            case Keyword.Some or Keyword.Every:
                return Quantified();
            case Keyword.Function:
                return Function();
            default:
                ReportExpected(AnExpression);
                return Skip();
        }
    }

    private SyntaxNode NumberOrQuantity()
    {
        var number = Take();
        if (IsStrict && Current.Kind == TokenKind.Percent)
        {
            var percent = Take();
            return new QuantitySyntax(TextSpan.Cover(number.Span, percent.Span), number.Text, "%");
        }

        if (IsStrict && Current.Kind == TokenKind.Name && QuantityUnit.IsUnit(Current.Text, _dialect))
        {
            var unit = Take();
            return new QuantitySyntax(TextSpan.Cover(number.Span, unit.Span), number.Text, unit.Text);
        }

        return new NumberSyntax(number.Span, number.Text);
    }

    // FEEL's own built-ins have names of several words: "date and time(", "string length(".
    private SyntaxNode ReadNameOrPhrase()
    {
        if (!IsStrict && StandardNames.MatchPhrase(_tokens, _position, StandardNames.FunctionPhrases) is { } phrase
            && PeekToken(phrase.Words).Kind == TokenKind.OpenParenthesis)
        {
            var first = Current.Span;
            _position += phrase.Words;
            return new NameSyntax(TextSpan.Cover(first, _tokens[_position - 1].Span), phrase.Name);
        }

        var token = Take();
        return new NameSyntax(token.Span, token.Text);
    }

    private Token PropertyName()
    {
        if (!IsStrict && StandardNames.MatchPhrase(_tokens, _position, StandardNames.PropertyPhrases) is { } phrase)
        {
            var first = Current.Span;
            _position += phrase.Words;
            return new Token(TokenKind.Name, TextSpan.Cover(first, _tokens[_position - 1].Span), phrase.Name);
        }

        // After a dot a keyword is a name like any other.
        return Current.Kind == TokenKind.Keyword ? Take() : ExpectName(AFieldName);
    }

    private ImmutableArray<ArgumentSyntax> Arguments(out TextSpan end)
    {
        Take();
        var arguments = ImmutableArray.CreateBuilder<ArgumentSyntax>();
        while (Current.Kind is not (TokenKind.CloseParenthesis or TokenKind.End) && !_gaveUp)
        {
            arguments.Add(Argument());
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        end = Expect(TokenKind.CloseParenthesis, "”)”").Span;
        return arguments.ToImmutable();
    }

    // name: value; in standard FEEL a parameter's name may be several words: "start position: 2".
    private ArgumentSyntax Argument()
    {
        var words = 0;
        while (PeekToken(words).Kind is TokenKind.Name or TokenKind.Keyword)
        {
            words++;
        }

        if (words == 0 || PeekToken(words).Kind != TokenKind.Colon)
        {
            return new ArgumentSyntax(null, default, Expression());
        }

        var names = Enumerable.Range(0, words).Select(_ => Take()).ToList();
        Take();
        return new ArgumentSyntax(string.Join(' ', names.Select(n => n.Text)), TextSpan.Cover(names[0].Span, names[^1].Span), Expression());
    }

    // Keeps the walk going: a token that starts nothing is passed over, so that no loop stands still.
    private ErrorSyntax Skip()
    {
        var span = Current.Span;
        if (Current.Kind is not (TokenKind.End or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.Comma))
        {
            Take();
        }

        return new ErrorSyntax(span);
    }
}
