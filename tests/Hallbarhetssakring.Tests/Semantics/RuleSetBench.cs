using System.Text;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Oracle;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>A rule set put together by a test, with one application, seen both ways.</summary>
internal sealed class RuleSetBench
{
    private const string Head = """
        språk: sv
        regelverk: prov/litet
        version: 1.0.0
        titel: 'Litet'
        status: exempel
        gäller: { från: 2026-01-01 }
        ansvarig: 'Provet'
        datumräkning: nedåt
        nyckeltal:
          N1: { titel: 'Fattiga hushåll', enhet: andel, bättre: lägre, mål: ["1.2", "10"], högsta_ålder: 3 år }
          N2: { titel: 'Laddplatser', bättre: högre, mål: ["13"] }
          N3: { titel: 'Invånare', mål: ["3"] }
          N4: { titel: 'Kostnad', enhet: kr, bättre: lägre }
          N5: { titel: 'Restid', enhet: år, bättre: lägre, mål: ["11"] }

        """;

    public RuleSetBench(string facts, string rules, string json, string afterRules = "", string beforeRules = "")
    {
        var text = Head + beforeRules + "regler:\n" + rules + afterRules;
        var compilation = RuleSetCompiler.Compile("regelverk.yaml", Encoding.UTF8.GetBytes(text), "uppgifter.yaml", Encoding.UTF8.GetBytes(facts));
        RuleSet = compilation.RuleSet ?? throw new InvalidDataException(text + facts + string.Join('\n', compilation.Diagnostics));
        (Application, Assessment, Evaluation, Oracle) = Assess(RuleSet, json);
    }

    private RuleSetBench(RuleSet ruleSet, string json)
    {
        RuleSet = ruleSet;
        (Application, Assessment, Evaluation, Oracle) = Assess(RuleSet, json);
    }

    /// <summary>The same rule set with another application.</summary>
    public RuleSetBench With(string json) => new(RuleSet, json);

    private static (Application, Assessments.Assessment, RuleSetEvaluation, Rules) Assess(RuleSet ruleSet, string json)
    {
        var reading = ruleSet.ReadApplication("ansökan", Encoding.UTF8.GetBytes(json), tolerant: true);
        var application = reading.Application ?? throw new InvalidDataException(json + "\n" + string.Join('\n', reading.Diagnostics));
        var input = application.Input with { Date = Date, Baseline = SampleBaseline.Values };
        var judgements = input.Judgements.ToDictionary(pair => pair.Key, pair => pair.Value.Level);
        return (application, ruleSet.Assess(application, Date, SampleBaseline.Values), RuleSetEvaluation.Run(ruleSet.Plan, input), new Rules(ruleSet.Plan.Bound, input.Facts, Date, judgements, SampleBaseline.Values));
    }

    public static DateOnly Date { get; } = new(2026, 3, 1);

    public RuleSet RuleSet { get; }

    public Application Application { get; }

    public Assessments.Assessment Assessment { get; }

    public RuleSetEvaluation Evaluation { get; }

    public Rules Oracle { get; }
}
