using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Syntax;

/// <summary>The file that something was written in, and whose it is.</summary>
internal sealed record FileOrigin(SourceText Source, string RuleSet, string Version)
{
    /// <summary>The rule set's name without its owner.</summary>
    public string Name => RuleSet[(RuleSet.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>Who set a field, where, and for a change why.</summary>
internal sealed record FieldOrigin(string Field, FileOrigin File, TextSpan Value, string? Reason)
{
    /// <summary>What was written, to the letter.</summary>
    public string Written => File.Source.Slice(Value).Trim();

    public SourceLocation Location => File.Source.At(Value);
}
