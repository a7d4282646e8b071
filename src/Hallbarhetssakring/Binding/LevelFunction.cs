using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Binding;

/// <summary><c>nivå("id")</c>: the level of another rule, to be compared with a level's id.</summary>
internal sealed class LevelFunction(string name, IReadOnlyDictionary<string, SlotSymbol> levels, IReadOnlySet<string> rules) : HostFunction
{
    public override string Name => name;

    public override BoundNode Bind(HostCall call)
    {
        if (!call.HasArguments(1) || call.LiteralText(0) is not { } rule)
        {
            return new BoundError(call.Location);
        }

        if (levels.TryGetValue(rule.Text, out var slot))
        {
            return new BoundSlot(slot, slot.Type, call.Location);
        }

        var near = NameSuggester.Nearest(rule.Text, levels.Keys);
        call.Report(BindingDiagnostics.NoSuchLevelRule, rule.Location, rule.Text, rules.Contains(rule.Text)
            ? new LocalizedText("Regeln finns, men har varken nivåer eller bedöms. Läs en regel som har det.", "There is such a rule, but it has neither levels nor judged. Read one that has.")
            : near is null
            ? new LocalizedText("Skriv id på en regel som har nivåer eller bedöms.", "Write the id of a rule that has levels or is judged.")
            : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
        return new BoundError(call.Location);
    }
}
