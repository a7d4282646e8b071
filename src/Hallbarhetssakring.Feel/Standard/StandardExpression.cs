using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Standard.Evaluation;
using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard;

/// <summary>What an evaluation may use beside its inputs.</summary>
/// <param name="Limits">How much it may do.</param>
/// <param name="Now">What <c>now()</c> is; without it <c>now()</c> and <c>today()</c> are null.</param>
/// <param name="Types">Types by the names that a model gives them.</param>
internal sealed record StandardOptions(Limits Limits, FeelDateTime? Now, ImmutableDictionary<string, FeelType> Types)
{
    public static readonly StandardOptions Default = new(Limits.Default, null, ImmutableDictionary<string, FeelType>.Empty);
}

/// <summary>A value with the warnings that say why it, or a part of it, is null.</summary>
internal sealed record StandardResult(FeelValue Value, ImmutableArray<Diagnostic> Warnings);

/// <summary>
/// Front door of standard FEEL (OMG DMN 1.5, chapter 10): reads a text once, evaluates it any number of times, from any thread. Neither ever
/// throws: a text that can't be read gives null and the errors that say why.
/// </summary>
internal sealed class StandardExpression
{
    private readonly ExpressionSyntax _syntax;

    private StandardExpression(ExpressionSyntax syntax, ImmutableArray<Diagnostic> errors)
    {
        _syntax = syntax;
        Errors = errors;
    }

    /// <summary>What is wrong with the form.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    public static StandardExpression Parse(SourceText source)
    {
        var bag = new DiagnosticBag();
        return new(Parser.ParseExpression(EmbeddedText.Whole(source), Dialect.Standard, bag), bag.ToImmutable());
    }

    /// <summary>A cell of unary tests; its input is the value named <c>?</c>.</summary>
    public static StandardExpression ParseUnaryTests(SourceText source)
    {
        var bag = new DiagnosticBag();
        return new(Parser.ParseUnaryTests(EmbeddedText.Whole(source), Dialect.Standard, bag), bag.ToImmutable());
    }

    public StandardResult Evaluate(ContextValue inputs, StandardOptions options)
    {
        if (!Errors.IsEmpty)
        {
            return new StandardResult(NullValue.Instance, Errors);
        }

        var warnings = new DiagnosticBag();
        var run = new EvaluationRun(_syntax.Text, options.Limits, options.Now, warnings);
        var value = new Evaluator(run, options.Types).Evaluate(_syntax.Root, Scope.Of(inputs));
        if (run.Budget.Passed is { } bound)
        {
            value = NullValue.Instance;
            warnings.Report(StandardDiagnostics.LimitPassed, _syntax.Locate(_syntax.Root), bound, run.Budget.PassedSize);
        }

        return new StandardResult(value, warnings.ToImmutable());
    }
}
