using System.Security.Cryptography;
using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Determinism;

/// <summary>The shipped rule set of a region, with what it builds on, and its example applications.</summary>
internal static class Examples
{
    public static readonly string[] Names = ["projektide", "turismprojekt", "gron-etablering"];

    public static byte[] RuleSetBytes { get; } = Encoding.UTF8.GetBytes(SmallRuleSet.Varmland.RuleSet);

    public static byte[] FactBytes { get; } = Encoding.UTF8.GetBytes(SmallRuleSet.Varmland.Facts);

    public static byte[] ApplicationBytes(string name) => File.ReadAllBytes(SmallRuleSet.VarmlandPath($"exempel/{name}.json"));

    public static RuleSet Compile(byte[]? ruleSet = null, byte[]? facts = null)
    {
        var compiled = RuleSetCompiler.Compile("regelverk.yaml", ruleSet ?? RuleSetBytes, "uppgifter.yaml", facts ?? FactBytes, SmallRuleSet.Shipped);
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics.Take(5)));
        return compiled.RuleSet!;
    }

    public static Application Read(RuleSet ruleSet, byte[] json)
    {
        var reading = ruleSet.ReadApplication("ansokan.json", json);
        Assert.True(reading.Success, string.Join('\n', reading.Diagnostics.Take(5)));
        return reading.Application!;
    }

    /// <summary>Every report of the examples, from the files' bytes on.</summary>
    public static string AllReports()
    {
        var ruleSet = Compile();
        var text = new StringBuilder();
        foreach (var assessment in Names.Select(name => ruleSet.Assess(Read(ruleSet, ApplicationBytes(name)))))
        {
            text.Append(JsonReport.Render(assessment));
            foreach (var language in new[] { Language.Swedish, Language.English })
            {
                text.Append(TextReport.Render(assessment, language)).Append(TextReport.Render(assessment, language, asciiOnly: true)).Append(MarkdownReport.Render(assessment, language));
            }
        }

        return text.ToString();
    }

    public static string Hash(Assessment assessment) => Convert.ToHexString(SHA256.HashData(JsonReport.Write(assessment)));
}
