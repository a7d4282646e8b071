using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Binding;

/// <summary>What the rules of a rule set are bound against.</summary>
internal sealed record RuleContext(
    RuleSetSyntax Syntax, BindingSession Session, BindingScope Scope, SlotTable Slots, ThemeCatalog Themes, ConflictShape Conflicts, PersonalFacts Personal);

/// <summary>Settles one rule.</summary>
internal sealed class RuleBinder(RuleContext context, ExpandedRule rule)
{
    private readonly BindingScope _scope = rule.Alias is null ? context.Scope : context.Scope.With([rule.Alias]);

    private DiagnosticBag Bag => context.Session.Bag;

    private RuleSyntax Syntax => rule.Syntax;

    public BoundRule Bind()
    {
        var applies = Syntax.AppliesWhen is { } when ? Leaf(null, null, LeafRole.Applicability, when) : null;
        var body = Body();
        var messages = new MessageBinder(
            context.Session, _scope, context.Syntax.Language, context.Personal, applies?.Condition, body.Leaves.Select(leaf => leaf.Condition));
        var bound = new BoundRule
        {
            Index = rule.Index,
            Id = rule.Id,
            Title = rule.Title,
            Syntax = Syntax,
            Severity = Syntax.Severity?.Value ?? Words.SeverityFor(Syntax.Basis),
            Goals = [.. rule.Goals.Select(Goal).OfType<string>()],
            Themes = Themes(),
            AppliesWhen = applies,
            Body = body,
            LevelSlot = rule.LevelSlot,
            IfNotMet = messages.Bind(Syntax.IfNotMet),
            IfMissing = messages.Bind(Syntax.IfMissing),
            Effects = [.. Syntax.Effects.Select(Effect).OfType<BoundEffect>()],
            PassedBefore = Syntax.Before is { } before ? new RuleBinder(context, rule with { Syntax = before }).Passes() : null,
        };
        CheckNames();
        return bound;
    }

    private BoundNode? Passes() => Passing.Of(Syntax.AppliesWhen is { } when ? Leaf(null, null, LeafRole.Applicability, when) : null, Body());

    private BoundBody Body()
    {
        if (!Syntax.Levels.IsEmpty)
        {
            var levels = Syntax.Levels.Select(level => (level, level.When is { } when ? Leaf(level.Id.Value, level.Title, LeafRole.Level, when) : null)).ToImmutableArray();
            if (Syntax.Levels[^1].When is not null)
            {
                Bag.Report(BindingDiagnostics.LevelGap, Syntax.Levels[^1].Id.Location, Syntax.Levels[^1].Id.Value);
            }

            return new BoundLevels(levels, MetFrom(Syntax.Levels));
        }

        if (Syntax.Judged is { } judged)
        {
            return new BoundJudgement(judged.Question, judged.Scale, MetFrom(judged.Scale));
        }

        var tree = Tree(Syntax.Requirement!);
        return new BoundRequirement(tree.Condition, tree.Tree);
    }

    // The place from the top of the last level that counts as met; all do where nothing is said.
    private int MetFrom(ImmutableArray<LevelSyntax> levels)
    {
        if (Syntax.MetFrom is not { } from)
        {
            return levels.Length - 1;
        }

        var index = levels.ToList().FindIndex(level => level.Id.Value == from.Value);
        if (index < 0)
        {
            Bag.Report(BindingDiagnostics.UnknownId, from.Location, from.Value, new LocalizedText("nivå", "level"), Suggest(from.Value, levels.Select(l => l.Id.Value)));
        }

        return index;
    }

    private (BoundNode Condition, BoundTree Tree) Tree(ConditionSyntax condition, bool wanted = true)
    {
        if (condition is LeafSyntax leaf)
        {
            var bound = Leaf(leaf.Id, leaf.Text, LeafRole.Requirement, leaf.Expression);
            return (bound.Condition, new BoundTree(bound, wanted, []));
        }

        var group = (GroupSyntax)condition;
        var parts = group.Operands.Select(operand => Tree(operand, group.Joining == Joining.NoneOf ? !wanted : wanted)).ToList();
        ImmutableArray<BoundNode> nodes = [.. parts.Select(part => part.Condition)];
        BoundNode node = group.Joining switch
        {
            Joining.All => new BoundAnd(nodes, group.Location),
            Joining.AnyOf => new BoundOr(nodes, group.Location),
            Joining.AtLeast => new BoundAtLeast(group.Minimum, nodes, group.Location),
            _ => new BoundNot(new BoundOr(nodes, group.Location), group.Location),
        };
        var atLeast = group.Joining switch { Joining.All => parts.Count, Joining.AtLeast => group.Minimum, _ => 1 };
        return (node, new BoundTree(null, wanted, [.. parts.Select(part => part.Tree)], atLeast, group.Joining == Joining.NoneOf));
    }

