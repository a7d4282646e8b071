using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// How a question uses its facts: which it reads, what each is compared with, and how many rows of a list can matter. Worked out once from the
/// bound expressions. A kind is a slot with a field, or -1: what rows have in common.
/// </summary>
internal sealed partial class Usage
{
    private readonly HashSet<BoundNode> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Iteration?[] _iterations = new Iteration?[16];
    private int _copies = 1;

    /// <summary>What a depth's variable goes through: a list of constants, or the items of a kind of list.</summary>
    private sealed record Iteration((int Slot, int Field)? Origin, bool IsConstant);

    public SortedDictionary<int, SlotSymbol> Slots { get; } = [];

    public HashSet<(int Slot, int Field)> Kinds { get; } = [];

    // Whether a field is read of rows that may come of more than one list.
    private bool _readsAnyField;

    /// <summary>Whether values of a kind may matter.</summary>
    public bool Reads((int Slot, int Field) kind) => _readsAnyField || Kinds.Contains(kind);

    /// <summary>Comparisons of numbers and dates that read no row.</summary>
    public List<BoundComparison> Comparisons { get; } = [];

    /// <summary>What values of a kind are compared with, where that reads no row.</summary>
    public Dictionary<(int Slot, int Field), List<BoundNode>> Comparands { get; } = [];

    /// <summary>Kinds of number that a row's own arithmetic or comparison reads.</summary>
    public HashSet<(int Slot, int Field)> InRows { get; } = [];

    public ConstantsOf Texts { get; } = new();

    public Dictionary<object, ConstantsOf> Choices { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What lengths of texts are compared with.</summary>
    public List<BoundNode> Lengths { get; } = [];

    /// <summary>How many rows quantifiers over a list need to tell apart; a list that is used in another way is in <see cref="Uncapped"/>.</summary>
    public Dictionary<(int Slot, int Field), int> Witnesses { get; } = [];

    /// <summary>What the count of a list is compared with.</summary>
    public List<((int Slot, int Field) List, BoundNode Number, int Copies)> Counts { get; } = [];

    public HashSet<(int Slot, int Field)> Uncapped { get; } = [];

    /// <summary>Host functions as they are written, one in another's argument after it.</summary>
    public List<string> HostFunctions { get; } = [];

    /// <summary>The constants that values of a type are compared with, and whether they are used in no other way.</summary>
    public sealed class ConstantsOf
    {
        public bool IsSimple { get; set; } = true;

        public HashSet<decimal> Numbers { get; } = [];

        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);
    }

    public static Usage Of(IEnumerable<BoundNode> expressions)
    {
        var usage = new Usage();
        foreach (var expression in expressions)
        {
            usage.Visit(expression);
        }

        return usage;
    }

    /// <summary>The constants for a type; null for a type whose values are not told apart by constants.</summary>
    public ConstantsOf? Constants(FeelType type) => type.Underlying switch
    {
        TextType => Texts,
        EnumType { Domain: var domain } => ByDomain(domain),
        CodeType { System: var system } => Of(system),
        _ => null,
    };

    // Two declarations with the same members are one enumeration.
    private ConstantsOf ByDomain(EnumDomain domain) => Of(Choices.Keys.OfType<EnumDomain>().FirstOrDefault(known => known.IsSameAs(domain)) ?? domain);

    private ConstantsOf Of(object key) => Choices.TryGetValue(key, out var found) ? found : Choices[key] = new ConstantsOf();

    private void Visit(BoundNode node)
    {
        if (node.FreeVariables != 0)
        {
            VisitInside(node);
            return;
        }

        // What reads no row is the same wherever it stands.
        if (_seen.Add(node))
        {
            var copies = _copies;
            var iterations = (Iteration?[])_iterations.Clone();
            _copies = 1;
            Array.Clear(_iterations);
            VisitInside(node);
            _copies = copies;
            iterations.CopyTo(_iterations, 0);
        }
    }

