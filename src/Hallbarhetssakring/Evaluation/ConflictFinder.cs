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
    public static List<ConflictState> Find(IReadOnlyList<EffectState> effects, bool mayHaveMore, EvaluationInput input)
    {
        var conflicts = new List<ConflictState>();
        if (!effects.Any(effect => effect.IsPlaced && effect.MayBeNegative))
        {
            return conflicts;
        }

        var groups = effects.Where(effect => effect.IsPlaced).GroupBy(effect => (Goal: effect.GoalNumber, Reach: effect.Reach!.Value)).OrderBy(group => group.Key).ToList();
        var unplaced = effects.Where(effect => !effect.IsPlaced).ToList();
        var positives = groups.SelectMany(group => EffectStanding.Of(group, isNegative: false, mayBeDisplacedBy: 0).Select(standing => standing.Effect)).ToLookup(effect => effect.GoalNumber);
        foreach (var group in groups)
        {
            var (goal, reach) = group.Key;
            var same = positives[goal].ToList();
            var others = positives.Where(of => of.Key != goal).SelectMany(of => of).ToList();
            var unknown = mayHaveMore ? EffectState.Strongest : unplaced.Where(effect => effect.MayLandOn(goal, reach)).Select(effect => -effect.Least).DefaultIfEmpty().Max();
            foreach (var (negative, stands) in EffectStanding.Of(group, isNegative: true, mayBeDisplacedBy: unknown))
            {
                var opposed = Opposed(negative, same, others);
                var presence = Truths.And(stands, opposed);
                if (presence != Truth.False)
                {
                    var id = $"{Agenda2030.Instance.Format(goal)}/{ReachId(reach)}/{negative.Origin}";
                    conflicts.Add(new ConflictState(
                        id, negative, negative.Strength is null ? same.FindAll(effect => effect != negative) : same, negative.Least <= -2 ? others : [], presence,
                        input.ConflictHandlings.GetValueOrDefault(id)));
                }
            }
        }

        return conflicts;
    }

    /// <summary>The reach in a conflict's identity: the Swedish word, whatever the rule set's language, so that a handling keeps its conflict.</summary>
    public static string ReachId(Reach reach) => reach switch { Reach.Local => "lokal", Reach.Regional => "regional", Reach.National => "nationell", _ => "global" };

    // By a positive one on the same goal, itself apart; from −2 by one on any other goal too.
    private static Truth Opposed(EffectState negative, List<EffectState> same, List<EffectState> others)
    {
        var opposed = Any(same.Where(effect => effect != negative));
        var byOthers = negative.Least <= -2 ? Any(others) : Truth.False;
        return Truths.Or(opposed, negative.Strength is null ? Truths.And(byOthers, Truth.Unknown) : byOthers);
    }

    private static Truth Any(IEnumerable<EffectState> effects) => effects.Aggregate(Truth.False, (truth, effect) => Truths.Or(truth, EffectStanding.PresenceOf(effect)));

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
