using System.Globalization;
using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// Random effects of rules and of the applicant, some of unknown strength: a conflict said to be sure comes whatever is answered, one that comes
/// was said to be possible, and what rules make of the conflicts holds for every answer (semantics §1, §8).
/// </summary>
public sealed class ConflictProperties
{
    private const string Declared = """

          påverkan:
            typ: lista
            högst: 3
            effekter: ja
            rad:
              mål: { typ: mål }
              räckvidd: { typ: val, av: [lokal, regional, nationell, global] }
              perspektiv: { typ: val, av: [miljö] }
              styrka: { typ: heltal, minst: -3, högst: 3 }
        """;

    private static readonly string[] Goals = ["13", "13.2", "8"];
    private static readonly string[] Reaches = ["lokal", "global"];
    private static readonly string?[] Nobody = [null];
    private static readonly string[] Strengths = ["-3", "-2", "-1", "0", "1", "2", "3"];

    [Fact]
    public void What_is_sure_comes_and_what_comes_was_announced()
    {
        var (sure, possible) = (0, 0);
        Properties.Check(250, seed =>
        {
            var random = new Random(seed);
            var text = Rules(random, out var open);
            var ruleSet = SmallRuleSet.Compile(SmallRuleSet.With(text), FiniteFacts.Declarations + Declared).RuleSet ?? throw new InvalidOperationException(text);
            var given = FiniteFacts.All(random).Select(value => random.Next(4) == 0 ? null : value).ToArray();
            var row = Row(random);
            var now = FiniteFacts.Assess(ruleSet, Json(given, row, null, null));
            sure += now.Conflicts.Count(conflict => !conflict.IsPossible);
            possible += now.Conflicts.Count(conflict => conflict.IsPossible);
            foreach (var values in FiniteFacts.Completions(given))
            {
                foreach (var strength in open is null ? Nobody : Strengths)
                {
                    foreach (var declared in row?.Contains("styrka", StringComparison.Ordinal) == false ? Strengths : Nobody)
                    {
                        var json = Json(values, row, declared, strength is null ? null : (open!, strength));
                        if (Wrong(now, FiniteFacts.Assess(ruleSet, json), isAnnounced: declared is null) is { } wrong)
                        {
                            return $"seed {seed}: {wrong}\n{json}\n{Json(given, row, null, null)}\n{text}";
                        }
                    }
                }
            }

            return null;
        });
        Assert.True(sure > 20 && possible > 20, $"Only {sure} sure and {possible} possible conflicts were seen.");
    }

    // What a row comes to that is not complete is named once it is; until then it is counted among those that may come.
    private static string? Wrong(Assessment before, Assessment after, bool isAnnounced)
    {
        var known = before.Conflicts.Select(conflict => conflict.Id).ToHashSet();
        return before.Conflicts.FirstOrDefault(c => !c.IsPossible && !after.Conflicts.Any(other => other.Id == c.Id && !other.IsPossible)) is { } gone ? $"sure {gone.Id} does not come"
            : isAnnounced && after.Conflicts.FirstOrDefault(c => !known.Contains(c.Id)) is { } extra ? $"{extra.Id} comes unannounced"
            : before.Findings.Zip(after.Findings).FirstOrDefault(pair => !pair.First.PossibleResults.Contains(pair.Second.Result) && pair.Second.Result != RuleResult.Undetermined) is { First: { } first, Second: var second }
                ? $"{first.Rule} was {first.Result} ({string.Join(',', first.PossibleResults)}) and becomes {second.Result}"
            : null;
    }

    private static string? Row(Random random) => random.Next(3) switch
    {
        0 => null,
        1 => $"\"mål\": \"{Goals[random.Next(3)]}\", \"räckvidd\": \"{Reaches[random.Next(2)]}\", \"perspektiv\": \"miljö\"",
        _ => $"\"mål\": \"{Goals[random.Next(3)]}\", \"räckvidd\": \"{Reaches[random.Next(2)]}\", \"perspektiv\": \"miljö\", \"styrka\": {Strengths[random.Next(7)]}",
    };

    private static string Json(string?[] values, string? row, string? declared, (string Effect, string Strength)? open)
    {
        var strength = declared is null ? "" : $", \"styrka\": {declared}";
        var list = row is null ? "[]" : $"[{{ {row}{strength} }}]";
        var facts = FiniteFacts.Json(values, open is { } answer ? $", \"bedömningar\": {{ \"{answer.Effect}\": {{ \"styrka\": {answer.Strength} }} }}" : "");
        return facts.Replace("\"uppgifter\": { ", $"\"uppgifter\": {{ \"påverkan\": {list}{(values.Any(value => value is not null) ? ", " : "")}", StringComparison.Ordinal);
    }

    // Some rules with effects, at most one of them of unknown strength, and three that read the conflicts.
    private static string Rules(Random random, out string? open)
    {
        var text = new StringBuilder("dimensioner: [miljö]\nregler:\n");
        text.Append("  - { id: inga, titel: 'R', grund: riktlinje, krav: 'antal(målkonflikter) = 0' }\n");
        text.Append("  - { id: svaga, titel: 'R', grund: riktlinje, krav: 'varje c i målkonflikter uppfyller c.styrka > -2' }\n");
        text.Append("  - { id: klimat, titel: 'R', grund: riktlinje, krav: 'någon c i målkonflikter uppfyller c.regel = \"r0\" och c.mål inom \"13\"' }\n");
        open = null;
        for (var i = 0; i < random.Next(2, 6); i++)
        {
            var (strength, isOpen) = (Strengths[random.Next(7)], open is null && random.Next(4) == 0);
            open = isOpen ? string.Create(CultureInfo.InvariantCulture, $"effekter.r{i}[1]") : open;
            var effect = $"{{ mål: \"{Goals[random.Next(3)]}\", räckvidd: {Reaches[random.Next(2)]}, perspektiv: miljö, styrka: {(isOpen ? "mer_kunskap" : strength)} }}";
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: r{i}, titel: 'R', grund: riktlinje, krav: '{FiniteFacts.Condition(random, 1)}', effekter: [{effect}] }}\n");
        }

        return text.ToString();
    }
}
