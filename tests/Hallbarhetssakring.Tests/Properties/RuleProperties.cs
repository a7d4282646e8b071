using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Oracle;
using Hallbarhetssakring.Tests.Semantics;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>Random small rule sets, as text through the compiler, each with random applications with holes: the plan's findings are the oracle's.</summary>
public sealed class RuleProperties
{
    private const int Applications = 40;

    [Fact]
    public void Findings_outcomes_and_points_are_the_oracles() => Properties.Check(250, seed =>
    {
        var random = new Random(seed);
        var rules = RuleText(random);
        var small = new RuleSetBench(SemanticsSchema.Facts, rules, ApplicationSource.Json(new ApplicationSource(random).Application()));
        return Enumerable.Range(0, Applications)
            .Select(_ => ApplicationSource.Json(new ApplicationSource(random).Application()))
            .Select(json => Wrong(small.With(json), seed, rules, json))
            .FirstOrDefault(wrong => wrong is not null);
    });

    private static string? Wrong(RuleSetBench small, int seed, string rules, string json)
    {
        var told = new List<FindingForOutcome>();
        foreach (var finding in small.Assessment.Findings)
        {
            var rule = small.RuleSet.Plan.Bound.Rules.Single(r => r.Id == finding.Rule);
            var (byPlan, byOracle) = (small.Evaluation.Outcomes[rule.Index], small.Oracle.Of(rule.Index));
            var wrong = finding.Result != byOracle.Result ? $"result {finding.Result}, oracle {byOracle.Result}"
                : !finding.PossibleResults.ToHashSet().SetEquals(byOracle.Results) ? $"possible {string.Join(',', finding.PossibleResults)}, oracle {string.Join(',', byOracle.Results)}"
                : Levels(byPlan) != string.Join(',', byOracle.Levels) ? $"levels {Levels(byPlan)}, oracle {string.Join(',', byOracle.Levels)}"
                : byPlan.CountsAsMet != byOracle.CountsAsMet ? "counts as met"
                : byOracle.Result is RuleResult.Met or RuleResult.NotMet && Contribution.Of(rule, byOracle) is { } points && finding.Points?.Low != new ScorePair(points.Points, points.Maximum) ? "points"
                : byOracle.Result == RuleResult.Undetermined && finding.Missing.IsEmpty ? "undetermined, and nothing is missing"
                : null;
            if (wrong is not null)
            {
                return $"seed {seed}, {finding.Rule}: {wrong}\n{rules}\n{json}";
            }

            told.Add(new FindingForOutcome(finding.Severity, byOracle.Result, byOracle.CountsAsMet, [.. finding.Missing.Select(m => (m.Supplier, m.Kind))]));
        }

        var ladder = Ladder.Of(told, [], anyAnswerDeepens: false);
        return ladder.SequenceEqual(small.Assessment.Outcomes) ? null : $"seed {seed}: {string.Join(',', small.Assessment.Outcomes)}, oracle {string.Join(',', ladder)}\n{rules}\n{json}";
    }

    private static string Levels(RuleOutcome outcome) => string.Join(',', Enumerable.Range(0, 64).Where(i => (outcome.Levels & (1UL << i)) != 0));

    // Two to five rules; a later one may read an earlier one's level.
    private static string RuleText(Random random)
    {
        var text = new StringBuilder();
        var levels = new List<(string Id, bool IsOptional)>();
        var severities = new[] { "stopp", "krav", "varning", "råd" };
        for (var i = 0; i < random.Next(2, 6); i++)
        {
            var isConditional = random.Next(2) == 0;
            text.Append(CultureInfo.InvariantCulture, $"  - id: r{i}\n    titel: 'R'\n    grund: riktlinje\n    allvar: {severities[random.Next(4)]}\n    motiv: 'prov'\n    vikt: {random.Next(1, 3)}\n");
            text.Append(isConditional ? $"    gäller_när: '{Condition(random)}'\n" : "");
            switch (random.Next(5))
            {
                case 0 or 1:
                    text.Append("    nivåer:\n");
                    var count = random.Next(2, 4);
                    for (var level = 0; level < count; level++)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"      - {{ id: l{level}, poäng: {count - level}, när: '{Condition(random)}' }}\n");
                    }

                    text.Append("      - { id: sist, poäng: 0, annars: ja }\n").Append(random.Next(2) == 0 ? "    uppfylld_från: l0\n" : "");
                    levels.Add(($"r{i}", isConditional));
                    break;
                case 2 when levels.Count > 0:
                    var (read, isOptional) = levels[random.Next(levels.Count)];
                    var compared = $"nivå(\"{read}\") {(random.Next(2) == 0 ? ">=" : "=")} \"l0\"";
                    text.Append(CultureInfo.InvariantCulture, $"    krav: '{(isOptional ? $"är_angiven(nivå(\"{read}\")) och {compared}" : compared)}'\n");
                    break;
                case 3:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: 2\n    krav:\n      {new[] { "alla", "minst_en", "ingen" }[random.Next(3)]}:\n");
                    for (var leaf = 0; leaf < 3; leaf++)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"        - {{ id: v{leaf}, villkor: '{Condition(random)}' }}\n");
                    }

                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: 3\n    krav: '{Condition(random)}'\n");
                    break;
            }
        }

        return text.ToString();
    }

    // Conditions that the compiler takes: tables and parameters are the bench's own, and a rule's names must not be used twice.
    private static string Condition(Random random)
    {
        while (true)
        {
            var one = new Case(random.Next());
            if (one.Node is not null && one.Text.Length < 300 && !ReadsAny(one.Text, "avgift(", "pris(", "grundbelopp", "uppfyller", "för "))
            {
                return one.Text;
            }
        }
    }

    private static bool ReadsAny(string text, params string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

}
