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
    private const string Facts = """
        språk: sv
        uppgifter:
          p: { typ: ja_nej }
          q: { typ: ja_nej }
          r: { typ: ja_nej }
          n: { typ: heltal, minst: 0, högst: 3 }
          färg: { typ: val, av: [röd, grön, blå] }
        """;

    private static readonly (string Name, string[] Values)[] Domains =
    [
        ("p", ["true", "false"]), ("q", ["true", "false"]), ("r", ["true", "false"]), ("n", ["0", "1", "2", "3"]), ("färg", ["\"röd\"", "\"grön\"", "\"blå\""]),
    ];

    [Fact]
    public void Are_what_all_completions_give()
    {
        var (exact, wide) = (0, 0);
        Properties.Check(400, seed =>
        {
            var random = new Random(seed);
            var text = Rules(random);
            var compiled = SmallRuleSet.Compile(SmallRuleSet.With(text), Facts);
            if (compiled.RuleSet is not { } ruleSet)
            {
                return $"seed {seed}: {string.Join('\n', compiled.Diagnostics)}\n{text}";
            }

            var given = Domains.Select(domain => random.Next(3) == 0 ? domain.Values[random.Next(domain.Values.Length)] : null).ToArray();
            var now = Assess(ruleSet, given);
            var completions = Completions(given).Select(values => Assess(ruleSet, values)).ToList();
            exact += now.PossibleOutcomesAreExact && now.Score.Total is { IsExact: true } ? 1 : 0;
            wide += now.PossibleOutcomesAreExact && now.Score.Total is null or { IsExact: true } ? 0 : 1;
            return (WrongOutcomes(now, completions) ?? WrongScore(now.Score.Total, completions.Select(one => one.Score.Total))) is { } wrong
                ? $"seed {seed}: {wrong}\n{Json(given)}\n{text}"
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

    private static Assessment Assess(RuleSet ruleSet, string?[] values)
    {
        var reading = ruleSet.ReadApplication("a", Encoding.UTF8.GetBytes(Json(values)));
        return ruleSet.Assess(reading.Application ?? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics)), new DateOnly(2026, 3, 1));
    }

    private static string Json(string?[] values) =>
        "{ \"uppgifter\": { " + string.Join(", ", Domains.Zip(values).Where(pair => pair.Second is not null).Select(pair => $"\"{pair.First.Name}\": {pair.Second}")) + " } }";

    private static IEnumerable<string?[]> Completions(string?[] given)
    {
        IEnumerable<string?[]> all = [given];
        for (var i = 0; i < given.Length; i++)
        {
            var place = i;
            all = given[i] is not null ? all : all.SelectMany(values => Domains[place].Values.Select(value => values.Select((old, at) => at == place ? value : old).ToArray()));
        }

        return all;
    }

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
            text.Append(isConditional ? $"    gäller_när: '{Condition(random, 2)}'\n" : "");
            switch (random.Next(4))
            {
                case 0:
                    text.Append(CultureInfo.InvariantCulture, $"    nivåer:\n      - {{ id: a, poäng: 3, när: '{Condition(random, 2)}' }}\n      - {{ id: b, poäng: 1, när: '{Condition(random, 2)}' }}\n");
                    text.Append("      - { id: c, poäng: 0, annars: ja }\n").Append(random.Next(2) == 0 ? "    uppfylld_från: b\n" : "");
                    (levels, isOptional) = ($"r{i}", isConditional);
                    break;
                case 1 when levels is not null:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: 2\n    krav: '{(isOptional ? $"är_angiven(nivå(\"{levels}\")) och " : "")}nivå(\"{levels}\") >= \"b\"'\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"    poäng: {random.Next(0, 4)}\n    krav: '{Condition(random, 3)}'\n");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Condition(Random random, int depth) => (depth == 0 ? 0 : random.Next(5)) switch
    {
        1 => $"({Condition(random, depth - 1)} och {Condition(random, depth - 1)})",
        2 => $"({Condition(random, depth - 1)} eller {Condition(random, depth - 1)})",
        3 => $"inte ({Condition(random, depth - 1)})",
        _ => random.Next(7) switch
        {
            0 => "p",
            1 => "q",
            2 => "r",
            3 => $"n >= {random.Next(1, 4)}",
            4 => $"n = {random.Next(4)}",
            5 => "färg = \"röd\"",
            _ => "färg i [\"grön\", \"blå\"]",
        },
    };
}
