using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Feel;

/// <summary>What a standard FEEL expression came to.</summary>
public sealed class FeelStandardResult
{
    internal FeelStandardResult(object? value, string text, ImmutableArray<Diagnostic> warnings)
    {
        Value = value;
        Text = text;
        Warnings = warnings;
    }

    /// <summary>
    /// The value: null, <see cref="bool"/>, <see cref="string"/>, <see cref="decimal"/> (of FEEL's 34 digits as many as it holds, half to even),
    /// <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTime"/> (without an offset), <see cref="DateTimeOffset"/>,
    /// <see cref="TimeSpan"/>, an <see cref="IReadOnlyList{T}"/> of objects for a list, an
    /// <see cref="IReadOnlyDictionary{TKey, TValue}"/> of names and objects for a context, in its order; a <see cref="FeelLiteral"/> for what .NET has no type for.
    /// </summary>
    public object? Value { get; }

    /// <summary>The value in full, as FEEL's <c>string()</c> writes it.</summary>
    public string Text { get; }

    /// <summary>Why the value or a part of it is null (FE5xxx), or why the expression could not be read (FE1xxx).</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>The value as FEEL writes it.</summary>
    public override string ToString() => Text;
}
