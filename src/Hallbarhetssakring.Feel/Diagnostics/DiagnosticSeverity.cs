namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing needs to be done.</summary>
    Information,

    /// <summary>Probably a mistake; the text can be used as it is.</summary>
    Warning,

    /// <summary>The text can't be used until this is mended.</summary>
    Error,
}
