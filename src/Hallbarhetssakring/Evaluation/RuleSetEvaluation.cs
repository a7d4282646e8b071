using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// What a rule set came to for an application: everything that an explanation is made from. Its frames are lent by the plan; what is asked of it
/// must be asked before it is disposed of, save <see cref="Outcomes"/>, <see cref="Effects"/>, <see cref="Conflicts"/> and <see cref="Halts"/>.
/// </summary>
internal sealed class RuleSetEvaluation : IDisposable
{
    private readonly HashSet<FactPart> _hidden = [];
    private RuleSetEvaluation? _scratch;
    private bool _isDisposed;

    private RuleSetEvaluation(RuleSetPlan plan, EvaluationInput input, Frame frame, BaselineView baseline)
    {
        Plan = plan;
        Input = input;
        Frame = frame;
        Outcomes = new RuleOutcome[plan.Rules.Length];
        Baseline = baseline;
        frame.Context = baseline;
    }

    public RuleSetPlan Plan { get; }

    public EvaluationInput Input { get; }

    /// <summary>The slots after all rules: to ask again with.</summary>
    public Frame Frame { get; }

    /// <summary>What is known of the municipalities before the project.</summary>
    public BaselineView Baseline { get; }

    /// <summary>By the rules' index; one not in force has no possible result.</summary>
    public RuleOutcome[] Outcomes { get; }

    public IReadOnlyList<EffectState> Effects { get; private set; } = [];

    public IReadOnlyList<ConflictState> Conflicts { get; private set; } = [];

    /// <summary>Whether effects that nobody has declared yet may come.</summary>
    public bool MayHaveMoreEffects { get; private set; }

    public IReadOnlyList<Truth> Halts { get; private set; } = [];

    /// <summary>Evaluates all rules in the order of semantics §8.</summary>
    public static RuleSetEvaluation Run(RuleSetPlan plan, EvaluationInput input)
    {
        var baseline = new BaselineView(input.Baseline, input.Date, plan.Bound.Indicators, plan.Bound.Syntax.Language);
        var evaluation = new RuleSetEvaluation(plan, input, plan.Frames.Rent(), baseline);
        evaluation.Fill();
        evaluation.Evaluate(plan.Bound.Order.AsSpan(), findsConflicts: true);
        evaluation.Halts = HaltsOf(plan, evaluation.Frame);
        return evaluation;
    }

