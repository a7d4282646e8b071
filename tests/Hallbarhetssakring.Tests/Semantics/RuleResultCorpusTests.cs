using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The table of semantics §5: what <c>gäller_när</c> and the body together come to.</summary>
public sealed class RuleResultCorpusTests
{
    private const string Facts = """
        språk: sv
        uppgifter:
          g: { typ: ja_nej }
          k1: { typ: ja_nej }
          k2: { typ: ja_nej }
          k3: { typ: ja_nej }
          k4: { typ: ja_nej }

        """;

    [Fact]
    public void Plan_and_oracle_give_each_rule_the_result_of_the_corpus()
    {
        var wrong = CorpusFile.Read("semantics/rule-results.fall").Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Check(CorpusRow row)
    {
        try
        {
            var small = Build(row.Left, out var rule);
            var finding = small.Assessment.Findings.FirstOrDefault(f => f.Rule == rule);
            var index = small.RuleSet.Plan.Rules.First(r => r.Rule.Id == rule).Rule.Index;
            var byPlan = finding is null ? "inte i kraft" : OfPlan(finding, small, index);
            var byOracle = finding is null ? "inte i kraft" : OfOracle(small, index);
            var (expected, missing) = row.Expected.Split("; saknas ") is [var value, var names] ? (value.Trim(), names.Trim()) : (row.Expected, "");
            var asked = string.Join(", ", finding?.Missing.Select(m => m.Name) ?? []);
            var found = new List<string>();
            if (byPlan != expected)
            {
                found.Add("plan " + byPlan);
            }

            if (byOracle != expected)
            {
                found.Add("oracle " + byOracle);
            }

            if (asked != missing)
            {
                found.Add("missing " + asked);
            }

            return found.Count == 0 ? null : $"{row}\n    {string.Join("; ", found)}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{row}\n    {e.GetType().Name}: {e.Message}";
        }
    }

    // gäller=okänt nivåer=falskt,okänt,annars från=2 läs=nivå("r") >= "l2"
    private static RuleSetBench Build(string left, out string rule)
    {
        var (own, read) = left.Split(" läs=") is [var before, var expression] ? (before, expression) : (left, null);
        var cells = own.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1]);
        var (rules, facts, judgement) = (new StringBuilder("  - id: r\n    titel: 'R'\n    grund: ambition\n"), new List<string>(), "");
        if (cells.TryGetValue("gäller", out var applies))
        {
            rules.Append("    gäller_när: 'g'\n");
            facts.Add(Fact("g", applies));
        }

        if (cells.TryGetValue("krav", out var demand))
        {
            rules.Append("    krav: 'k1'\n    poäng: 2\n");
            facts.Add(Fact("k1", demand));
        }

        if (cells.TryGetValue("nivåer", out var levels))
        {
            rules.Append("    nivåer:\n");
            var all = levels.Split(',');
            for (var i = 1; i <= all.Length; i++)
            {
                rules.Append(CultureInfo.InvariantCulture, $"      - {{ id: l{i}, poäng: {all.Length - i}, {(all[i - 1] == "annars" ? "annars: ja" : $"när: 'k{i}'")} }}\n");
                facts.Add(all[i - 1] == "annars" ? "" : Fact($"k{i}", all[i - 1]));
            }
        }

        if (cells.TryGetValue("bedöms", out var level))
        {
            rules.Append("    bedöms:\n      fråga: 'Hur?'\n      skala:\n        - { id: l1, titel: 'A', poäng: 2 }\n        - { id: l2, titel: 'B', poäng: 1 }\n        - { id: l3, titel: 'C', poäng: 0 }\n");
            judgement = level == "öppen" ? "" : $"\"r\":{{\"nivå\":\"l{level}\",\"skäl\":\"s\"}}";
        }

        rules.Append(cells.TryGetValue("från", out var from) ? $"    uppfylld_från: l{from}\n" : "");
        rules.Append(cells.TryGetValue("i_kraft", out var start) ? $"    gäller: {{ från: {start} }}\n" : "");
        rules.Append(read is null ? "" : $"  - id: lasare\n    titel: 'L'\n    grund: ambition\n    krav: '{read}'\n");
        rule = read is null ? "r" : "lasare";
        var json = $"{{\"uppgifter\":{{{string.Join(',', facts.Where(f => f.Length > 0))}}},\"bedömningar\":{{{judgement}}}}}";
        return new RuleSetBench(Facts, rules.ToString(), json);
    }

    private static string Fact(string name, string word) => $"\"{name}\":" + word switch
    {
        "sant" => "true",
        "falskt" => "false",
        "okänt" => "null",
        "fel" => "{\"fel\":1}",
        _ => throw new InvalidDataException("sant, falskt, okänt eller fel: " + word),
    };

    private static string OfPlan(Finding finding, RuleSetBench small, int index)
    {
        var levels = finding.Level is { } level ? [level] : finding.PossibleLevels;
        var text = Text(finding.Result, [.. finding.PossibleResults], levels.Select(l => l.Id), small.Evaluation.Outcomes[index].CountsAsMet);
        return finding.Result == RuleResult.Undetermined || finding.Points is not { } points || !points.IsSettled || finding.Rule == "lasare" ? text : $"{text}, {Score(points.Low.Value, points.Low.Maximum)}";
    }

    private static string OfOracle(RuleSetBench small, int index)
    {
        var outcome = small.Oracle.Of(index);
        var rule = small.RuleSet.Plan.Bound.Rules[index];
        var text = Text(outcome.Result, outcome.Results, outcome.Levels.Select(level => $"l{level + 1}"), outcome.CountsAsMet);
        return outcome.Result is RuleResult.Undetermined or RuleResult.Failed || Contribution.Of(rule, outcome) is not { } points || rule.Id == "lasare" ? text : $"{text}, {Score(points.Points, points.Maximum)}";
    }

    private static string Score(decimal points, decimal maximum) => string.Create(CultureInfo.InvariantCulture, $"{points} av {maximum}");

    private static string Text(RuleResult result, ImmutableSortedSet<RuleResult> possible, IEnumerable<string> levels, bool countsAsMet)
    {
        var text = new StringBuilder(Word(result));
        if (result == RuleResult.Undetermined)
        {
            text.Append(" {").AppendJoin(", ", possible.Select(Word)).Append('}');
        }

        var all = levels.Order(StringComparer.Ordinal).ToList();
        text.Append(all.Count == 0 ? "" : all.Count == 1 ? ", nivå " + all[0] : ", nivå " + string.Join('/', all));
        return text.Append(result == RuleResult.Undetermined && countsAsMet ? ", räknas som uppfylld" : "").ToString();
    }

    private static string Word(RuleResult result) => result switch
    {
        RuleResult.Met => "uppfylld",
        RuleResult.NotMet => "ej uppfylld",
        RuleResult.NotApplicable => "ej tillämplig",
        RuleResult.Failed => "fel",
        _ => "obestämd",
    };
}
