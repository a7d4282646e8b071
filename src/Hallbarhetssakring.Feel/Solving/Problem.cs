using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>A comparison of numbers or dates that reads no row, with both sides ready to be evaluated.</summary>
internal sealed record Comparands(BoundComparison Node, ValueNode Left, ValueNode Right);

/// <summary>
/// Bound conditions over a space of facts, made ready so that many questions can be asked of them. Immutable and shared by threads; a question
/// works in an <see cref="CellEvaluation"/> of its own.
/// </summary>
internal sealed class Problem
{
    private readonly Dictionary<(int, int), ImmutableArray<ValueNode>> _comparands = [];
    private readonly int _memos;

    private Problem(Space space, ImmutableArray<BoundNode> conditions)
    {
        Space = space;
        Nodes = conditions;
        Usage = Usage.Of(conditions);
        var builder = new PlanBuilder();
        var others = Usage.Comparands.Values.SelectMany(nodes => nodes).Concat(Usage.Lengths).Concat(Usage.Counts.Select(count => count.Number)).Where(node => node.FreeVariables == 0).ToList();
        foreach (var node in conditions.Concat(others).Concat(Usage.Comparisons))
        {
            builder.Announce(node);
        }

        Conditions = [.. conditions.Select(builder.Condition)];
        Comparisons = [.. Usage.Comparisons.Select(c => new Comparands(c, builder.Value(c.Left), builder.Value(c.Right)))];
        foreach (var (kind, nodes) in Usage.Comparands)
        {
            _comparands[kind] = [.. nodes.Select(builder.Value)];
        }

        Lengths = [.. Usage.Lengths.Select(node => node.FreeVariables == 0 ? builder.Value(node) : null)];
        Counts = [.. Usage.Counts.Select(count => (count.List, count.Number.FreeVariables == 0 ? builder.Value(count.Number) : null, count.Copies))];
        Logic = new Logic(builder, conditions);
        _memos = builder.Memos;
    }

    public Space Space { get; }

    public ImmutableArray<BoundNode> Nodes { get; }

    public ImmutableArray<ConditionNode> Conditions { get; }

    public ImmutableArray<Comparands> Comparisons { get; }

    /// <summary>What lengths are compared with; null where that depends on a row.</summary>
    public ImmutableArray<ValueNode?> Lengths { get; }

    /// <summary>What counts of lists are compared with.</summary>
    public ImmutableArray<((int Slot, int Field) List, ValueNode? Number, int Copies)> Counts { get; }

    public Usage Usage { get; }

    /// <summary>The conditions as logic over their smallest parts.</summary>
    public Logic Logic { get; }

    public static Problem Of(Space space, params IEnumerable<BoundNode> conditions) => new(space, [.. conditions]);

    public ImmutableArray<ValueNode> ComparandsOf((int, int) kind) => _comparands.GetValueOrDefault(kind, []);

    public Frame NewFrame() => new(Space.SlotCount, _memos);

    /// <summary>What people call a place.</summary>
    public string NameOf(Place place)
    {
        var name = Usage.Slots.TryGetValue(place.Slot, out var slot) ? slot.Name : "?";
        return place.Field >= 0 && slot?.Type.Underlying is ListType { Element: RecordType { Shape: var shape } } ? name + "." + shape.Fields[place.Field].Name : name;
    }
}

/// <summary>Evaluates the conditions of a problem over cells, one after the other.</summary>
internal sealed class CellEvaluation(Problem problem, object? context, ImmutableArray<OpenList> openLists)
{
    private readonly Frame _frame = Prepare(problem, context);
    private readonly int[] _reads = [.. problem.Usage.Slots.Keys];

    public Problem Problem => problem;

    /// <summary>The frame as it was last set.</summary>
    public Frame Frame => _frame;

    /// <summary>How many times conditions were evaluated, or as much was done otherwise.</summary>
    public long Work { get; private set; }

    /// <summary>Counts what was done beside evaluating.</summary>
    public void Charge(int work) => Work += work;

    /// <summary>Closes the lists that a known guard closes. The array is changed in place.</summary>
    public void Close(Value[] slots)
    {
        foreach (var open in openLists)
        {
            var guard = slots[open.Guard];
            if ((guard.IsNone || (guard.IsKnown && !open.OpenFor.Contains(guard.Low))) && slots[open.List].Reference is ListValue { More: > 0 } list)
            {
                slots[open.List] = Value.List(new ListValue(list.Items));
            }
        }
    }

    /// <summary>Whether a completion has no more rows in a list than a guard that it gives leaves room for.</summary>
    public bool Admits(Value[] completion, Value[] known)
    {
        foreach (var open in openLists)
        {
            var guard = completion[open.Guard];
            if ((guard.IsNone || (guard.IsKnown && !open.OpenFor.Contains(guard.Low)))
                && completion[open.List].Reference is ListValue list && known[open.List].Reference is ListValue given && list.Items.Length > given.Items.Length)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts a cell in place.</summary>
    public void Set(Value[] slots)
    {
        foreach (var slot in _reads)
        {
            _frame.Slots[slot] = slots[slot];
        }

        _frame.Forget();
        Work++;
    }

    public Truth[] Sets(Value[] slots)
    {
        Set(slots);
        var sets = new Truth[problem.Conditions.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = problem.Conditions[i].Evaluate(_frame);
        }

        return sets;
    }

    public Value Of(ValueNode node)
    {
        node.Evaluate(_frame, out var value);
        return value;
    }

    private static Frame Prepare(Problem problem, object? context)
    {
        var frame = problem.NewFrame();
        frame.Context = context;
        return frame;
    }
}
