using System.Collections.Immutable;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Solving;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Lineage;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Proves that a change with <c>skärper: ja</c> only tightens: nothing passes the rule that did not pass it before. An application that does is
/// shown; where it can't be told, that is said.
/// </summary>
internal static class TighteningCheck
{
    // Dates on which a parameter that is read gets a new value.
    private const int MostDates = 20;

    private static readonly Term[] Decisive = [RuleSetTerms.Requirement, RuleSetTerms.Levels, RuleSetTerms.Judged, RuleSetTerms.MetFrom, RuleSetTerms.AppliesWhen];

    private static readonly SolverLimits Limits = new() { Cells = 4_096 };

    public static void Check(RuleSetPlan plan, DiagnosticBag bag)
    {
        foreach (var rule in plan.Bound.Rules.Where(rule => rule.Syntax.Before is not null))
        {
            Check(plan, rule, bag);
        }
    }

    private static void Check(RuleSetPlan plan, BoundRule rule, DiagnosticBag bag)
    {
        // A change of title or severity loosens nothing: what is shown is what decides.
        var changed = rule.Syntax.Fields.Where(field => field.Reason is not null).ToList();
        var place = (changed.Find(field => Decisive.Any(term => term.Swedish == field.Field || term.English == field.Field)) ?? changed[0]).Location;
        if (Passing.Of(rule.AppliesWhen, rule.Body) is not { } now || rule.PassedBefore is not { } before)
        {
            bag.Report(LineageDiagnostics.TighterNotProved, place, rule.Id, new LocalizedText("en människa bedömer", "a person judges"));
            return;
        }

        var levels = new LevelExpressions(plan.Bound, _ => true);
        var problem = Problem.Of(JointProblem.SpaceOf(plan.Bound), levels.Inline(now), levels.Inline(before));
        var unsettled = default(Obstacle);
        foreach (var date in Dates(plan.Bound, problem))
        {
            var solver = new Solver(problem, Limits);
            var (answer, witness) = SmallestWitness.Find(solver, Known(plan, date), new Demand(0, Truth.True), new Demand(1, Truth.False | Truth.Fault));
            if (answer.IsYes)
            {
                bag.Report(LineageDiagnostics.NotTighter, place, rule.Id, Text(plan.Bound, witness?.Facts ?? [], witness?.Slots ?? answer.Witness!.Slots));
                return;
            }

            unsettled ??= answer.Obstacle;
        }

        if (unsettled is not null)
        {
            bag.Report(LineageDiagnostics.TighterNotProved, place, rule.Id, unsettled.Message);
        }
    }

    private static IEnumerable<DateOnly> Dates(BoundRuleSet bound, Problem problem)
    {
        var first = bound.Syntax.InForce.From ?? new DateOnly(2000, 1, 1);
        var changes = bound.Slots.Parameters.Where(parameter => problem.Usage.Slots.ContainsKey(parameter.Slot)).SelectMany(parameter => parameter.Values.Select(value => value.From));
        return changes.Where(date => date > first).Append(first).Distinct().Order().Take(MostDates);
    }

    private static Value[] Known(RuleSetPlan plan, DateOnly date)
    {
        var slots = plan.Bound.Slots;
        var known = new Value[slots.Count];
        plan.Unknown.CopyTo(known);
        known[slots.Date.Index] = Value.Known(date);
        foreach (var parameter in slots.Parameters.Where(parameter => parameter.AccordingTo is null))
        {
            known[parameter.Slot] = parameter.At(date);
        }

        return known;
    }

    private static LocalizedText Text(BoundRuleSet bound, ImmutableArray<int> facts, ImmutableArray<Value> slots)
    {
        var shown = facts.Where(slot => slot < bound.Slots.FactCount).Select(slot => bound.Schema.Declarations[slot]).ToList();
        return shown.Count == 0
            ? new LocalizedText("vilka uppgifter som helst", "any facts")
            : new LocalizedText(In(Language.Swedish), In(Language.English));

        string In(Language language) => string.Join(", ", shown.Select(fact => $"{fact.Name} = {ValueText.Of(slots[fact.Slot], fact.Type, language)}"));
    }
}
