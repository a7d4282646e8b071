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
        var fitting = RuleSetLibrary.VersionsIn(folder, wanted);
        if (!fitting.IsEmpty)
        {
            return [.. fitting.Select(version => version.Folder)];
        }

        var found = string.Join(", ", RuleSetLibrary.VersionsIn(folder, "").Select(version => version.Version!).Distinct(StringComparer.Ordinal).Reverse());
        throw CliFailure.BadInput(Messages.NoVersion(name, wanted, found.Length == 0 ? "–" : found));
    }

    [GeneratedRegex("^(?<name>[a-z0-9_-]+/[a-z0-9_-]+)(@(?<version>[0-9]{1,9}(\\.[0-9]{1,9}){0,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndVersion();
}
