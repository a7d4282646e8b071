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
        var reading = RuleSet.ReadApplication("ansökan", Encoding.UTF8.GetBytes(json), tolerant: true);
        Application = reading.Application ?? throw new InvalidDataException(json + "\n" + string.Join('\n', reading.Diagnostics));
        Assessment = RuleSet.Assess(Application, Date, SampleBaseline.Values);
        Evaluation = RuleSetEvaluation.Run(RuleSet.Plan, Application.Input with { Date = Date, Baseline = SampleBaseline.Values });
        Oracle = new Rules(RuleSet.Plan.Bound, Application.Input.Facts, Date, Application.Input.Judgements.ToDictionary(pair => pair.Key, pair => pair.Value.Level), SampleBaseline.Values);
    }

    public static DateOnly Date { get; } = new(2026, 3, 1);

    public RuleSet RuleSet { get; }

    public Application Application { get; }

    public Assessments.Assessment Assessment { get; }

    public RuleSetEvaluation Evaluation { get; }

    public Rules Oracle { get; }
}
