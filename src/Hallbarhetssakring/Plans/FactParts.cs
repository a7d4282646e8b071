using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Plans;

/// <summary>
/// Takes the facts that conditions read apart as far as explanations do: of a list of rows, a column that only aggregates read is a fact of its
/// own (<c>summa(utgifter.belopp)</c>), and so is what is left, if anything else reads it.
/// </summary>
internal sealed class FactParts
{
    private static readonly ImmutableHashSet<BuiltIn> Aggregates =
        [BuiltIn.Sum, BuiltIn.Count, BuiltIn.CountTrue, BuiltIn.Mean, BuiltIn.Median, BuiltIn.Product, BuiltIn.MinimumOfList, BuiltIn.MaximumOfList];

    private readonly HashSet<BoundNode> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(int Slot, int Field)> _aggregated = [];
    private readonly HashSet<(int Slot, int Field)> _read = [];

    // Lists of which anything else than their columns is read, and those read as a whole.
    private readonly HashSet<int> _rest = [];
    private readonly HashSet<int> _whole = [];

    // Which list the row of each iteration comes from, by depth.
    private readonly int[] _lists = new int[64];

    private FactParts()
    {
    }

    /// <param name="conditions">All that is read.</param>
    /// <param name="inputs">The slots to take apart.</param>
    /// <param name="whole">Lists that something else than conditions reads, row by row.</param>
    public static ImmutableArray<FactPart> Of(IEnumerable<BoundNode> conditions, IEnumerable<int> inputs, IEnumerable<int> whole)
    {
        var parts = new FactParts();
        parts._whole.UnionWith(whole);
        foreach (var condition in conditions)
        {
            parts.Walk(condition);
        }

        return [.. inputs.SelectMany(parts.Of)];
    }

    private IEnumerable<FactPart> Of(int slot)
    {
        var columns = _whole.Contains(slot) ? [] : _aggregated.Except(_read).Where(column => column.Slot == slot).Select(column => column.Field).Order().ToList();
        return columns.Count == 0 ? [new FactPart(slot)] : [.. _rest.Contains(slot) ? [new FactPart(slot)] : Array.Empty<FactPart>(), .. columns.Select(field => new FactPart(slot, field))];
    }

    private void Walk(BoundNode node)
    {
        // A definition's node stands wherever the definition is used.
        if (node.FreeVariables == 0 && !_seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case BoundCall { Function: var function, Arguments: [BoundMap { Body: BoundField { Row: BoundVariable { Depth: var row }, Field: var field } } map] }
                when Aggregates.Contains(function) && row == map.Depth && Source(map.Source) is >= 0 and var slot:
                _aggregated.Add((slot, field.Index));
                break;
            case BoundField { Row: BoundVariable variable, Field: var field } when _lists[variable.Depth] is >= 0 and var slot:
                _read.Add((slot, field.Index));
                break;
            case BoundVariable variable when _lists[variable.Depth] >= 0:
                _whole.Add(_lists[variable.Depth]);
                break;
            case BoundMap or BoundFilter or BoundQuantifier when Source(node.Children[0]) is >= 0 and var slot:
                _rest.Add(slot);
                Within(node.Introduces, slot, node.Children[1]);
                break;
            case BoundMap or BoundFilter or BoundQuantifier:
                Walk(node.Children[0]);
                Within(node.Introduces, -1, node.Children[1]);
                break;
            case BoundCall { Function: BuiltIn.Count, Arguments: [var counted] } when Source(counted) is >= 0 and var slot:
                _rest.Add(slot);
                break;
            case BoundSlot slot:
                _whole.Add(slot.Slot.Index);
                break;
            default:
                foreach (var child in node.Children)
                {
                    Walk(child);
                }

                break;
        }
    }

    // The list of rows that a chain of filters starts at; what the filters read is noted. Else -1.
    private int Source(BoundNode node)
    {
        switch (node)
        {
            case BoundPresent present:
                return Source(present.Operand);
            case BoundSlot { Type.Underlying: ListType { Element.Underlying: RecordType } } slot:
                return slot.Slot.Index;
            case BoundFilter filter when Source(filter.Source) is >= 0 and var slot:
                _rest.Add(slot);
                Within(filter.Depth, slot, filter.Condition);
                return slot;
            default:
                return -1;
        }
    }

    private void Within(int depth, int slot, BoundNode body)
    {
        var outer = _lists[depth];
        _lists[depth] = slot;
        Walk(body);
        _lists[depth] = outer;
    }
}
