using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>An argument of a call, with its parameter's name where it is given.</summary>
internal readonly record struct Argument(string? Name, FeelValue Value);

/// <summary>A function: one of the built-ins, or a literal with what it closes over.</summary>
internal abstract class FunctionValue : FeelValue
{
    /// <summary>The types that it has; a built-in has one for each form of its call.</summary>
    public abstract ImmutableArray<FeelType> Types { get; }

    public abstract ImmutableArray<string> ParameterNames { get; }

    /// <summary>How many arguments a plain call takes.</summary>
    public int Arity => ParameterNames.Length;
}
