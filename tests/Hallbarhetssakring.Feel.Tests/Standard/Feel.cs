using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>Evaluates texts the way the tests need it.</summary>
internal static class Feel
{
    public static readonly StandardOptions Options = StandardOptions.Default with { Now = TemporalReader.DateTime("2026-03-01T12:00:00+01:00") };

    public static StandardResult Evaluate(string text, StandardOptions? options = null) =>
        StandardExpression.Parse(new SourceText("test", text)).Evaluate(ContextValue.Empty, options ?? Options);

    /// <summary>The value with its kind, so that 1 and "1" differ.</summary>
    public static string Show(string text, StandardOptions? options = null) => Show(Evaluate(text, options).Value);

    public static string Show(FeelValue value) => $"{TypeLattice.KindOf(value)} {value}";
}
