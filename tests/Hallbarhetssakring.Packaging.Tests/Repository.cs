using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Packaging.Tests;

/// <summary>The repository that the tests were built from, and what its README tells people to run.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Readme { get; } = File.ReadAllText(Path.Combine(Root, "README.md"));

    public static string FeelReadme { get; } = File.ReadAllText(Path.Combine(Root, "src", "Hallbarhetssakring.Feel", "README.md"));

    /// <summary>The README's fenced blocks of a language, in order.</summary>
    public static IReadOnlyList<string> Blocks(string language) => Blocks(language, Readme);

    /// <summary>The same of another page.</summary>
    public static IReadOnlyList<string> Blocks(string language, string page) =>
        [.. FencedBlock().Matches(page).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value.Trim())];

    /// <summary>Runs a program and gives its exit code and all it wrote.</summary>
    public static (int ExitCode, string Output) Run(string program, string arguments, string folder, int minutes = 8)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // A build inside a test run must not hold on to this one's servers or settings.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(minutes)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {arguments} did not end.\n{output}");
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Hallbarhetssakring.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The repository was not found above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedBlock();
}