    private void VisitInside(BoundNode node)
    {
        Note(node);
        foreach (var child in node.Children)
        {
            NoteUse(node, child);
        }

        if (node.Introduces is var depth && depth < 0)
        {
            foreach (var child in node.Children)
            {
                Visit(child);
            }

            return;
        }

        var (source, body) = (node.Children[0], node.Children[1]);
        Visit(source);
        var (outer, copies) = (_iterations[depth], _copies);
        var isConstant = IsConstant(source);
        _iterations[depth] = new Iteration(isConstant ? null : ItemKind(source), isConstant);
        _copies = isConstant && source is BoundList { Items.Length: var length } ? Math.Min(1_000, _copies * Math.Max(1, length)) : _copies;
        Visit(body);
        (_iterations[depth], _copies) = (outer, copies);
    }

    private void Note(BoundNode node)
    {
        switch (node)
        {
            case BoundSlot { Slot: var slot }:
                Slots[slot.Index] = slot;
                Kinds.Add((slot.Index, -1));
                break;
            case BoundField field when KindOf(field) is { } kind:
                Kinds.Add(kind);
                break;
            case BoundField:
                _readsAnyField = true;
                break;
            case BoundConstant { Value: { IsKnown: true } value } constant when Constants(constant.Type) is { } constants:
                constants.Numbers.Add(value.Low);
                Texts.Texts.UnionWith(value.Reference is string text ? [text] : []);
                break;
            case BoundLookup lookup:
                foreach (var (keys, _) in lookup.Table.Editions.SelectMany(edition => edition.Rows))
                {
                    for (var i = 0; i < keys.Length; i++)
                    {
                        Constants(lookup.Table.Keys[i].Type)?.Numbers.Add(keys[i].Low);
                        Texts.Texts.UnionWith(keys[i].Reference is string word ? [word] : []);
                    }
                }

                break;
            case BoundHostCall call when !HostFunctions.Contains(call.Function.Name):
                HostFunctions.Add(call.Function.Name);
                break;
            case BoundComparison comparison:
                Compare(comparison);
                break;
            case BoundMembership { Item: var item, List: var list } when item.Type.Underlying is NumberType or DateType:
                foreach (var other in list is BoundList { Items: var items } ? items : [])
                {
                    AddComparand(item, other);
                }

                break;
            case BoundParameterAt { Date: var date, Parameter.Schedule: var schedule }:
                foreach (var (from, _) in schedule.Values)
                {
                    AddComparand(date, new BoundConstant(Value.Known(from), FeelType.Date, node.Location));
                }

                break;
        }
    }

    private void Compare(BoundComparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type.Underlying is not (NumberType or DateType))
        {
            return;
        }

        if (comparison.FreeVariables == 0)
        {
            Comparisons.Add(comparison);
        }

        AddComparand(left, right);
        AddComparand(right, left);
        Pair(left, right);
        Pair(right, left);
        if (comparison.FreeVariables != 0)
        {
            AddInRows(left);
            AddInRows(right);
        }

        void Pair(BoundNode side, BoundNode other)
        {
            if (side is BoundCall { Function: BuiltIn.Length })
            {
                Lengths.Add(other);
            }
            else if (side is BoundCall { Function: BuiltIn.Count } count && ListOf(count.Arguments[0]) is { } list)
            {
                Counts.Add((list, other, _copies));
            }
        }
    }

    private void AddComparand(BoundNode side, BoundNode other)
    {
        if (other.FreeVariables == 0 && KindOf(side) is { } kind)
        {
            (Comparands.TryGetValue(kind, out var known) ? known : Comparands[kind] = []).Add(other);
        }
    }

    private void AddInRows(BoundNode node)
    {
        if (node is BoundField && KindOf(node) is { } kind)
        {
            InRows.Add(kind);
        }

        foreach (var child in node.Children)
        {
            AddInRows(child);
        }
    }
}
