using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>
/// The names that an expression reads, in written order: facts, definitions and parameters, each with the node that gives its value. It is what
/// an officer wants to see beside a condition: the amounts that were compared, by the names the author gave them.
/// </summary>
internal sealed class ReadNames(RuleContext context, BindingScope scope)
{
    private readonly Dictionary<string, NamedNode> _found = new(StringComparer.Ordinal);
    private readonly List<NamedNode> _order = [];

    public ImmutableArray<NamedNode> Of(ExpressionSyntax expression)
    {
        Visit(expression.Root, expression);
        return [.. _order];
    }

    private void Visit(SyntaxNode node, ExpressionSyntax expression)
    {
        switch (node)
        {
            case NameSyntax name:
                Add(name.Name, name, expression);
                break;
            case PathSyntax { Source: NameSyntax { Name: var group } } path when scope.Find(group) is GroupSymbol:
                Add(group + "." + path.Name, path, expression);
                break;
            case CallSyntax { Callee: NameSyntax callee } call when scope.Find(callee.Name) is ParameterSymbol or TableSymbol:
                Add(expression.Text.Text.Substring(call.Span.Start, call.Span.Length), call, expression);
                break;
            case CallSyntax call:
                if (call.Callee is NameSyntax { Name: var called } && scope.FindFunction(called) is IndicatorFunction or WeakestGoalsFunction)
                {
                    Add(expression.Text.Text.Substring(call.Span.Start, call.Span.Length), call, expression);
                }

                foreach (var argument in call.Arguments)
                {
                    Visit(argument.Value, expression);
                }

                break;
            default:
                foreach (var child in SyntaxChildren.Of(node))
                {
                    Visit(child, expression);
                }

                break;
        }
    }

    private void Add(string shown, SyntaxNode node, ExpressionSyntax expression)
    {
        var first = node is NameSyntax name ? name.Name : shown;
        if (_found.ContainsKey(shown) || (node is NameSyntax && scope.Find(first) is null or GroupSymbol or TableSymbol))
        {
            return;
        }

        // Bound apart from the condition: what is wrong in it has been said there.
        var bound = Binder.BindValue(new BindingSession(new DiagnosticBag()), scope, new ExpressionSyntax(expression.Text, node, expression.Dialect));
        if (bound is BoundError || bound.FreeVariables != 0)
        {
            return;
        }

        var symbol = scope.Find(first);
        var parameter = bound is BoundSlot slot ? context.Slots.Parameters.FirstOrDefault(p => p.Slot == slot.Slot.Index) : null;
        var title = bound is BoundSlot read ? read.Slot.Title : symbol is DefinitionSymbol ? Titles.Of(first)
            : bound is BoundHostCall { Function: BaselineCall asked } ? asked.TitleOf(shown) : shown;
        var named = new NamedNode(shown, title, bound, parameter);
        _found[shown] = named;
        _order.Add(named);
    }
}

/// <summary>The parts of a syntax node, for walks that only look for names.</summary>
internal static class SyntaxChildren
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        PathSyntax path => [path.Source],
        FilterSyntax filter => [filter.Source, filter.Condition],
        NegateSyntax negate => [negate.Operand],
        NotSyntax not => [not.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        BetweenSyntax between => [between.Value, between.Low, between.High],
        InSyntax membership => membership.Tests.Prepend(membership.Value),
        IfSyntax choice => [choice.Condition, choice.Then, choice.Else],
        ForSyntax iteration => iteration.Iterators.Select(i => i.Source).Append(iteration.Body),
        QuantifiedSyntax quantified => quantified.Iterators.Select(i => i.Source).Append(quantified.Condition),
        ListSyntax list => list.Elements,
        RangeSyntax range => new[] { range.Low, range.High }.OfType<SyntaxNode>(),
        ComparisonTestSyntax test => [test.Operand],
        _ => [],
    };
}
