using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.BuiltIns;
using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>Paths, filters and calls (DMN 1.5, 10.3.2.5, 10.3.2.13 and table 59).</summary>
internal sealed partial class Evaluator
{
    private FeelValue Path(PathSyntax node, FeelValue source) => source switch
    {
        NullValue => source,
        ContextValue context => context.Find(node.Name) ?? NoProperty(node, source),
        ListValue list => Budget.AllowsList(list.Items.Length) ? Checked(new ListValue([.. list.Items.Select(item => Path(node, item))])) : NullValue.Instance,
        _ => Properties.Of(source, node.Name) ?? NoProperty(node, source),
    };

    private FeelValue NoProperty(PathSyntax node, FeelValue source) =>
        run.Warn(StandardDiagnostics.NoSuchProperty, node.NameSpan, node.Name, KindNames.Of(source));

    // A number is an index, anything else a condition on each element.
    private FeelValue Filter(FilterSyntax node, FeelValue source, Scope scope)
    {
        if (source.IsNull)
        {
            return source;
        }

        var items = source is ListValue list ? list.Items : [source];
        if (items.IsEmpty)
        {
            var alone = run.Silently(() => Evaluate(node.Condition, Scope.OfItem(scope, NullValue.Instance)));
            return alone is NumberValue ? Index(node, items, alone) : ListValue.Empty;
        }

        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var condition = Evaluate(node.Condition, Scope.OfItem(scope, items[i]));
            if (Budget.IsSpent)
            {
                return NullValue.Instance;
            }

            if (condition is NumberValue && i == 0)
            {
                return Index(node, items, condition);
            }

            if (Logic.Truth(condition) == true)
            {
                kept.Add(items[i]);
            }
        }

        return NewList(kept.ToImmutable());
    }

    private FeelValue Index(FilterSyntax node, ImmutableArray<FeelValue> items, FeelValue index)
    {
        if (((NumberValue)index).Value.TryToInteger(out var position) && position != 0)
        {
            var place = position > 0 ? position - 1L : items.Length + (long)position;
            if (place >= 0 && place < items.Length)
            {
                return items[(int)place];
            }
        }

        return run.Warn(StandardDiagnostics.NoSuchIndex, node.Condition.Span, index.ToString(), items.Length);
    }

    private FeelValue Call(CallSyntax node, FeelValue callee, Scope scope)
    {
        if (callee is not FunctionValue function)
        {
            return run.Warn(StandardDiagnostics.NotAFunction, node.Callee.Span, KindNames.Of(callee));
        }

        ImmutableArray<Argument> arguments = [.. node.Arguments.Select(a => new Argument(a.Name, Evaluate(a.Value, scope)))];
        return Budget.IsSpent ? NullValue.Instance : Apply(function, arguments, node.Span);
    }

    private FeelValue Apply(FunctionValue function, ImmutableArray<Argument> arguments, TextSpan span)
    {
        if (function is BuiltIn builtIn)
        {
            return builtIn.Bind(arguments) is { } call
                ? call.Form.Body(new Call(builtIn.Name, call.Arguments, span, run, (f, given) => Apply(f, [.. given.Select(g => new Argument(null, g))], span)))
                : WrongArguments(builtIn.Name, arguments, span);
        }

        var closure = (Closure)function;
        if (closure.Bind(arguments) is not { } bound)
        {
            return WrongArguments("function", arguments, span);
        }

        var scope = Scope.Inside(closure.Scope);
        for (var i = 0; i < bound.Length; i++)
        {
            scope.Add(closure.Syntax.Parameters[i].Name, Convert(bound[i], closure.ParameterTypes[i], span));
        }

        return Convert(run.In(closure.Text, () => Evaluate(closure.Syntax.Body, scope)), closure.Result, span);
    }

    private FeelValue Convert(FeelValue value, FeelType type, TextSpan span) =>
        Coercion.Convert(value, type) ?? run.Warn(StandardDiagnostics.WrongType, span, KindNames.Of(value), type.ToString());

    private FeelValue WrongArguments(string function, ImmutableArray<Argument> arguments, TextSpan span)
    {
        var kinds = arguments.Select(a => KindNames.Of(a.Value)).ToList();
        return run.Warn(
            StandardDiagnostics.WrongArguments,
            span,
            function,
            new LocalizedText(string.Join(", ", kinds.Select(k => k.Swedish)), string.Join(", ", kinds.Select(k => k.English))));
    }
}
