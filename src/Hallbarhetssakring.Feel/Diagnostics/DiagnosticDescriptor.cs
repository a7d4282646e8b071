using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>
/// What every diagnostic of one code has in common. The two messages are composite formats over the same arguments; each says what is wrong
/// and, as its last sentence, what to do.
/// </summary>
internal sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Swedish, string English)
{
    public static DiagnosticDescriptor Error(string code, string swedish, string english) => new(code, DiagnosticSeverity.Error, swedish, english);

    public static DiagnosticDescriptor Warning(string code, string swedish, string english) => new(code, DiagnosticSeverity.Warning, swedish, english);

    public static DiagnosticDescriptor Information(string code, string swedish, string english) => new(code, DiagnosticSeverity.Information, swedish, english);

    public LocalizedText Format => new(Swedish, English);
}
