using System.Globalization;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Cli;

/// <summary>Finds a rule set's folders: by path, or as <c>owner/name[@version]</c> below the folder of all rule sets.</summary>
internal static partial class RuleSetLocator
{
    private const string File = "regelverk.yaml";

    /// <summary>Where the rule sets that one builds on are: the folder that was given, else the nearest named rulesets above it.</summary>
    public static RuleSetLibrary? Library(string folder, string? root) => root is null ? RuleSetLibrary.Around(folder) : new RuleSetLibrary(Root(root));

    /// <summary>The folders of the versions that were asked for, the highest version first; at least one.</summary>
    public static IReadOnlyList<string> Find(string ruleSet, string? root)
    {
        if (System.IO.File.Exists(Path.Combine(ruleSet, File)))
        {
            return All(ruleSet);
        }

        if (NameAndVersion().Match(ruleSet) is not { Success: true } match)
        {
            throw CliFailure.BadInput(Messages.NoRuleSet(ruleSet));
        }

        var name = match.Groups["name"].Value;
        var folder = Root(root);
        var found = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(Path.Combine([folder, .. name.Split('/')])));
        if (!System.IO.File.Exists(Path.Combine(found, File)))
        {
            throw CliFailure.BadInput(Messages.NoRuleSetIn(name, folder));
        }

        return match.Groups["version"] is { Success: true } version ? OfVersion(name, found, version.Value) : All(found);
    }

    private static string Root(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? given : throw CliFailure.BadInput(Messages.NoFolder(given));
        }

        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == RuleSetLibrary.RootName)
            {
                return folder.FullName;
            }

            var inside = Path.Combine(folder.FullName, RuleSetLibrary.RootName);
            if (Directory.Exists(inside))
            {
                return inside;
            }
        }

        throw CliFailure.BadInput(Messages.NoRuleSetsFolder);
    }

    private static List<string> All(string folder) => [.. RuleSetLibrary.VersionsIn(folder).Select(version => version.Folder)];

    /// <summary>The versions that begin as asked: <c>1</c> is any 1.x, <c>1.2</c> any 1.2.x.</summary>
    private static List<string> OfVersion(string name, string folder, string wanted)
    {
        var versions = RuleSetLibrary.VersionsIn(folder).Where(v => v.Version is not null).ToList();
        var fitting = versions.Where(v => v.Version == wanted || v.Version!.StartsWith(wanted + ".", StringComparison.Ordinal)).OrderByDescending(v => Parts(v.Version!)).ToList();
        if (fitting.Count > 0)
        {
            return [.. fitting.Select(v => v.Folder)];
        }

        var found = string.Join(", ", versions.Select(v => v.Version!).Distinct(StringComparer.Ordinal).OrderBy(Parts));
        throw CliFailure.BadInput(Messages.NoVersion(name, wanted, found.Length == 0 ? "–" : found));
    }

    private static (int, int, int) Parts(string version)
    {
        var parts = version.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return (parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    [GeneratedRegex("^(?<name>[a-z0-9_-]+/[a-z0-9_-]+)(@(?<version>[0-9]{1,9}(\\.[0-9]{1,9}){0,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndVersion();
}
