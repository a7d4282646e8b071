using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Calls a function value with arguments; the evaluator's part of a built-in that takes a function.</summary>
internal delegate FeelValue FunctionCaller(FunctionValue function, ImmutableArray<FeelValue> arguments);

/// <summary>One call of a built-in: its arguments, already converted, and what it may use.</summary>
internal sealed class Call(string function, ImmutableArray<FeelValue> arguments, TextSpan span, EvaluationRun run, FunctionCaller caller)
{
    public EvaluationRun Run { get; } = run;

    public Budget Budget => Run.Budget;

    public ImmutableArray<FeelValue> Arguments { get; } = arguments;

    public FeelValue this[int index] => Arguments[index];

    public bool Has(int index) => index < Arguments.Length && !Arguments[index].IsNull;

    public FeelNumber Number(int index) => ((NumberValue)Arguments[index]).Value;

    public string Text(int index) => ((TextValue)Arguments[index]).Value;

    public ImmutableArray<FeelValue> List(int index) => ((ListValue)Arguments[index]).Items;

    public ContextValue Context(int index) => (ContextValue)Arguments[index];

    /// <summary>A whole number; what is after the point is cut. Null when it does not fit in 32 bits.</summary>
    public int? Whole(int index) => Number(index).TryTruncate(out var value) ? value : null;

    public FeelValue Apply(FunctionValue callee, params ImmutableArray<FeelValue> given) => caller(callee, given);

    /// <summary>Null, with a warning that says why.</summary>
    public FeelValue Fail(string swedish, string english) =>
        Run.Warn(StandardDiagnostics.FunctionFailed, span, function, new LocalizedText(swedish, english));

    public FeelValue FailOutOfRange() => Run.Warn(StandardDiagnostics.OutOfRange, span, function);

    public FeelValue NumberOrFail(FeelNumber? number) => number is { } value ? new NumberValue(value) : FailOutOfRange();

    /// <summary>A new list, if the budget allows it.</summary>
    public FeelValue NewList(ImmutableArray<FeelValue> items) => Budget.AllowsList(items.Length) ? Checked(new ListValue(items)) : NullValue.Instance;

    public FeelValue NewContext(IEnumerable<KeyValuePair<string, FeelValue>> entries, int count) =>
        Budget.AllowsList(count) ? Checked(new ContextValue(entries)) : NullValue.Instance;

    public FeelValue NewText(string text) => Budget.AllowsText(text.Length) ? new TextValue(text) : NullValue.Instance;

    private FeelValue Checked(FeelValue value) => Budget.AllowsDepth(value) ? value : NullValue.Instance;
}
