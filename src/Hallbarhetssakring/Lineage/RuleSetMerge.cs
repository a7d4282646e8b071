using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Lineage;

/// <summary>
/// Makes one rule set of a rule set and those it takes in: first what comes of the parent, then of the modules in order, then its own. Names
/// differ between them; a part of the same id is the rule set's own. Nothing that was read is changed.
/// </summary>
internal sealed class RuleSetMerge(RuleSetSyntax own, RuleSetSyntax? parent, ImmutableArray<RuleSetSyntax> modules, DiagnosticBag bag)
{
    private readonly ImmutableArray<RuleSetSyntax> _taken = [.. (parent is null ? [] : new[] { parent }), .. modules];

    public RuleSetSyntax Merge()
    {
        if (_taken.IsEmpty)
        {
            RefuseChanges();
            return own;
        }

        CheckVersions();
        var rules = Inherited(set => set.Rules, rule => rule.Id, rule => IsChanged(rule.Fields) || rule.SwitchedOff is not null);
        var parameters = Inherited(set => set.Parameters, parameter => parameter.Name, parameter => IsChanged(parameter.Fields));
        var tables = Inherited(set => set.Tables, table => table.Name, table => IsChanged(table.Fields));
        var changes = new Changes(own, bag);
        return own with
        {
            Files = Files(),
            MonthEnd = MonthEndOf(),
            ThemeLists = With(Inherited(set => set.ThemeLists, list => list.Id), own.ThemeLists, list => list.Id),
            Dimensions = [.. _taken.SelectMany(set => set.Dimensions).Concat(own.Dimensions).DistinctBy(dimension => dimension.Value)],
            Parts = [.. Inherited(set => set.Parts, part => part.Id, sameIsOne: true).Where(part => own.Parts.All(mine => mine.Id.Value != part.Id.Value)), .. own.Parts],
            Parameters = With(changes.Of(parameters), own.Parameters, parameter => parameter.Name),
            Tables = With(changes.Of(tables), own.Tables, table => table.Name),
            Definitions = With(Inherited(set => set.Definitions, definition => definition.Name), own.Definitions, definition => definition.Name),
            Rules = With(changes.Of(rules), own.Rules, rule => rule.Id),
            Halts = With(Inherited(set => set.Halts, halt => halt.Id), own.Halts, halt => halt.Id),
            Bands = own.Bands.IsEmpty && parent is not null ? parent.Bands : own.Bands,
        };
    }

    private static bool IsChanged(ImmutableArray<FieldOrigin> fields) => fields.Any(field => field.Reason is not null);

    // Every change needs something that is taken in.
    private void RefuseChanges()
    {
        var targets = own.RuleChanges.Select(change => change.Target).Concat(own.ParameterChanges.Select(change => change.Target))
            .Concat(own.TableChanges.Select(change => change.Target)).Concat(own.SwitchedOff.Select(entry => entry.Target));
        foreach (var target in targets)
        {
            bag.Report(LineageDiagnostics.NothingToChange, target.Location, target.Value, new LocalizedText(
                "Regelverket bygger inte på något; ändra där det står, eller lägg till ärver eller tar_med.", "The rule set builds on nothing; change it where it stands, or add inherits or includes."));
        }
    }

    private ImmutableArray<FileOrigin> Files() => [.. _taken.SelectMany(set => set.Files).Append(own.File).DistinctBy(file => (file.RuleSet, file.Version))];

    private void CheckVersions()
    {
        foreach (var versions in Files().GroupBy(file => file.RuleSet, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var reference = own.Modules.Append(own.Parent).OfType<ReferenceSyntax>().LastOrDefault(reference => reference.Id == versions.Key);
            bag.Report(LineageDiagnostics.TwoVersions, reference?.Location ?? own.Id.Location, versions.Key, versions.First().Version, versions.ElementAt(1).Version);
        }
    }

    // Months are counted in one way throughout: a module brings its way to a rule set that does not say.
    private MonthEnd MonthEndOf()
    {
        var chosen = own.MonthEnd;
        foreach (var set in _taken.Where(set => set.MonthEnd != MonthEnd.Undeclared))
        {
            if (chosen != MonthEnd.Undeclared && chosen != set.MonthEnd)
            {
                bag.Report(LineageDiagnostics.MonthEnds, own.Id.Location, set.Id.Value);
            }

            chosen = chosen == MonthEnd.Undeclared ? set.MonthEnd : chosen;
        }

        return chosen;
    }

    /// <summary>What all that is taken in has of a kind. The same thing may come in two ways; then a change on one of the ways stands.</summary>
    private ImmutableArray<T> Inherited<T>(Func<RuleSetSyntax, ImmutableArray<T>> of, Func<T, Located<string>> name, Func<T, bool>? isChanged = null, bool sameIsOne = false)
        where T : class
    {
        var all = new List<T>();
        foreach (var item in _taken.SelectMany(set => of(set)))
        {
            var at = all.FindIndex(other => name(other).Value == name(item).Value);
            if (at < 0)
            {
                all.Add(item);
            }
            else if (!ReferenceEquals(all[at], item) && !sameIsOne)
            {
                all[at] = OneOf(all[at], item, name, isChanged);
            }
        }

        return [.. all];
    }

    private T OneOf<T>(T first, T second, Func<T, Located<string>> name, Func<T, bool>? isChanged)
        where T : class
    {
        if (name(first).Location != name(second).Location)
        {
            Report(LineageDiagnostics.Taken, second, first, name);
            return first;
        }

        if (isChanged is not null && isChanged(first) && isChanged(second))
        {
            Report(LineageDiagnostics.ChangedTwice, second, first, name);
        }

        return isChanged is null || isChanged(first) ? first : second;
    }

    private ImmutableArray<T> With<T>(ImmutableArray<T> inherited, ImmutableArray<T> mine, Func<T, Located<string>> name)
        where T : class
    {
        var before = inherited.DistinctBy(item => name(item).Value).ToDictionary(item => name(item).Value, StringComparer.Ordinal);
        foreach (var item in mine.Where(item => before.ContainsKey(name(item).Value)))
        {
            Report(LineageDiagnostics.Taken, item, before[name(item).Value], name);
        }

        return [.. inherited, .. mine.Where(item => !before.ContainsKey(name(item).Value))];
    }

    private void Report<T>(DiagnosticDescriptor descriptor, T item, T before, Func<T, Located<string>> name) =>
        bag.ReportRelated(descriptor, name(item).Location, [new RelatedLocation(name(before).Location, SchemaMerge.Here)], name(item).Value, SourceOf(name(before).Location));

    private string SourceOf(SourceLocation location) => Files().FirstOrDefault(file => ReferenceEquals(file.Source, location.Source))?.RuleSet ?? location.Source.Name;
}
