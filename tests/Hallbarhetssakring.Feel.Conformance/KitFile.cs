namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>Where the cases lie: beside the repository, never in it.</summary>
internal static class KitFile
{
    /// <summary>An environment variable that names another place, for a clone that lies elsewhere.</summary>
    public const string Variable = "HALLBAR_FEEL_TCK";

    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hallbarhetssakring.sln")))
            {
                return folder.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "feel-tck", "cases.jsonl") : null;
            }
        }

        return null;
    }
}
