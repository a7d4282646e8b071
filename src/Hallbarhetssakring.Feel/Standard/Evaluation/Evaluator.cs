using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.BuiltIns;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>
/// Evaluates a tree by walking it (DMN 1.5, 10.3.2). What goes wrong gives null and a warning; what grows too large ends everything with
/// null. This part walks and reads literals; the others hold operators, calls, tests and iterations.
/// </summary>
internal sealed partial class Evaluator(EvaluationRun run, IReadOnlyDictionary<string, FeelType> declaredTypes)
{
    private Budget Budget => run.Budget;

    public FeelValue Evaluate(SyntaxNode node, Scope scope)
    {
        if (!Budget.TryEnter())
        {
            return NullValue.Instance;
        }

        var value = LeftOf(node) is null ? Leaf(node, scope) : Spine(node, scope);
        Budget.Leave();
        return Budget.IsSpent ? NullValue.Instance : value;
    }

    // a + b + c + … and a.b[c](d)… lean to the left as far as the text is long: they are walked in a loop, not by recursion.
    private FeelValue Spine(SyntaxNode node, Scope scope)
    {
        var steps = new Stack<SyntaxNode>();
        for (var left = LeftOf(node); left is not null; left = LeftOf(node))
        {
            steps.Push(node);
            node = left;
        }

        var value = Leaf(node, scope);
        while (steps.TryPop(out var step) && Budget.Charge())
        {
            value = Step(step, value, scope);
        }

        return value;
    }

    private static SyntaxNode? LeftOf(SyntaxNode node) => node switch
    {
        BinarySyntax binary => binary.Left,
        PathSyntax path => path.Source,
        FilterSyntax filter => filter.Source,
        CallSyntax call => call.Callee,
        BetweenSyntax between => between.Value,
        InSyntax membership => membership.Value,
        InstanceOfSyntax instance => instance.Value,
        _ => null,
    };

    private FeelValue Step(SyntaxNode node, FeelValue left, Scope scope) => node switch
    {
        BinarySyntax binary => Binary(binary, left, scope),
        PathSyntax path => Path(path, left),
        FilterSyntax filter => Filter(filter, left, scope),
        CallSyntax call => Call(call, left, scope),
        BetweenSyntax between => Between(between, left, scope),
        InSyntax membership => In(membership, left, scope),
        InstanceOfSyntax instance => InstanceOf(instance, left),
        _ => NullValue.Instance,
    };

    private FeelValue Leaf(SyntaxNode node, Scope scope) => node switch
    {
        NumberSyntax number when NumberText.Read(number.Digits) is { } value => new NumberValue(value),
        NumberSyntax number => run.Warn(StandardDiagnostics.OutOfRange, node.Span, number.Digits),
        TextSyntax text => new TextValue(text.Value),
        BooleanSyntax boolean => BooleanValue.Of(boolean.Value),
        NullSyntax => NullValue.Instance,
        AtSyntax at => TemporalLiteral.Read(at.Value) ?? run.Warn(StandardDiagnostics.NotTemporal, node.Span, at.Value),
        NameSyntax name => scope.Find(name.Name) ?? BuiltInTable.Find(name.Name) ?? run.Warn(StandardDiagnostics.UnknownName, node.Span, name.Name),
        NegateSyntax negate => Negate(negate, scope),
        IfSyntax choice => If(choice, scope),
        ForSyntax loop => For(loop, scope),
        QuantifiedSyntax quantified => Quantified(quantified, scope),
        ListSyntax list => NewList([.. list.Elements.Select(e => Evaluate(e, scope))]),
        ContextSyntax context => Context(context, scope),
        RangeSyntax range => Range(range, scope),
        ComparisonTestSyntax test => RangeOfTest(test, scope),
        UnaryTestsSyntax tests => UnaryTests(tests, scope),
        FunctionSyntax function => Function(function, scope),
        // What could not be read is never evaluated; the reader has said why.
        _ => NullValue.Instance,
    };

    private FeelValue NewList(ImmutableArray<FeelValue> items) => Budget.AllowsList(items.Length) ? Checked(new ListValue(items)) : NullValue.Instance;

    private FeelValue Checked(FeelValue value) => Budget.AllowsDepth(value) ? value : NullValue.Instance;

    // Each entry sees those before it; a function also itself, for by the time it is called its own entry stands there.
    private FeelValue Context(ContextSyntax context, Scope outer)
    {
        var scope = Scope.Inside(outer);
        var entries = new List<KeyValuePair<string, FeelValue>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Entries)
        {
            if (!keys.Add(entry.Key))
            {
                return run.Warn(StandardDiagnostics.RepeatedKey, entry.KeySpan, entry.Key);
            }

            var value = Evaluate(entry.Value, scope);
            scope.Add(entry.Key, value);
            entries.Add(new(entry.Key, value));
        }

        return Checked(new ContextValue(entries));
    }

    private FeelValue Range(RangeSyntax range, Scope scope)
    {
        var low = range.Low is null ? NullValue.Instance : Evaluate(range.Low, scope);
        var high = range.High is null ? NullValue.Instance : Evaluate(range.High, scope);

        // An end that is left out is open; one that is worked out to null is a mistake.
        var sound = (range.Low is null || !low.IsNull) && (range.High is null || !high.IsNull);
        return (sound ? RangeEnds.Create(low, range.LowIncluded, high, range.HighIncluded) : null)
            ?? run.Warn(StandardDiagnostics.BadRange, range.Span, KindNames.Of(low), KindNames.Of(high));
    }

    private FeelValue Function(FunctionSyntax function, Scope scope)
    {
        if (function.IsExternal)
        {
            return run.Warn(StandardDiagnostics.ExternalFunction, function.Span);
        }

        var types = function.Parameters.Select(p => p.Type is null ? FeelType.Any : TypeReader.Read(p.Type, declaredTypes, run) ?? FeelType.Any);
        return new Closure(run.Text, function, scope, [.. types], ResultOf(function.Body));
    }

    // A literal's type is plain to see; any other body could give anything.
    private static FeelType ResultOf(SyntaxNode body) => body switch
    {
        NumberSyntax => FeelType.Number,
        TextSyntax => FeelType.Text,
        BooleanSyntax => FeelType.Boolean,
        NullSyntax => FeelType.Null,
        _ => FeelType.Unknown,
    };
}
