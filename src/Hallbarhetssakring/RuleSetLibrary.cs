using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Lineage;

namespace Hallbarhetssakring;

/// <summary>
/// A folder of rule sets: <c>owner/name/regelverk.yaml</c> is the current version of a rule set, <c>owner/name/versioner/1.0.0/</c> an earlier
/// one. Rule sets that build on others find them here.
/// </summary>
public sealed partial class RuleSetLibrary
{
    /// <summary>What the folder of all rule sets is usually called.</summary>
    public const string RootName = "rulesets";

    private const string Versions = "versioner";

    private readonly string _root;

    /// <summary>A library at a folder, which need not exist.</summary>
    /// <param name="root">The folder that holds <c>owner/name</c>.</param>
    public RuleSetLibrary(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _root = root;
    }

    /// <summary>The library that a folder lies in: its nearest ancestor named <c>rulesets</c>; null where there is none.</summary>
    /// <param name="folder">A rule set's folder.</param>
    public static RuleSetLibrary? Around(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);

        // A relative path stays relative: reports name files as they were asked for.
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (at.Name == RootName)
            {
                return new RuleSetLibrary(Path.IsPathRooted(folder) ? at.FullName : Path.GetRelativePath(Directory.GetCurrentDirectory(), at.FullName));
            }
        }

        return null;
    }

    /// <summary>The versions of a rule set, the current one first and then the earlier ones from the highest down; empty where it is not there.</summary>
    /// <param name="id">Its name, <c>owner/name</c>.</param>
    public ImmutableArray<StoredRuleSet> VersionsOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var parts = id.Split('/');
        if (parts.Length != 2 || !parts.All(Terms.AsciiIds.IsId))
        {
            return [];
        }

        var folder = Path.Combine([_root, .. parts]);
        return File.Exists(Path.Combine(folder, RuleSetCompiler.RuleSetFile)) ? VersionsIn(folder) : [];
    }

    /// <summary>The versions in a rule set's own folder that begin as asked, from the highest down: <c>1</c> is any 1.x, <c>1.2</c> any 1.2.x.</summary>
    /// <param name="folder">The folder that holds <c>regelverk.yaml</c>.</param>
    /// <param name="version">The beginning of a version; empty for any.</param>
    public static ImmutableArray<StoredRuleSet> VersionsIn(string folder, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return [.. VersionsIn(folder).Where(one => one.Version is { } stored && VersionOrder.Begins(stored, version)).OrderByDescending(one => VersionOrder.Of(one.Version!))];
    }

    /// <summary>The versions in a rule set's own folder, the current one first and then the earlier ones from the highest down.</summary>
    /// <param name="folder">The folder that holds <c>regelverk.yaml</c>.</param>
    public static ImmutableArray<StoredRuleSet> VersionsIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var earlier = Path.Combine(folder, Versions);
        var versions = Directory.Exists(earlier)
            ? Directory.GetDirectories(earlier).Where(path => Number().IsMatch(Path.GetFileName(path))).Select(path => new StoredRuleSet(Path.GetFileName(path), path))
            : [];
        return [new StoredRuleSet(CurrentVersion(folder), folder), .. versions.OrderByDescending(version => VersionOrder.Of(version.Version!))];
    }

    internal ImmutableArray<StoredVersion> Stored(string id) =>
        [.. VersionsOf(id).Where(one => one.Version is not null).Select(one => new StoredVersion(one.Version!, bag => RuleSetFolder.Read(one.Folder, bag)))];

    /// <summary>The names of all rule sets.</summary>
    internal ImmutableArray<string> Names()
    {
        var found = new List<string>();
        foreach (var owner in Directory.Exists(_root) ? Directory.GetDirectories(_root) : [])
        {
            found.AddRange(Directory.GetDirectories(owner).Where(folder => File.Exists(Path.Combine(folder, RuleSetCompiler.RuleSetFile)))
                .Select(folder => Path.GetFileName(owner) + "/" + Path.GetFileName(folder)));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    // The version line is at the top of the file; a file that is too faulty to have one is found by its place, and compiling it says why.
    private static string? CurrentVersion(string folder) => File.ReadLines(Path.Combine(folder, RuleSetCompiler.RuleSetFile)).Take(200)
        .Select(line => VersionLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups["version"].Value;

    [GeneratedRegex("^[0-9]{1,9}(\\.[0-9]{1,9}){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^version: *['\"]?(?<version>[0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();
}

/// <summary>A version of a rule set in its folder.</summary>
/// <param name="Version">The version, such as <c>1.0.0</c>; null where the file does not say.</param>
/// <param name="Folder">The folder that holds <c>regelverk.yaml</c>.</param>
public sealed record StoredRuleSet(string? Version, string Folder);
