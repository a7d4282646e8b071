using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Choices, iterations, lists, contexts and functions.</summary>
internal sealed partial class Parser
{
    private static readonly LocalizedText AVariable = new("ett namn på raden", "a name for the row");
    private static readonly LocalizedText AKey = new("en nyckel", "a key");
    private static readonly LocalizedText AParameter = new("ett parameternamn", "a parameter name");

    private IfSyntax If()
    {
        var start = Take().Span;
        var condition = Expression();
        Expect(Keyword.Then);
        var then = Expression();
        Expect(Keyword.Else);
        var otherwise = Expression();
        return new IfSyntax(TextSpan.Cover(start, otherwise.Span), condition, then, otherwise);
    }

    private ForSyntax For()
    {
        var start = Take().Span;
        var iterators = Iterators();
        Expect(Keyword.Return);
        var body = Expression();
        return new ForSyntax(TextSpan.Cover(start, body.Span), iterators, body);
    }

    private QuantifiedSyntax Quantified()
    {
        var keyword = Take();
        var iterators = Iterators();
        Expect(Keyword.Satisfies);
        var condition = Expression();
        return new QuantifiedSyntax(TextSpan.Cover(keyword.Span, condition.Span), keyword.Keyword == Keyword.Every, iterators, condition);
    }

    private ImmutableArray<IteratorSyntax> Iterators()
    {
        var iterators = ImmutableArray.CreateBuilder<IteratorSyntax>();
        while (true)
        {
            var name = ExpectName(AVariable);
            Expect(Keyword.In);
            var source = Expression();
            SyntaxNode? end = null;
            if (Current.Kind == TokenKind.DotDot)
            {
                Take();
                end = Expression();
            }

            iterators.Add(new IteratorSyntax(TextSpan.Cover(name.Span, (end ?? source).Span), name.Text, name.Span, source, end));
            if (Current.Kind != TokenKind.Comma || _gaveUp)
            {
                return iterators.ToImmutable();
            }

            Take();
        }
    }

    private ContextSyntax Context()
    {
        var start = Take().Span;
        var entries = ImmutableArray.CreateBuilder<ContextEntrySyntax>();
        while (Current.Kind is not (TokenKind.CloseBrace or TokenKind.End) && !_gaveUp)
        {
            var key = ContextKey();
            Expect(TokenKind.Colon, "”:”");
            entries.Add(new ContextEntrySyntax(key.Span, key.Text, Expression()));
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        var close = Expect(TokenKind.CloseBrace, "”}”");
        return new ContextSyntax(TextSpan.Cover(start, close.Span), entries.ToImmutable());
    }

    // A key may be several words and signs in standard FEEL: { time zone: 1, foo+bar: 2 }.
    private Token ContextKey()
    {
        if (Current.Kind == TokenKind.Text)
        {
            return Take();
        }

        if (IsStrict || Current.Kind is not (TokenKind.Name or TokenKind.Keyword))
        {
            return Current.Kind == TokenKind.Keyword ? Take() with { Kind = TokenKind.Name } : ExpectName(AKey);
        }

        var key = Take();
        while (IsKeyPart(Current.Kind))
        {
            // Spaces between words count as one, and those around a sign as they stand: none or one.
            var space = Current.Span.Start > key.Span.End ? " " : "";
            var part = Take();
            key = new Token(TokenKind.Name, TextSpan.Cover(key.Span, part.Span), key.Text + space + part.Text);
        }

        return key with { Kind = TokenKind.Name };
    }

    // DMN 1.5, rules 26 to 30: a name's additional signs.
    private static bool IsKeyPart(TokenKind kind) => kind is TokenKind.Name or TokenKind.Keyword or TokenKind.Number or TokenKind.Dot or TokenKind.Slash
        or TokenKind.Minus or TokenKind.Plus or TokenKind.Star or TokenKind.StarStar;

    private FunctionSyntax Function()
    {
        var start = Take().Span;
        Expect(TokenKind.OpenParenthesis, "”(”");
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        while (Current.Kind is TokenKind.Name or TokenKind.Keyword && !_gaveUp)
        {
            var name = ExpectName(AParameter);
            TypeSyntax? type = null;
            if (Current.Kind == TokenKind.Colon)
            {
                Take();
                type = Type();
            }

            parameters.Add(new ParameterSyntax(name.Text, name.Span, type));
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        Expect(TokenKind.CloseParenthesis, "”)”");
        var isExternal = At(Keyword.External);
        if (isExternal)
        {
            Take();
        }

        var body = Expression();
        return new FunctionSyntax(TextSpan.Cover(start, body.Span), parameters.ToImmutable(), body, isExternal);
    }
}