    private BoundLeaf Leaf(string? id, string? text, LeafRole role, ExpressionSyntax expression)
    {
        var condition = Binder.BindCondition(context.Session, _scope, expression);
        var location = expression.Locate(expression.Root);
        var names = condition.Type.IsError ? [] : new ReadNames(context, _scope).Of(expression);
        return new BoundLeaf(id, text, role, condition, expression.Text.Text.Trim(), names, location);
    }

    private BoundEffect? Effect(EffectSyntax effect)
    {
        var goal = Agenda2030.Instance.Parse(effect.Goal.Value);
        if (Goal(effect.Goal) is null)
        {
            return null;
        }

        var perspective = effect.Perspective is { } name ? context.Conflicts.Perspectives.IndexOf(name.Value) : 0;
        if (perspective < 0)
        {
            Bag.Report(BindingDiagnostics.UnknownId, effect.Perspective!.Value.Location, effect.Perspective!.Value.Value, new LocalizedText("dimension", "dimension"),
                Suggest(effect.Perspective!.Value.Value, context.Conflicts.Perspectives.Members.Select(m => m.Name)));
            return null;
        }

        var when = effect.When is { } condition ? Binder.BindCondition(context.Session, _scope, condition) : null;
        return new BoundEffect(goal, effect.Reach, perspective, effect.Strength, effect.Condition, when);
    }

    private string? Goal(Located<string> goal)
    {
        if (Agenda2030.Instance.Parse(goal.Value) >= 0)
        {
            return goal.Value;
        }

        var near = Agenda2030.Instance.Suggest(goal.Value);
        Bag.Report(BindingDiagnostics.UnknownGoal, goal.Location, goal.Value, near is null
            ? Agenda2030.Instance.Extent(goal.Value)
            : new LocalizedText($"Menade du \"{near}\"?", $"Did you mean \"{near}\"?"));
        return null;
    }

    private ImmutableArray<string> Themes()
    {
        if (Syntax.HasAllThemes)
        {
            return [.. context.Themes.Themes.Select(theme => theme.Id)];
        }

        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var theme in Syntax.Themes)
        {
            if (context.Themes.Find(theme.Value) is { } found)
            {
                all.UnionWith(found);
            }
            else
            {
                Bag.Report(BindingDiagnostics.UnknownId, theme.Location, theme.Value, new LocalizedText("tema", "theme"), Suggest(theme.Value, context.Themes.Themes.Select(t => t.Id)));
            }
        }

        return [.. context.Themes.Themes.Select(theme => theme.Id).Where(all.Contains)];
    }

    private void CheckNames()
    {
        if (Syntax.Part is { } part && !context.Syntax.Parts.Any(p => p.Id.Value == part.Value))
        {
            Bag.Report(BindingDiagnostics.UnknownId, part.Location, part.Value, new LocalizedText("del", "part"), Suggest(part.Value, context.Syntax.Parts.Select(p => p.Id.Value)));
        }

        foreach (var dimension in Syntax.Dimensions.Where(d => !context.Syntax.Dimensions.Any(known => known.Value == d.Value)))
        {
            Bag.Report(BindingDiagnostics.UnknownId, dimension.Location, dimension.Value, new LocalizedText("dimension", "dimension"),
                Suggest(dimension.Value, context.Syntax.Dimensions.Select(d => d.Value)));
        }
    }

    private static LocalizedText Suggest(string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        return NameSuggester.Nearest(name, all) is { } near
            ? new LocalizedText($"Menade du {near}?", $"Did you mean {near}?")
            : new LocalizedText($"Det som finns: {string.Join(", ", all)}.", $"There are: {string.Join(", ", all)}.");
    }
}
