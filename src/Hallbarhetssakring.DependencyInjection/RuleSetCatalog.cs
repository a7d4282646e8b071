using System.Collections.Concurrent;

namespace Hallbarhetssakring.DependencyInjection;

/// <summary>Compiles each folder once, whoever asks first; both the check at start and the assessor take rule sets from here.</summary>
internal sealed class RuleSetCatalog
{
    private readonly ConcurrentDictionary<string, Lazy<RuleSetCompilation>> _compilations = new(StringComparer.Ordinal);

    public static string FolderOf(HallbarhetssakringOptions options, string id) => Path.GetFullPath(Path.Combine([options.RuleSetsFolder, .. id.Split('/')]));

    public RuleSetCompilation Compile(HallbarhetssakringOptions options, string id)
    {
        var library = new RuleSetLibrary(Path.GetFullPath(options.RuleSetsFolder));
        return _compilations.GetOrAdd(FolderOf(options, id), path => new Lazy<RuleSetCompilation>(() => RuleSetCompiler.Compile(path, library))).Value;
    }
}
