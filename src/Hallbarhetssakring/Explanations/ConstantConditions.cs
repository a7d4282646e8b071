using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Finds conditions that no application can change: what is known while nothing is known is always so. Often it is a limit that the
/// declaration's own bounds already keep.
/// </summary>
internal static class ConstantConditions
{
    private static readonly LocalizedText Always = new("sant", "true");
    private static readonly LocalizedText Never = new("falskt", "false");
    private static readonly LocalizedText LevelsBelow = new(" Nivåerna under den kan aldrig nås.", " The levels below it can never be reached.");
    private static readonly LocalizedText Nothing = LocalizedText.Same("");

    public static void Check(RuleSetPlan plan, DiagnosticBag bag)
    {
        var frame = plan.Frames.Rent();
        var space = default(Space);
        plan.Unknown.CopyTo(frame.Slots);
        foreach (var rule in plan.Rules)
        {
            var isConstant = false;
            foreach (var leaf in rule.Leaves)
            {
                var truth = leaf.Condition.Evaluate(frame);
                if (truth is Truth.True or Truth.False)
                {
                    var hidesLevels = truth == Truth.True && leaf.Leaf.Role == LeafRole.Level;
                    bag.Report(BindingDiagnostics.ConstantCondition, leaf.Leaf.Location, truth == Truth.True ? Always : Never, hidesLevels ? LevelsBelow : Nothing);
                    isConstant = true;
                }
            }

            // Where each fact is read once, what was evaluated above is all that can be known.
            if (!isConstant && !rule.ReadsEachOnce)
            {
                DeadParts.Check(plan, rule.Rule, space ??= JointProblem.SpaceOf(plan.Bound), bag);
            }
        }

        plan.Frames.Return(frame);
    }
}
