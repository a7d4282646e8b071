using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Proofs;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring;

/// <summary>Runs the tests that stand beside a rule set, in its folder <c>prov</c>.</summary>
public static class RuleSetTests
{
    /// <summary>The name of the folder with tests.</summary>
    public const string Folder = "prov";

    private const int MostBytes = 5_000_001;

    /// <summary>Runs every test of every file, in order of file names.</summary>
    /// <param name="ruleSet">The compiled rule set.</param>
    /// <param name="folder">The rule set's folder, which holds the folder <c>prov</c>.</param>
    /// <returns>
    /// A result per test. A test that can't be run, or that tests nothing, has a diagnostic: it names an unknown rule, expects nothing, has no
    /// application; or there are no tests at all.
    /// </returns>
    public static RuleSetTestReport Run(RuleSet ruleSet, string folder)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(folder);
        var bag = new DiagnosticBag();
        var results = ImmutableArray.CreateBuilder<RuleSetTestResult>();
        var tests = Path.Combine(folder, Folder);
        string[] files = Directory.Exists(tests) ? Directory.GetFiles(tests, "*.yaml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            RunFile(ruleSet, file, results, bag);
        }

        if (results.Count == 0)
        {
            bag.Report(ProofDiagnostics.NoTests, null, tests.Replace('\\', '/'));
        }

        return new RuleSetTestReport(bag.ToImmutable(), results.ToImmutable());
    }

    private static void RunFile(RuleSet ruleSet, string file, ImmutableArray<RuleSetTestResult>.Builder results, DiagnosticBag bag)
    {
        var shown = file.Replace('\\', '/');
        if (ReadFile(file) is not { } bytes)
        {
            bag.Report(ProofDiagnostics.FileNotRead, null, shown);
            return;
        }

        if (YamlReader.ReadBytes(shown, bytes, bag, out var source) is not { } root)
        {
            return;
        }

        var (proofs, language) = ProofReader.Read(root, source, bag);
        foreach (var proof in proofs)
        {
            // What can't be run counts as failed; the diagnostics say why.
            var own = new DiagnosticBag();
            var failures = RunProof(ruleSet, proof, Path.GetDirectoryName(file)!, language, own);
            var errors = own.ToImmutable();
            bag.AddRange(errors);
            results.Add(new RuleSetTestResult(
                proof.Name.Value, Folder + "/" + Path.GetFileName(file), [.. failures, .. errors.Select(d => new LocalizedText(d.Message(Language.Swedish), d.Message(Language.English)))]));
        }
    }

    private static ImmutableArray<LocalizedText> RunProof(RuleSet ruleSet, ProofSyntax proof, string folder, Language language, DiagnosticBag bag)
    {
        byte[]? file = null;
        if (proof.Application is { } path && (file = ReadFile(Path.Combine(folder, path.Value))) is null)
        {
            bag.Report(ProofDiagnostics.FileNotRead, path.Location, path.Value);
            return [];
        }

        var json = ProofApplication.Build(proof, file, ruleSet.Plan.Bound.Schema, language);
        var reading = ruleSet.ReadApplication(proof.Name.Value, json ?? []);
        bag.AddRange(reading.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        if (reading.Application is not { } application)
        {
            return [];
        }

        if ((proof.Date ?? application.AssessmentDate) is not { } date)
        {
            bag.Report(ProofDiagnostics.NoDate, proof.Name.Location);
            return [];
        }

        if (!ruleSet.IsInForce(date))
        {
            bag.Report(ProofDiagnostics.NotInForce, proof.Name.Location, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return [];
        }

        return BaselineOf(proof, folder, bag, out var baseline) ? new ProofRunner(ruleSet.Assess(application, date, baseline), language, bag).Compare(proof.Expected) : [];
    }

    // False, with diagnostics, where the test names a baseline that can't be read.
    private static bool BaselineOf(ProofSyntax proof, string folder, DiagnosticBag bag, out Baseline? baseline)
    {
        baseline = proof.Baseline is { File: null } own ? Baseline.Of(own.Values.DistinctBy(v => (v.Indicator, v.Municipality, v.Year))) : null;
        if (proof.Baseline?.File is not { } path)
        {
            return true;
        }

        if (ReadFile(Path.Combine(folder, path.Value)) is not { } bytes)
        {
            bag.Report(ProofDiagnostics.FileNotRead, path.Location, path.Value);
            return false;
        }

        var reading = Baseline.Read(path.Value, bytes);
        bag.AddRange(reading.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        baseline = reading.Baseline;
        return reading.Success;
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists && info.Length < MostBytes ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>What the tests beside a rule set came to.</summary>
/// <param name="Diagnostics">What is wrong with the tests themselves.</param>
/// <param name="Tests">A result per test, in order.</param>
public sealed record RuleSetTestReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleSetTestResult> Tests)
{
    /// <summary>Whether there are tests, all of them could be run, and all of them hold.</summary>
    public bool Success => Tests.Length > 0 && Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error) && Tests.All(test => test.Failures.IsEmpty);
}

/// <summary>A test and how it failed; no failures when it holds.</summary>
public sealed record RuleSetTestResult(string Name, string File, ImmutableArray<LocalizedText> Failures);
