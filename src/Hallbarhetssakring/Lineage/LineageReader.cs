using System.Collections.Immutable;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Lineage;

/// <summary>
/// Reads a rule set and all that it builds on. Each version is read once, however many ways lead to it; <paramref name="versionsOf"/> gives the
/// stored versions of a name, or null where there is no place to look.
/// </summary>
internal sealed class LineageReader(Func<string, ImmutableArray<StoredVersion>?> versionsOf, Func<ImmutableArray<string>> names, DiagnosticBag bag)
{
    public const int MostRuleSets = 40;
    public const int MostSteps = 12;

    private readonly Dictionary<string, EffectiveRuleSet?> _read = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];

    /// <summary>The effective rule set; null, with diagnostics, where a file can't be read at all.</summary>
    public EffectiveRuleSet? Read(RuleSetFiles files) => Read(files, null, null);

    private EffectiveRuleSet? Read(RuleSetFiles files, ReferenceSyntax? reference, string? version)
    {
        var tree = YamlReader.ReadBytes(files.RuleSetName, files.RuleSet, bag, out var source);
        if ((tree is null ? null : RuleSetReader.Read(tree, source, bag)) is not { } own)
        {
            // What is wrong with the facts is said in the same run.
            Facts(files, FactSchema.Empty, isWhole: false);
            return null;
        }

        if (reference is not null && (own.Id.Value != reference.Id || own.Version != version))
        {
            bag.Report(LineageDiagnostics.WrongFolder, own.Id.Location, own.Id.Value, own.Version, reference.Id, version!);
        }

        _path.Add(own.Id.Value);
        var parent = own.Parent is { } above ? Resolve(above, own) : null;
        var modules = own.Modules.Select(module => Resolve(module, own)).ToImmutableArray();
        _path.RemoveAt(_path.Count - 1);
        var isWhole = (own.Parent is null || parent is not null) && modules.All(module => module is not null);

        ImmutableArray<EffectiveRuleSet> taken = [.. (parent is null ? [] : new[] { parent }), .. modules.OfType<EffectiveRuleSet>()];
        var inherited = SchemaMerge.Join([.. taken.Select(one => one.Schema)], bag);
        var (schema, parses) = Facts(files, inherited, isWhole);

        // Where something it builds on could not be read, that its rules are not there says nothing.
        own = isWhole ? own : own with { RuleChanges = [], ParameterChanges = [], TableChanges = [], SwitchedOff = [] };
        var merge = new RuleSetMerge(own, parent?.Syntax, [.. modules.OfType<EffectiveRuleSet>().Select(module => module.Syntax)], bag);
        var isSound = parses && taken.All(one => one.IsSound) && (!bag.HasErrors || RulesAreWhole(own));
        return new EffectiveRuleSet(merge.Merge(), schema, isSound, isWhole && taken.All(one => one.IsWhole));
    }

    private static bool RulesAreWhole(RuleSetSyntax syntax) =>
        syntax.Rules.All(rule => rule.Requirement is not null || !rule.Levels.IsEmpty || rule.Judged is not null);

    private (FactSchema Schema, bool Parses) Facts(RuleSetFiles files, FactSchema inherited, bool isWhole)
    {
        if (files.Facts is null)
        {
            if (inherited.Declarations.IsEmpty && isWhole)
            {
                bag.Report(LineageDiagnostics.NoFacts, null, files.FactsName);
            }

            return (inherited, !inherited.Declarations.IsEmpty);
        }

        var form = new DiagnosticBag();
        var tree = YamlReader.ReadBytes(files.FactsName, files.Facts, form, out var source);
        bag.AddRange(form.ToImmutable());
        return tree is null ? (inherited, false) : (FactSchemaReader.Read(tree, source, bag, inherited, isWhole), !form.HasErrors);
    }

    private EffectiveRuleSet? Resolve(ReferenceSyntax reference, RuleSetSyntax from)
    {
        if (_path.Contains(reference.Id))
        {
            bag.Report(LineageDiagnostics.Cycle, reference.Location, string.Join(" → ", _path.Append(reference.Id)));
            return null;
        }

        if (Choose(reference) is not { } chosen)
        {
            return null;
        }

        var key = reference.Id + "@" + chosen.Version;
        if (_read.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_read.Count >= MostRuleSets || _path.Count > MostSteps)
        {
            bag.Report(LineageDiagnostics.TooMany, reference.Location, MostRuleSets, MostSteps);
            return null;
        }

        var read = chosen.Read(bag) is { } files ? Read(files, reference, chosen.Version) : null;
        if (read is not null && read.Syntax.Language != from.Language)
        {
            bag.Report(LineageDiagnostics.OtherLanguage, reference.Location, reference.Id);
            read = null;
        }

        return _read[key] = read;
    }

    // The highest version that begins as asked.
    private StoredVersion? Choose(ReferenceSyntax reference)
    {
        if (versionsOf(reference.Id) is not { } versions)
        {
            bag.Report(LineageDiagnostics.NoRoot, reference.Location, reference.Id);
            return null;
        }

        if (versions.IsEmpty)
        {
            var near = NameSuggester.Nearest(reference.Id, names());
            bag.Report(LineageDiagnostics.NotFound, reference.Location, reference.Id, near is null
                ? new LocalizedText("Kontrollera namnet, och att mappen har regelverk.yaml.", "Check the name, and that its folder holds regelverk.yaml.")
                : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
            return null;
        }

        if (versions.Where(version => VersionOrder.Begins(version.Version, reference.Version)).MaxBy(version => VersionOrder.Of(version.Version)) is { } chosen)
        {
            return chosen;
        }

        var all = string.Join(", ", versions.Select(version => version.Version).OrderBy(VersionOrder.Of));
        bag.Report(LineageDiagnostics.NoSuchVersion, reference.Location, reference.Id, reference.Version, all);
        return null;
    }
}
