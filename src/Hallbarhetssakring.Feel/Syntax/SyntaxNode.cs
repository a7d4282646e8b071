using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>A node of the tree that both dialects share. Spans are offsets into the expression's own text (<see cref="ExpressionSyntax.Text"/>).</summary>
internal abstract record SyntaxNode(TextSpan Span);

/// <summary>A parsed expression with the text it stands in and the dialect it was read in.</summary>
internal sealed record ExpressionSyntax(EmbeddedText Text, SyntaxNode Root, Dialect Dialect)
{
    public SourceLocation Locate(SyntaxNode node) => Text.Locate(node.Span);
}

/// <summary>What could not be read. The parser has said why.</summary>
internal sealed record ErrorSyntax(TextSpan Span) : SyntaxNode(Span);

// Literals

/// <summary><c>12.5</c>: the digits as written, without group separators.</summary>
internal sealed record NumberSyntax(TextSpan Span, string Digits) : SyntaxNode(Span);

/// <summary><c>15 %</c>, <c>500 000 kr</c>, <c>3 år</c>: a number with a unit (strict only). <paramref name="Unit"/> is the word as written.</summary>
internal sealed record QuantitySyntax(TextSpan Span, string Digits, string Unit) : SyntaxNode(Span);

/// <summary><c>"text"</c>: the value, escapes resolved.</summary>
internal sealed record TextSyntax(TextSpan Span, string Value) : SyntaxNode(Span);

internal sealed record BooleanSyntax(TextSpan Span, bool Value) : SyntaxNode(Span);

internal sealed record NullSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>@"2026-03-01"</c> (DMN 1.5, rule 62): the text within.</summary>
internal sealed record AtSyntax(TextSpan Span, string Value) : SyntaxNode(Span);

// Names

/// <summary><c>sökt_belopp</c>, and <c>?</c> in unary tests.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : SyntaxNode(Span);

/// <summary><c>source.name</c>.</summary>
internal sealed record PathSyntax(TextSpan Span, SyntaxNode Source, string Name, TextSpan NameSpan) : SyntaxNode(Span);

/// <summary><c>source[condition]</c>: a filter, or an index where the condition is a number.</summary>
internal sealed record FilterSyntax(TextSpan Span, SyntaxNode Source, SyntaxNode Condition) : SyntaxNode(Span);

/// <summary><c>callee(arguments)</c>.</summary>
internal sealed record CallSyntax(TextSpan Span, SyntaxNode Callee, ImmutableArray<ArgumentSyntax> Arguments) : SyntaxNode(Span);

/// <summary>An argument, with its parameter's name where it is given as <c>name: value</c>.</summary>
internal sealed record ArgumentSyntax(string? Name, TextSpan NameSpan, SyntaxNode Value);

// Operators

internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Within,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

internal sealed record NegateSyntax(TextSpan Span, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary><c>inte x</c> (strict only; in standard FEEL <c>not</c> is a function).</summary>
internal sealed record NotSyntax(TextSpan Span, SyntaxNode Operand) : SyntaxNode(Span);

internal sealed record BinarySyntax(TextSpan Span, BinaryOperator Operator, TextSpan OperatorSpan, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

/// <summary><c>x mellan a och b</c>, both ends included.</summary>
internal sealed record BetweenSyntax(TextSpan Span, SyntaxNode Value, SyntaxNode Low, SyntaxNode High) : SyntaxNode(Span);

/// <summary><c>x i ["a", "b"]</c>, <c>x in (&lt; 5, [7..9])</c>: true when one test holds.</summary>
internal sealed record InSyntax(TextSpan Span, SyntaxNode Value, ImmutableArray<SyntaxNode> Tests) : SyntaxNode(Span);

/// <summary><c>&lt; 5</c> as a test of the value at hand.</summary>
internal sealed record ComparisonTestSyntax(TextSpan Span, BinaryOperator Operator, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>A cell of unary tests: <c>a, b</c>, <c>not(a, b)</c>, or <c>-</c> which is an empty list that is not negated.</summary>
internal sealed record UnaryTestsSyntax(TextSpan Span, bool Negated, ImmutableArray<SyntaxNode> Tests) : SyntaxNode(Span);

internal sealed record InstanceOfSyntax(TextSpan Span, SyntaxNode Value, TypeSyntax Type) : SyntaxNode(Span);

// Control

internal sealed record IfSyntax(TextSpan Span, SyntaxNode Condition, SyntaxNode Then, SyntaxNode Else) : SyntaxNode(Span);

/// <summary><c>x i list</c>, or <c>x in 1..5</c> where <paramref name="RangeEnd"/> is given.</summary>
internal sealed record IteratorSyntax(TextSpan Span, string Name, TextSpan NameSpan, SyntaxNode Source, SyntaxNode? RangeEnd);

internal sealed record ForSyntax(TextSpan Span, ImmutableArray<IteratorSyntax> Iterators, SyntaxNode Body) : SyntaxNode(Span);

/// <summary><c>någon</c> or <c>varje … i … uppfyller …</c>.</summary>
internal sealed record QuantifiedSyntax(TextSpan Span, bool IsEvery, ImmutableArray<IteratorSyntax> Iterators, SyntaxNode Condition) : SyntaxNode(Span);

// Collections

internal sealed record ListSyntax(TextSpan Span, ImmutableArray<SyntaxNode> Elements) : SyntaxNode(Span);

internal sealed record ContextEntrySyntax(TextSpan KeySpan, string Key, SyntaxNode Value);

internal sealed record ContextSyntax(TextSpan Span, ImmutableArray<ContextEntrySyntax> Entries) : SyntaxNode(Span);

/// <summary><c>[a..b)</c>; an end that is null is open: <c>(&lt; 5)</c> is a range without a low end.</summary>
internal sealed record RangeSyntax(TextSpan Span, SyntaxNode? Low, bool LowIncluded, SyntaxNode? High, bool HighIncluded) : SyntaxNode(Span);

// Functions and types (standard only)

internal sealed record ParameterSyntax(string Name, TextSpan Span, TypeSyntax? Type);

internal sealed record FunctionSyntax(TextSpan Span, ImmutableArray<ParameterSyntax> Parameters, SyntaxNode Body, bool IsExternal) : SyntaxNode(Span);

internal abstract record TypeSyntax(TextSpan Span);

/// <summary><c>number</c>, <c>date and time</c>, or a name declared outside.</summary>
internal sealed record NamedTypeSyntax(TextSpan Span, string Name) : TypeSyntax(Span);

internal sealed record ListTypeSyntax(TextSpan Span, TypeSyntax Element) : TypeSyntax(Span);

internal sealed record RangeTypeSyntax(TextSpan Span, TypeSyntax Element) : TypeSyntax(Span);

internal sealed record ContextTypeSyntax(TextSpan Span, ImmutableArray<(string Name, TypeSyntax Type)> Entries) : TypeSyntax(Span);

internal sealed record FunctionTypeSyntax(TextSpan Span, ImmutableArray<TypeSyntax> Parameters, TypeSyntax Result) : TypeSyntax(Span);
