using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Standard.Evaluation;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>What came of a case.</summary>
internal sealed record Outcome(Case Case, bool Passed, FeelValue Expected, FeelValue Actual, string? Deviation);

/// <summary>Runs a case: its inputs and bindings in order, then its expression, each coerced to its declared type.</summary>
internal static class CaseRunner
{
    // The kit asks only what kind of value now() is.
    private static readonly FeelDateTime Now = TemporalReader.DateTime("2026-03-01T12:00:00Z")!.Value;

    public static Outcome Run(Case subject)
    {
        var types = subject.Types.ToImmutableDictionary(t => t.Key, t => JsonTypes.Read(t.Value), StringComparer.Ordinal);
        var options = StandardOptions.Default with { Now = Now, Types = types };
        var scope = new List<KeyValuePair<string, FeelValue>>();
        foreach (var (name, value) in subject.Inputs)
        {
            scope.Add(new(name, JsonTypes.Coerce(JsonValues.Read(value), subject.InputTypes.TryGetValue(name, out var type) ? type : null)));
        }

        foreach (var binding in subject.Bindings)
        {
            var value = Evaluate(binding.Expression, scope, options);
            scope.Add(new(binding.Name, binding.Kind == "bkm" ? Declared(value, binding) : JsonTypes.Coerce(value, binding.Type)));
        }

        var actual = JsonTypes.Coerce(Evaluate(subject.Expression, scope, options), subject.ResultType);
        var expected = subject.IsError || subject.Expected is null ? NullValue.Instance : JsonValues.Read(subject.Expected.Value);
        return new Outcome(subject, Comparison.AreAlike(actual, expected), expected, actual, Deviations.Of(subject));
    }

    private static FeelValue Evaluate(string expression, List<KeyValuePair<string, FeelValue>> scope, StandardOptions options) =>
        StandardExpression.Parse(new SourceText("case", expression)).Evaluate(new ContextValue(scope), options).Value;

    private static FeelValue Declared(FeelValue value, Binding binding) => value is Closure closure && binding.Parameters.Length == closure.Arity
        ? closure.Declared(
            binding.Name,
            [.. binding.Parameters.Select(p => JsonTypes.Read(p.TryGetProperty("type", out var type) ? type : null))],
            binding.BodyType is null ? closure.Result : JsonTypes.Read(binding.BodyType))
        : value;
}
