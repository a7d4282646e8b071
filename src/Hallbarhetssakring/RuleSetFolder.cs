using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Lineage;

namespace Hallbarhetssakring;

/// <summary>Reads the files of a rule set's folder.</summary>
internal static class RuleSetFolder
{
    private static readonly DiagnosticDescriptor NoFile = DiagnosticDescriptor.Error(
        "HS0001", "Filen {0} finns inte eller kan inte läsas. Ange mappen som har regelverk.yaml och uppgifter.yaml.", "The file {0} does not exist or can't be read. Give the folder that holds regelverk.yaml and uppgifter.yaml.");

    private static readonly DiagnosticDescriptor TooLarge = DiagnosticDescriptor.Error(
        "HS0002", "Filen {0} är större än {1} byte. Dela upp regelverket i moduler.", "The file {0} is larger than {1} bytes. Split the rule set into modules.");

    // One more than the reader allows: enough to tell that a file is too large without reading it whole.
    private const int MostBytes = 1_000_001;

    /// <summary>Reads both files of a folder; null, with diagnostics, when one can't be read. A rule set may lack the file of facts.</summary>
    public static RuleSetFiles? Read(string folder, DiagnosticBag bag)
    {
        var (ruleSet, facts) = (Path.Combine(folder, RuleSetCompiler.RuleSetFile), Path.Combine(folder, RuleSetCompiler.FactsFile));
        var (ruleSetBytes, hasFacts) = (ReadFile(ruleSet, bag), File.Exists(facts));
        var factBytes = hasFacts ? ReadFile(facts, bag) : null;
        return ruleSetBytes is null || (hasFacts && factBytes is null) ? null : new RuleSetFiles(Shown(ruleSet), ruleSetBytes, Shown(facts), factBytes);
    }

    private static byte[]? ReadFile(string path, DiagnosticBag bag)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length >= MostBytes)
            {
                bag.Report(TooLarge, null, Shown(path), MostBytes - 1);
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            bag.Report(NoFile, null, Shown(path));
            return null;
        }
    }

    // The same on every system, so that reports are.
    private static string Shown(string path) => path.Replace('\\', '/');
}
