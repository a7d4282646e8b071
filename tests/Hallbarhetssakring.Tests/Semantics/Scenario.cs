using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>What a row of a scenario says of the application, taken apart: facts, the officer's words and the date.</summary>
internal sealed record ScenarioInput(
    ImmutableSortedDictionary<string, string> Facts, ImmutableSortedDictionary<string, string> Judgements, ImmutableSortedDictionary<string, string> Answers,
    ImmutableSortedDictionary<string, string> Handlings, DateOnly Date)
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary><c>p=ja n=5 bedömning.a=hog svar.h=vidare konflikt.13/lokal/a=minska datum=2026-06-01</c></summary>
    public static ScenarioInput Parse(string always, string row)
    {
        var input = new ScenarioInput(None, None, None, None, new DateOnly(2026, 3, 1));
        foreach (var cell in $"{always} {row}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = cell.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new InvalidDataException("A fact is name=value without spaces: " + cell);
            }

            var (name, value) = (cell[..at], cell[(at + 1)..]);
            input = name switch
            {
                "datum" => input with { Date = DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
                _ when name.StartsWith("bedömning.", StringComparison.Ordinal) => input with { Judgements = input.Judgements.SetItem(name["bedömning.".Length..], value) },
                _ when name.StartsWith("svar.", StringComparison.Ordinal) => input with { Answers = input.Answers.SetItem(name["svar.".Length..], value) },
                _ when name.StartsWith("konflikt.", StringComparison.Ordinal) => input with { Handlings = input.Handlings.SetItem(name["konflikt.".Length..], value) },
                _ => input with { Facts = input.Facts.SetItem(name, CorpusFacts.Value(value)) },
            };
        }

        return input;
    }

    public string Json() =>
        $"{{\"uppgifter\":{{{Members(Facts, value => value)}}},\"bedömningar\":{{{Members(Judgements, Judgement)}}},"
        + $"\"hållplatser\":{{{Members(Answers, answer => $"{{\"svar\":\"{answer}\",\"skäl\":\"s\"}}")}}},"
        + $"\"konflikter\":{{{Members(Handlings, handling => $"{{\"hantering\":\"{handling}\",\"skäl\":\"s\"}}")}}}}}";

    // A level, or how strong an effect is that a rule leaves to be found out: bedömning.effekter.a[1]=-2.
    private static string Judgement(string given) =>
        int.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"{{\"styrka\":{given}}}" : $"{{\"nivå\":\"{given}\",\"skäl\":\"s\"}}";

    private static string Members(ImmutableSortedDictionary<string, string> members, Func<string, string> json) =>
        string.Join(',', members.Select(member => $"\"{member.Key}\":{json(member.Value)}"));
}

/// <summary>An assessment of a scenario's row, and what it was made of.</summary>
internal sealed record ScenarioResult(Scenario Scenario, ScenarioInput Input, Assessment Assessment, RuleSetEvaluation Evaluation, Rules Oracle);

/// <summary>A scenario's rule set, compiled once. What its lines leave out because it says nothing, such as titles, is put in.</summary>
internal sealed partial class Scenario
{
    private const string Head = """
        språk: sv
        regelverk: prov/litet
        version: 1.0.0
        titel: 'Litet'
        gäller: { från: 2020-01-01 }
        datumräkning: nedåt
        dimensioner: [miljö, social, ekonomisk]

        """;

    public Scenario(ScenarioText text)
    {
        Text = text;
        var lines = Complete(text.RuleSet).ToList();
        var written = Head + (text.RuleSet.Contains("delar:") ? "" : "delar:\n  - { id: d, titel: 'D' }\n") + string.Join('\n', lines) + "\n";
        var compilation = RuleSetCompiler.Compile("regelverk.yaml", Encoding.UTF8.GetBytes(written), "uppgifter.yaml", Encoding.UTF8.GetBytes(ScenarioSchema.Facts));
        RuleSet = compilation.RuleSet;
        Codes = string.Join(", ", compilation.Diagnostics.Where(d => d.Severity == Feel.Diagnostics.DiagnosticSeverity.Error).Select(d => d.Code));
        Refusal = compilation.RuleSet is null ? string.Join('\n', compilation.Diagnostics) : null;
    }

    public ScenarioText Text { get; }

    /// <summary>Null where the rule set is refused.</summary>
    public RuleSet? RuleSet { get; }

    /// <summary>The codes of what is wrong with the rule set.</summary>
    public string Codes { get; }

    public string? Refusal { get; }

    public ScenarioResult Assess(ScenarioInput input)
    {
        if (RuleSet is null)
        {
            throw new InvalidDataException(Refusal);
        }

        var reading = RuleSet.ReadApplication("ansökan", Encoding.UTF8.GetBytes(input.Json()), tolerant: true);
        var application = reading.Application ?? throw new InvalidDataException(input.Json() + "\n" + string.Join('\n', reading.Diagnostics));
        return new ScenarioResult(
            this, input, RuleSet.Assess(application, input.Date), RuleSetEvaluation.Run(RuleSet.Plan, application.Input with { Date = input.Date }),
            new Rules(RuleSet.Plan.Bound, application.Input.Facts, input.Date, application.Input.Judgements.ToDictionary(pair => pair.Key, pair => pair.Value.Level)));
    }

    private static IEnumerable<string> Complete(IReadOnlyList<string> lines)
    {
        var section = "";
        foreach (var line in lines)
        {
            section = line.Length > 0 && line[0] is not (' ' or '-') ? line.Split(':')[0] : section;
            var match = Item().Match(line);
            if (!match.Success || section is "teman" or "parametrar" or "tabeller")
            {
                yield return line;
                continue;
            }

            var added = new StringBuilder(Has("titel") ? "" : $"titel: '{match.Groups[2].Value}', ");
            added.Append(section == "regler" && !Has("grund") ? "grund: ambition, " : "");
            added.Append(section == "hållplatser" ? "efter: d, svar: [{ id: vidare, titel: 'Gå vidare' }, { id: djupare, titel: 'Fördjupa', ger: fördjupa }], " : "");
            yield return line.Insert(match.Length, added.ToString());

            bool Has(string key) => Own(line[match.Length..]).Contains($"{key}: ", StringComparison.Ordinal);
        }
    }

    // Without what stands in lists and braces of its own.
    private static string Own(string line) => Nested().Replace(line, "") is var shorter && shorter == line ? line : Own(shorter);

    [GeneratedRegex("\\[[^\\[\\]]*\\]|\\{[^{}]*\\}")]
    private static partial Regex Nested();

    [GeneratedRegex("^( +- \\{ id: ([a-z0-9_-]+), )")]
    private static partial Regex Item();
}
