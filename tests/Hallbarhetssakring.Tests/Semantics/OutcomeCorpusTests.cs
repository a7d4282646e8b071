using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The table of semantics §6: what the findings together come to.</summary>
public sealed class OutcomeCorpusTests
{
    private static readonly (string Word, Outcome Outcome)[] Outcomes =
    [
        ("hinder", Outcome.Obstacle), ("fel", Outcome.Fault), ("komplettera", Outcome.Complete), ("utred", Outcome.Investigate), ("fördjupa", Outcome.Deepen), ("inga_hinder", Outcome.NoObstacles),
    ];

    [Fact]
    public void Plan_and_oracle_give_the_outcomes_of_the_corpus()
    {
        var wrong = CorpusFile.Read("semantics/outcome.fall").Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Check(CorpusRow row)
    {
        try
        {
            var build = new OutcomeCase();
            foreach (var part in row.Left.Split(" + "))
            {
                build.Add(part.Trim());
            }

            var small = build.Compile();
            var (now, possible) = row.Expected.Split("; möjliga ") is [var a, var b] ? (a.Trim(), b.Trim()) : (row.Expected, null);
            var byPlan = Text(small.Assessment.Outcomes);
            var byOracle = Text(Ladder.Of(build.Findings(small), build.Halts, build.Deepens));
            var found = new List<string>();
            if (byPlan != now || small.Assessment.Outcome != small.Assessment.Outcomes[0])
            {
                found.Add("plan " + byPlan);
            }

            if (byOracle != now)
            {
                found.Add("oracle " + byOracle);
            }

            if (possible is not null && Text(small.Assessment.PossibleOutcomes) != possible)
            {
                found.Add("possible " + Text(small.Assessment.PossibleOutcomes));
            }

            return found.Count == 0 ? null : $"{row}\n    {string.Join("; ", found)}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{row}\n    {e.GetType().Name}: {e.Message}";
        }
    }

    private static string Text(ImmutableArray<Outcome> outcomes) => string.Join(", ", outcomes.Select(outcome => Outcomes.First(o => o.Outcome == outcome).Word));
}

/// <summary>A rule set whose rules come to what a corpus row says: <c>stopp obestämd(sökande saknas)</c>, <c>hållplats nådd</c>.</summary>
internal sealed class OutcomeCase
{
    private readonly StringBuilder _facts = new("språk: sv\nuppgifter:\n");
    private readonly StringBuilder _rules = new();
    private readonly StringBuilder _halts = new();
    private readonly List<string> _values = [];
    private readonly List<string> _answers = [];
    private readonly List<(Severity Severity, ImmutableArray<(Supplier, MissingKind)> Missing)> _said = [];

    public List<HaltState> Halts { get; } = [];

    public bool Deepens { get; private set; }

    public void Add(string part)
    {
        if (part.StartsWith("hållplats ", StringComparison.Ordinal))
        {
            AddHalt(part["hållplats ".Length..]);
            return;
        }

        var (before, inParentheses) = part.Split('(') is [var head, var tail] ? (head.Trim(), tail[..tail.IndexOf(')', StringComparison.Ordinal)].Split(", ")) : (part.Split(" om_saknas=")[0], []);
        var whileMissing = part.Split(" om_saknas=") is [_, var severity] ? severity : null;
        var (word, result) = (before.Split(' ', 2)[0], before.Split(' ', 2)[1]);
        var missing = inParentheses.Where(p => p != "bedömning").Select(p => (p.Split(' ')[0], p.Split(' ')[1])).ToList();
        var id = $"r{_said.Count}";
        _rules.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    titel: 'R'\n    grund: riktlinje\n    allvar: {word}\n    motiv: 'prov'\n");
        _rules.Append(whileMissing is null ? "" : $"    om_saknas: {{ allvar: {whileMissing} }}\n");
        _said.Add((SeverityOf(result.StartsWith("obestämd", StringComparison.Ordinal) && whileMissing is not null ? whileMissing : word), [.. missing.Select(Kind), .. inParentheses.Contains("bedömning") ? [(Supplier.Officer, MissingKind.Judgement)] : Array.Empty<(Supplier, MissingKind)>()]));
        var unknown = missing.Select(m => Fact(m.Item1, m.Item2)).ToList();
        switch (result)
        {
            case "ej tillämplig":
                _rules.Append(CultureInfo.InvariantCulture, $"    gäller_när: '{Fact("sökande", "nej")}'\n    krav: '{Fact("sökande", "ja")}'\n");
                break;
            case "obestämd men ofarlig":
                _rules.Append(CultureInfo.InvariantCulture, $"    gäller_när: '{string.Join(" och ", unknown)}'\n    krav: '{Fact("sökande", "ja")}'\n");
                break;
            case "obestämd" when inParentheses.Contains("bedömning"):
                _rules.Append(unknown.Count > 0 ? $"    gäller_när: '{string.Join(" och ", unknown)}'\n" : "");
                _rules.Append("    bedöms:\n      fråga: 'Hur?'\n      skala:\n        - { id: bra, titel: 'A', poäng: 1 }\n        - { id: dalig, titel: 'B', poäng: 0 }\n    uppfylld_från: bra\n");
                break;
            case "obestämd":
                _rules.Append(CultureInfo.InvariantCulture, $"    krav: '{string.Join(" och ", unknown)}'\n");
                break;
            default:
                _rules.Append(CultureInfo.InvariantCulture, $"    krav: '{Fact("sökande", result switch { "uppfylld" => "ja", "ej uppfylld" => "nej", "fel" => "fel", _ => throw new InvalidDataException(part) })}'\n");
                break;
        }
    }

