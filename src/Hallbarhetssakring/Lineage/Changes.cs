using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Lineage;

/// <summary>
/// Carries out a rule set's changes of what it takes in. A rule is named by its id, or with its module before it: <c>dnsh/svar</c>,
/// <c>nationell/dnsh/svar</c>.
/// </summary>
internal sealed class Changes(RuleSetSyntax own, DiagnosticBag bag)
{
    public ImmutableArray<RuleSyntax> Of(ImmutableArray<RuleSyntax> rules)
    {
        var result = rules.ToBuilder();
        foreach (var change in own.RuleChanges)
        {
            if (Find(change.Target, result, rule => rule.Id, rule => rule.File, rule => rule.IsLocked) is var at and >= 0)
            {
                result[at] = RuleChange.Apply(result[at], change, bag);
            }
        }

        foreach (var entry in own.SwitchedOff)
        {
            if (Find(entry.Target, result, rule => rule.Id, rule => rule.File, rule => rule.IsLocked) is var at and >= 0)
            {
                result[at] = result[at] with { SwitchedOff = entry };
            }
        }

        return result.ToImmutable();
    }

    public ImmutableArray<ParameterSyntax> Of(ImmutableArray<ParameterSyntax> parameters)
    {
        var result = parameters.ToBuilder();
        foreach (var change in own.ParameterChanges)
        {
            if (Find(change.Target, result, p => p.Name, p => p.Fields[0].File, p => p.IsLocked) is not (var at and >= 0) || IsEmpty(change.Values, change.Target))
            {
                continue;
            }

            // The values before the first new date stand: an older application is still assessed by them.
            var first = change.Values[0].From.Value;
            result[at] = result[at] with
            {
                Values = [.. result[at].Values.Where(value => value.From.Value < first), .. change.Values],
                Fields = result[at].Fields.Add(Origin(change.Target, change.Values[0].File, change.Values[0].Value.Span, change.Reason)),
            };
        }

        return result.ToImmutable();
    }

    public ImmutableArray<TableSyntax> Of(ImmutableArray<TableSyntax> tables)
    {
        var result = tables.ToBuilder();
        foreach (var change in own.TableChanges)
        {
            if (Find(change.Target, result, t => t.Name, t => t.Fields[0].File, t => t.IsLocked) is not (var at and >= 0) || IsEmpty(change.Editions, change.Target))
            {
                continue;
            }

            var first = change.Editions[0].From.Value;
            result[at] = result[at] with
            {
                Editions = [.. result[at].Editions.Where(edition => edition.From.Value < first), .. change.Editions],
                Fields = result[at].Fields.Add(Origin(change.Target, change.Editions[0].File, change.Editions[0].From.Location.Span, change.Reason)),
            };
        }

        return result.ToImmutable();
    }

    private FieldOrigin Origin(Located<string> target, FileOrigin file, TextSpan span, string reason) =>
        new(Terms.RuleSetTerms.Values.In(own.Language), file, span.Length > 0 ? span : target.Location.Span, reason);

    private bool IsEmpty<T>(ImmutableArray<T> values, Located<string> target)
    {
        if (values.IsEmpty)
        {
            bag.Report(LineageDiagnostics.EmptyChange, target.Location, target.Value);
        }

        return values.IsEmpty;
    }

    private int Find<T>(Located<string> target, IList<T> items, Func<T, Located<string>> name, Func<T, FileOrigin> file, Func<T, bool> isLocked)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (id, home) = (name(items[i]).Value, file(items[i]));
            if (target.Value != id && target.Value != home.Name + "/" + id && target.Value != home.RuleSet + "/" + id)
            {
                continue;
            }

            if (!isLocked(items[i]))
            {
                return i;
            }

            bag.ReportRelated(LineageDiagnostics.Locked, target.Location, [new RelatedLocation(name(items[i]).Location, SchemaMerge.Here)], target.Value, home.RuleSet);
            return -1;
        }

        var near = NameSuggester.Nearest(target.Value, items.SelectMany(item => new[] { name(item).Value, file(item).RuleSet + "/" + name(item).Value }));
        bag.Report(LineageDiagnostics.NothingToChange, target.Location, target.Value, near is null
            ? new LocalizedText("Kontrollera namnet.", "Check the name.")
            : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
        return -1;
    }
}
