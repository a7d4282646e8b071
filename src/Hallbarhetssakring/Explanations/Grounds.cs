using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// The conditions of a demand: what each must be for the demand to hold, and which are grounds against it. What fails in a group that holds
/// all the same is no ground (semantics §9).
/// </summary>
internal sealed class Grounds
{
    private readonly Dictionary<BoundLeaf, bool> _wanted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BoundLeaf> _against = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BoundLeaf> _outweighed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundLeaf, Truth> _truths = new(ReferenceEqualityComparer.Instance);

    public Grounds(RulePlan plan, Frame frame)
    {
        if (plan.Rule.Body is BoundRequirement { Tree: var tree })
        {
            foreach (var leaf in plan.Leaves)
            {
                _truths[leaf.Leaf] = leaf.Condition.Evaluate(frame);
            }

            Walk(tree, isAgainst: true, isOutweighed: false, isRoot: true);
        }
    }

    /// <summary>What it must be: true, but false under "ingen".</summary>
    public bool IsWanted(BoundLeaf leaf) => _wanted.GetValueOrDefault(leaf, true);

    /// <summary>Whether it fails, and every group it stands in with it.</summary>
    public bool IsAgainst(BoundLeaf leaf) => _against.Contains(leaf);

    /// <summary>Whether a group it stands in holds, whatever it came to itself.</summary>
    public bool IsOutweighed(BoundLeaf leaf) => _outweighed.Contains(leaf);

    private void Walk(BoundTree part, bool isAgainst, bool isOutweighed, bool isRoot)
    {
        // While the whole is open, what already fails speaks against it.
        var truth = Of(part);
        isAgainst &= truth == (part.Wanted ? Truth.False : Truth.True) || (isRoot && part.Leaf is null && !truth.IsKnown());
        if (part.Leaf is { } leaf)
        {
            _wanted[leaf] = part.Wanted;
            _ = isAgainst && _against.Add(leaf);
            _ = isOutweighed && _outweighed.Add(leaf);
            return;
        }

        isOutweighed |= truth == (part.Wanted ? Truth.True : Truth.False);
        foreach (var below in part.Parts)
        {
            Walk(below, isAgainst, isOutweighed, isRoot: false);
        }
    }

    // At least so many of the parts: all, one, or what is said; turned round for "ingen".
    private Truth Of(BoundTree part)
    {
        if (part.Leaf is { } leaf)
        {
            return _truths[leaf];
        }

        var truths = part.Parts.Select(Of).ToList();
        var holds = truths.Count(truth => truth == Truth.True) >= part.AtLeast ? Truth.True
            : truths.Count(truth => truth != Truth.False) < part.AtLeast ? Truth.False
            : Truth.Unknown;
        return part.IsNone ? Truths.Not(holds) : holds;
    }
}
