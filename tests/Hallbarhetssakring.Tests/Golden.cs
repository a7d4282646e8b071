using System.Text;

namespace Hallbarhetssakring.Tests;

/// <summary>Compares output with a checked-in file, byte by byte. With <c>UPDATE_GOLDEN=1</c> the file is written instead.</summary>
internal static class Golden
{
    public static void Check(string name, string actual) => CheckFile("tests/Hallbarhetssakring.Tests/Golden/" + name, actual);

    /// <summary>The same with any file of the repository.</summary>
    public static void CheckFile(string pathFromRoot, string actual)
    {
        var path = Path.Combine(Repository.Root, pathFromRoot);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the test with UPDATE_GOLDEN=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8), actual);
    }
}

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hallbarhetssakring.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must be run from within the repository.");
    }
}
