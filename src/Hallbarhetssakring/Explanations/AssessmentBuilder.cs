using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>Makes the assessment out of what the evaluation came to.</summary>
internal static class AssessmentBuilder
{
    public static Assessment Build(RuleSetEvaluation evaluation)
    {
        var plan = evaluation.Plan;
        var syntax = plan.Bound.Syntax;
        var missing = new MissingExpander(evaluation);
        var findings = new FindingBuilder(evaluation, missing);
        var inForce = plan.Rules.Where(rule => rule.Rule.Syntax.IsInForce(evaluation.Input.Date)).ToList();
        var found = inForce.Select(findings.Build).ToImmutableArray();
        var halts = Halts(evaluation, missing);
        var outcomes = OutcomeLadder.Now(evaluation, found, halts);
        var groups = JointOutcomes.Of(evaluation, missing);
        var (possible, isExact) = OutcomeLadder.Possible(evaluation, groups, halts);
        return new Assessment
        {
            RuleSet = syntax.Id.Value,
            RuleSetVersion = syntax.Version,
            BuiltOn = [.. syntax.Files.Where(file => file != syntax.File).Select(file => new RuleSetVersion(file.RuleSet, file.Version))],
            RuleSetTitle = syntax.Title,
            RuleSetStatus = syntax.Status,
            RuleSetLanguage = syntax.Language,
            Date = evaluation.Input.Date,
            Outcome = outcomes[0],
            Outcomes = outcomes,
            PossibleOutcomes = possible,
            PossibleOutcomesAreExact = isExact,
            Findings = found,
            Score = ScoreBoardBuilder.Build(evaluation, groups),
            Conflicts = [.. evaluation.Conflicts.Select(conflict => Conflict(conflict, evaluation))],
            Halts = halts,
            Overridden = OverrideBuilder.Build(evaluation, found, halts),
            Missing = Missing(evaluation, missing, found, halts),
            NotInForce = [.. plan.Rules.Where(rule => !rule.Rule.Syntax.IsInForce(evaluation.Input.Date)).Select(rule => NotInForce(rule.Rule))],
            Unread = evaluation.Input.Unread,
            FactFaults = evaluation.Input.FactFaults,
            Unopposed = Unopposed(evaluation),
            UnusedHandlings = UnusedHandlings(evaluation),
        };
    }

    private static RuleNotInForce NotInForce(Binding.BoundRule rule) => new(rule.Id, rule.Title, rule.Syntax.InForce.From, rule.Syntax.InForce.To)
    {
        SwitchedOff = rule.Syntax.SwitchedOff is { } off ? new SwitchedOff(off.File.RuleSet, off.Reason, off.Until) : null,
    };

    private static ImmutableArray<Halt> Halts(RuleSetEvaluation evaluation, MissingExpander missing) =>
    [
        .. evaluation.Plan.Bound.Halts.Select((halt, i) =>
        {
            var syntax = halt.Syntax;
            var answers = syntax.Answers.Select(answer => new Level(answer.Id.Value, answer.Title)).ToImmutableArray();
            var isAnswered = evaluation.Input.HaltAnswers.TryGetValue(syntax.Id.Value, out var given);
            var state = OutcomeLadder.StateOf(evaluation.Halts[i], isAnswered);
            var answer = isAnswered ? answers.First(a => a.Id == given.Answer) : null;
            return new Halt(syntax.Id.Value, syntax.Title, syntax.After.Value, state, answers, answer, given.Reason, given.By, given.When)
            {
                AfterTitle = evaluation.Plan.Bound.Syntax.Parts.FirstOrDefault(part => part.Id.Value == syntax.After.Value)?.Title ?? syntax.After.Value,
                Deepens = state == HaltState.Answered && syntax.Answers.First(a => a.Id.Value == given.Answer).Deepens,
                Missing = state == HaltState.Undetermined ? [.. missing.Of(evaluation.Plan.Halts[i]).Select(item => missing.Describe(item, []))] : [],
            };
        }),
    ];

    // Everything that is missing, once each: what is worth asking for first, of that facts in declared order, then judgements; then halts.
    private static ImmutableArray<MissingFact> Missing(RuleSetEvaluation evaluation, MissingExpander missing, ImmutableArray<Finding> findings, ImmutableArray<Halt> halts)
    {
        var rules = new SortedDictionary<MissingItem, List<string>>();
        foreach (var finding in findings.Where(f => f.Result == RuleResult.Undetermined))
        {
            foreach (var item in missing.Of(evaluation.Plan.Rules.First(plan => plan.Rule.Id == finding.Rule).Rule.Index))
            {
                rules.TryAdd(item, []);
                rules[item].Add(finding.Rule);
            }
        }

        for (var i = 0; i < halts.Length; i++)
        {
            foreach (var item in halts[i].State == HaltState.Undetermined ? missing.Of(evaluation.Plan.Halts[i]) : [])
            {
                rules.TryAdd(item, []);
            }
        }

        var language = evaluation.Plan.Bound.Syntax.Language;
        var haltsTerm = ApplicationTerms.Halts.In(language);
        var answers = halts.Where(halt => halt.State == HaltState.Reached)
            .Select(halt => new MissingFact($"{haltsTerm}.{halt.Id}", halt.Title, $"/{haltsTerm}/{halt.Id}", halt.Title, Supplier.Officer, MissingKind.HaltAnswer, []));
        return [.. rules.OrderBy(pair => AskOrder.Of(evaluation, pair.Key)).Select(pair => missing.Describe(pair.Key, [.. pair.Value])), .. answers];
    }

    // One that gives way to a stronger one at the same place is in that one's conflict.
    private static ImmutableArray<Effect> Unopposed(RuleSetEvaluation evaluation)
    {
        var taken = evaluation.Conflicts.Select(conflict => (conflict.Negative.GoalNumber, conflict.Negative.Reach)).ToHashSet();
        return [.. evaluation.Effects.Where(effect => effect is { IsComplete: true, Strength: < 0 } && !taken.Contains((effect.GoalNumber, effect.Reach))).Select(effect => Of(effect, evaluation))];
    }

    private static ImmutableArray<UnusedHandling> UnusedHandlings(RuleSetEvaluation evaluation)
    {
        var used = evaluation.Conflicts.Select(conflict => conflict.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. evaluation.Input.ConflictHandlings.Where(pair => !used.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new UnusedHandling(pair.Key, pair.Value.Handling, pair.Value.Reason, pair.Value.By, pair.Value.When)),
        ];
    }

    private static GoalConflict Conflict(ConflictState conflict, RuleSetEvaluation evaluation)
    {
        var handling = conflict.Handling;
        return new GoalConflict(
            conflict.Id, Effect(conflict.Negative), [.. conflict.Positives.Select(Effect)], [.. conflict.OtherGoals.Select(Effect)], conflict.Presence != Truth.True,
            handling is null ? ConflictStatus.Open : ConflictStatus.Handled, handling?.Handling, handling?.Reason, handling?.By, handling?.When);

        Effect Effect(EffectState effect) => Of(effect, evaluation);
    }

    private static Effect Of(EffectState effect, RuleSetEvaluation evaluation) => new(
        Agenda2030.Instance.Format(effect.Goal!.Value), effect.Reach!.Value,
        evaluation.Plan.Bound.Conflicts.Perspectives.Members is { IsEmpty: false } members ? members[effect.Perspective].Name : "",
        effect.Strength, effect.Origin, effect.Presence != Truth.True)
    {
        Row = effect.Row?.Number + 1,
    };
}
