using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>The smallest part of a condition: equal ones are one leaf. <paramref name="Comparison"/> is there for numbers and dates.</summary>
internal sealed record LogicLeaf(BoundNode Node, ConditionNode Plan, BoundComparison? Comparison);

/// <summary>Conditions taken apart into and, or, not and choices over leaves, so that a leaf can be supposed true or false.</summary>
internal sealed class Logic
{
    private readonly Dictionary<BoundNode, int> _identities = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _signatures = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Part> _parts = [];
    private readonly ImmutableArray<LogicLeaf>.Builder _leaves = ImmutableArray.CreateBuilder<LogicLeaf>();

    public Logic(PlanBuilder builder, ImmutableArray<BoundNode> conditions)
    {
        Roots = [.. conditions.Select(condition => Build(builder, condition))];
        Leaves = _leaves.ToImmutable();
        Terms = new LinearTerms(builder, Identify, Leaves);
    }

    private enum Join
    {
        Leaf,
        And,
        Or,
        Not,
        If,
        AtLeast,
    }

    public ImmutableArray<LogicLeaf> Leaves { get; }

    /// <summary>The numbers that comparisons are about.</summary>
    public LinearTerms Terms { get; }

    private ImmutableArray<Part> Roots { get; }

    /// <summary>A condition's possible results where each leaf may be what is said of it.</summary>
    public Truth Evaluate(int condition, ReadOnlySpan<Truth> leaves) => Roots[condition].Evaluate(leaves);

    /// <summary>A leaf that decides more, of those that a condition reads; -1 where there is none.</summary>
    public int FindOpen(int condition, ReadOnlySpan<Truth> leaves, Func<int, bool> isCandidate) => Roots[condition].FindOpen(leaves, isCandidate);

    /// <summary>How many leaves have to turn out otherwise for a condition to have one of the results wanted, seen roughly; 0 where it has.</summary>
    public int Distance(int condition, ReadOnlySpan<Truth> leaves, Truth wanted) => Roots[condition].Distance(leaves, wanted);

    /// <summary>How many other leaves have to turn out otherwise for a condition to follow one of them; 0 where it does, null where it never will.</summary>
    public int? DistanceToMatter(int condition, ReadOnlySpan<Truth> leaves, int leaf) => Roots[condition].DistanceToMatter(leaves, leaf);

    /// <summary>A number for the meaning of an expression: the same for equal ones.</summary>
    public int Identify(BoundNode node)
    {
        if (_identities.TryGetValue(node, out var known))
        {
            return known;
        }

        var signature = node.Tag + "(" + string.Join(',', node.Children.Select(child => Identify(child).ToString(CultureInfo.InvariantCulture))) + ")";
        if (!_signatures.TryGetValue(signature, out var identity))
        {
            _signatures[signature] = identity = _signatures.Count;
        }

        return _identities[node] = identity;
    }

    private Part Build(PlanBuilder builder, BoundNode node)
    {
        var identity = Identify(node);
        return _parts.TryGetValue(identity, out var part) ? part : _parts[identity] = node switch
        {
            BoundAnd => Joined(Logic.Join.And),
            BoundOr => Joined(Logic.Join.Or),
            BoundNot => Joined(Logic.Join.Not),
            BoundAtLeast some => Joined(Logic.Join.AtLeast) with { Minimum = some.Minimum },
            BoundIf => Joined(Logic.Join.If),
            _ => Leaf(builder, node),
        };

        Part Joined(Join join) => new(join, [.. node.Children.Select(child => Build(builder, child))]);
    }

    private Part Leaf(PlanBuilder builder, BoundNode node)
    {
        var comparison = node is BoundComparison { Left.Type.Underlying: NumberType or DateType } numbers ? numbers : null;
        _leaves.Add(new LogicLeaf(node, builder.Condition(node), comparison));
        return new Part(Logic.Join.Leaf, []) { Index = _leaves.Count - 1 };
    }

    private sealed record Part(Join Join, ImmutableArray<Part> Operands)
    {
        public int Minimum { get; init; }

        public int Index { get; init; }

        public Truth Evaluate(ReadOnlySpan<Truth> leaves)
        {
            switch (Join)
            {
                case Join.Leaf:
                    return leaves[Index];
                case Join.Not:
                    return Truths.Not(Operands[0].Evaluate(leaves));
                case Join.If:
                    var test = Operands[0].Evaluate(leaves);
                    var result = test & Truth.Fault;
                    result |= test.MayBe(Truth.True) ? Operands[1].Evaluate(leaves) : Truth.None;
                    return result | (test.MayBe(Truth.False) ? Operands[2].Evaluate(leaves) : Truth.None);
                case Join.AtLeast:
                    return AtLeast(leaves);
                default:
                    var joined = Join == Join.And ? Truth.True : Truth.False;
                    foreach (var operand in Operands)
                    {
                        var truth = operand.Evaluate(leaves);
                        joined = Join == Join.And ? Truths.And(joined, truth) : Truths.Or(joined, truth);
                    }

                    return joined;
            }
        }

