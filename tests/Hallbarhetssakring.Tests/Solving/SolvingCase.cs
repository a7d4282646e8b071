using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Tests.Properties;
using Hallbarhetssakring.Tests.Semantics;

namespace Hallbarhetssakring.Tests.Solving;

/// <summary>Two random conditions over small domains, some facts given so that the completions can be gone through. Everything follows from the seed.</summary>
internal sealed class SolvingCase
{
    private readonly Random _random;

    private SolvingCase(int seed, ImmutableArray<string> texts, ImmutableArray<BoundNode> nodes, int most)
    {
        (Seed, Texts, _random) = (seed, texts, new Random(seed + 7));
        Problem = Problem.Of(SmallDomains.Space, nodes);
        Known = SmallDomains.Space.Blank(slot => slot == Problem.Space.SlotCount - 2 ? Value.Known(Bench.Date) : slot == Problem.Space.SlotCount - 1 ? Value.Known(100m) : Value.Unknown(0, 1));
        Give(most);
    }

    public int Seed { get; }

    public ImmutableArray<string> Texts { get; }

    public Problem Problem { get; }

    public Value[] Known { get; }

    /// <summary>Null where a text is refused, as when a constant is a list that can never be compared.</summary>
    public static SolvingCase? Of(int seed, int most)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 2).Select(_ => new ExpressionSource(random, asksBaseline: false).Condition(random.Next(1, 10))).ToImmutableArray();
        var bag = new DiagnosticBag();
        var nodes = texts.Select(text => Case.Bench.Bind(text, bag)).ToImmutableArray();
        return bag.HasErrors ? null : new SolvingCase(seed, texts, nodes, most);
    }

    public bool Reads((int, int) kind) => Problem.Usage.Reads(kind);

    public IEnumerable<int> Free => Problem.Usage.Slots.Keys.Where(slot => Problem.Space.DomainOf(slot) is not null && (Known[slot].IsUnknown || Known[slot].Reference is ListValue { More: > 0 }));

    /// <summary>All completions of what the conditions read.</summary>
    public IEnumerable<Value[]> Completions()
    {
        IEnumerable<Value[]> all = [Known];
        foreach (var slot in Free)
        {
            var values = SmallDomains.Values(Problem.Space.DomainOf(slot)!, slot, Reads).ToList();
            all = all.SelectMany(slots => values.Select(value => new Place(slot).With(slots, value)));
        }

        return all;
    }

    /// <summary>The results of a completion by plan.</summary>
    public static string ByPlan(CellEvaluation evaluation, Value[] completion) => FindAll.Key(evaluation.Sets(completion));

    /// <summary>The results of a completion by the oracle.</summary>
    public string ByOracle(IReadOnlyList<Value> completion)
    {
        var interpreter = new Interpreter(slot => Denotation.Of(completion[slot]));
        return FindAll.Key([.. Problem.Nodes.Select(node => interpreter.Condition(node).Aggregate(Truth.None, (set, plain) => set | plain switch
        {
            Plain.True => Truth.True,
            Plain.False => Truth.False,
            _ => Truth.Fault,
        }))]);
    }

    public string Describe(string wrong) =>
        $"seed {Seed}: {wrong}\n{string.Join('\n', Texts)}\nfree: {string.Join(", ", Free.Select(slot => Problem.Usage.Slots[slot].Name))}";

    // Facts are given one by one, from a random one on, until few enough completions are left.
    private void Give(int most)
    {
        var free = Free.ToArray();
        _random.Shuffle(free);
        var left = (long)most;
        foreach (var slot in free)
        {
            var domain = Problem.Space.DomainOf(slot)!;
            var count = SmallDomains.Count(domain, slot, Reads, most + 1);
            if (count <= left)
            {
                left /= count;
            }
            else
            {
                Known[slot] = SmallDomains.Values(domain, slot, Reads).ElementAt(_random.Next(Math.Min(count, most)));
            }
        }
    }
}
