using System.Collections.Immutable;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Finds parts of a rule that no application can reach, where its conditions together decide it: a rule that never applies, a demand that is
/// always or never met, a level whose conditions those above take. Only what is proved is said, within little work for each rule.
/// </summary>
internal static class DeadParts
{
    private static readonly LocalizedText AlwaysMet = new("alltid uppfyllt", "always met");
    private static readonly LocalizedText NeverMet = new("aldrig uppfyllt", "never met");
    private static readonly LocalizedText Taken = new("nivåerna över den tar allt", "the levels above it take everything");
    private static readonly LocalizedText NeverTrue = new("dess villkor är aldrig sant", "its condition is never true");

    // What people mistake is small: a search that gets longer than this would cost more than it finds.
    private static readonly SolverLimits Limits = new() { Cells = 128 };

    public static void Check(RuleSetPlan plan, BoundRule rule, Space space, DiagnosticBag bag)
    {
        if (rule.Body is BoundJudgement && rule.AppliesWhen is null)
        {
            return;
        }

        var joint = JointProblem.Of(plan.Bound, [rule.Index], [], index => IsAlwaysInForce(plan.Bound.Rules[index]), space);
        var (solver, at, known) = (new Solver(joint.Problem, Limits), joint.Rules[0], plan.Unknown.ToArray());
        ImmutableArray<Demand> applies = at.Applies < 0 ? [] : [new Demand(at.Applies, Truth.True)];
        if (at.Applies >= 0 && IsNever([]))
        {
            bag.Report(BindingDiagnostics.NeverApplies, rule.AppliesWhen!.Location, rule.Id);
            return;
        }

        switch (rule.Body)
        {
            case BoundRequirement:
                var met = IsNever(new Demand(at.First, Truth.True)) ? NeverMet : IsNever(new Demand(at.First, Truth.False | Truth.Fault)) ? AlwaysMet : null;
                if (met is not null)
                {
                    bag.Report(BindingDiagnostics.ConstantDemand, rule.Syntax.Requirement!.Location, rule.Id, met);
                }

                break;
            case BoundLevels { Levels: var levels }:
                var above = ImmutableArray<Demand>.Empty;
                for (var i = 0; i < levels.Length; i++)
                {
                    ImmutableArray<Demand> own = i < at.Count ? [new Demand(at.First + i, Truth.True)] : [];
                    if (IsNever([.. above, .. own]))
                    {
                        var (level, when) = levels[i];
                        bag.Report(BindingDiagnostics.LevelNeverReached, when?.Location ?? level.Id.Location, level.Id.Value, own.Length > 0 && IsNever([.. own]) ? NeverTrue : Taken);
                    }

                    above = i < at.Count ? above.Add(new Demand(at.First + i, Truth.False)) : above;
                }

                break;
        }

        bool IsNever(params ReadOnlySpan<Demand> demands) => solver.CanBe(known, [.. applies, .. demands]).IsNo;
    }

    // Whether another rule is in force depends on the date; its level is then left as something unknown.
    private static bool IsAlwaysInForce(BoundRule rule) => rule.Syntax is { InForce: { From: null, To: null }, SwitchedOff: null };
}
