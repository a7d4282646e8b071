using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Oracle;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>
/// Holds an assessment against the assessments of all its completions (semantics §1, §6, §7, §8): what may come must have been said to be
/// possible, what was said to be sure must come, and what was said to be exact must come in full.
/// </summary>
internal static class ScenarioCompletions
{
    private const int Most = 300;

    private static readonly ImmutableArray<string> Strengths = ["-3", "-2", "-1", "0", "1", "2", "3"];

    /// <summary>What is wrong; null when all is well, or when the facts that are missing can't be gone through one by one.</summary>
    public static string? Check(ScenarioResult result, out bool isChecked)
    {
        var completions = Of(result);
        var (before, all) = (result.Assessment, completions.Select(input => result.Scenario.Assess(input)).ToList());
        isChecked = all.Count > 0 && all.All(one => HasNothingLeft(one.Assessment));
        var wrong = new List<string>();
        foreach (var (one, after) in completions.Zip(all.Select(a => a.Assessment)))
        {
            wrong.AddRange(before.Findings.Zip(after.Findings).Where(pair => pair.Second.Result != RuleResult.Undetermined && !pair.First.PossibleResults.Contains(pair.Second.Result)).Select(pair => $"{pair.First.Rule} becomes {pair.Second.Result} by {one.Json()}"));
            wrong.AddRange(before.Conflicts.Where(c => !c.IsPossible && !after.Conflicts.Any(other => other.Id == c.Id)).Select(c => $"sure conflict {c.Id} does not come by {one.Json()}"));
            wrong.AddRange(after.Conflicts.Where(c => !before.Conflicts.Any(other => other.Id == c.Id)).Select(c => $"conflict {c.Id} comes unannounced by {one.Json()}"));
            if (!before.PossibleOutcomes.Contains(after.Outcome) && HasNothingLeft(after))
            {
                wrong.Add($"outcome {after.Outcome} by {one.Json()}");
            }
        }

        var settled = all.Where(a => HasNothingLeft(a.Assessment)).Select(a => a.Assessment.Outcome).ToHashSet();
        if (before.PossibleOutcomesAreExact && isChecked && !settled.SetEquals(before.PossibleOutcomes))
        {
            wrong.Add($"exactly {ScenarioAnswers.Words(settled.Order())} can come, not {ScenarioAnswers.Words(before.PossibleOutcomes)}");
        }

        if (isChecked && Range(all) is { } range)
        {
            wrong.AddRange(CheckScore(before.Score.Total, range));
        }

        return wrong.Count == 0 ? null : string.Join("; ", wrong.Distinct().Take(3));
    }

    private static bool HasNothingLeft(Assessment assessment) =>
        assessment.Findings.All(f => f.Result != RuleResult.Undetermined) && assessment.Halts.All(h => h.State is not (HaltState.Reached or HaltState.Undetermined));

    /// <summary>What the oracle says of the total score over all completions, in the words of the corpus; null where they can't be gone through.</summary>
    public static string? ScoreOf(ScenarioResult result)
    {
        var all = Of(result).Select(input => result.Scenario.Assess(input)).ToList();
        return all.Count == 0 || !all.All(one => HasNothingLeft(one.Assessment)) || Range(all) is not { } range ? null
            : range.Low is not { } low || range.High is not { } high ? "–"
            : (ScoreAnswers.IsSameShare(low, high) ? ScoreAnswers.Pair(low) : $"{ScoreAnswers.Pair(low)} – {ScoreAnswers.Pair(high)}") + (range.MayBeAbsent ? ", kan saknas" : "");
    }

    // The oracle adds up each completion. Null where a scored rule reads conflicts, which it does not work out.
    private static (ScorePair? Low, ScorePair? High, bool MayBeAbsent)? Range(List<ScenarioResult> completions)
    {
        if (completions[0].Scenario.RuleSet!.Plan.Bound.Rules.Any(rule => rule.ReadsConflicts))
        {
            return null;
        }

        var scores = completions.SelectMany(Totals).ToList();
        var counted = scores.OfType<ScorePair>().ToList();
        return counted.Count == 0 ? (null, null, true) : (counted.MinBy(pair => pair.Value / pair.Maximum), counted.MaxBy(pair => pair.Value / pair.Maximum), scores.Contains(null));
    }

    // The interval must hold all that can come, and when it is exact end at two of them.
    private static IEnumerable<string> CheckScore(Score? total, (ScorePair? Low, ScorePair? High, bool MayBeAbsent) range)
    {
        if (total is null || range.Low is not { } low || range.High is not { } high)
        {
            return total is null == range.Low is null ? [] : ["a score where none can come, or none where one can"];
        }

        if (low.Value * total.Points.Low.Maximum < total.Points.Low.Value * low.Maximum || high.Value * total.Points.High.Maximum > total.Points.High.Value * high.Maximum)
        {
            return [$"{ScoreAnswers.Pair(low)} – {ScoreAnswers.Pair(high)} comes outside of the interval"];
        }

        return total.IsExact && (!ScoreAnswers.IsSameShare(low, total.Points.Low) || !ScoreAnswers.IsSameShare(high, total.Points.High) || total.MayBeAbsent != range.MayBeAbsent)
            ? [$"exactly {ScoreAnswers.Pair(low)} – {ScoreAnswers.Pair(high)} can come{(range.MayBeAbsent ? ", or no score" : "")}"]
            : [];
    }

