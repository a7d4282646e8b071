using System.Collections.Immutable;
using System.Numerics;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// The pairs that a rule may contribute to a score, from the least; <see cref="MayBeNothing"/> where it may contribute none. A rule that is
/// settled has one choice, so a list of pairs is made only for one that is open.
/// </summary>
internal readonly struct ScoreOptions
{
    private ScoreOptions(ScorePair first, ImmutableArray<ScorePair> more, bool mayBeNothing, bool hasPair)
    {
        (First, More, MayBeNothing, HasPair) = (first, more, mayBeNothing, hasPair);
    }

    /// <summary>The least, where there is any.</summary>
    public ScorePair First { get; }

    /// <summary>Those after the first; default where there are none.</summary>
    public ImmutableArray<ScorePair> More { get; }

    /// <summary>Whether it may be that the rule does not apply, or is not scored.</summary>
    public bool MayBeNothing { get; }

    /// <summary>Whether it may contribute anything.</summary>
    public bool HasPair { get; }

    /// <summary>The greatest, where there is any.</summary>
    public ScorePair Last => More.IsDefault ? First : More[^1];

    /// <summary>Whether only one pair can come.</summary>
    public bool IsSettled => HasPair && More.IsDefault && !MayBeNothing;

    public static ScoreOptions Of(RulePoints? points, RuleOutcome outcome)
    {
        if (points is null)
        {
            return default;
        }

        var (levels, possible) = (points.Levels, outcome.Possible);
        Span<ScorePair> pairs = stackalloc ScorePair[BitOperations.PopCount(outcome.Levels) + 4];
        var count = 0;
        if ((possible & PossibleResults.Failed) != 0 || (levels.IsEmpty && (possible & PossibleResults.NotMet) != 0))
        {
            pairs[count++] = points.NotMet;
        }

        for (var i = 0; i < levels.Length; i++)
        {
            if ((outcome.Levels & (1UL << i)) != 0)
            {
                pairs[count++] = levels[i];
            }
        }

        if ((possible & PossibleResults.Failed) != 0 || (levels.IsEmpty && (possible & PossibleResults.Met) != 0))
        {
            pairs[count++] = points.Met;
        }

        var sorted = Sorted(pairs[..count]);
        return new ScoreOptions(
            sorted.IsEmpty ? default : sorted[0], sorted.Length > 1 ? ImmutableArray.Create(sorted[1..]) : default,
            (possible & PossibleResults.NotApplicable) != 0, !sorted.IsEmpty);
    }

    // From the least, each once.
    private static ReadOnlySpan<ScorePair> Sorted(Span<ScorePair> pairs)
    {
        pairs.Sort((one, other) => one.Value.CompareTo(other.Value));
        var count = 0;
        foreach (var pair in pairs)
        {
            if (count == 0 || pairs[count - 1] != pair)
            {
                pairs[count++] = pair;
            }
        }

        return pairs[..count];
    }

    /// <summary>Of the choices the one that is worth most against a ratio; of two that are worth the same, one that counts, and the first.</summary>
    public (decimal Worth, ScorePair? Pair) Best(ScorePair against, int sign)
    {
        (decimal Worth, ScorePair? Pair) best = (0, null);
        if (!HasPair)
        {
            return best;
        }

        best = (Worth(First, against, sign), First);
        foreach (var pair in More.IsDefault ? [] : More)
        {
            best = Worth(pair, against, sign) is var worth && worth > best.Worth ? (worth, pair) : best;
        }

        return MayBeNothing && best.Worth < 0 ? (0, null) : best;
    }

    private static decimal Worth(ScorePair pair, ScorePair against, int sign) => sign * ((pair.Value * against.Maximum) - (pair.Maximum * against.Value));
}
