using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Says what is wrong where YAML could not be read on, by looking at the line as its author sees it.</summary>
internal static class FailureExplainer
{
    public static Explanation Explain(FailureSite site) =>
        DocumentFailures.Explain(site)
        ?? QuoteFailures.Explain(site)
        ?? IndentationFailures.Explain(site)
        ?? FlowFailures.Explain(site)
        ?? ValueFailures.Explain(site)
        ?? LineFailures.Explain(site)
        ?? new Explanation(YamlDiagnostics.Unreadable, RestOfLine(site), []);

    private static TextSpan RestOfLine(FailureSite site)
    {
        var length = site.Text.AsSpan(site.Offset).IndexOfAny('\r', '\n');
        return TextSpan.FromBounds(site.Offset, length < 0 ? site.Text.Length : site.Offset + length);
    }
}
