using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Plans;

/// <summary>The steps that give values.</summary>
internal sealed partial class PlanBuilder
{
    private ValueNode BuildValue(BoundNode node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return new ConstantNode(constant.Value);
            case BoundSlot slot:
                return new SlotNode(slot.Slot);
            case BoundVariable variable:
                return new VariableNode(variable.Depth, _sources[variable.Depth]!);
            case BoundField field:
                return new FieldNode(Value(field.Row), field.Field);
            case BoundPresent present:
                return new PresentNode(Value(present.Operand), present.Unknown);
            case BoundIf choice:
                return new IfValueNode(Condition(choice.Condition), Value(choice.Then), Value(choice.Else));
            case BoundOrElse otherwise:
                return new OrElseNode(Value(otherwise.Operand), Value(otherwise.Otherwise));
            case BoundArithmetic arithmetic:
                return OperandPairs.Calculate(arithmetic.Operator, Value(arithmetic.Left), Value(arithmetic.Right), arithmetic.Location);
            case BoundDateShift shift:
                return new DateShiftNode(Value(shift.Date), Value(shift.Amount), shift.InMonths, shift.Backwards, shift.MonthEnd, shift.Location);
            case BoundParameterAt parameter:
                return new ParameterAtNode(parameter.Parameter, Value(parameter.Date), parameter.Location);
            case BoundLookup lookup:
                return new LookupNode(lookup.Table, Values(lookup.Keys), Value(lookup.Date), lookup.Location);
            case BoundHostCall call:
                return new HostCallNode(call, Values(call.Arguments));
            case BoundList list:
                return new ItemsNode(Values(list.Items));
            case BoundFilter filter:
                var filtered = List(filter.Source);
                return Within(filtered, filter.Depth, () => new FilterNode(filtered, filter.Depth, Condition(filter.Condition)));
            case BoundMap map:
                var mapped = List(map.Source);
                return Within(mapped, map.Depth, () => new MapNode(mapped, map.Depth, Value(map.Body)));
            case BoundConcatenation concatenation:
                return new FlattenNode(List(concatenation.Lists[0]), (ListValue)UnknownValues.Of(concatenation.Type).Reference!);
            case BoundIndex index:
                return new IndexNode(List(index.Source), Value(index.Place), BoundConcatenation.IsIn(index.Source), UnknownValues.Of(index.Type), index.Location);
            case BoundCall call:
                return BuildCall(call);
            default:
                throw new InvalidOperationException("A bound node without a plan: " + node.Tag);
        }
    }

    private ValueNode BuildCall(BoundCall call)
    {
        var first = call.Arguments[0];
        switch (call.Function)
        {
            case BuiltIn.Sum:
                return new SumNode(List(first), call.Location);
            case BuiltIn.Count:
                return new CountNode(List(first));
            case BuiltIn.CountTrue:
                return new CountTrueNode(List(first));
            case BuiltIn.Product:
                return new ProductNode(List(first), call.Location);
            case BuiltIn.Mean or BuiltIn.Median:
                return new AverageNode(List(first), call.Function == BuiltIn.Median, call.Location);
            case BuiltIn.MinimumOfList or BuiltIn.MaximumOfList:
                return new ListExtremeNode(List(first), call.Function == BuiltIn.MaximumOfList);
            case BuiltIn.Distinct:
                return new DistinctNode(List(first), IsText(((ListType)first.Type).Element));
            case BuiltIn.Minimum or BuiltIn.Maximum:
                return new ExtremeNode(Values(call.Arguments), call.Function == BuiltIn.Maximum);
            case BuiltIn.Absolute:
                return new NumberFunctionNode(Value(first), Math.Abs, static v => Arithmetic.Absolute(v));
            case BuiltIn.Year:
                return new NumberFunctionNode(Value(first), YearOf, static v => Arithmetic.Monotone(v, YearOf));
            case BuiltIn.Round:
                return Rounding(call, static (number, places) => decimal.Round(number, places, MidpointRounding.ToEven));
            case BuiltIn.RoundDown:
                return Rounding(call, static (number, places) => decimal.Round(number, places, MidpointRounding.ToNegativeInfinity));
            case BuiltIn.RoundUp:
                return Rounding(call, static (number, places) => decimal.Round(number, places, MidpointRounding.ToPositiveInfinity));
            case BuiltIn.MonthsBetween:
                return new DatesBetweenNode(Value(first), Value(call.Arguments[1]), static (a, b) => CivilDates.MonthsBetween(a, b));
            case BuiltIn.YearsBetween:
                // Years are months by twelve; part of a year is not one.
                return new DatesBetweenNode(Value(first), Value(call.Arguments[1]), static (a, b) => CivilDates.MonthsBetween(a, b) / 12 * 12);
            case BuiltIn.DaysBetween:
                return new DatesBetweenNode(Value(first), Value(call.Arguments[1]), static (a, b) => b - a);
            case BuiltIn.Length:
                return new LengthNode(Value(first));
            case BuiltIn.LowerCase:
                return new TextFunctionNode(Value(first), static text => text.ToLowerInvariant());
            case BuiltIn.UpperCase:
                return new TextFunctionNode(Value(first), static text => text.ToUpperInvariant());
            case BuiltIn.ToNumber:
                return new ToNumberNode(Value(first), UnknownValues.Of(call.Type));
            default:
                throw new InvalidOperationException("A built-in without a plan: " + call.Function);
        }
    }

    private static decimal YearOf(decimal dayNumber) => DateOnly.FromDayNumber((int)dayNumber).Year;

    private RoundNode Rounding(BoundCall call, Func<decimal, int, decimal> round) =>
        new(Value(call.Arguments[0]), Value(call.Arguments[1]), round, call.Location);

    private TextTestNode BuildTextTest(BoundCall call)
    {
        var (left, right) = (Value(call.Arguments[0]), Value(call.Arguments[1]));
        switch (call.Function)
        {
            case BuiltIn.Contains:
                return new TextTestNode(left, right, static (text, part) => text.Contains(part, StringComparison.Ordinal));
            case BuiltIn.StartsWith:
                return new TextTestNode(left, right, static (text, part) => text.StartsWith(part, StringComparison.Ordinal));
            case BuiltIn.EndsWith:
                return new TextTestNode(left, right, static (text, part) => text.EndsWith(part, StringComparison.Ordinal));
            default:
                var pattern = Patterns.Compile((string)((BoundConstant)call.Arguments[1]).Value.Reference!);
                return new TextTestNode(left, right, (text, _) => pattern.IsMatch(text));
        }
    }
}
