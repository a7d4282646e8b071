using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>What a rule may come to (semantics §5). Levels are counted from the top.</summary>
internal sealed record RuleDenotation(ImmutableSortedSet<RuleResult> Results, ImmutableSortedSet<int> Levels, bool JudgementIsOpen)
{
    public RuleResult Result => Results.Count == 1 && Levels.Count <= 1 ? Results[0] : RuleResult.Undetermined;

    public int? Level => Levels.Count == 1 ? Levels[0] : null;

    /// <summary>"If every possible result is met or not applicable, the rule stays undetermined but counts as met." An open judgement is open.</summary>
    public bool CountsAsMet => !JudgementIsOpen && Results.All(result => result is RuleResult.Met or RuleResult.NotApplicable);
}

/// <summary>The rules of a rule set for one application. Goal conflicts are not worked out here: no rule that reads them may be asked for.</summary>
internal sealed class Rules
{
    private readonly BoundRuleSet _bound;
    private readonly FactSet _facts;
    private readonly DateOnly _date;
    private readonly IReadOnlyDictionary<int, int> _judgements;
    private readonly Dictionary<int, RuleDenotation> _known = [];
    private readonly Interpreter _interpreter;

    /// <param name="bound">The rule set.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="date">The date of assessment.</param>
    /// <param name="judgements">The level that the officer chose, from the top, by the rule's index.</param>
    /// <param name="baseline">What is known of the municipalities.</param>
    public Rules(BoundRuleSet bound, FactSet facts, DateOnly date, IReadOnlyDictionary<int, int>? judgements = null, Baseline? baseline = null)
    {
        (_bound, _facts, _date, _judgements) = (bound, facts, date, judgements ?? new Dictionary<int, int>());
        _interpreter = new Interpreter(Slot, baseline is null ? null : new MunicipalityFigures(baseline, date, bound.Indicators));
    }

    public Interpreter Interpreter => _interpreter;

    public RuleDenotation Of(int index)
    {
        if (!_known.TryGetValue(index, out var known))
        {
            _known[index] = known = Evaluate(_bound.Rules[index]);
        }

        return known;
    }

    private RuleDenotation Evaluate(BoundRule rule)
    {
        var applies = rule.AppliesWhen is { } when ? _interpreter.Condition(when.Condition) : Plains.True;
        var results = ImmutableSortedSet<RuleResult>.Empty;
        results = applies.Contains(Plain.False) ? results.Add(RuleResult.NotApplicable) : results;
        results = applies.Contains(Plain.Error) ? results.Add(RuleResult.Failed) : results;
        if (!applies.Contains(Plain.True))
        {
            return new RuleDenotation(results, [], false);
        }

        var body = rule.Body switch
        {
            BoundRequirement requirement => Demand(_interpreter.Condition(requirement.Condition)),
            BoundLevels levels => Chain(levels, 0),
            BoundJudgement judgement => Judge(judgement, rule.Index),
            _ => throw new InvalidOperationException(),
        };
        return body with { Results = body.Results.Union(results) };
    }

    private static RuleDenotation Demand(ImmutableSortedSet<Plain> truths) => new(
        [.. truths.Select(truth => truth switch { Plain.True => RuleResult.Met, Plain.False => RuleResult.NotMet, _ => RuleResult.Failed })], [], false);

    // An if-chain from the top.
    private RuleDenotation Chain(BoundLevels levels, int at)
    {
        if (at == levels.Levels.Length)
        {
            return new RuleDenotation([RuleResult.Failed], [], false);
        }

        var holds = levels.Levels[at].When is { } when ? _interpreter.Condition(when.Condition) : Plains.True;
        var below = holds.Contains(Plain.False) ? Chain(levels, at + 1) : new RuleDenotation([], [], false);
        below = holds.Contains(Plain.True) ? below with { Levels = below.Levels.Add(at), Results = below.Results.Add(At(at, levels.MetFrom)) } : below;
        return holds.Contains(Plain.Error) ? below with { Results = below.Results.Add(RuleResult.Failed) } : below;
    }

    private RuleDenotation Judge(BoundJudgement judgement, int rule)
    {
        var isMade = _judgements.TryGetValue(rule, out var chosen);
        ImmutableSortedSet<int> levels = isMade ? [chosen] : [.. Enumerable.Range(0, judgement.Scale.Length)];
        return new RuleDenotation([.. levels.Select(level => At(level, judgement.MetFrom))], levels, !isMade);
    }

    private static RuleResult At(int level, int metFrom) => level <= metFrom ? RuleResult.Met : RuleResult.NotMet;

    private Denotation Slot(int index)
    {
        var slots = _bound.Slots;
        if (index < slots.FactCount)
        {
            return Denotation.Of(_facts.Values[index]);
        }

        if (index == slots.Date.Index)
        {
            return Denotation.Number(_date.DayNumber);
        }

        if (slots.RuleOfLevelSlot.TryGetValue(index, out var rule))
        {
            return Level(rule);
        }

        return slots.Parameters.FirstOrDefault(p => p.Slot == index) is { } parameter
            ? Parameter(parameter)
            : throw new NotSupportedException("The oracle does not work out goal conflicts.");
    }

    // At the date of assessment, or at the day of the fact that enligt: names.
    private Denotation Parameter(ParameterDeclaration parameter)
    {
        var day = parameter.AccordingTo is { } name ? Denotation.Of(_facts.Values[_bound.Schema.Find(name)!.Slot]) : Denotation.Number(_date.DayNumber);
        if (!day.IsKnown)
        {
            return Denotation.Of(ParameterBinder.Unknown(parameter));
        }

        var inForce = parameter.Schedule.Values.Where(value => value.From.DayNumber <= day.Bounds!.Value.Low).Select(value => (Value?)value.Value).LastOrDefault();
        return inForce is { } value ? Denotation.Of(value) : Denotation.Failure;
    }

    // Undetermined is unknown within the possible levels, failed an error, not applicable absent; the top is the greatest. Not in force: an error.
    private Denotation Level(int rule)
    {
        if (!_bound.Rules[rule].Syntax.InForce.Holds(_date))
        {
            return Denotation.Failure;
        }

        var outcome = Of(rule);
        var members = _bound.LevelsOf(rule).Members;
        var value = new Denotation { MayBeAbsent = outcome.Results.Contains(RuleResult.NotApplicable), MayFail = outcome.Results.Contains(RuleResult.Failed) };
        return outcome.Levels.IsEmpty ? value : value with
        {
            Bounds = new Bounds(members.Length - 1 - outcome.Levels.Max, members.Length - 1 - outcome.Levels.Min),
            Places = [.. outcome.Levels.Select(level => members.Length - 1 - level)],
            Text = outcome.Level is { } only ? members[members.Length - 1 - only].Name : null,
        };
    }
}