    /// <summary>Gives the frames back.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _scratch?.Dispose();
            Plan.Frames.Return(Frame);
        }
    }

    private static Truth[] HaltsOf(RuleSetPlan plan, Frame frame)
    {
        if (plan.Halts.IsEmpty)
        {
            return [];
        }

        var halts = new Truth[plan.Halts.Length];
        for (var i = 0; i < halts.Length; i++)
        {
            halts[i] = plan.Halts[i].Evaluate(frame);
        }

        return halts;
    }

    /// <summary>
    /// The same with the officer's results of some rules. It counts for those rules alone: what others made of the computed results stands. It works
    /// in this one's frame, and is not to be disposed of.
    /// </summary>
    public RuleSetEvaluation Overridden()
    {
        var overridden = new RuleSetEvaluation(Plan, Input, Frame, Baseline) { Effects = Effects, Conflicts = Conflicts, MayHaveMoreEffects = MayHaveMoreEffects, Halts = Halts };
        Outcomes.CopyTo(overridden.Outcomes, 0);
        foreach (var (rule, given) in Input.Overrides)
        {
            // A rule that is not in force has no result to override.
            overridden.Outcomes[rule] = Outcomes[rule].Possible == PossibleResults.Nothing ? Outcomes[rule] : RuleOutcome.Of(given);
        }

        return overridden;
    }

    /// <summary>
    /// A scratch evaluation of the same application, in which slots can be hidden and shown again: the question behind "was this fact
    /// decisive?" (semantics §9). One serves all such questions of an assessment; each leaves it as it was.
    /// </summary>
    public RuleSetEvaluation Scratch()
    {
        if (_scratch is null)
        {
            _scratch = new RuleSetEvaluation(Plan, Input, Plan.Frames.Rent(), Baseline.Hiding());
            _scratch.Fill();
        }

        return _scratch;
    }

    /// <summary>
    /// The slots beyond all others that stand for what the last question asked of the baseline: each can be hidden as a fact can.
    /// </summary>
    public IEnumerable<int> Asked => Baseline.Asked.Select(place => Plan.Bound.Slots.Count + place);

    /// <summary>Makes a part of a fact unknown; the level of a judged rule is as before the judgement.</summary>
    /// <param name="part">What to hide.</param>
    /// <param name="parts">All that can be hidden in this question: which part a field of a row belongs to.</param>
    /// <param name="original">The evaluation that this is a scratch of.</param>
    public void Hide(FactPart part, List<FactPart> parts, RuleSetEvaluation original)
    {
        _hidden.Add(part);
        Set(part.Slot, parts, original);
    }

    /// <summary>Makes a hidden part known again.</summary>
    public void Show(FactPart part, List<FactPart> parts, RuleSetEvaluation original)
    {
        _hidden.Remove(part);
        Set(part.Slot, parts, original);
    }

    /// <summary>Makes everything known again that was hidden.</summary>
    public void ShowAll(List<FactPart> parts, RuleSetEvaluation original)
    {
        _hidden.Clear();
        foreach (var part in parts)
        {
            Set(part.Slot, parts, original);
        }
    }

    private void Set(int slot, List<FactPart> parts, RuleSetEvaluation original)
    {
        if (slot >= Plan.Bound.Slots.Count || Plan.Bound.Slots.RuleOfLevelSlot.ContainsKey(slot))
        {
            return;
        }

        ref readonly var value = ref original.Frame.Slots[slot];
        Frame.Slots[slot] = IsHidden(slot, parts) ? Plan.Unknown[slot]
            : slot < Plan.Bound.Slots.FactCount && value.Reference is ListValue list ? Value.List(PartialList.Of(list, Plan.Bound.Schema.Declarations[slot], parts, _hidden)).Or(value.Possible)
            : value;
    }

    // As a whole: no part of it is shown. A row that is asked about is always there.
    private bool IsHidden(int slot, List<FactPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Slot == slot && (part.Row >= 0 || !_hidden.Contains(part)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What one rule comes to now.</summary>
    public RuleOutcome Ask(RulePlan rule)
    {
        Prepare(rule);
        Evaluate(rule.Closure.AsSpan(), findsConflicts: false);
        return Outcomes[rule.Rule.Index];
    }

    private void Prepare(RulePlan rule)
    {
        if (rule.AsksBaseline)
        {
            var count = Plan.Bound.Slots.Count;
            Baseline.Hide(_hidden.Where(part => part.Slot >= count).Select(part => part.Slot - count));
        }

        Frame.Forget();
    }

    /// <summary>What a condition of a rule comes to now.</summary>
    public Truth Ask(RulePlan rule, ConditionNode condition) => Ask(rule, condition.Evaluate);

    /// <summary>What something that a rule's conditions are made of comes to now: the rules it reads the levels of go first.</summary>
    public T Ask<T>(RulePlan rule, Func<Frame, T> question)
    {
        Prepare(rule);
        Evaluate(rule.Closure.AsSpan()[..^1], findsConflicts: rule.Rule.ReadsConflicts);
        return question(Frame);
    }

    private void Fill()
    {
        var slots = Plan.Bound.Slots;
        Input.Facts.Values.CopyTo(Frame.Slots);
        Frame.Slots[slots.Date.Index] = Value.Known(Input.Date);
        foreach (var parameter in slots.Parameters)
        {
            Frame.Slots[parameter.Slot] = ParameterValue(parameter);
        }
    }

    // A parameter with enligt: is read at the day that a fact says, else at the day of assessment.
    private Value ParameterValue(Binding.ParameterDeclaration parameter)
    {
        if (parameter.AccordingTo is not { } name || Plan.Bound.Schema.Find(name) is not { } fact)
        {
            return parameter.At(Input.Date);
        }

        var day = Input.Facts.Values[fact.Slot];
        return day.IsKnown ? parameter.Schedule.At(day.Low) ?? Value.Failed(Fault.NoParameterValue(parameter.Name, null)) : Binding.ParameterBinder.Unknown(parameter);
    }

    // Conflicts are found before the first rule that reads them; for the whole rule set, also when none does.
    private void Evaluate(ReadOnlySpan<int> order, bool findsConflicts)
    {
        var hasConflicts = false;
        foreach (var index in order)
        {
            var rule = Plan.Rules[index];
            if (rule.Rule.ReadsConflicts && !hasConflicts)
            {
                FindConflicts();
                hasConflicts = true;
            }

            if (!rule.Rule.Syntax.IsInForce(Input.Date))
            {
                // Nobody can say what level a rule has that is not in force.
                if (rule.Rule.LevelSlot >= 0)
                {
                    Frame.Slots[rule.Rule.LevelSlot] = Value.Failed(Fault.NoParameterValue(rule.Rule.Id, null));
                }

                continue;
            }

            Outcomes[index] = RuleEvaluator.Evaluate(rule, Frame, _hidden.Contains(new FactPart(rule.Rule.LevelSlot)) ? -1 : Input.JudgementOf(index));
            if (rule.Rule.LevelSlot >= 0)
            {
                Frame.Slots[rule.Rule.LevelSlot] = RuleEvaluator.LevelValue(Outcomes[index], Plan.Bound.LevelsOf(index));
            }
        }

        if (findsConflicts && !hasConflicts)
        {
            FindConflicts();
        }
    }

    private void FindConflicts()
    {
        var collector = new EffectCollector(Plan, Frame, Outcomes, Input);
        Effects = collector.Collect();
        MayHaveMoreEffects = collector.MayHaveMore || !collector.AllArePlaced;
        Conflicts = ConflictFinder.Find(Effects, collector.MayHaveMore, Input);
        Frame.Slots[Plan.Bound.Slots.Conflicts.Index] = collector.Failure is { } failure ? Value.Failed(failure)
            : Conflicts.Count == 0 && !MayHaveMoreEffects ? Value.List(ListValue.Empty)
            : ConflictFinder.ListOf(Conflicts, MayHaveMoreEffects, Plan.Bound);
    }
}
