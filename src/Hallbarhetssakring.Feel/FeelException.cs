using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel;

/// <summary>An expression or an input that can't be used. <see cref="Diagnostics"/> says all that is wrong, in Swedish and English.</summary>
public sealed class FeelException : ArgumentException
{
    internal FeelException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Select(diagnostic => DiagnosticText.Render(diagnostic, Language.English)))) => Diagnostics = diagnostics;

    /// <summary>What is wrong, where, and what to do; never empty.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
