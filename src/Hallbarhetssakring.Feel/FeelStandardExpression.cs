using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel;

/// <summary>
/// An expression of standard FEEL (OMG DMN 1.5, chapter 10), with English keywords: typed when it is evaluated, and null, with a warning that
/// says why, where something fails. Read once, evaluated any number of times, from any thread; no text makes it throw, hang or exhaust memory.
/// </summary>
/// <remarks>
/// Deviations: names hold no spaces or operators (except the built-ins' own and context keys), regular expressions take linear time and so have
/// no back references and no look-around, and <c>now()</c> is what the host gives.
/// </remarks>
public sealed class FeelStandardExpression
{
    private readonly StandardExpression _expression;

    private FeelStandardExpression(StandardExpression expression, string text)
    {
        _expression = expression;
        Text = text;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>What is wrong with its form (FE1xxx); empty for a sound one. An unsound one evaluates to null.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _expression.Errors;

    /// <summary>Reads an expression (rule 1).</summary>
    public static FeelStandardExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(StandardExpression.Parse(new SourceText("expression", text)), text);
    }

    /// <summary>Reads a cell of unary tests (7.3.3 and rules 12–18). When it is evaluated, the tested value is the input named <c>?</c>.</summary>
    public static FeelStandardExpression ParseTests(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(StandardExpression.ParseUnaryTests(new SourceText("tests", text)), text);
    }

    /// <summary>Evaluates with a context.</summary>
    /// <param name="context">
    /// Name → value. Null, <see cref="bool"/>, <see cref="string"/>, a number that is no binary fraction, <see cref="DateOnly"/>,
    /// <see cref="TimeOnly"/>, <see cref="DateTime"/> (unspecified or UTC), <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/>,
    /// <see cref="FeelLiteral"/>, a dictionary for a context, any other sequence for a list. Null for no names.
    /// </param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> are taken from; without it they are null, for the clock is never read.</param>
    /// <exception cref="ArgumentException">A value in the context has no counterpart in FEEL; the message says which and what to give.</exception>
    public FeelStandardResult Evaluate(IEnumerable<KeyValuePair<string, object?>>? context = null, DateTimeOffset? now = null)
    {
        var options = StandardOptions.Default with { Now = now is { } moment ? StandardValues.Moment(moment) : null };
        var result = _expression.Evaluate(StandardValues.Context(context ?? [], 0), options);
        return new FeelStandardResult(StandardValues.Plain(result.Value), result.Value.ToString(), result.Warnings);
    }

    /// <summary>The expression as it was written.</summary>
    public override string ToString() => Text;
}
