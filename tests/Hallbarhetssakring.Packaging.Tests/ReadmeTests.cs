namespace Hallbarhetssakring.Packaging.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_first_command_assesses_the_project_idea()
    {
        var command = Repository.Blocks("sh")[0];
        Assert.StartsWith("dotnet run --project src/Hallbarhetssakring.Cli -- assess ", command, StringComparison.Ordinal);

        // The tool has been built with the tests; what is tried here is that the words work.
        var (exitCode, output) = Repository.Run("dotnet", command["dotnet ".Length..].Replace("dotnet run ", "run ", StringComparison.Ordinal), Repository.Root);
        Assert.True(exitCode == 0, output);
        Assert.Contains("UTFALL: KOMPLETTERA", output, StringComparison.Ordinal);
        Assert.Contains("Sökanden", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Vilka kostnader har projektet per kostnadsslag och år?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_command_is_what_continuous_integration_runs()
    {
        var command = Repository.Blocks("sh")[1];
        Assert.StartsWith("dotnet test Hallbarhetssakring.sln", command, StringComparison.Ordinal);
        Assert.Contains("TreatNoTestsAsError=true", command, StringComparison.Ordinal);

        // .ci/run takes the command from the README; run the same line of it here.
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));
        var extract = script.Split('\n').Single(line => line.StartsWith("command=$(", StringComparison.Ordinal));
        var file = Path.Combine(Path.GetTempPath(), $"hallbar-{Environment.ProcessId}.sh");
        File.WriteAllText(file, extract + "\nprintf '%s' \"$command\"\n");
        var (exitCode, output) = Repository.Run("bash", file, Repository.Root);
        File.Delete(file);
        Assert.Equal(0, exitCode);
        Assert.Equal(command, output.Trim());
    }

    [Fact]
    public void Every_file_that_the_readme_names_exists()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Repository.Readme, @"\]\((?<path>[^)h][^)]*)\)").Select(m => m.Groups["path"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
    }

    [Fact]
    public void The_pipeline_table_names_the_folders_in_their_order()
    {
        foreach (var project in new[] { "Hallbarhetssakring.Feel", "Hallbarhetssakring" })
        {
            var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src", project)).Select(Path.GetFileName)
                .Where(name => name is not ("bin" or "obj")).ToList();
            var table = Repository.Readme[Repository.Readme.IndexOf($"| **{project}** |", StringComparison.Ordinal)..];
            Assert.NotEmpty(folders);
            Assert.All(folders, folder => Assert.Contains($"| `{folder}` |", table, StringComparison.Ordinal));
        }
    }
}
