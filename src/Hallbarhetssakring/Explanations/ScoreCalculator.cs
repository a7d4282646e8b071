using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>
/// Adds up points (semantics §7). Rules that are settled together contribute one of the sums that they can have together; the least and greatest
/// ratio over all choices are found by improving a choice until none can be (Dinkelbach's method for ratios), in exact arithmetic.
/// </summary>
internal sealed class ScoreCalculator
{
    private readonly RuleSetEvaluation _evaluation;
    private readonly ImmutableArray<OutcomeGroup> _groups;

    // A rule counts in many lines; what it may contribute is worked out once: by rule, and by group, cell and place in the group.
    private readonly ScoreOptions[] _options;
    private readonly int[] _groupOf;
    private readonly ScoreOptions[][][] _cells;

    public ScoreCalculator(RuleSetEvaluation evaluation, ImmutableArray<OutcomeGroup> groups)
    {
        (_evaluation, _groups) = (evaluation, groups);
        var rules = evaluation.Plan.Rules;
        _options = new ScoreOptions[rules.Length];
        _groupOf = new int[rules.Length];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            _options[rule] = evaluation.Outcomes[rule] is { Possible: not PossibleResults.Nothing } outcome ? ScoreOptions.Of(rules[rule].Points, outcome) : default;
            _groupOf[rule] = -1;
        }

        _cells = new ScoreOptions[groups.Length][][];
        for (var group = 0; group < groups.Length; group++)
        {
            var members = groups[group].Rules;
            foreach (var rule in members)
            {
                _groupOf[rule] = group;
            }

            _cells[group] = [.. groups[group].Cells.Select(cell => members.Select((rule, i) => ScoreOptions.Of(rules[rule].Points, cell.Rules[i])).ToArray())];
        }
    }

    /// <summary>A rule's own contribution; null when it is not scored or surely does not apply.</summary>
    public static Points? PointsOf(RulePlan rule, RuleOutcome outcome) => ScoreOptions.Of(rule.Points, outcome) is { HasPair: true } options ? new Points(options.First, options.Last) : null;

    /// <summary>The score of a line; null when none of its rules can apply.</summary>
    public Score? Of(ScoreLine line)
    {
        var (isAny, isUncertain, settled, all, sure) = (false, false, 0m, 0m, default(ScorePair));
        var choices = default(List<Choice>);
        foreach (var rule in line.Rules)
        {
            ref readonly var options = ref _options[rule];
            if (!options.HasPair)
            {
                continue;
            }

            isAny = true;
            isUncertain |= (_evaluation.Outcomes[rule].Possible & PossibleResults.Failed) != 0;
            all += options.First.Maximum;
            if (_groupOf[rule] is var group && group >= 0)
            {
                Add(ref choices, group, rule);
                continue;
            }

            // A rule that is not open and has more than one choice has failed.
            settled += _evaluation.Outcomes[rule].Result != RuleResult.Failed ? options.First.Maximum : 0;
            if (options.IsSettled)
            {
                sure = Sum(sure, options.First);
            }
            else
            {
                (choices ??= []).Add(new Choice([_options], [rule], -1));
            }
        }

        if (!isAny || (sure.Maximum == 0 && choices is not null && choices.TrueForAll(choice => choice.IsNever)))
        {
            return null;
        }

        return new Score(
            line.Id, line.Title, choices is null ? new Points(sure, sure) : new Points(Extreme(sure, choices, greatest: false), Extreme(sure, choices, greatest: true)),
            IsExact: choices is null || choices.TrueForAll(IsExact),
            MayBeAbsent: sure.Maximum == 0 && choices is not null && choices.TrueForAll(choice => choice.MayBeNothing),
            IsUncertain: isUncertain,
            SettledShare: new ScorePair(settled, all).Percent);
    }

    private void Add(ref List<Choice>? choices, int group, int rule)
    {
        choices ??= [];
        var place = _groups[group].Rules.IndexOf(rule);
        if (choices.Find(choice => choice.Group == group) is { } found)
        {
            found.Places.Add(place);
        }
        else
        {
            choices.Add(new Choice(_cells[group], [place], group));
        }
    }

    private bool IsExact(Choice choice) =>
        choice.Group < 0 || _groups[choice.Group].IsExact || (choice.Places is [var only] && _evaluation.Plan.Rules[_groups[choice.Group].Rules[only]].ReadsEachOnce);

    /// <summary>The least or greatest ratio that one choice per rule, within one cell per group, can give, of those in which something is scored.</summary>
    private static ScorePair Extreme(ScorePair sure, List<Choice> choices, bool greatest)
    {
        var best = sure;
        foreach (var choice in choices)
        {
            best = Sum(best, choice.Any());
        }

        while (true)
        {
            // Against the ratio at hand, the best of each group's cells; contributing nothing is worth nothing.
            var next = sure;
            foreach (var choice in choices)
            {
                next = Sum(next, choice.Best(best, greatest ? 1 : -1));
            }

            if (next.Maximum == 0 || (greatest ? 1 : -1) * ((next.Value * best.Maximum) - (next.Maximum * best.Value)) <= 0)
            {
                return best;
            }

            best = next;
        }
    }

    private static ScorePair Sum(ScorePair one, ScorePair other) => new(one.Value + other.Value, one.Maximum + other.Maximum);

    /// <summary>Rules that are settled together: one cell is chosen, and within it what each rule contributes. Group is -1 for a rule on its own.</summary>
    private sealed record Choice(ScoreOptions[][] Cells, List<int> Places, int Group)
    {
        /// <summary>Whether nothing is scored in any cell.</summary>
        public bool IsNever => !Array.Exists(Cells, IsAny);

        /// <summary>Whether nothing may be scored in some cell.</summary>
        public bool MayBeNothing => Array.Exists(Cells, cell => Places.TrueForAll(place => cell[place].MayBeNothing));

        private bool IsAny(ScoreOptions[] cell) => Places.Exists(place => cell[place].HasPair);

        /// <summary>Some choice in which something is scored, where there is one.</summary>
        public ScorePair Any()
        {
            var sum = default(ScorePair);
            var cell = Array.Find(Cells, IsAny) ?? Cells[0];
            foreach (var place in Places)
            {
                sum = Sum(sum, cell[place].First);
            }

            return sum;
        }

        /// <summary>What is worth most against a ratio.</summary>
        public ScorePair Best(ScorePair against, int sign)
        {
            var (best, most) = (default(ScorePair), default(decimal?));
            foreach (var cell in Cells)
            {
                var (sum, worth) = (default(ScorePair), 0m);
                foreach (var place in Places)
                {
                    var (own, pair) = cell[place].Best(against, sign);
                    worth += own;
                    sum = pair is { } counts ? Sum(sum, counts) : sum;
                }

                (best, most) = most is null || worth > most ? (sum, worth) : (best, most);
            }

            return best;
        }
    }
}
