using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// Finds goal conflicts (semantics §8). Effects are never added together: per goal and reach the strongest of each sign stands. A negative one
/// is a conflict when the same goal also has a positive one, or when it is −2 or worse and any other goal has.
/// </summary>
internal static class ConflictFinder
{
    /// <param name="effects">The effects, in order; of equally strong ones the first stands.</param>
    /// <param name="mayHaveMore">Whether effects may come that nobody has declared yet.</param>
    /// <param name="input">How the officer has handled conflicts.</param>
    public static IReadOnlyList<ConflictState> Find(IReadOnlyList<EffectState> effects, bool mayHaveMore, EvaluationInput input)
    {
        if (effects.Count == 0)
        {
            return [];
        }

        var placed = Placed(effects);
        if (!Array.Exists(placed, effect => effect.MayBeNegative))
        {
            return [];
        }

        var positives = new List<(EffectState Effect, Truth Stands)>();
        for (var (start, end) = (0, 0); start < placed.Length; start = end)
        {
            end = EndOf(placed, start);
            EffectStanding.Add(positives, placed.AsSpan(start..end), isNegative: false, mayBeDisplacedBy: 0);
        }

        var (conflicts, negatives) = (new List<ConflictState>(), new List<(EffectState Effect, Truth Stands)>());
        for (var (start, end) = (0, 0); start < placed.Length; start = end)
        {
            end = EndOf(placed, start);
            var (goal, reach) = (placed[start].GoalNumber, placed[start].Reach!.Value);
            negatives.Clear();
            EffectStanding.Add(negatives, placed.AsSpan(start..end), isNegative: true, mayHaveMore ? EffectState.Strongest : StrongestUnplaced(effects, goal, reach));
            foreach (var (negative, stands) in negatives)
            {
                var presence = Truths.And(stands, Opposed(negative, positives));
                if (presence != Truth.False)
                {
                    var id = ConflictKeys.Key(Agenda2030.Instance.Format(goal), ReachId(reach), negative.Origin);
                    conflicts.Add(new ConflictState(
                        id, negative, [.. positives.Where(one => IsSame(one.Effect, negative)).Select(one => one.Effect)],
                        negative.Least <= -2 ? [.. positives.Where(one => one.Effect.GoalNumber != goal).Select(one => one.Effect)] : [], presence,
                        input.ConflictHandlings.GetValueOrDefault(id)));
                }
            }
        }

        return conflicts;
    }

    // Those whose place is sure, by goal and reach; within one, in the order that they came.
    private static EffectState[] Placed(IReadOnlyList<EffectState> effects)
    {
        var (keys, count) = (new long[effects.Count], 0);
        for (var i = 0; i < effects.Count; i++)
        {
            if (effects[i].IsPlaced)
            {
                keys[count++] = ((long)effects[i].GoalNumber << 40) | ((long)effects[i].Reach!.Value << 32) | (long)i;
            }
        }

        Array.Sort(keys, 0, count);
        var placed = new EffectState[count];
        for (var i = 0; i < count; i++)
        {
            placed[i] = effects[(int)(keys[i] & int.MaxValue)];
        }

        return placed;
    }

    private static int EndOf(EffectState[] placed, int start)
    {
        var end = start + 1;
        while (end < placed.Length && placed[end].GoalNumber == placed[start].GoalNumber && placed[end].Reach == placed[start].Reach)
        {
            end++;
        }

        return end;
    }

    // The greatest strength of a negative one that may yet come to stand here.
    private static int StrongestUnplaced(IReadOnlyList<EffectState> effects, int goal, Reach reach)
    {
        var strongest = 0;
        for (var i = 0; i < effects.Count; i++)
        {
            strongest = !effects[i].IsPlaced && effects[i].MayLandOn(goal, reach) ? Math.Max(strongest, -effects[i].Least) : strongest;
        }

        return strongest;
    }

    /// <summary>The reach in a conflict's identity: the Swedish word, whatever the rule set's language, so that a handling keeps its conflict.</summary>
    public static string ReachId(Reach reach) => reach switch { Reach.Local => "lokal", Reach.Regional => "regional", Reach.National => "nationell", _ => "global" };

    // By a positive one on the same goal, itself apart; from −2 by one on any other goal too.
    private static Truth Opposed(EffectState negative, List<(EffectState Effect, Truth Stands)> positives)
    {
        var (bySame, byOthers) = (Truth.False, Truth.False);
        foreach (var (effect, _) in positives)
        {
            if (IsSame(effect, negative))
            {
                bySame = Truths.Or(bySame, EffectStanding.PresenceOf(effect));
            }
            else if (negative.Least <= -2 && effect.GoalNumber != negative.GoalNumber)
            {
                byOthers = Truths.Or(byOthers, EffectStanding.PresenceOf(effect));
            }
        }

        return Truths.Or(bySame, negative.Strength is null ? Truths.And(byOthers, Truth.Unknown) : byOthers);
    }

    private static bool IsSame(EffectState positive, EffectState negative) => positive.GoalNumber == negative.GoalNumber && !ReferenceEquals(positive, negative);

    /// <summary>The list that rules read as <c>målkonflikter</c>: a row per conflict, maybe-rows for those that only may be.</summary>
    public static Value ListOf(IReadOnlyList<ConflictState> conflicts, bool mayHaveMore, BoundRuleSet bound)
    {
        var slot = bound.Slots.Conflicts;
        var rows = ImmutableArray.CreateBuilder<Value>(conflicts.Count);
        var presence = ImmutableArray.CreateBuilder<Truth>(conflicts.Count);
        var areSure = true;
        foreach (var conflict in conflicts)
        {
            rows.Add(Value.Row(new RowValue(Fields(conflict, bound.Conflicts), slot.Index, rows.Count)));
            presence.Add(conflict.Presence);
            areSure &= conflict.Presence == Truth.True;
        }

        var (more, moreRow) = mayHaveMore ? (((ListType)slot.Type).Maximum - rows.Count, bound.Conflicts.UnknownRow(slot.Index)) : default;
        return Value.List(new ListValue(rows.MoveToImmutable(), more, moreRow, areSure ? default : presence.MoveToImmutable()));
    }

    private static ImmutableArray<Value> Fields(ConflictState conflict, ConflictShape shape)
    {
        var negative = conflict.Negative;
        return
        [
            Value.Whole(negative.GoalNumber),
            shape.Reaches.Values[(int)negative.Reach!.Value],
            shape.Perspectives.Values.IsEmpty ? Value.None : shape.Perspectives.Values[negative.Perspective],
            negative.Strength is { } strength ? Value.Known((decimal)strength) : shape.Shape.Fields[ConflictShape.Strength].Unknown,
            conflict.Handling is { } handling ? shape.Handlings.Values[(int)handling.Handling] : Value.None,
            shape.Statuses.Values[conflict.Handling is null ? (int)ConflictStatus.Open : (int)ConflictStatus.Handled],
            Value.Known(negative.Origin),
        ];
    }
}
