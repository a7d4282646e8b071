using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;

namespace Hallbarhetssakring.Plans;

/// <summary>What a rule may contribute to a score, weighted: a pair for each level from the top, or for met and not met.</summary>
internal sealed record RulePoints(ScorePair Met, ScorePair NotMet, ImmutableArray<ScorePair> Levels)
{
    /// <summary>Null for a rule that is not scored.</summary>
    public static RulePoints? Of(BoundRule rule)
    {
        var weight = rule.Syntax.Weight;
        ImmutableArray<decimal> levels = rule.Body switch
        {
            BoundLevels body => [.. body.Levels.Select(level => level.Level.Points)],
            BoundJudgement judgement => [.. judgement.Scale.Select(level => level.Points)],
            _ => [],
        };
        var maximum = (levels.IsEmpty ? rule.Syntax.Points : levels.Max()) * weight;
        return maximum <= 0 ? null : new RulePoints(new ScorePair(maximum, maximum), new ScorePair(0, maximum), [.. levels.Select(points => new ScorePair(points * weight, maximum))]);
    }
}
