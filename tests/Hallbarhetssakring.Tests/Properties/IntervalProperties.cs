using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// Random rule sets over facts with few values, with some facts missing: the score's interval and the possible outcomes are what all completions
/// give, where they are said to be exact, and hold them all where they are not (semantics §6, §7).
/// </summary>
public sealed class IntervalProperties
{
    [Fact]
    public void Are_what_all_completions_give()
    {
        var (exact, wide) = (0, 0);
        Properties.Check(400, seed =>
        {
            var random = new Random(seed);
            var text = Rules(random);
            var compiled = SmallRuleSet.Compile(SmallRuleSet.With(text), FiniteFacts.Declarations);
            if (compiled.RuleSet is not { } ruleSet)
            {
                return $"seed {seed}: {string.Join('\n', compiled.Diagnostics)}\n{text}";
            }

            var given = FiniteFacts.Some(random, givenOneOf: 3);
            var now = FiniteFacts.Assess(ruleSet, FiniteFacts.Json(given));
            var completions = FiniteFacts.Completions(given).Select(values => FiniteFacts.Assess(ruleSet, FiniteFacts.Json(values))).ToList();
            exact += now.PossibleOutcomesAreExact && now.Score.Total is { IsExact: true } ? 1 : 0;
            wide += now.PossibleOutcomesAreExact && now.Score.Total is null or { IsExact: true } ? 0 : 1;
            return (WrongOutcomes(now, completions) ?? WrongScore(now.Score.Total, completions.Select(one => one.Score.Total))) is { } wrong
                ? $"seed {seed}: {wrong}\n{FiniteFacts.Json(given)}\n{text}"
                : null;
        });
        Assert.True(exact > 10 * wide, $"{exact} exact, {wide} too wide: hardly any of these facts needs to be.");
    }

    private static string? WrongOutcomes(Assessment now, List<Assessment> completions)
    {
        // A halt and a judgement are not among these rules, so every completion is settled.
        var real = completions.Select(one => one.Outcome).Distinct().Order().ToImmutableArray();
        var isRight = now.PossibleOutcomesAreExact ? real.SequenceEqual(now.PossibleOutcomes) : real.All(now.PossibleOutcomes.Contains);
        return isRight ? null : $"possible {string.Join(',', now.PossibleOutcomes)} (exact: {now.PossibleOutcomesAreExact}), really {string.Join(',', real)}";
    }

    private static string? WrongScore(Score? now, IEnumerable<Score?> completions)
    {
        var all = completions.ToList();
        var real = all.OfType<Score>().Select(score => score.Points.Low).ToList();
        if (now is null)
        {
            return real.Count == 0 ? null : "no score, though a completion has one";
        }

        if (real.Count == 0)
        {
            return now.IsExact ? "a score, though no completion has one" : null;
        }

        var (low, high) = (real.MinBy(Ratio), real.MaxBy(Ratio));
        var (isLow, isHigh) = (Compare(now.Points.Low, low), Compare(now.Points.High, high));
        var mayBeAbsent = all.Contains(null);
        return now.IsExact && (isLow != 0 || isHigh != 0 || now.MayBeAbsent != mayBeAbsent) ? $"exactly {now.Points.Low}–{now.Points.High}, absent {now.MayBeAbsent}; really {low}–{high}, absent {mayBeAbsent}"
            : isLow > 0 || isHigh < 0 || (mayBeAbsent && !now.MayBeAbsent) ? $"{now.Points.Low}–{now.Points.High} does not hold {low}–{high}"
            : null;
    }

    private static decimal Ratio(ScorePair pair) => pair.Value / pair.Maximum;

    private static int Compare(ScorePair a, ScorePair b) => (a.Value * b.Maximum).CompareTo(b.Value * a.Maximum);

    // Three to six rules of all forms; a later one may read an earlier one's level.
    private static string Rules(Random random)
    {
        var text = new StringBuilder("regler:\n");
        var (levels, isOptional) = ((string?)null, false);
        var severities = new[] { "stopp", "krav", "råd" };
        for (var i = 0; i < random.Next(3, 7); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: r{i}\n    titel: 'R'\n    grund: riktlinje\n    allvar: {severities[random.Next(3)]}\n    motiv: 'prov'\n    vikt: {random.Next(1, 4)}\n");
            var isConditional = random.Next(3) == 0;
            text.Append(isConditional ? $"    gäller_när: '{FiniteFacts.Condition(random, 2)}'\n" : "");
            switch (random.Next(4))
            {
                case 0:
                    text.Append(CultureInfo.InvariantCulture, $"    nivåer:\n      - {{ id: a, poäng: 3, när: '{FiniteFacts.Condition(random, 2)}' }}\n      - {{ id: b, poäng: 1, när: '{FiniteFacts.Condition(random, 2)}' }}\n");
                    text.Append("      - { id: c, poäng: 0, annars: ja }\n").Append(random.Next(2) == 0 ? "    uppfylld_från: b\n" : "");
                    (levels, isOptional) = ($"r{i}", isConditional);
                    break;
                case 1 when levels is not null:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: 2\n    krav: '{(isOptional ? $"är_angiven(nivå(\"{levels}\")) och " : "")}nivå(\"{levels}\") >= \"b\"'\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: {random.Next(0, 4)}\n    krav: '{FiniteFacts.Condition(random, 3)}'\n");
                    break;
            }
        }

        return text.ToString();
    }
}
