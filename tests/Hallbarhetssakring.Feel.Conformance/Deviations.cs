using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>What the library leaves out on purpose: by construct and with a reason, never by a case's id.</summary>
internal static partial class Deviations
{
    private static readonly (string Reason, Func<Case, bool> Applies)[] All =
    [
        ("names with spaces or operators: they make a text's meaning hang on what is in scope",
            c => c.Bindings.Any(b => !PlainName().IsMatch(b.Name)) || c.Inputs.Any(i => !PlainName().IsMatch(i.Key))),
        ("backreferences in regular expressions: they can't be matched in linear time",
            c => PatternFunction().IsMatch(c.Expression) && Backreference().IsMatch(c.Expression)),
        ("external functions: rule text never runs code",
            c => External().IsMatch(c.Expression) || c.Bindings.Any(b => External().IsMatch(b.Expression))),
    ];

    /// <summary>The reason why a case may fail, or null.</summary>
    public static string? Of(Case subject) => All.FirstOrDefault(deviation => deviation.Applies(subject)).Reason;

    [GeneratedRegex(@"^[\p{L}_?][\p{L}\p{Nd}\p{M}_]*$")]
    private static partial Regex PlainName();

    [GeneratedRegex(@"\b(matches|replace|split)\s*\(")]
    private static partial Regex PatternFunction();

    [GeneratedRegex(@"\\[1-9]")]
    private static partial Regex Backreference();

    [GeneratedRegex(@"\)\s*external\b")]
    private static partial Regex External();
}
