using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.Running;

/// <summary>What one evaluation carries along: its budget, its warnings, and the only moment that <c>now()</c> can be.</summary>
internal sealed class EvaluationRun(EmbeddedText text, Limits limits, FeelDateTime? now, DiagnosticBag warnings)
{
    private int _silent;

    /// <summary>The text that is being evaluated; a function from elsewhere brings its own.</summary>
    public EmbeddedText Text { get; private set; } = text;

    public Budget Budget { get; } = new(limits);

    public FeelDateTime? Now { get; } = now;

    /// <summary>Regular expressions of this evaluation, by pattern and flags: a filter over a list asks for the same one many times.</summary>
    public Dictionary<(string Pattern, string Flags), Regex?> Patterns { get; } = [];

    public FeelValue Warn(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        // What follows from a passed bound would be noise.
        if (_silent == 0 && !Budget.IsSpent && warnings.Count < DiagnosticBag.Limit)
        {
            warnings.Report(descriptor, Text.Locate(span), arguments);
        }

        return NullValue.Instance;
    }

    public FeelValue In(EmbeddedText other, Func<FeelValue> evaluate)
    {
        var own = Text;
        Text = other;
        var value = evaluate();
        Text = own;
        return value;
    }

    /// <summary>Evaluates something of which a failure means nothing, such as whether a filter is an index.</summary>
    public FeelValue Silently(Func<FeelValue> evaluate)
    {
        _silent++;
        var value = evaluate();
        _silent--;
        return value;
    }
}
