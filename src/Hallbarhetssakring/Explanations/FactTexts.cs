using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Explanations;

/// <summary>Names the facts that an explanation rests on, with their values as people write them; personal ones are masked.</summary>
internal sealed class FactTexts(RuleSetEvaluation evaluation)
{
    private static readonly LocalizedText Masked = new("(personuppgift)", "(personal data)");

    private readonly BoundRuleSet _bound = evaluation.Plan.Bound;
    private readonly PersonalFacts _personal = new(evaluation.Plan.Bound.Schema);

    public FactValue Of(FactPart part)
    {
        var slot = part.Slot;
        if (slot < _bound.Slots.FactCount)
        {
            return part.Row >= 0 ? Cell(part) : part.IsColumn ? Column(part) : Fact(slot);
        }

        if (slot >= _bound.Slots.Count)
        {
            var question = evaluation.Baseline.QuestionAt(slot - _bound.Slots.Count);
            var answer = evaluation.Baseline.Answer(question) ?? default;
            return new FactValue(question.Name(_bound.Syntax.Language), evaluation.Baseline.TitleOf(question), ValueText.Of(answer, question.Type));
        }

        var value = evaluation.Frame.Slots[slot];
        if (slot == _bound.Slots.Date.Index)
        {
            return new FactValue(_bound.Slots.Date.Name, _bound.Slots.Date.Title, ValueText.Of(value, FeelType.Date));
        }

        if (_bound.Slots.RuleOfLevelSlot.TryGetValue(slot, out var index))
        {
            var rule = _bound.Rules[index];
            var name = ApplicationTerms.Judgements.In(_bound.Syntax.Language) + "." + rule.Id;
            return new FactValue(name, rule.Title, ValueText.Of(value, new EnumType(_bound.LevelsOf(index))));
        }

        var parameter = _bound.Slots.Parameters.First(p => p.Slot == slot);
        return new FactValue(parameter.Name, parameter.Title, ValueText.Of(value, parameter.Type), SourceOf(parameter));
    }

    /// <summary>Where the value of a parameter that is in force comes from.</summary>
    public string? SourceOf(ParameterDeclaration? parameter) => parameter?.InForceAt(evaluation.Input.Date.DayNumber)?.Source;

    private FactValue Fact(int slot)
    {
        var fact = _bound.Schema.Declarations[slot];
        return new FactValue(fact.Name, fact.Title, _personal.IsPersonal(slot) ? Masked : ValueText.Of(evaluation.Frame.Slots[slot], fact.Type));
    }

    // A column of a list: its values in the order of the rows.
    private FactValue Column(FactPart part)
    {
        var (fact, list) = (_bound.Schema.Declarations[part.Slot], (ListValue)evaluation.Frame.Slots[part.Slot].Reference!);
        var field = fact.Fields[part.Field];
        var values = list.Items.Select(item => item.Reference is RowValue row ? row.Fields[part.Field] : field.Unknown);
        var text = ValueText.Of(Value.List(new ListValue([.. values], list.More, field.Unknown)), new ListType(field.Type, list.Items.Length));
        return new FactValue($"{fact.Name}.{field.Name}", $"{fact.Title}: {field.Title}", fact.IsPersonal || field.IsPersonal ? Masked : text);
    }

    // A field of a row that is being shown: the row has been named.
    private FactValue Cell(FactPart part)
    {
        var (fact, list) = (_bound.Schema.Declarations[part.Slot], (ListValue)evaluation.Frame.Slots[part.Slot].Reference!);
        var field = fact.Fields[part.Field];
        var number = (part.Row + 1).ToString(CultureInfo.InvariantCulture);
        var row = (RowValue)list.Items.First(item => item.Reference is RowValue row && row.Number == part.Row).Reference!;
        return new FactValue(
            $"{fact.Name}[{number}].{field.Name}", field.Title, fact.IsPersonal || field.IsPersonal ? Masked : ValueText.Of(row.Fields[part.Field], field.Type));
    }
}
