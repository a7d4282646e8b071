using System.Diagnostics;
using System.Text;

namespace Hallbarhetssakring.Cli.Tests;

/// <summary>What a run of the command gave.</summary>
internal sealed record HallbarResult(int ExitCode, string Output, string Error, byte[] OutputBytes);

/// <summary>Runs the built command as a process of its own, in a folder of its own.</summary>
internal sealed class Hallbar : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Hallbarhetssakring.Cli.dll");

    public Hallbar()
    {
        Folder = Directory.CreateTempSubdirectory("hallbar").FullName;
        WriteRuleSet("varmland/projektmedel", "1.2.0", "");
        Write("ansokan.json", """{ "bedömningsdatum": "2026-03-16", "uppgifter": { "sökt_belopp": 400000 } }""");
    }

    public string Folder { get; }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A rule set with one rule, which anything under a million meets.</summary>
    public void WriteRuleSet(string name, string version, string more, string folder = "")
    {
        var place = $"rulesets/{name}{folder}";
        Write(
            $"{place}/regelverk.yaml",
            $"""
            språk: sv
            regelverk: {name}
            version: {version}
            titel: 'Prov av verktyget'
            status: exempel
            {more}
            regler:
              - id: tak
                titel: 'Högst en miljon söks'
                grund: riktlinje
                krav: 'sökt_belopp <= 1_000_000 kr'

            """);
        Write(
            $"{place}/uppgifter.yaml",
            """
            språk: sv
            uppgifter:
              sökt_belopp:
                typ: belopp
                enhet: SEK
                minst: 0
                fråga: 'Hur mycket söker ni?'

            """);
    }

    public HallbarResult Run(params string[] arguments) => RunWith("", arguments);

    public HallbarResult RunWith(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Program);
        Array.ForEach(arguments, start.ArgumentList.Add);

        // A machine that speaks another language and another encoding changes nothing.
        start.Environment["LANG"] = "tr_TR.ISO-8859-9";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var input8 = Task.Run(() =>
        {
            try
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The command ended without reading, which is its right.
            }
        });
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        input8.Wait();
        return new HallbarResult(process.ExitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.Result, bytes.ToArray());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
