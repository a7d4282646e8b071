namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>The repository's own C# files.</summary>
internal static class SourceFiles
{
    /// <summary>The files below a folder, without what the build writes; paths from the root, with slashes.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        orderby relative
        select (relative, File.ReadAllText(path));
}
