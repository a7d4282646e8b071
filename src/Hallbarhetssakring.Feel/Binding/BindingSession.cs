using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>What the binding of one rule set's expressions shares: the diagnostics, and each named definition's node.</summary>
internal sealed class BindingSession(DiagnosticBag bag)
{
    private readonly Dictionary<DefinitionSymbol, BoundNode?> _definitions = [];

    /// <summary>How many steps the evaluation of an expression may take at most, given the declared greatest lengths of lists.</summary>
    public long CostBudget { get; init; } = 1_000_000;

    public DiagnosticBag Bag => bag;

    /// <summary>The node of a definition, bound at its first use; null while it is being bound, which means that it uses itself.</summary>
    public BoundNode? Definition(DefinitionSymbol symbol, Func<BoundNode> bind)
    {
        if (_definitions.TryGetValue(symbol, out var known))
        {
            return known;
        }

        _definitions[symbol] = null;
        var node = bind();
        _definitions[symbol] = node;
        return node;
    }
}
