using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Lineage;

/// <summary>A folder of small rule sets, written for one test and removed after it.</summary>
internal sealed class Library : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hallbar-").FullName;

    public string Root => Path.Combine(_folder, RuleSetLibrary.RootName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Adds a rule set: <c>owner/name</c>, or <c>owner/name/versioner/1.0.0</c> for an earlier version.</summary>
    public Library Add(string path, string version, string body, string? facts = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine([Root, .. path.Split('/')])).FullName;
        var id = string.Join('/', path.Split('/').Take(2));
        File.WriteAllText(Path.Combine(folder, "regelverk.yaml"), $"språk: sv\nregelverk: {id}\nversion: {version}\ntitel: 'Prov'\ngäller: {{ från: 2020-01-01 }}\n{body}\n");
        if (facts is not null)
        {
            File.WriteAllText(Path.Combine(folder, "uppgifter.yaml"), "språk: sv\nuppgifter:\n" + facts + "\n");
        }

        return this;
    }

    public RuleSetCompilation Compile(string id) => RuleSetCompiler.Compile(Path.Combine([Root, .. id.Split('/')]));

    public RuleSet Sound(string id)
    {
        var compiled = Compile(id);
        Assert.Equal("", Text(compiled));
        return compiled.RuleSet!;
    }

    /// <summary>What is said of a rule set, with its related places, file names without the folder.</summary>
    public string Text(RuleSetCompilation compiled) =>
        string.Join('\n', compiled.Diagnostics.Select(d => DiagnosticText.Render(d, Language.Swedish))).Replace(Root.Replace('\\', '/') + "/", "", StringComparison.Ordinal);

    public Assessment Assess(string id, string facts, string date = "2026-03-01")
    {
        var ruleSet = Sound(id);
        var reading = ruleSet.ReadApplication("a.json", Encoding.UTF8.GetBytes($$"""{ "bedömningsdatum": "{{date}}", "uppgifter": {{facts}} }"""));
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics));
        return ruleSet.Assess(reading.Application!);
    }
}
