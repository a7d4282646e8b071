using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>A function of the host's own, known to expressions by name: the level of a rule, the baseline of a municipality.</summary>
internal abstract class HostFunction
{
    /// <summary>The name in the expression's language.</summary>
    public abstract string Name { get; }

    /// <summary>Settles a call. It reports what is wrong and then returns a <see cref="BoundError"/>.</summary>
    public abstract BoundNode Bind(HostCall call);

    /// <summary>The result for known arguments (<see cref="BoundHostCall"/> only). <paramref name="context"/> is what the host gave with the assessment.</summary>
    public virtual Value Evaluate(object? context, string detail, ReadOnlySpan<Value> arguments) => throw new NotSupportedException();

    /// <summary>What a call of known arguments that has no result lacks, by a name that the host knows; null for nothing in particular.</summary>
    public virtual string? Lacks(object? context, string detail, ReadOnlySpan<Value> arguments) => null;
}
