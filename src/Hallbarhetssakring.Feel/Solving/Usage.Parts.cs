using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>How an expression is used by the one around it: what tells values apart, and what needs a row of its own.</summary>
internal sealed partial class Usage
{
    private void NoteUse(BoundNode parent, BoundNode child)
    {
        if (child is not BoundConstant && Constants((child.Type.Underlying as ListType)?.Element ?? child.Type) is { IsSimple: true } constants && !IsPlainUse(parent, child))
        {
            constants.IsSimple = false;
        }

        // A count that is not compared may matter at any length.
        if (child is BoundCall { Function: BuiltIn.Count } count && parent is not BoundComparison && ListOf(count.Arguments[0]) is { } counted)
        {
            Uncapped.Add(counted);
        }

        if (child.Type.Underlying is ListType && ListOf(child) is { } list && !IsLink(parent, child))
        {
            NoteListUse(parent, list);
        }
    }

    // A filter or map of a list passes its rows on to whoever uses it.
    private static bool IsLink(BoundNode parent, BoundNode child) =>
        parent is BoundPresent || (parent is BoundFilter or BoundMap && ReferenceEquals(parent.Children[0], child));

    private void NoteListUse(BoundNode parent, (int Slot, int Field) list)
    {
        // Within another list's rows a quantifier may look for a row for each of them.
        var isAlone = _iterations.All(i => i is null or { IsConstant: true } || (list.Field >= 0 && i.Origin is { } origin && origin.Slot == list.Slot));
        if (isAlone && parent is BoundQuantifier or BoundMembership)
        {
            Witnesses[list] = Math.Min(1_000, Witnesses.GetValueOrDefault(list) + _copies);
        }
        else if (!isAlone || parent is not (BoundIsGiven or BoundCall { Function: BuiltIn.Count }))
        {
            Uncapped.Add(list);
        }
    }

    private bool IsPlainUse(BoundNode parent, BoundNode child) => parent switch
    {
        BoundComparison { Left.Type.Underlying: ListType } => false,
        BoundComparison c => IsConstant(ReferenceEquals(c.Left, child) ? c.Right : c.Left) || IsConstant(child),
        BoundWithin w => IsConstant(ReferenceEquals(w.Inner, child) ? w.Outer : w.Inner) || IsConstant(child),
        BoundMembership m => IsConstant(ReferenceEquals(m.Item, child) ? m.List : m.Item) || IsConstant(child),
        BoundLookup lookup => !ReferenceEquals(lookup.Date, child),
        BoundCall { Function: BuiltIn.Count or BuiltIn.Length } => true,
        BoundIsGiven or BoundPresent or BoundOrElse or BoundIf or BoundFilter or BoundQuantifier or BoundMap or BoundList or BoundConcatenation or BoundIndex or BoundField => true,
        _ => false,
    };

    private bool IsConstant(BoundNode node) => node switch
    {
        BoundConstant => true,
        BoundList list => list.Items.All(IsConstant),
        BoundVariable variable => _iterations[variable.Depth] is { IsConstant: true },
        _ => false,
    };

    private (int Slot, int Field)? KindOf(BoundNode node) => node switch
    {
        BoundSlot slot => (slot.Slot.Index, -1),
        BoundField field => KindOf(field.Row) is { Field: -1 } row ? (row.Slot, field.Field.Index) : null,
        BoundVariable variable => _iterations[variable.Depth]?.Origin,
        BoundPresent present => KindOf(present.Operand),
        BoundOrElse otherwise => KindOf(otherwise.Operand),
        BoundIndex index => ItemKind(index.Source),
        _ => null,
    };

    // What the items of a list are: the rows of a fact, or what a map makes of them.
    private (int Slot, int Field)? ItemKind(BoundNode list)
    {
        switch (list)
        {
            case BoundFilter filter:
                return ItemKind(filter.Source);
            case BoundMap map:
                var outer = _iterations[map.Depth];
                _iterations[map.Depth] = new Iteration(ItemKind(map.Source), IsConstant(map.Source));
                var kind = KindOf(map.Body);
                _iterations[map.Depth] = outer;
                return kind;
            default:
                return KindOf(list);
        }
    }

    /// <summary>The list fact at the bottom of a chain of filters and maps.</summary>
    private (int Slot, int Field)? ListOf(BoundNode list) => list switch
    {
        BoundFilter filter => ListOf(filter.Source),
        BoundMap map => ListOf(map.Source),
        _ => KindOf(list),
    };
}
