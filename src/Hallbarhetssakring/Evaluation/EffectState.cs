using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// An effect as it stands in this application: from a rule, or from a row of the applicant's own. What nobody knows of it is null: then its
/// presence is unknown too.
/// </summary>
/// <param name="Goal">The code of the goal or target; null while unknown.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Perspective">The place of its dimension.</param>
/// <param name="Strength">−3 to 3; null for more knowledge needed, or while unknown.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="Origin">The rule's id, or the list's name with the row from 1.</param>
/// <param name="Rule">The rule's index, or -1.</param>
/// <param name="Index">The effect's place in the rule, or -1.</param>
/// <param name="Row">The row's slot and number, for an effect that the applicant declares.</param>
internal sealed record EffectState(int? Goal, Reach? Reach, int Perspective, int? Strength, Truth Presence, string Origin, int Rule, int Index, (int Slot, int Number)? Row)
{
    /// <summary>The greatest strength there is, without its sign.</summary>
    public const int Strongest = 3;

    /// <summary>Whether all that a conflict needs to know is known.</summary>
    public bool IsComplete => Goal is not null && Reach is not null && Strength is not null;

    /// <summary>Whether its place among the goals is sure: a declared row that is not complete may yet come to stand anywhere that fits.</summary>
    public bool IsPlaced => IsComplete || Row is null;

    /// <summary>The least strength it may have.</summary>
    public int Least => Strength ?? -Strongest;

    public bool MayBeNegative => Least < 0;

    public bool MayBePositive => (Strength ?? Strongest) > 0;

    /// <summary>Which of the 17 goals, also for a target.</summary>
    public int GoalNumber => Agenda2030.Instance.GoalOf(Goal!.Value);

    /// <summary>Whether, once it is complete, it may stand on a goal at a reach.</summary>
    public bool MayLandOn(int goal, Reach reach) => (Goal is null || GoalNumber == goal) && (Reach is null || Reach == reach);
}

/// <summary>A conflict as it stands in this application (semantics §8).</summary>
internal sealed record ConflictState(
    string Id, EffectState Negative, IReadOnlyList<EffectState> Positives, IReadOnlyList<EffectState> OtherGoals, Truth Presence, ConflictHandlingInput? Handling);
