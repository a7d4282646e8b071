using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Syntax;

/// <summary>
/// Random trees of all forms that the parser of a strict dialect can give, whether they mean anything or not: every path down spends some of
/// its size.
/// </summary>
internal sealed class TreeSource(Random random, Dialect dialect)
{
    private static readonly string[] Names = ["a", "sökt_belopp", "_x", "å1", "item", "grupp"];
    private static readonly string[] Texts = ["", "röd", "a \"b\" \\ c", "rad\nbrytning\t", "\u0001", "€ 😀", "// inte en kommentar"];
    private static readonly BinaryOperator[] Operators = Enum.GetValues<BinaryOperator>();

    public ExpressionSyntax Expression(int size) => new(EmbeddedText.Whole(new SourceText("", "")), Node(size), dialect);

    public ExpressionSyntax UnaryTests(int size)
    {
        var tests = Tests(size, Math.Max(1, random.Next(4)));
        return new(EmbeddedText.Whole(new SourceText("", "")), new UnaryTestsSyntax(default, random.Next(3) == 0, tests), dialect);
    }

    private SyntaxNode Node(int size) => size <= 0 ? Leaf() : random.Next(16) switch
    {
        0 => new NegateSyntax(default, Node(size - 1)),
        1 => new NotSyntax(default, Node(size - 1)),
        2 or 3 or 4 or 5 => new BinarySyntax(default, Operators[random.Next(Operators.Length)], default, Node(size / 2), Node(size / 2)),
        6 => new BetweenSyntax(default, Node(size / 3), Node(size / 3), Node(size / 3)),
        7 => new InSyntax(default, Node(size / 2), Tests(size / 2, random.Next(1, 3))),
        8 => new IfSyntax(default, Node(size / 3), Node(size / 3), Node(size / 3)),
        9 => new ForSyntax(default, Iterators(size / 2), Node(size / 2)),
        10 => new QuantifiedSyntax(default, random.Next(2) == 0, Iterators(size / 2), Node(size / 2)),
        11 => new ListSyntax(default, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Node(size / 3))]),
        12 => Range(size),
        13 => new PathSyntax(default, Postfix(size - 1), Pick(Names), default),
        14 => new FilterSyntax(default, Postfix(size / 2), Node(size / 2)),
        _ => Call(size),
    };

    private SyntaxNode Postfix(int size) => random.Next(3) == 0 ? new NameSyntax(default, Pick(Names)) : Node(size);

    private SyntaxNode Leaf() => random.Next(8) switch
    {
        0 => new NumberSyntax(default, Pick(["0", "12", "500000", "1.50", ".5"])),
        1 => new QuantitySyntax(default, Pick(["5", "1000", "500000", "2.5"]), Pick([.. Vocabulary.Units.SelectMany(u => Vocabulary.UnitWords(u, dialect)), "%", "EUR"])),
        2 => new TextSyntax(default, Pick(Texts)),
        3 => new BooleanSyntax(default, random.Next(2) == 0),
        4 => new NullSyntax(default),
        5 => new AtSyntax(default, "2026-03-01"),
        _ => new NameSyntax(default, Pick(Names)),
    };

    private ImmutableArray<SyntaxNode> Tests(int size, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? new ComparisonTestSyntax(default, Pick([BinaryOperator.Equal, BinaryOperator.Less, BinaryOperator.GreaterOrEqual]), Node(size / count)) : Node(size / count))];

    private RangeSyntax Range(int size) => random.Next(3) switch
    {
        0 => new RangeSyntax(default, null, false, Node(size / 2), random.Next(2) == 0),
        1 => new RangeSyntax(default, Node(size / 2), random.Next(2) == 0, null, false),
        _ => new RangeSyntax(default, Node(size / 2), random.Next(2) == 0, Node(size / 2), random.Next(2) == 0),
    };

    private CallSyntax Call(int size)
    {
        var name = random.Next(2) == 0 ? BuiltIns.Spell(BuiltIns.Rows[random.Next(BuiltIns.Rows.Length)], dialect) : Pick(Names);
        return new CallSyntax(default, new NameSyntax(default, name), [.. Enumerable.Range(0, random.Next(3)).Select(i => new ArgumentSyntax(random.Next(6) == 0 ? "namn" : null, default, Node(size / 3)))]);
    }

    private ImmutableArray<IteratorSyntax> Iterators(int size) =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new IteratorSyntax(default, Pick(Names), default, Node(size / 2), random.Next(5) == 0 ? Node(size / 3) : null))];

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