    public RuleSetBench Compile()
    {
        Fact("sökande", "ja");
        if (_rules.Length == 0)
        {
            Add("krav uppfylld");
        }

        var json = $"{{\"uppgifter\":{{{string.Join(',', _values)}}},\"hållplatser\":{{{string.Join(',', _answers)}}}}}";
        return new RuleSetBench(_facts.ToString(), _rules.ToString(), json, _halts.Length == 0 ? "" : "hållplatser:\n" + _halts, "delar:\n  - { id: d, titel: 'D' }\n");
    }

    /// <summary>The findings by the oracle, with who lacks what by what the row says.</summary>
    public IEnumerable<FindingForOutcome> Findings(RuleSetBench small) => _said.Select((said, i) =>
    {
        var outcome = small.Oracle.Of(i);
        return new FindingForOutcome(said.Severity, outcome.Result, outcome.CountsAsMet, said.Missing);
    });

    private string Fact(string supplier, string value)
    {
        var name = $"f{_values.Count + 1}";
        _facts.Append(value.StartsWith("lista", StringComparison.Ordinal)
            ? $"  {name}: {{ typ: lista, högst: 3, av: ja_nej, lämnas_av: {supplier} }}\n"
            : $"  {name}: {{ typ: ja_nej, lämnas_av: {supplier} }}\n");
        _values.Add($"\"{name}\":" + value switch
        {
            "ja" => "true",
            "nej" => "false",
            "saknas" => "null",
            "vet_inte" => "{\"vet_inte\":true}",
            "lista_vet_inte" => "[{\"vet_inte\":true}]",
            "lista_saknas" => "[null]",
            "fel" => "{\"fel\":1}",
            _ => throw new InvalidDataException(value),
        });
        return value.StartsWith("lista", StringComparison.Ordinal) ? $"(någon v{name} i {name} uppfyller v{name})" : name;
    }

    private void AddHalt(string state)
    {
        var id = $"h{Halts.Count}";
        var (when, halt) = state switch
        {
            "nådd" => ("ja", HaltState.Reached),
            "ej nådd" => ("nej", HaltState.NotReached),
            "okänd" => ("saknas", HaltState.Undetermined),
            "fel" => ("fel", HaltState.Failed),
            "besvarad fördjupa" or "besvarad vidare" => ("ja", HaltState.Answered),
            _ => throw new InvalidDataException(state),
        };
        Halts.Add(halt);
        _halts.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    titel: 'H'\n    efter: d\n    när: '{Fact("handläggare", when)}'\n    svar:\n      - {{ id: vidare, titel: 'V' }}\n      - {{ id: djupare, titel: 'D', ger: fördjupa }}\n");
        if (halt == HaltState.Answered)
        {
            Deepens |= state.EndsWith("fördjupa", StringComparison.Ordinal);
            _answers.Add($"\"{id}\":{{\"svar\":\"{(state.EndsWith("fördjupa", StringComparison.Ordinal) ? "djupare" : "vidare")}\",\"skäl\":\"s\"}}");
        }
    }

    private static (Supplier, MissingKind) Kind((string Supplier, string State) missing) =>
    (
        missing.Supplier switch { "sökande" => Supplier.Applicant, "handläggare" => Supplier.Officer, _ => Supplier.Register },
        missing.State.EndsWith("vet_inte", StringComparison.Ordinal) ? MissingKind.NotKnown : MissingKind.Missing
    );

    private static Severity SeverityOf(string word) => word switch
    {
        "stopp" => Severity.Stop,
        "krav" => Severity.Requirement,
        "varning" => Severity.Warning,
        "råd" => Severity.Advice,
        "upplysning" => Severity.Information,
        _ => throw new InvalidDataException(word),
    };
}
