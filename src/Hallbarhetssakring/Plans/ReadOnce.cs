using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Binding;

namespace Hallbarhetssakring.Plans;

/// <summary>Whether each fact is read once: then what a rule waits for is not more than it needs (semantics §4).</summary>
internal static class ReadOnce
{
    public static bool Holds(BoundRule rule) => Holds(rule.Leaves.Select(leaf => leaf.Condition));

    public static bool Holds(BoundNode condition) => Holds([condition]);

    private static bool Holds(IEnumerable<BoundNode> conditions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return conditions.All(Once);

        bool Once(BoundNode node) => node switch
        {
            BoundSlot slot => seen.Add(slot.Tag),
            BoundHostCall { Function: BaselineCall } call => seen.Add("baseline") && call.Children.All(Once),
            _ => node.Children.All(Once),
        };
    }
}
