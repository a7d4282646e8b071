using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>What the binding of one rule set's expressions shares: the diagnostics, and each named definition's node.</summary>
internal sealed class BindingSession(DiagnosticBag bag)
{
    /// <summary>How many steps the evaluation of an expression may take at most, given the declared greatest lengths of lists.</summary>
    public const long CostBudget = 1_000_000;

    private readonly Dictionary<DefinitionSymbol, BoundNode?> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly CostCheck _costs = new(bag, CostBudget);
    private int _depth;

    public DiagnosticBag Bag => bag;

    /// <summary>The node itself, or an error node, with a diagnostic, where evaluating it may take too many steps.</summary>
    public BoundNode WithinBudget(BoundNode node) => _costs.Within(node);

    /// <summary>Goes a level deeper, through definitions too; null where an expression is as deep as it may be.</summary>
    public BoundNode? Deeper(Func<BoundNode> bind)
    {
        if (_depth >= CostCheck.MostLevels)
        {
            return null;
        }

        _depth++;
        var node = bind();
        _depth--;
        return node;
    }

    /// <summary>The node of a definition, bound at its first use; null while it is being bound, which means that it uses itself.</summary>
    public BoundNode? Definition(DefinitionSymbol symbol, Func<BoundNode> bind)
    {
        if (_definitions.TryGetValue(symbol, out var known))
        {
            return known;
        }

        _definitions[symbol] = null;
        var node = WithinBudget(bind());
        _definitions[symbol] = node;
        return node;
    }
}
