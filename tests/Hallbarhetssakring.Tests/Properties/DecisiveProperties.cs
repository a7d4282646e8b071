using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// Random rules and applications: what is said to be decisive forces the result, or what a condition came to, with every other fact unknown,
/// and none of it can be left out (semantics §9).
/// </summary>
public sealed class DecisiveProperties
{
    [Fact]
    public void Alone_force_the_result_and_none_can_be_left_out()
    {
        var (results, grounds) = (0, 0);
        Properties.Check(300, seed =>
        {
            var random = new Random(seed);
            var text = Rules(random);
            var ruleSet = SmallRuleSet.Compile(SmallRuleSet.With(text), FiniteFacts.Declarations).RuleSet ?? throw new InvalidOperationException(text);
            for (var i = 0; i < 5; i++)
            {
                var values = random.Next(3) == 0 ? FiniteFacts.Some(random, givenOneOf: 2) : FiniteFacts.All(random);
                foreach (var finding in FiniteFacts.Assess(ruleSet, FiniteFacts.Json(values)).Findings.Where(f => f.Result is not (RuleResult.Undetermined or RuleResult.Failed)))
                {
                    results++;
                    grounds += finding.Leaves.Count(leaf => !leaf.Decisive.IsEmpty);
                    if (Wrong(ruleSet, finding, values) is { } wrong)
                    {
                        return $"seed {seed}, {finding.Rule} ({finding.Result}): {wrong}\n{FiniteFacts.Json(values)}\n{text}";
                    }
                }
            }

            return null;
        });
        Assert.True(results > 500 && grounds > 100, $"Only {results} results and {grounds} grounds were seen.");
    }

    private static string? Wrong(RuleSet ruleSet, Finding finding, string?[] values)
    {
        var names = finding.Decisive.Select(fact => fact.Name).ToHashSet();
        if (Say(Again(names)) != Say(finding))
        {
            return $"{string.Join(", ", names)} alone give {Say(Again(names))}";
        }

        // Of a demand that is not met each condition has its own; together they may be more than it takes.
        var isOfGrounds = finding.Result == RuleResult.NotMet && finding.Level is null;
        if (!isOfGrounds && names.FirstOrDefault(name => Say(Again([.. names.Where(other => other != name)])) == Say(finding)) is { } idle)
        {
            return $"{idle} could be left out";
        }

        for (var i = 0; i < finding.Leaves.Length; i++)
        {
            var (at, leaf) = (i, finding.Leaves[i]);
            var own = leaf.Decisive.Select(fact => fact.Name).ToHashSet();
            if (isOfGrounds && leaf.SpeaksAgainst && Again(own).Leaves[at].Result != leaf.Result)
            {
                return $"{leaf.Id}: {string.Join(", ", own)} alone give {Again(own).Leaves[at].Result}";
            }

            if (own.FirstOrDefault(name => Again([.. own.Where(other => other != name)]).Leaves[at].Result == leaf.Result) is { } spare)
            {
                return $"{leaf.Id}: {spare} could be left out";
            }

            if (!own.IsSubsetOf(names))
            {
                return $"{leaf.Id} rests on more than is said of the rule";
            }
        }

        return null;

        Finding Again(HashSet<string> kept) =>
            FiniteFacts.Assess(ruleSet, FiniteFacts.Json([.. values.Select((value, i) => kept.Contains(FiniteFacts.NameOf(i)) ? value : null)])).Findings.Single(f => f.Rule == finding.Rule);
    }

    private static string Say(Finding finding) => $"{finding.Result} {finding.Level?.Id}";

    // One to three rules: a demand in groups, levels, or a demand on the levels of the one before.
    private static string Rules(Random random)
    {
        var text = new StringBuilder("regler:\n");
        string? levels = null;
        for (var i = 0; i < random.Next(1, 4); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: r{i}\n    titel: 'R'\n    grund: riktlinje\n");
            var isConditional = random.Next(3) == 0;
            text.Append(isConditional ? $"    gäller_när: '{FiniteFacts.Condition(random, 2)}'\n" : "");
            switch (random.Next(3))
            {
                case 0:
                    text.Append(CultureInfo.InvariantCulture, $"    nivåer:\n      - {{ id: a, poäng: 3, när: '{FiniteFacts.Condition(random, 2)}' }}\n      - {{ id: b, poäng: 1, när: '{FiniteFacts.Condition(random, 2)}' }}\n");
                    text.Append("      - { id: c, poäng: 0, annars: ja }\n").Append(random.Next(2) == 0 ? "    uppfylld_från: b\n" : "");
                    levels = isConditional ? levels : $"r{i}";
                    break;
                case 1 when levels is not null:
                    text.Append(CultureInfo.InvariantCulture, $"    krav: 'nivå(\"{levels}\") {new[] { ">=", "=", "!=" }[random.Next(3)]} \"b\" och {FiniteFacts.Condition(random, 1)}'\n");
                    break;
                default:
                    var inner = $"{{ {Group(random)}: [{{ id: y, villkor: '{FiniteFacts.Condition(random, 1)}' }}, {{ id: z, villkor: '{FiniteFacts.Condition(random, 1)}' }}] }}";
                    text.Append(CultureInfo.InvariantCulture, $"    krav: {{ {Group(random)}: [{{ id: x, villkor: '{FiniteFacts.Condition(random, 2)}' }}, {inner}] }}\n");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Group(Random random) => new[] { "alla", "minst_en", "ingen" }[random.Next(3)];
}
