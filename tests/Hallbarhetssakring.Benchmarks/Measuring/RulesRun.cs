using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Benchmarks.Floor;
using Hallbarhetssakring.Benchmarks.Workload;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Explanations;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>All rules, by hand and by the engine, over the same applications; made only when both give every rule the same verdict.</summary>
internal sealed class RulesRun
{
    public const int Inputs = 128;

    private readonly RuleSet _ruleSet = RuleSets.All();
    private readonly TypedApplication[] _applications;
    private readonly EvaluationInput[] _inputs;
    private readonly Verdict[] _verdicts = new Verdict[Rules.Count];

    public RulesRun(double holes)
    {
        _applications = ApplicationMaker.Make(Inputs, seed: 20250101, holes);
        _inputs = [.. _applications.Select(application => RuleSets.Read(_ruleSet, ApplicationJson.Write(application, RuleSets.Date)))];
        var counts = new int[5];
        for (var i = 0; i < Inputs; i++)
        {
            Rules.Evaluate(_applications[i], _verdicts);
            var outcomes = RuleSetEvaluation.Run(_ruleSet.Plan, _inputs[i]).Outcomes;
            for (var rule = 0; rule < outcomes.Length; rule++)
            {
                if (Of(outcomes[rule].Result) != _verdicts[rule])
                {
                    throw new InvalidOperationException(
                        $"{_ruleSet.Plan.Rules[rule].Rule.Id}: the plan says {outcomes[rule].Result}, the floor {_verdicts[rule]}, for {System.Text.Encoding.UTF8.GetString(ApplicationJson.Write(_applications[i], RuleSets.Date))}");
                }

                counts[(int)_verdicts[rule]]++;
            }
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        Shares = string.Join(", ", counts.Select((count, verdict) => $"{(Verdict)verdict} {100 * count / (Inputs * Rules.Count)} %"));
    }

    /// <summary>How the verdicts are spread.</summary>
    public string Shares { get; }

    public int Floor()
    {
        var sum = 0;
        foreach (var application in _applications)
        {
            Rules.Evaluate(application, _verdicts);
            sum += (int)_verdicts[^1];
        }

        return sum;
    }

    /// <summary>Every rule's result, without a word of explanation.</summary>
    public int Evaluate()
    {
        var sum = 0;
        foreach (var input in _inputs)
        {
            using var evaluation = RuleSetEvaluation.Run(_ruleSet.Plan, input);
            sum += (int)evaluation.Outcomes[^1].Possible;
        }

        return sum;
    }

    /// <summary>The whole assessment with its explanations.</summary>
    public int Assess()
    {
        var sum = 0;
        foreach (var input in _inputs)
        {
            using var evaluation = RuleSetEvaluation.Run(_ruleSet.Plan, input);
            sum += AssessmentBuilder.Build(evaluation).Findings.Length;
        }

        return sum;
    }

    private static Verdict Of(RuleResult result) => result switch
    {
        RuleResult.Met => Verdict.Met,
        RuleResult.NotMet => Verdict.NotMet,
        RuleResult.Undetermined => Verdict.Undetermined,
        RuleResult.NotApplicable => Verdict.NotApplicable,
        _ => Verdict.Failed,
    };
}
