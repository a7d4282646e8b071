using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>An item by its place from 1, or from the end; absent outside the list.</summary>
internal sealed class IndexNode(ListNode source, ValueNode place, bool isJoined, Value unknown, SourceLocation location) : ValueNode
{
    private readonly Fault _badPlace = Fault.BadIndex(location);

    public override ImmutableArray<PlanNode> Children => [source, place];

    public override void Evaluate(Frame frame, out Value value)
    {
        place.Evaluate(frame, out var index);
        source.Evaluate(frame, out var whole);
        if (index.IsFault || whole.IsFault)
        {
            value = index.IsFault ? index : whole;
            return;
        }

        if (index.IsKnown && (index.Low == 0 || index.Low != decimal.Truncate(index.Low)))
        {
            value = Value.Failed(_badPlace);
            return;
        }

        var list = (ListValue)whole.Reference!;
        if (list.HasBadRow)
        {
            value = Value.Failed(Fault.BadRow);
            return;
        }

        var mayFault = (index.Possible | whole.Possible) & Possible.Fault;
        if (!index.IsKnown || !IsSettled(list, index.Low))
        {
            value = unknown.Or(Possible.None | (index.IsKnown && !list.MayFault ? mayFault : Possible.Fault));
            return;
        }

        mayFault |= list.MayHaveBadRow ? Possible.Fault : Possible.Nothing;
        var at = index.Low > 0 ? index.Low - 1 : list.Items.Length + index.Low;
        value = (at >= 0 && at < list.Items.Length ? list.Items[(int)at] : Value.None).Or(mayFault);
    }

    // An item in doubt shifts those behind it, seen from where one counts; so does one that may yet come.
    private bool IsSettled(ListValue list, decimal place)
    {
        if (list.More > 0 && (isJoined || place < 0 || place > list.Items.Length))
        {
            return false;
        }

        var counted = (int)Math.Min(list.Items.Length, Math.Abs(place));
        return Enumerable.Range(place > 0 ? 0 : list.Items.Length - counted, counted).All(i => list.PresenceOf(i) == Truth.True);
    }
}
