namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Does an expression speak of a name, such as <c>?</c> or <c>partial</c>? Looks without recursion, for trees lean far to the left.</summary>
internal static class Mentions
{
    public static bool Name(SyntaxNode root, string name)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            if (node is NameSyntax found && found.Name == name)
            {
                return true;
            }

            foreach (var child in Children(node))
            {
                open.Push(child);
            }
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        PathSyntax path => [path.Source],
        FilterSyntax filter => [filter.Source, filter.Condition],
        CallSyntax call => [call.Callee, .. call.Arguments.Select(a => a.Value)],
        NegateSyntax negate => [negate.Operand],
        NotSyntax not => [not.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        BetweenSyntax between => [between.Value, between.Low, between.High],
        InSyntax membership => [membership.Value, .. membership.Tests],
        ComparisonTestSyntax test => [test.Operand],
        UnaryTestsSyntax tests => tests.Tests,
        InstanceOfSyntax instance => [instance.Value],
        IfSyntax choice => [choice.Condition, choice.Then, choice.Else],
        ForSyntax loop => [.. Sources(loop.Iterators), loop.Body],
        QuantifiedSyntax quantified => [.. Sources(quantified.Iterators), quantified.Condition],
        ListSyntax list => list.Elements,
        ContextSyntax context => context.Entries.Select(e => e.Value),
        RangeSyntax range => new[] { range.Low, range.High }.OfType<SyntaxNode>(),
        FunctionSyntax function => [function.Body],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Sources(IEnumerable<IteratorSyntax> iterators) =>
        iterators.SelectMany(i => i.RangeEnd is null ? [i.Source] : new[] { i.Source, i.RangeEnd });
}
