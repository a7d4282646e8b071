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
    private readonly RulePlan _plan;

    // By the condition's place among the rule's; empty where the rule makes no demand.
    private readonly Ground[] _grounds = [];

    public Grounds(RulePlan plan, Frame frame)
    {
        _plan = plan;
        if (plan.Rule.Body is BoundRequirement { Tree: var tree })
        {
            _grounds = new Ground[plan.Leaves.Length];
            for (var i = 0; i < _grounds.Length; i++)
            {
                _grounds[i] = new Ground(plan.Leaves[i].Condition.Evaluate(frame), IsWanted: true, IsAgainst: false, IsOutweighed: false);
            }

            Walk(tree, isAgainst: true, isOutweighed: false, isRoot: true);
        }
    }

    /// <summary>What it must be: true, but false under "ingen".</summary>
    public bool IsWanted(BoundLeaf leaf) => _grounds.Length == 0 || Of(leaf).IsWanted;

    /// <summary>Whether it fails, and every group it stands in with it.</summary>
    public bool IsAgainst(BoundLeaf leaf) => _grounds.Length > 0 && Of(leaf).IsAgainst;

    /// <summary>Whether a group it stands in holds, whatever it came to itself.</summary>
    public bool IsOutweighed(BoundLeaf leaf) => _grounds.Length > 0 && Of(leaf).IsOutweighed;

    private ref Ground Of(BoundLeaf leaf)
    {
        var place = 0;
        while (!ReferenceEquals(_plan.Leaves[place].Leaf, leaf))
        {
            place++;
        }

        return ref _grounds[place];
    }

    private void Walk(BoundTree part, bool isAgainst, bool isOutweighed, bool isRoot)
    {
        // While the whole is open, what already fails speaks against it.
        var truth = TruthOf(part);
        isAgainst &= truth == (part.Wanted ? Truth.False : Truth.True) || (isRoot && part.Leaf is null && !truth.IsKnown());
        if (part.Leaf is { } leaf)
        {
            Of(leaf) = new Ground(truth, part.Wanted, isAgainst, isOutweighed);
            return;
        }

        isOutweighed |= truth == (part.Wanted ? Truth.True : Truth.False);
        foreach (var below in part.Parts)
        {
            Walk(below, isAgainst, isOutweighed, isRoot: false);
        }
    }

    // At least so many of the parts: all, one, or what is said; turned round for "ingen".
    private Truth TruthOf(BoundTree part)
    {
        if (part.Leaf is { } leaf)
        {
            return Of(leaf).Truth;
        }

        var (sure, possible) = (0, 0);
        foreach (var below in part.Parts)
        {
            var truth = TruthOf(below);
            sure += truth == Truth.True ? 1 : 0;
            possible += truth != Truth.False ? 1 : 0;
        }

        var holds = sure >= part.AtLeast ? Truth.True : possible < part.AtLeast ? Truth.False : Truth.Unknown;
        return part.IsNone ? Truths.Not(holds) : holds;
    }

    private readonly record struct Ground(Truth Truth, bool IsWanted, bool IsAgainst, bool IsOutweighed);
}
