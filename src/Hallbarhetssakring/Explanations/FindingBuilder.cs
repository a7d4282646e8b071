using System.Collections.Immutable;
using System.Numerics;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Explanations;

/// <summary>Makes the finding of one rule out of what the evaluation came to.</summary>
internal sealed class FindingBuilder(RuleSetEvaluation evaluation, MissingExpander missing)
{
    // Each question goes through the list once.
    private const int MostRowQuestions = 100_000;

    private readonly MessageRenderer _messages = new(evaluation.Frame, evaluation.Plan.Bound.Syntax.Language);
    private readonly DecisiveFacts _decisive = new(evaluation);
    private readonly FactTexts _facts = new(evaluation);

    public Finding Build(RulePlan plan)
    {
        var rule = plan.Rule;
        var outcome = evaluation.Outcomes[rule.Index];
        var result = outcome.Result;
        var levels = plan.Levels;
        var (severity, note) = EffectiveSeverity.Of(evaluation.Plan, plan, result, evaluation.Input.Date);
        var grounds = new Grounds(plan, evaluation.Frame);
        var leaves = plan.Leaves.Select(leaf => Leaf(plan, leaf, grounds, result)).ToList();
        var waits = result == RuleResult.Undetermined ? missing.Of(rule.Index) : [];
        var words = result == RuleResult.NotMet ? plan.IfNotMet : result == RuleResult.Undetermined ? plan.IfMissing : null;
        return new Finding
        {
            Rule = rule.Id,
            Title = rule.Title,
            Result = result,
            PossibleResults = Results(outcome.Possible),
            Basis = rule.Syntax.Basis,
            Severity = severity,
            SeverityNote = note,
            SeverityIfNotMet = result == RuleResult.Undetermined && (outcome.Possible & PossibleResults.NotMet) != 0
                ? EffectiveSeverity.Settled(evaluation.Plan, plan, evaluation.Input.Date).Severity
                : null,
            Level = result is RuleResult.Met or RuleResult.NotMet && outcome.Level >= 0 ? levels[outcome.Level] : null,
            PossibleLevels = result == RuleResult.Undetermined ? [.. Enumerable.Range(0, levels.Length).Where(i => (outcome.Levels & (1UL << i)) != 0).Select(i => levels[i])] : [],
            Points = ScoreCalculator.PointsOf(plan, outcome),
            Goals = rule.Goals,
            Themes = rule.Themes,
            Dimensions = plan.Dimensions,
            Part = rule.Syntax.Part?.Value,
            Leaves = [.. leaves.Select(leaf => leaf.Leaf)],
            Decisive = [.. Decisive(plan, outcome, leaves.Select(leaf => leaf.Rests)).Select(_facts.Of)],
            Missing = [.. waits.Select(item => missing.Describe(item, [rule.Id]))],
            // Minimal where each fact is read once (semantics §4); elsewhere it may ask too much, never too little.
            MissingIsExact = waits.Count <= 1 || plan.ReadsEachOnce,
            OfficerMessage = _messages.Render(words?.Officer),
            ApplicantMessage = _messages.Render(words?.Applicant),
            Source = rule.Syntax.Source,
            Certainty = rule.Syntax.Certainty,
            Location = rule.Syntax.Id.Location,
            TakenFrom = rule.Syntax.File is var file && file.RuleSet != evaluation.Plan.Bound.Syntax.Id.Value ? new RuleSetVersion(file.RuleSet, file.Version) : null,
            Fault = result == RuleResult.Failed ? FaultOf(plan) : null,
            Judgement = JudgementOf(rule, levels),
        };
    }

    private static ImmutableArray<RuleResult> Results(PossibleResults possible)
    {
        var results = ImmutableArray.CreateBuilder<RuleResult>(BitOperations.PopCount((uint)possible));
        Add(PossibleResults.Met, RuleResult.Met);
        Add(PossibleResults.NotMet, RuleResult.NotMet);
        Add(PossibleResults.NotApplicable, RuleResult.NotApplicable);
        Add(PossibleResults.Failed, RuleResult.Failed);
        return results.MoveToImmutable();

        void Add(PossibleResults one, RuleResult result)
        {
            if ((possible & one) != 0)
            {
                results.Add(result);
            }
        }
    }

    private ImmutableArray<FactPart> Decisive(RulePlan plan, RuleOutcome outcome, IEnumerable<ImmutableArray<FactPart>> grounds) => outcome.Result switch
    {
        RuleResult.Undetermined => [],
        RuleResult.Failed => FaultFacts.Of(evaluation, plan),
        _ => _decisive.Of(plan, outcome, grounds),
    };

