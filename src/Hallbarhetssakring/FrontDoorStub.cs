// A stand-in with the shape of the front door, for the tool and the container package to be built against. Delete this file when
// RuleSetCompiler.cs exists; nothing else refers to it.
#pragma warning disable CS1591, CA1822
using System.Collections.Immutable;
using System.Text.Json;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring;

public static class RuleSetCompiler
{
    public static RuleSetCompilation Compile(string folder, DateOnly? date = null)
    {
        var path = Path.Combine(folder, "regelverk.yaml");
        var source = new SourceText("regelverk.yaml", File.ReadAllText(path));
        var at = source.Text.IndexOf("okänd_nyckel", StringComparison.Ordinal);
        if (at >= 0)
        {
            var unknown = DiagnosticDescriptor.Error("HS0000", "Nyckeln okänd_nyckel finns inte.", "There is no key okänd_nyckel.");
            return new RuleSetCompilation([new Diagnostic(unknown, source.At(new TextSpan(at, 12)), null, [], [])], null);
        }

        string Value(string key) => source.Text.Split('\n').FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..].Trim(' ', '\'') ?? "";
        return new RuleSetCompilation([], new RuleSet(Value("regelverk"), Value("version"), Value("titel"), Language.Swedish));
    }
}

public sealed record RuleSetCompilation(ImmutableArray<Diagnostic> Diagnostics, RuleSet? RuleSet);

public sealed record RuleSet(string Id, string Version, string Title, Language Language)
{
    public ApplicationReading ReadApplication(string name, ReadOnlySpan<byte> json, bool tolerant = false)
    {
        var wrong = DiagnosticDescriptor.Error("HS0001", "Ansökan kan inte läsas.", "The application can't be read.");
        var reading = new ApplicationReading([new Diagnostic(wrong, null, "/uppgifter/sökt_belopp", [], [])], null);
        try
        {
            using var document = JsonDocument.Parse(json.ToArray());
            var date = document.RootElement.TryGetProperty("bedömningsdatum", out var value) ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
            return document.RootElement.GetRawText().Contains("\"mycket\"", StringComparison.Ordinal) && !tolerant ? reading : new ApplicationReading([], new Application(date));
        }
        catch (JsonException)
        {
            return reading;
        }
    }

    public Assessment Assess(Application application, DateOnly? date = null) => new()
    {
        RuleSet = Id,
        RuleSetVersion = Version,
        RuleSetTitle = Title,
        RuleSetStatus = "exempel",
        RuleSetLanguage = Language,
        Date = date ?? application.AssessmentDate ?? throw new ArgumentException("No date.", nameof(date)),
        Outcome = Outcome.NoObstacles,
        Outcomes = [Outcome.NoObstacles],
        PossibleOutcomes = [Outcome.NoObstacles],
        PossibleOutcomesAreExact = true,
        Findings = [],
        Score = new ScoreBoard(),
        Conflicts = [],
        Halts = [],
        Missing = [],
        NotInForce = [],
        Unread = [],
    };
}

public sealed record ApplicationReading(ImmutableArray<Diagnostic> Diagnostics, Application? Application);

public sealed record Application(DateOnly? AssessmentDate);

public static class RuleSetTests
{
    public static RuleSetTestReport Run(RuleSet ruleSet, string folder)
    {
        var files = Directory.Exists(Path.Combine(folder, "prov")) ? Directory.GetFiles(Path.Combine(folder, "prov"), "*.yaml") : [];
        return new RuleSetTestReport([], [.. files.Order(StringComparer.Ordinal).Select(file => new RuleSetTestResult(
            Path.GetFileNameWithoutExtension(file), "prov/" + Path.GetFileName(file),
            File.ReadAllText(file).Contains("utfall: hinder", StringComparison.Ordinal) ? [new LocalizedText("utfall: väntade hinder", "outcome: expected obstacle")] : []))]);
    }
}

public sealed record RuleSetTestReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleSetTestResult> Tests);

public sealed record RuleSetTestResult(string Name, string File, ImmutableArray<LocalizedText> Failures);
