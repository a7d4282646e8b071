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
    public static List<ConflictState> Find(IReadOnlyList<EffectState> effects, EvaluationInput input)
    {
        var conflicts = new List<ConflictState>();
        foreach (var group in effects.Where(e => e.IsComplete && e.Strength < 0).GroupBy(e => (Goal: GoalOf(e), e.Reach)).OrderBy(g => g.Key.Goal).ThenBy(g => g.Key.Reach))
        {
            foreach (var (negative, stands) in Strongest(group))
            {
                var same = Positives(effects.Where(e => GoalOf(e) == group.Key.Goal));
                var other = negative.Strength <= -2 ? Positives(effects.Where(e => GoalOf(e) != group.Key.Goal)) : [];
                var opposed = same.Concat(other).Aggregate(Truth.False, (truth, e) => Truths.Or(truth, e.Presence & Truth.Unknown | (e.Presence == Truth.Fault ? Truth.Unknown : Truth.None)));
                var presence = Truths.And(stands, opposed);
                if (presence != Truth.False)
                {
                    var id = $"{Agenda2030.Instance.Format(group.Key.Goal)}/{ReachId(negative.Reach!.Value)}/{negative.Origin}";
                    conflicts.Add(new ConflictState(id, negative, same, other, presence, input.ConflictHandlings.GetValueOrDefault(id)));
                }
            }
        }

        return conflicts;
    }

    /// <summary>The reach in a conflict's identity: the Swedish word, whatever the rule set's language, so that a handling keeps its conflict.</summary>
    public static string ReachId(Reach reach) => reach switch { Reach.Local => "lokal", Reach.Regional => "regional", Reach.National => "nationell", _ => "global" };

    // The strongest that is surely there stands unless a stronger one comes; a stronger one that may come may stand.
    private static IEnumerable<(EffectState Effect, Truth Stands)> Strongest(IEnumerable<EffectState> effects)
    {
        var displaced = Truth.False;
        foreach (var effect in effects.OrderByDescending(e => Math.Abs(e.Strength!.Value)))
        {
            var presence = effect.Presence == Truth.Fault ? Truth.Unknown : effect.Presence & Truth.Unknown;
            var stands = Truths.And(presence, Truths.Not(displaced));
            if (stands != Truth.False)
            {
                yield return (effect, stands);
            }

            displaced = Truths.Or(displaced, presence);
            if (displaced == Truth.True)
            {
                yield break;
            }
        }
    }

    private static List<EffectState> Positives(IEnumerable<EffectState> effects) =>
    [
        .. effects.Where(e => e.IsComplete && e.Strength > 0)
            .GroupBy(e => (Goal: GoalOf(e), e.Reach))
            .SelectMany(group => Strongest(group).Select(pair => pair.Effect))
            .OrderBy(e => GoalOf(e)).ThenBy(e => e.Reach),
    ];

    private static int GoalOf(EffectState effect) => effect.Goal is { } goal ? Agenda2030.Instance.GoalOf(goal) : -1;

    /// <summary>The list that rules read as <c>målkonflikter</c>: a row per conflict, maybe-rows for those that only may be.</summary>
    public static Value ListOf(IReadOnlyList<ConflictState> conflicts, bool mayHaveMore, BoundRuleSet bound)
    {
        var slot = bound.Slots.Conflicts;
        var rows = conflicts.Select((conflict, i) => Value.Row(new RowValue(Fields(conflict, bound.Conflicts), slot.Index, i))).ToImmutableArray();
        var presence = conflicts.Select(c => c.Presence).ToImmutableArray();
        return Value.List(new ListValue(
            rows, mayHaveMore ? ((ListType)slot.Type).Maximum - rows.Length : 0, bound.Conflicts.UnknownRow(slot.Index), presence.All(p => p == Truth.True) ? default : presence));
    }

    private static ImmutableArray<Value> Fields(ConflictState conflict, ConflictShape shape)
    {
        var negative = conflict.Negative;
        return
        [
            Value.Whole(GoalOf(negative)),
            shape.Reaches.Values[(int)negative.Reach!.Value],
            shape.Perspectives.Values.IsEmpty ? Value.None : shape.Perspectives.Values[negative.Perspective],
            Value.Known((decimal)negative.Strength!.Value),
            conflict.Handling is { } handling ? shape.Handlings.Values[(int)handling.Handling] : Value.None,
            shape.Statuses.Values[conflict.Handling is null ? (int)ConflictStatus.Open : (int)ConflictStatus.Handled],
            Value.Known(negative.Origin),
        ];
    }
}
