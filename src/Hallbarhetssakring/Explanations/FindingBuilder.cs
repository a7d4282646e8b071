using System.Collections.Immutable;
using System.Numerics;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>Makes the finding of one rule out of what the evaluation came to.</summary>
internal sealed class FindingBuilder(RuleSetEvaluation evaluation, MissingExpander missing)
{
    private readonly MessageRenderer _messages = new(evaluation.Frame, evaluation.Plan.Bound.Syntax.Language);
    private readonly DecisiveFacts _decisive = new(evaluation);
    private readonly PersonalFacts _personal = new(evaluation.Plan.Bound.Schema);

    public Finding Build(RulePlan plan)
    {
        var rule = plan.Rule;
        var outcome = evaluation.Outcomes[rule.Index];
        var result = outcome.Result;
        var levels = plan.Levels;
        var (severity, note) = EffectiveSeverity.Of(evaluation.Plan, plan, result, evaluation.Input.Date);
        var grounds = new Grounds(plan, evaluation.Frame);
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
            Leaves = [.. plan.Leaves.Select(leaf => Leaf(leaf, grounds))],
            Decisive = [.. Decisive(plan, outcome, grounds).Select(Fact)],
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

    private ImmutableArray<int> Decisive(RulePlan plan, RuleOutcome outcome, Grounds grounds) => outcome.Result switch
    {
        RuleResult.Undetermined => [],
        RuleResult.Failed => FaultFacts.Of(evaluation, plan),
        _ => _decisive.Of(plan, outcome, plan.Leaves.Where(leaf => grounds.IsAgainst(leaf.Leaf))),
    };

    private Leaf Leaf(LeafPlan plan, Grounds grounds)
    {
        var truth = plan.Condition.Evaluate(evaluation.Frame);
        var result = truth switch { Truth.True => LeafResult.True, Truth.False => LeafResult.False, Truth.Fault => LeafResult.Failed, _ => LeafResult.Unknown };
        var facts = plan.Names.Select(name => new FactValue(
            name.Named.Name, name.Named.Title, _messages.Value(name.Node, name.Type, name.IsPersonal), SourceOf(name.Named.Parameter))).ToImmutableArray();
        var rows = truth == Truth.False ? plan.Failing.SelectMany(_messages.Rows).ToImmutableArray() : [];
        return new Leaf(plan.Leaf.Id, plan.Leaf.Text, plan.Leaf.Role, result, plan.Leaf.Expression, facts, rows, plan.Leaf.Location, grounds.IsWanted(plan.Leaf))
        {
            IsOutweighed = grounds.IsOutweighed(plan.Leaf),
        };
    }

    private string? SourceOf(ParameterDeclaration? parameter) => parameter?.InForceAt(evaluation.Input.Date.DayNumber)?.Source;

    private FactValue Fact(int slot)
    {
        var bound = evaluation.Plan.Bound;
        var value = slot < bound.Slots.Count ? evaluation.Frame.Slots[slot] : default;
        if (slot < bound.Slots.FactCount)
        {
            var fact = bound.Schema.Declarations[slot];
            var masked = new LocalizedText("(personuppgift)", "(personal data)");
            return new FactValue(fact.Name, fact.Title, _personal.IsPersonal(slot) ? masked : ValueText.Of(value, fact.Type));
        }

        if (slot >= bound.Slots.Count)
        {
            var question = evaluation.Baseline.QuestionAt(slot - bound.Slots.Count);
            var answer = evaluation.Baseline.Answer(question) ?? default;
            return new FactValue(question.Name(bound.Syntax.Language), evaluation.Baseline.TitleOf(question), ValueText.Of(answer, question.Type));
        }

        if (slot == bound.Slots.Date.Index)
        {
            return new FactValue(bound.Slots.Date.Name, bound.Slots.Date.Title, ValueText.Of(value, FeelType.Date));
        }

        if (bound.Slots.RuleOfLevelSlot.TryGetValue(slot, out var index))
        {
            var rule = bound.Rules[index];
            var name = ApplicationTerms.Judgements.In(bound.Syntax.Language) + "." + rule.Id;
            return new FactValue(name, rule.Title, ValueText.Of(value, new EnumType(bound.LevelsOf(index))));
        }

        var parameter = bound.Slots.Parameters.First(p => p.Slot == slot);
        return new FactValue(parameter.Name, parameter.Title, ValueText.Of(value, parameter.Type), SourceOf(parameter));
    }

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
