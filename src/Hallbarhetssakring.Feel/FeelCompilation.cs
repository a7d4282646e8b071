using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Feel;

/// <summary>What came of compiling an expression: the expression, or all that is wrong with it.</summary>
public sealed class FeelCompilation
{
    internal FeelCompilation(FeelExpression? expression, ImmutableArray<Diagnostic> diagnostics)
    {
        Expression = expression;
        Diagnostics = diagnostics;
    }

    /// <summary>The expression; null where there is an error.</summary>
    public FeelExpression? Expression { get; }

    /// <summary>What is wrong, in order of places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The expression, for those who know that it is sound.</summary>
    /// <exception cref="FeelException">There is an error; the exception lists all.</exception>
    public FeelExpression OrThrow() => Expression ?? throw new FeelException(Diagnostics);
}
