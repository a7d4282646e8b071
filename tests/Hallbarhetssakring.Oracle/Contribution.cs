using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;

namespace Hallbarhetssakring.Oracle;

/// <summary>What a determined rule adds to the score (semantics §7).</summary>
internal static class Contribution
{
    /// <summary>Points and maximum; null for a rule that is not scored or does not apply. A failed rule counts 0 at the least.</summary>
    public static (decimal Points, decimal Maximum)? Of(BoundRule rule, RuleDenotation outcome)
    {
        var points = rule.Body switch
        {
            BoundLevels levels => levels.Levels.Select(level => level.Level.Points).ToList(),
            BoundJudgement judgement => judgement.Scale.Select(level => level.Points).ToList(),
            _ => [rule.Syntax.Points],
        };
        var maximum = points.Max() * rule.Syntax.Weight;
        if (maximum == 0 || outcome.Result == RuleResult.NotApplicable)
        {
            return null;
        }

        var own = outcome.Result switch
        {
            RuleResult.Failed => 0,
            _ when outcome.Level is { } level => points[level],
            RuleResult.Met => points[0],
            _ => 0,
        };
        return (own * rule.Syntax.Weight, maximum);
    }
}
