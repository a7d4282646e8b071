using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Puts expressions in the place of slots: another rule's level becomes what that level follows from.</summary>
internal static class BoundRewriter
{
    /// <summary>The same expression with each slot that <paramref name="by"/> gives something for replaced; what holds none is kept as it is.</summary>
    public static BoundNode Replace(BoundNode node, Func<BoundSlot, BoundNode?> by)
    {
        if (node is BoundSlot slot)
        {
            return by(slot) ?? node;
        }

        var children = node.Children;
        var replaced = ImmutableArray.CreateBuilder<BoundNode>(children.Length);
        var isSame = true;
        foreach (var child in children)
        {
            var other = Replace(child, by);
            isSame &= ReferenceEquals(other, child);
            replaced.Add(other);
        }

        return isSame ? node : With(node, replaced.MoveToImmutable());
    }

    // A copy made with the record's own "with" keeps what was worked out of the old children, so each node is made anew.
    private static BoundNode With(BoundNode node, ImmutableArray<BoundNode> to) => node switch
    {
        BoundField n => new BoundField(to[0], n.Field, n.Type, n.Location),
        BoundPresent n => new BoundPresent(to[0], n.Unknown, n.Location),
        BoundAnd n => new BoundAnd(to, n.Location),
        BoundOr n => new BoundOr(to, n.Location),
        BoundAtLeast n => new BoundAtLeast(n.Minimum, to, n.Location),
        BoundNot n => new BoundNot(to[0], n.Location),
        BoundIf n => new BoundIf(to[0], to[1], to[2], n.Type, n.Location),
        BoundComparison n => new BoundComparison(n.Operator, to[0], to[1], n.Location),
        BoundWithin n => new BoundWithin(n.System, to[0], to[1], n.Location),
        BoundMembership n => new BoundMembership(to[0], to[1], n.Location),
        BoundIsGiven n => new BoundIsGiven(to[0], n.Location),
        BoundOrElse n => new BoundOrElse(to[0], to[1], n.Location),
        BoundArithmetic n => new BoundArithmetic(n.Operator, to[0], to[1], n.Type, n.Location),
        BoundDateShift n => new BoundDateShift(to[0], to[1], n.InMonths, n.Backwards, n.MonthEnd, n.Location),
        BoundCall n => new BoundCall(n.Function, to, n.Type, n.Location),
        BoundParameterAt n => new BoundParameterAt(n.Parameter, to[0], n.Type, n.Location),
        BoundLookup n => new BoundLookup(n.Table, to[..^1], to[^1], n.Type, n.Location),
        BoundHostCall n => new BoundHostCall(n.Function, n.Detail, to, n.Type, n.Unknown, n.Location),
        BoundList n => new BoundList(to, n.Type, n.Location),
        BoundFilter n => new BoundFilter(to[0], n.Depth, to[1], n.Location),
        BoundMap n => new BoundMap(to[0], n.Depth, to[1], n.Type, n.Location),
        BoundConcatenation n => new BoundConcatenation(to, n.Type, n.Location),
        BoundIndex n => new BoundIndex(to[0], to[1], n.Type, n.Location),
        BoundQuantifier n => new BoundQuantifier(n.IsEvery, n.Variable, n.Depth, to[0], to[1], n.Location),
        _ => throw new InvalidOperationException("A node that holds others and is not known here."),
    };
}
