using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Types after <c>instance of</c> and in function literals (standard only; DMN 1.5, rules 52 and 64).</summary>
internal sealed partial class Parser
{
    private static readonly LocalizedText AType = new("en typ", "a type");

    private TypeSyntax Type()
    {
        if (_depth >= _limits.Depth)
        {
            return new NamedTypeSyntax(GiveUp().Span, "Any");
        }

        _depth++;
        var type = ReadType();
        _depth--;
        return type;
    }

    private TypeSyntax ReadType()
    {
        var start = Current.Span;
        if (At(Keyword.Function))
        {
            Take();
            return FunctionType(start);
        }

        if (StandardNames.MatchPhrase(_tokens, _position, StandardNames.TypePhrases) is { } phrase)
        {
            _position += phrase.Words;
            return new NamedTypeSyntax(TextSpan.Cover(start, _tokens[_position - 1].Span), phrase.Name);
        }

        // null is a type, too.
        var name = At(Keyword.Null) ? Take() : ExpectName(AType);
        return (name.Text, Current.Kind) switch
        {
            ("list", TokenKind.Less) => new ListTypeSyntax(start, Bracketed()),
            ("range", TokenKind.Less) => new RangeTypeSyntax(start, Bracketed()),
            ("context", TokenKind.Less) => ContextType(start),
            _ => new NamedTypeSyntax(name.Span, name.Text),
        };
    }

    private TypeSyntax Bracketed()
    {
        Take();
        var type = Type();
        Expect(TokenKind.Greater, "”>”");
        return type;
    }

    private ContextTypeSyntax ContextType(TextSpan start)
    {
        Take();
        var entries = ImmutableArray.CreateBuilder<(string, TypeSyntax)>();
        while (Current.Kind is not (TokenKind.Greater or TokenKind.End) && !_gaveUp)
        {
            var key = ContextKey();
            Expect(TokenKind.Colon, "”:”");
            entries.Add((key.Text, Type()));
            if (Current.Kind == TokenKind.Comma)
            {
                Take();
            }
        }

        Expect(TokenKind.Greater, "”>”");
        return new ContextTypeSyntax(start, entries.ToImmutable());
    }

    private TypeSyntax FunctionType(TextSpan start)
    {
        if (Current.Kind != TokenKind.Less)
        {
            return new NamedTypeSyntax(start, "function");
        }

        Take();
        var parameters = ImmutableArray.CreateBuilder<TypeSyntax>();
        while (Current.Kind is not (TokenKind.Greater or TokenKind.End) && !_gaveUp)
        {
            parameters.Add(Type());
            if (Current.Kind == TokenKind.Comma)
            {
                Take();
            }
        }

        Expect(TokenKind.Greater, "”>”");
        Expect(TokenKind.Arrow, "”->”");
        return new FunctionTypeSyntax(start, parameters.ToImmutable(), Type());
    }
}
