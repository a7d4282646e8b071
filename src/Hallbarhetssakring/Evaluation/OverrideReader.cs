using System.Collections.Immutable;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// Checks the officer's overrides: each names a rule that may be overridden, says what holds instead, and why. A rule with levels is given a
/// level, so that its points are known; any rule may be said not to apply.
/// </summary>
internal sealed class OverrideReader(BoundRuleSet bound, DiagnosticBag bag)
{
    private static readonly (Term Word, RuleResult Result)[] Results =
        [(WordTerms.ResultMet, RuleResult.Met), (WordTerms.ResultNotMet, RuleResult.NotMet), (WordTerms.ResultNotApplicable, RuleResult.NotApplicable)];

    private readonly Language _language = bound.Syntax.Language;

    public ImmutableDictionary<int, OverrideInput> Read(ImmutableArray<OfficerEntry> entries)
    {
        var overrides = ImmutableDictionary.CreateBuilder<int, OverrideInput>();
        foreach (var entry in entries)
        {
            if (bound.Rules.FirstOrDefault(r => r.Id == entry.Id) is not { } rule)
            {
                OfficerInput.Unknown(bag, new LocalizedText("regel", "rule"), entry.Id, bound.Rules.Select(r => r.Id), entry.Location, entry.Pointer);
                continue;
            }

            if (rule.Syntax is { Basis: Basis.Law, MayBeOverridden: false })
            {
                bag.ReportJson(EvaluationDiagnostics.LawStands, entry.Location, entry.Pointer, rule.Id);
                continue;
            }

            var reason = entry.Text(ApplicationTerms.Reason);
            if (string.IsNullOrWhiteSpace(reason))
            {
                bag.ReportJson(EvaluationDiagnostics.ReasonNeeded, entry.Location, entry.Pointer, rule.Id);
                continue;
            }

            if (Given(rule, entry) is var (result, level))
            {
                overrides[rule.Index] = new OverrideInput(result, level, reason, entry.Text(ApplicationTerms.By), entry.Text(ApplicationTerms.When));
            }
        }

        return overrides.ToImmutable();
    }

    private (RuleResult Result, int Level)? Given(BoundRule rule, OfficerEntry entry)
    {
        var (levels, metFrom) = LevelsOf(rule.Body);
        switch (entry.Find(ApplicationTerms.Result), entry.Find(ApplicationTerms.Level))
        {
            case ({ } result, { }):
                bag.ReportJson(EvaluationDiagnostics.ResultAndLevel, result.Location, result.Pointer, rule.Id);
                return null;
            case (null, { } level):
                var index = levels.IndexOf(level.Text);
                if (index < 0)
                {
                    OfficerInput.Unknown(bag, new LocalizedText("nivå i regeln", "level of the rule"), level.Text, levels, level.Location, level.Pointer);
                    return null;
                }

                return (index <= metFrom ? RuleResult.Met : RuleResult.NotMet, index);
            case ({ } result, null):
                return OfResult(rule, levels, result);
            default:
                var all = levels.IsEmpty ? Words() : Words() + "; " + ApplicationTerms.Level.In(_language) + ": " + string.Join(", ", levels);
                bag.ReportJson(EvaluationDiagnostics.ResultNeeded, entry.Location, entry.Pointer, rule.Id, all);
                return null;
        }
    }

    private (RuleResult Result, int Level)? OfResult(BoundRule rule, ImmutableArray<string> levels, OfficerField written)
    {
        foreach (var (word, result) in Results)
        {
            if (written.Text != word.Swedish && written.Text != word.English)
            {
                continue;
            }

            if (levels.IsEmpty || result == RuleResult.NotApplicable)
            {
                return (result, -1);
            }

            bag.ReportJson(EvaluationDiagnostics.LevelNeeded, written.Location, written.Pointer, rule.Id, string.Join(", ", levels));
            return null;
        }

        OfficerInput.Unknown(bag, new LocalizedText("resultat", "result"), written.Text, Results.Select(r => r.Word.In(_language)), written.Location, written.Pointer);
        return null;
    }

    private string Words() => string.Join(", ", Results.Select(r => r.Word.In(_language)));

    private static (ImmutableArray<string> Levels, int MetFrom) LevelsOf(BoundBody body) => body switch
    {
        BoundLevels levels => ([.. levels.Levels.Select(l => l.Level.Id.Value)], levels.MetFrom),
        BoundJudgement judgement => ([.. judgement.Scale.Select(l => l.Id.Value)], judgement.MetFrom),
        _ => ([], -1),
    };
}
