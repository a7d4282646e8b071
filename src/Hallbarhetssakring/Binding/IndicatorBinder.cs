using System.Collections.Immutable;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Binding;

/// <summary>Settles the goals of indicators.</summary>
internal static class IndicatorBinder
{
    public static ImmutableArray<Indicator> Bind(RuleSetSyntax syntax, DiagnosticBag bag) =>
    [
        .. syntax.Indicators.Select(indicator => new Indicator(
            indicator.Id.Value, indicator.Title, new NumberType(indicator.Unit.Unit), indicator.Unit.Factor, indicator.Better,
            [.. indicator.Goals.Select(goal => GoalOf(goal, bag)).OfType<int>().Distinct().Order()], indicator.GreatestAge)),
    ];

    // A target tells of its goal: the weakest are looked for among the 17.
    private static int? GoalOf(Located<string> goal, DiagnosticBag bag)
    {
        var goals = Agenda2030.Instance;
        if (goals.Parse(goal.Value) is var code and >= 0)
        {
            return goals.GoalOf(code);
        }

        bag.Report(BindingDiagnostics.UnknownGoal, goal.Location, goal.Value, goals.Suggest(goal.Value) is { } near
            ? new LocalizedText($"Menade du \"{near}\"?", $"Did you mean \"{near}\"?")
            : new LocalizedText("Skriv till exempel \"13\" eller \"13.2\".", "Write for example \"13\" or \"13.2\"."));
        return null;
    }
}
