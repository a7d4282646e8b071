using System.Globalization;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>
/// Bounds what evaluating an expression may take, before anything is evaluated: a step for each node, and what stands within an iteration once
/// for each item its list may hold. A definition counts wherever it is used, so that definitions that double one another are refused as well;
/// each node is looked at once, however many use it.
/// </summary>
internal sealed class CostCheck(DiagnosticBag bag, long budget)
{
    /// <summary>How deep an expression may be with the definitions it uses, so that no walk through it exhausts the stack.</summary>
    public const int MostLevels = 600;

    // Costs beyond it are all alike; sums and products of costs must not overflow.
    private const long Boundless = 1_000_000_000_000_000;

    private readonly Dictionary<BoundNode, (long Cost, int Depth)> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The node itself, or an error node, with a diagnostic, where it may take too many steps.</summary>
    public BoundNode Within(BoundNode node)
    {
        var (cost, depth) = Of(node);
        if (depth > MostLevels)
        {
            bag.Report(BindingDiagnostics.TooDeep, node.Location, MostLevels);
            return new BoundError(node.Location);
        }

        if (cost <= budget)
        {
            return node;
        }

        var steps = cost < Boundless ? LocalizedText.Same(cost.ToString(CultureInfo.InvariantCulture)) : new LocalizedText("biljoner", "trillions of");
        bag.Report(BindingDiagnostics.TooCostly, node.Location, steps, budget, Culprit(node));
        return new BoundError(node.Location);
    }

    private (long Cost, int Depth) Of(BoundNode node)
    {
        if (_known.TryGetValue(node, out var known))
        {
            return known;
        }

        var (cost, depth) = (1L, 0);
        foreach (var child in node.Children)
        {
            var below = Of(child);
            cost = Math.Min(Boundless, cost + (Times(node, child) * below.Cost));
            depth = Math.Max(depth, below.Depth);
        }

        return _known[node] = (Math.Min(Boundless, cost + OwnSteps(node)), depth + 1);
    }

    // What an iteration does for each row is done as often as there may be rows.
    private static long Times(BoundNode node, BoundNode child) => (node, node.Children[0]) switch
    {
        (BoundFilter or BoundMap or BoundQuantifier, var source) when !ReferenceEquals(source, child) => Math.Max(1, Length(source)),
        _ => 1,
    };

    // Items are compared one by one; each of a list's distinct items with every other.
    private static long OwnSteps(BoundNode node) => node switch
    {
        BoundMembership membership => Length(membership.List),
        BoundCall { Function: BuiltIn.Distinct } call => Length(call.Arguments[0]) * Length(call.Arguments[0]) / 2,
        BoundLookup lookup => lookup.Table.Editions.Select(edition => edition.Rows.Length).DefaultIfEmpty().Max(),
        _ => node.Children.Sum(Length),
    };

    private static long Length(BoundNode node) => node.Type.Underlying is ListType list ? Math.Min(list.Maximum, int.MaxValue) : 0;

    // The longest list along the costliest way down; where no list is walked, the expression that takes the most.
    private LocalizedText Culprit(BoundNode node)
    {
        BoundNode? longest = null;
        for (var at = node; at is not null; at = at.Children.MaxBy(child => Times(at, child) * Of(child).Cost))
        {
            if (at is BoundFilter or BoundMap or BoundQuantifier or BoundMembership or BoundCall)
            {
                var list = at.Children.MaxBy(Length)!;
                longest = Length(list) > (longest is null ? 0 : Length(longest)) ? list : longest;
            }
        }

        return longest is null
            ? LocalizedText.Same(Shown(node))
            : new LocalizedText($"{Shown(longest)} (högst {Length(longest)})", $"{Shown(longest)} (at most {Length(longest)})");
    }

    private static string Shown(BoundNode node)
    {
        const int Longest = 60;
        var text = node.Location.Source.Slice(node.Location.Span);
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
