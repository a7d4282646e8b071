using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>A list that says in which project types it is open, as written.</summary>
internal sealed record OpenList(string Fact, ImmutableArray<YamlScalar> Members, YamlEntry Entry);

/// <summary>Lists open in project types can be checked when every fact is known, those that are taken in too.</summary>
internal static class OpenListCheck
{
    public static IEnumerable<FactDeclaration> Apply(IReadOnlyList<FactDeclaration> facts, FactSchema inherited, IEnumerable<OpenList> lists, DeclarationFile file)
    {
        var project = facts.Concat(inherited.Declarations).FirstOrDefault(f => f.Name == file.Spell(FactTerms.ProjectType));
        var open = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            if (project?.Kind.Type is not EnumType { Domain: var domain })
            {
                file.Report(
                    DeclarationDiagnostics.OpenWithoutProjectType, list.Entry.Key.Span, list.Entry.Key.Text, file.Spell(FactTerms.ProjectType), file.Spell(TypeTerms.Choice));
                continue;
            }

            foreach (var unknown in list.Members.Where(m => domain.IndexOf(m.Name) < 0))
            {
                file.Report(DeclarationDiagnostics.UnknownProjectType, unknown.Span, unknown.Text, project.Name, string.Join(", ", domain.Members.Select(m => m.Name)));
            }

            open[list.Fact] = [.. list.Members.Select(m => m.Name).Where(m => domain.IndexOf(m) >= 0)];
        }

        return facts.Select(fact => open.TryGetValue(fact.Name, out var members) ? fact with { OpenIn = members } : fact);
    }
}