        // By the truth tables: true when so many are true, else a fault when true ones and faults together are so many, else false.
        private Truth AtLeast(ReadOnlySpan<Truth> leaves)
        {
            var (mayBeTrue, notFalse, mayFault, surelyTrue, trueOrFault) = (0, 0, 0, 0, 0);
            foreach (var operand in Operands)
            {
                var truth = operand.Evaluate(leaves);
                mayBeTrue += truth.MayBe(Truth.True) ? 1 : 0;
                notFalse += truth.MayBe(Truth.False) ? 0 : 1;
                mayFault += truth.MayBe(Truth.Fault) ? 1 : 0;
                surelyTrue += truth == Truth.True ? 1 : 0;
                trueOrFault += truth.MayBe(Truth.True | Truth.Fault) ? 1 : 0;
            }

            return (mayBeTrue >= Minimum ? Truth.True : Truth.None) | (notFalse < Minimum ? Truth.False : Truth.None)
                | (mayFault > 0 && surelyTrue < Minimum && trueOrFault >= Minimum ? Truth.Fault : Truth.None);
        }

        public int Distance(ReadOnlySpan<Truth> leaves, Truth wanted)
        {
            if ((Evaluate(leaves) & ~wanted) == 0)
            {
                return 0;
            }

            if (Join is Join.Leaf or Join.If)
            {
                return 1;
            }

            if (Join == Join.Not)
            {
                return Operands[0].Distance(leaves, Truths.Not(wanted));
            }

            // What all of them have to be counts together, what one of them has to be as the nearest.
            var isTrue = wanted.MayBe(Truth.True);
            var least = Join switch
            {
                Join.And => isTrue ? Operands.Length : 1,
                Join.Or => isTrue ? 1 : Operands.Length,
                _ => isTrue ? Minimum : Operands.Length - Minimum + 1,
            };
            var each = new int[Operands.Length];
            for (var i = 0; i < each.Length; i++)
            {
                each[i] = Operands[i].Distance(leaves, wanted);
            }

            return Math.Max(1, each.Order().Take(least).Sum());
        }

        public int? DistanceToMatter(ReadOnlySpan<Truth> leaves, int leaf)
        {
            if (Join == Join.Leaf)
            {
                return Index == leaf ? 0 : null;
            }

            var least = default(int?);
            for (var i = 0; i < Operands.Length; i++)
            {
                if (Operands[i].DistanceToMatter(leaves, leaf) is { } inside)
                {
                    var whole = inside + DistanceToFollow(leaves, i);
                    least = least is null || whole < least ? whole : least;
                }
            }

            return least;
        }

        // How far the others are from leaving it to one operand.
        private int DistanceToFollow(ReadOnlySpan<Truth> leaves, int operand)
        {
            switch (Join)
            {
                case Join.Not:
                    return 0;
                case Join.If when operand > 0:
                    return Operands[0].Distance(leaves, operand == 1 ? Truth.True : Truth.False);
                case Join.If:
                    return Operands[1].Evaluate(leaves) != Operands[2].Evaluate(leaves) ? 0 : 1;
                case Join.AtLeast:
                    var met = 0;
                    for (var i = 0; i < Operands.Length; i++)
                    {
                        met += i != operand && Operands[i].Evaluate(leaves) == Truth.True ? 1 : 0;
                    }

                    return Math.Abs(met - (Minimum - 1));
                default:
                    var sum = 0;
                    for (var i = 0; i < Operands.Length; i++)
                    {
                        sum += i == operand ? 0 : Operands[i].Distance(leaves, Join == Join.And ? Truth.True : Truth.False);
                    }

                    return sum;
            }
        }

        public int FindOpen(ReadOnlySpan<Truth> leaves, Func<int, bool> isCandidate)
        {
            if (Evaluate(leaves).IsKnown())
            {
                return -1;
            }

            if (Join == Join.Leaf)
            {
                return isCandidate(Index) ? Index : -1;
            }

            foreach (var operand in Operands)
            {
                if (operand.FindOpen(leaves, isCandidate) is var found && found >= 0)
                {
                    return found;
                }
            }

            return -1;
        }
    }
}
