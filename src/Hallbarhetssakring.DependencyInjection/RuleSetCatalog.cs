using System.Collections.Concurrent;

namespace Hallbarhetssakring.DependencyInjection;

/// <summary>Compiles each folder once, whoever asks first; both the check at start and the assessor take rule sets from here.</summary>
internal sealed class RuleSetCatalog
{
    private readonly ConcurrentDictionary<string, Lazy<RuleSetCompilation>> _compilations = new(StringComparer.Ordinal);

    public static string FolderOf(HallbarhetssakringOptions options, string id) => Path.GetFullPath(Path.Combine([options.RuleSetsFolder, .. id.Split('/')]));

    public RuleSetCompilation Compile(string folder) =>
        _compilations.GetOrAdd(folder, static path => new Lazy<RuleSetCompilation>(() => RuleSetCompiler.Compile(path))).Value;
}