    // Two totals, where a failed rule counts nothing and where it counts all; null where nothing is scored.
    private static IEnumerable<ScorePair?> Totals(ScenarioResult completion)
    {
        var rules = completion.Scenario.RuleSet!.Plan.Bound.Rules
            .Where(rule => rule.Syntax.IsInForce(completion.Input.Date))
            .Select(rule => (Outcome: completion.Oracle.Of(rule.Index), Pair: Contribution.Of(rule, completion.Oracle.Of(rule.Index))))
            .Where(rule => rule.Pair is not null)
            .ToList();
        var (maximum, least) = (rules.Sum(r => r.Pair!.Value.Maximum), rules.Sum(r => r.Pair!.Value.Points));
        var failed = rules.Where(r => r.Outcome.Result == RuleResult.Failed).Sum(r => r.Pair!.Value.Maximum);
        return rules.Count == 0 ? [null] : [new ScorePair(least, maximum), new ScorePair(least + failed, maximum)];
    }

    // All ways to give what the scenario reads of facts with few values, and the judgements and answers that are open; none if there are too many.
    private static List<ScenarioInput> Of(ScenarioResult result)
    {
        var text = string.Join('\n', result.Scenario.Text.RuleSet);
        var all = new List<ScenarioInput> { result.Input };
        foreach (var (name, values) in ScenarioSchema.Finite.Where(fact => IsOpen(result.Input, fact.Key) && Regex.IsMatch(text, $@"(?<![\w.]){fact.Key}(?!\w)")))
        {
            all = [.. all.SelectMany(input => values.Select(value => input with { Facts = input.Facts.SetItem(name, value) }))];
        }

        foreach (var finding in result.Assessment.Findings.Where(f => f.Missing.Any(m => m.Kind == MissingKind.Judgement && m.Name == "bedömningar." + f.Rule)))
        {
            all = [.. all.SelectMany(input => finding.PossibleLevels.Select(level => input with { Judgements = input.Judgements.SetItem(finding.Rule, level.Id) }))];
        }

        foreach (var effect in Evaluation.EffectName.All(result.Scenario.RuleSet!.Plan.Bound).Where(effect => !result.Input.Judgements.ContainsKey(effect)))
        {
            all = [.. all.SelectMany(input => Strengths.Select(strength => input with { Judgements = input.Judgements.SetItem(effect, strength) }))];
        }

        foreach (var halt in result.Assessment.Halts.Where(h => !result.Input.Answers.ContainsKey(h.Id)))
        {
            all = [.. all.SelectMany(input => halt.Options.Select(option => input with { Answers = input.Answers.SetItem(halt.Id, option.Id) }))];
        }

        return all.Count <= Most ? all : [];
    }

    private static bool IsOpen(ScenarioInput input, string fact) => !input.Facts.TryGetValue(fact, out var value) || value == "null" || value.Contains("vet_inte", StringComparison.Ordinal);

    /// <summary>
    /// Whether the facts said to be decisive alone force the same result, and none of them can be left out (semantics §9). Not for a demand that
    /// is not met: there each ground has a set of its own.
    /// </summary>
    public static string? CheckDecisive(ScenarioResult result, string rule)
    {
        var finding = result.Assessment.Findings.Single(f => f.Rule == rule);
        var names = finding.Decisive.Select(fact => fact.Name).ToImmutableHashSet();
        if (finding.Result is RuleResult.Undetermined or RuleResult.Failed)
        {
            return null;
        }

        var alone = Again(names);
        if (alone != Said(finding))
        {
            return $"{ScenarioAnswers.Names(names)} alone give {alone}";
        }

        var idle = finding.Result == RuleResult.NotMet && finding.Level is null ? null : names.FirstOrDefault(name => IsGiven(name) && Again(names.Remove(name)) == Said(finding));
        return idle is null ? null : $"{idle} could be left out";

        bool IsGiven(string name) => result.Input.Facts.ContainsKey(name) || name.StartsWith("bedömningar.", StringComparison.Ordinal);

        string Again(ImmutableHashSet<string> kept)
        {
            var input = result.Input with
            {
                Facts = result.Input.Facts.RemoveRange(result.Input.Facts.Keys.Where(name => !kept.Contains(name))),
                Judgements = result.Input.Judgements.RemoveRange(result.Input.Judgements.Keys.Where(name => !kept.Contains("bedömningar." + name))),
            };
            return Said(result.Scenario.Assess(input).Assessment.Findings.Single(f => f.Rule == rule));
        }

        static string Said(Finding finding) => $"{finding.Result} {finding.Level?.Id}";
    }
}
