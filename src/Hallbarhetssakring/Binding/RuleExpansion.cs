using System.Collections.Immutable;
using System.Text;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>A rule, or one of those that a repeated rule stands for.</summary>
internal sealed record ExpandedRule(int Index, string Id, string Title, RuleSyntax Syntax, Symbol? Alias, ImmutableArray<Located<string>> Goals)
{
    public int LevelSlot { get; init; } = -1;

    /// <summary>The levels from the bottom, where the rule has any: a later one is greater.</summary>
    public EnumDomain? Levels { get; init; }
}

/// <summary>Makes one rule for each of what a rule is repeated for (för_varje).</summary>
internal sealed class RuleExpansion(FactSchema schema, DiagnosticBag bag)
{
    private readonly ImmutableArray<Symbol> _symbols = schema.Symbols();

    public ImmutableArray<ExpandedRule> Expand(ImmutableArray<RuleSyntax> rules)
    {
        var expanded = ImmutableArray.CreateBuilder<ExpandedRule>();
        foreach (var rule in rules)
        {
            if (rule.ForEach is not { } each)
            {
                expanded.Add(Make(expanded.Count, rule.Id.Value, rule, null, rule.Goals));
                continue;
            }

            foreach (var fact in each.Facts)
            {
                if (_symbols.FirstOrDefault(s => s.Name == fact.Value) is not { } symbol)
                {
                    var near = NameSuggester.Nearest(fact.Value, _symbols.Select(s => s.Name));
                    bag.Report(BindingDiagnostics.BadForEach, fact.Location, fact.Value, near is null
                        ? new LocalizedText("Deklarera den i uppgifter.yaml.", "Declare it in uppgifter.yaml.")
                        : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
                    continue;
                }

                var goals = rule.GoalsByEach.TryGetValue(fact.Value, out var own) ? own : rule.Goals;
                expanded.Add(Make(expanded.Count, rule.Id.Value + "/" + AsciiIds.Of(fact.Value), rule, symbol with { Name = each.Name.Value }, goals));
            }
        }

        return expanded.ToImmutable();
    }

    private static ExpandedRule Make(int index, string id, RuleSyntax rule, Symbol? alias, ImmutableArray<Located<string>> goals)
    {
        var levels = rule.Judged?.Scale ?? rule.Levels;
        var domain = levels.IsEmpty ? null : new EnumDomain([.. levels.Reverse().Select(l => new EnumMember(l.Id.Value, l.Title))], isOrdered: true);
        return new ExpandedRule(index, id, TitleOf(rule.Title, alias), rule, alias, goals) { Levels = domain };
    }

    // In a title only the name of what is repeated can stand in braces: a title is the same for every application.
    private static string TitleOf(MessageSyntax title, Symbol? alias)
    {
        var text = new StringBuilder();
        foreach (var part in title.Parts)
        {
            var named = part.Expression?.Root is Feel.Syntax.NameSyntax name && alias is not null && name.Name == alias.Name;
            text.Append(part.Text ?? (named ? alias switch { GroupSymbol group => group.Title, SlotSymbol slot => slot.Title, _ => alias!.Name } : "…"));
        }

        return text.ToString();
    }
}
