using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Declarations;

/// <summary>When a fact is worth asking for: a condition over the facts, for the order of questions alone.</summary>
public sealed class AskedWhenTests
{
    private const string Facts = """
          beställt: { typ: ja_nej }
          dag: { typ: datum, frågas_när: beställt }
          grupp: { typ: grupp, frågas_när: 'inte beställt', fält: { x: { typ: ja_nej }, y: { typ: tal, frågas_när: 'x' } } }
          rader: { typ: lista, högst: 5, rad: { slag: { typ: val, av: [ett, annat] }, vad: { typ: text, frågas_när: 'slag = "annat" och beställt' } } }
        """;

    [Fact]
    public void The_plan_holds_the_conditions_and_for_a_field_the_rows_it_is_asked_for_in()
    {
        var ruleSet = SmallRuleSet.Compile(SmallRuleSet.WithRule("beställt"), SmallRuleSet.FactsFile(Facts.Replace("'x'", "grupp.x", StringComparison.Ordinal))).RuleSet!;
        var asked = ruleSet.Plan.AskedWhen;
        var schema = ruleSet.Plan.Bound.Schema;
        Assert.Equal(
            [(schema.Find("dag")!.Slot, -1), (schema.Find("grupp.x")!.Slot, -1), (schema.Find("grupp.y")!.Slot, -1), (schema.Find("rader")!.Slot, 1)],
            asked.Keys.Select(place => (place.Slot, place.Field)).Order());

        var frame = ruleSet.Plan.Frames.Rent();
        ruleSet.ReadApplication("a", """{ "uppgifter": { "beställt": true, "rader": [{ "slag": "annat" }, { "slag": "ett" }, {}] } }"""u8).Application!.Input.Facts.Values.CopyTo(frame.Slots);
        Assert.Equal(Truth.True, ((ConditionNode)asked[new FactPlace(schema.Find("dag")!.Slot)]).Evaluate(frame));
        Assert.Equal(Truth.False, ((ConditionNode)asked[new FactPlace(schema.Find("grupp.x")!.Slot)]).Evaluate(frame));
        ((ValueNode)asked[new FactPlace(schema.Find("rader")!.Slot, -1, 1)]).Evaluate(frame, out var rows);
        Assert.Equal([0, 2], ((ListValue)rows.Reference!).Items.Select(item => ((RowValue)item.Reference!).Number));
    }

    [Fact]
    public void It_never_makes_a_missing_fact_less_missing()
    {
        var finding = SmallRuleSet.Ask("dag > datum(\"2026-01-01\")", Facts.Replace("'x'", "grupp.x", StringComparison.Ordinal), """{ "beställt": false }""");
        Assert.Equal("dag", Assert.Single(finding.Missing).Name);
    }

    [Theory]
    [InlineData("""{ "beställt": true }""", "dag, rader, grupp.x")]
    [InlineData("""{ "beställt": false }""", "grupp.x, rader, dag")]
    [InlineData("{}", "rader, dag, grupp.x")]
    [InlineData("""{ "beställt": true, "dag": "2026-01-02", "grupp": { "x": true }, "rader": [{ "slag": "ett" }, { "slag": "annat" }, {}] }""", "rader[2].vad, rader[3].vad, rader[1].vad")]
    public void What_is_worth_asking_for_now_stands_first(string facts, string order)
    {
        const string Rule = "dag > datum(\"2026-01-01\") och grupp.x och (varje r i rader uppfyller r.vad = \"x\")";
        var ruleSet = SmallRuleSet.Compile(SmallRuleSet.WithRule(Rule), SmallRuleSet.FactsFile(Facts.Replace("'x'", "grupp.x", StringComparison.Ordinal))).RuleSet!;
        var reading = ruleSet.ReadApplication("a", System.Text.Encoding.UTF8.GetBytes($$"""{ "bedömningsdatum": "2026-03-01", "uppgifter": {{facts}} }"""));
        Assert.Equal(order, string.Join(", ", ruleSet.Assess(reading.Application!).Missing.Select(m => m.Name)));
    }

    [Theory]
    [InlineData("dag: { typ: datum, frågas_när: bestält }", "FE2")]
    [InlineData("dag: { typ: datum, frågas_när: dag }", "FE2")]
    [InlineData("dag: { typ: datum, frågas_när: 'beställt och' }", "FE1")]
    [InlineData("rader: { typ: lista, rad: { a: { typ: tal, frågas_när: '1' } } }", "FE2")]
    [InlineData("rader: { typ: lista, rad: { a: { typ: tal, frågas_när: 'slag' } } }", "FE2")]
    public void What_is_wrong_with_it_is_found_when_the_rule_set_is_loaded(string fact, string code)
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.WithRule("beställt"), SmallRuleSet.FactsFile("  beställt: { typ: ja_nej }\n  " + fact + "\n"));
        Assert.False(compiled.Success);
        Assert.All(compiled.Diagnostics, d => Assert.StartsWith(code, d.Code, StringComparison.Ordinal));
        Assert.Equal("uppgifter.yaml", compiled.Diagnostics[0].Location!.Value.Source.Name);
    }

    [Fact]
    public void A_key_that_has_to_be_there_and_is_misspelt_is_said_once()
    {
        var compiled = SmallRuleSet.Compile(SmallRuleSet.With("regler:\n  - { id: r, titel: 'R', grnud: råd, krav: 'beställt' }\n"), SmallRuleSet.FactsFile("  beställt: { typ: ja_nej }\n"));
        Assert.Contains("grund", Assert.Single(compiled.Diagnostics).Message(Feel.Text.Language.Swedish), StringComparison.Ordinal);
        Assert.Equal(2, SmallRuleSet.Compile(SmallRuleSet.With("regler:\n  - { id: r, titel: 'R', underlag: råd, krav: 'beställt' }\n"), SmallRuleSet.FactsFile("  beställt: { typ: ja_nej }\n")).Diagnostics.Length);
    }
}
