using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Determinism;

/// <summary>The order that rules, keys and facts are written in decides the order they are listed in, and nothing else.</summary>
public sealed partial class OrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_rules_keys_and_sections_changes_no_finding(int seed)
    {
        var random = new Random(seed);
        var shuffled = Examples.Compile(Encoding.UTF8.GetBytes(Shuffle(SmallRuleSet.Varmland.RuleSet, random)));
        var plain = Examples.Compile();
        foreach (var name in Examples.Names)
        {
            var expected = plain.Assess(Examples.Read(plain, Examples.ApplicationBytes(name)));
            var actual = shuffled.Assess(Examples.Read(shuffled, Examples.ApplicationBytes(name)));
            Assert.NotEqual(expected.Findings.Select(finding => finding.Rule), actual.Findings.Select(finding => finding.Rule));
            Assert.Equal(expected.Findings.Select(Describe).Order(StringComparer.Ordinal), actual.Findings.Select(Describe).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Outcomes.AsEnumerable(), actual.Outcomes);
            Assert.Equal(expected.PossibleOutcomes.AsEnumerable(), actual.PossibleOutcomes);
            Assert.Equal(expected.Score.Total, actual.Score.Total);
            Assert.Equal(expected.Missing.Select(missing => missing.Name).Order(StringComparer.Ordinal), actual.Missing.Select(missing => missing.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_keys_in_the_application_changes_no_byte(int seed)
    {
        var random = new Random(seed);
        var ruleSet = Examples.Compile();
        foreach (var name in Examples.Names)
        {
            var json = Examples.ApplicationBytes(name);
            var shuffled = Encoding.UTF8.GetBytes(Shuffle(JsonNode.Parse(json)!, random).ToJsonString());
            Assert.Equal(
                JsonReport.Render(ruleSet.Assess(Examples.Read(ruleSet, json))), JsonReport.Render(ruleSet.Assess(Examples.Read(ruleSet, shuffled))));
        }
    }

    // Sections begin in column 1, rules with "  - id:", their keys in column 5; what is indented more belongs to the key above.
    private static string Shuffle(string yaml, Random random)
    {
        var withoutComments = WholeLineComment().Replace(yaml, "");
        var sections = SectionStart().Split(withoutComments).Where(section => section.Trim().Length > 0).Select(section => section.TrimEnd('\n') + "\n").ToArray();
        for (var i = 0; i < sections.Length; i++)
        {
            if (sections[i].StartsWith("regler:", StringComparison.Ordinal))
            {
                var rules = RuleStart().Split(sections[i]);
                var bodies = rules[1..].Select(rule => KeysShuffled(rule, random)).ToArray();
                random.Shuffle(bodies);
                sections[i] = rules[0] + string.Concat(bodies);
            }
        }

        random.Shuffle(sections);
        return string.Concat(sections);
    }

    private static string KeysShuffled(string rule, Random random)
    {
        var keys = KeyStart().Split("    " + rule["  - ".Length..]).Where(key => key.Trim().Length > 0).Select(key => key.TrimEnd('\n') + "\n").ToArray();
        random.Shuffle(keys);
        return "  - " + string.Concat(keys)["    ".Length..];
    }

    private static JsonNode Shuffle(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject map:
                var entries = map.ToArray();
                map.Clear();
                random.Shuffle(entries);
                return new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is { } value ? Shuffle(value, random) : null)));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => item is null ? null : Shuffle(item.DeepClone(), random))]);
            default:
                return node.DeepClone();
        }
    }

    // All of a finding but the places, which move with the text.
    private static string Describe(Finding finding) => string.Join('\n',
        finding.Rule, finding.Result, string.Join(',', finding.PossibleResults), finding.Severity, finding.SeverityIfNotMet, finding.Level, string.Join(',', finding.PossibleLevels), finding.Points,
        string.Join(';', finding.Leaves.Select(leaf => $"{leaf.Id} {leaf.Result} {string.Join(',', leaf.Facts)} {string.Join(',', leaf.FailingRows)}")), string.Join(';', finding.Decisive),
        string.Join(';', finding.Missing.Select(missing => missing.Name)), finding.OfficerMessage, finding.ApplicantMessage, finding.Fault?.Code);

    [GeneratedRegex("^ *#.*\n", RegexOptions.Multiline)]
    private static partial Regex WholeLineComment();

    [GeneratedRegex("^(?=[a-zåäö_]+:)", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex("^(?=  - id:)", RegexOptions.Multiline)]
    private static partial Regex RuleStart();

    [GeneratedRegex("^(?=    [a-zåäö_]+:)", RegexOptions.Multiline)]
    private static partial Regex KeyStart();
}