    // The condition as it is shown, and what it rests on where it speaks against the demand.
    private (Leaf Leaf, ImmutableArray<FactPart> Rests) Leaf(RulePlan rule, LeafPlan plan, Grounds grounds, RuleResult of)
    {
        var truth = plan.Condition.Evaluate(evaluation.Frame);
        var result = truth switch { Truth.True => LeafResult.True, Truth.False => LeafResult.False, Truth.Fault => LeafResult.Failed, _ => LeafResult.Unknown };
        var facts = plan.Names.Select(name => new FactValue(
            name.Named.Name, name.Named.Title, _messages.Value(name.Node, name.Type, name.IsPersonal), _facts.SourceOf(name.Named.Parameter))).ToImmutableArray();
        var isAgainst = grounds.IsAgainst(plan.Leaf);
        var failing = truth == Truth.False || isAgainst ? plan.Failing.Where(rows => rows.Makes == truth).Select(rows => rows.Rows) : [];
        var rests = isAgainst && of == RuleResult.NotMet ? _decisive.Of(rule, plan.Condition) : [];
        var rows = failing.SelectMany(rows => Rows(rule, rows, isAgainst)).ToList();
        var leaf = new Leaf(
            plan.Leaf.Id, plan.Leaf.Text, plan.Leaf.Role, result, plan.Leaf.Expression, facts, [.. rows.Select(row => row.Row)], plan.Leaf.Location,
            grounds.IsWanted(plan.Leaf))
        {
            IsOutweighed = grounds.IsOutweighed(plan.Leaf),
            SpeaksAgainst = isAgainst,
            Decisive = [.. rests.Select(_facts.Of)],
        };
        // What a row rests on beside its own fields is a ground too, though another row may have been enough.
        return (leaf, [.. rests.Concat(rows.SelectMany(row => row.Rests).Where(part => part.Row < 0))]);
    }

    private List<(FailingRow Row, ImmutableArray<FactPart> Rests)> Rows(RulePlan rule, RowsPlan rows, bool isAgainst)
    {
        var failing = _messages.Each(rows).ToList();
        var most = isAgainst ? MostRowQuestions / Math.Max(1, failing.Count == 0 ? 1 : LengthOf(failing[^1].Row)) : 0;
        return [.. failing.Select((item, i) =>
        {
            var row = item.Row.Reference is RowValue { Slot: >= 0 } place && place.Slot < evaluation.Plan.Bound.Slots.FactCount ? place : null;
            var rests = row is not null && i < most ? _decisive.Of(rule, rows, row) : [];
            return (new FailingRow(row?.Number + 1, NameOf(item.Row) ?? item.Text, [.. rests.Select(_facts.Of)]), rests);
        })];
    }

    // A conflict is called by what it is about: several may come from one rule.
    private string? NameOf(in Value row)
    {
        if (row.Reference is not RowValue { Number: >= 0 } place || place.Slot != evaluation.Plan.Bound.Slots.Conflicts.Index)
        {
            return null;
        }

        var (conflict, language) = (evaluation.Conflicts[place.Number].Negative, evaluation.Plan.Bound.Syntax.Language);
        var (goal, reach) = (Agenda2030.Instance.Format(conflict.GoalNumber), Words.Reaches[(int)conflict.Reach!.Value].In(language));
        var origin = conflict.Row is var (_, number) ? DeclaredBy.Applicant(number + 1).In(language) : conflict.Origin;
        return language == Language.English ? $"goal {goal}, {reach} ({origin})" : $"mål {goal}, {reach} ({origin})";
    }

    private int LengthOf(in Value row) => row.Reference is RowValue { Slot: >= 0 and var slot } && evaluation.Frame.Slots[slot].Reference is ListValue list ? list.Items.Length : 1;

    private RuleFault FaultOf(RulePlan plan)
    {
        var fault = RuleEvaluator.FindFault(plan, evaluation.Frame) ?? Fault.BadRow;
        return new RuleFault(fault.Code, fault.Message, fault.Location);
    }

    private Judgement? JudgementOf(BoundRule rule, ImmutableArray<Level> levels) =>
        evaluation.Input.Judgements.TryGetValue(rule.Index, out var judgement)
            ? new Judgement(levels[judgement.Level], judgement.Reason, judgement.By, judgement.When)
            : null;
}
