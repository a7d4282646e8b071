using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>Values that are no lists.</summary>
internal sealed partial class Interpreter
{
    /// <summary>What an expression may come to.</summary>
    public Denotation Value(BoundNode node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return Denotation.Of(constant.Value);
            case BoundSlot read:
                return _slots.TryGetValue(read.Slot.Index, out var known) ? known : _slots[read.Slot.Index] = slot(read.Slot.Index);
            case BoundVariable variable:
                return _rows[variable.Depth];
            case BoundField field:
                return Field(Value(field.Row), field);
            case BoundPresent present:
                var operand = Value(present.Operand);

                // Behind a guard; where the guard is false anyway, it may be anything of its type.
                return operand.SurelyAbsent ? Denotation.Of(present.Unknown) : operand with { MayBeAbsent = false };
            case BoundIf choice when choice.Type is not BooleanType:
                return Choose(choice);
            case BoundOrElse otherwise:
                return OrElse(Value(otherwise.Operand), otherwise);
            case BoundArithmetic arithmetic:
                return Calculate(arithmetic.Operator, Value(arithmetic.Left), Value(arithmetic.Right));
            case BoundDateShift shift:
                return Shift(Value(shift.Date), Value(shift.Amount), shift);
            case BoundParameterAt parameter:
                return ParameterAt(parameter, Value(parameter.Date));
            case BoundLookup lookup:
                return Lookup(lookup);
            case BoundIndex index:
                return Index(index);
            case BoundList or BoundFilter or BoundMap or BoundConcatenation or BoundCall { Function: BuiltIn.Distinct }:
                return ListOf(node);
            case BoundCall call when call.Type is not BooleanType:
                return Call(call);
            case BoundHostCall call:
                return HostCall(call);
            default:
                return OfTruths(Condition(node));
        }
    }

    /// <summary>A condition where a value is wanted: yes is 1, no is 0.</summary>
    private static Denotation OfTruths(System.Collections.Immutable.ImmutableSortedSet<Plain> truths)
    {
        var value = new Denotation { MayFail = truths.Contains(Plain.Error) };
        return (truths.Contains(Plain.True), truths.Contains(Plain.False)) switch
        {
            (true, true) => value with { Bounds = new Bounds(0, 1) },
            (true, false) => value with { Bounds = new Bounds(1, 1) },
            (false, true) => value with { Bounds = new Bounds(0, 0) },
            _ => value,
        };
    }

    private static Denotation Field(Denotation row, BoundField field)
    {
        if (row.SurelyFails)
        {
            return Denotation.Failure;
        }

        var value = row.Row is { } fields ? fields[field.Field.Index] : Denotation.Of(field.Field.Unknown);
        return value.Failing(row.MayFail);
    }

    private Denotation Choose(BoundIf choice)
    {
        var test = Condition(choice.Condition);
        var results = new List<Denotation>();
        if (test.Contains(Plain.True))
        {
            results.Add(Value(choice.Then));
        }

        if (test.Contains(Plain.False))
        {
            results.Add(Value(choice.Else));
        }

        if (test.Contains(Plain.Error))
        {
            results.Add(Denotation.Failure);
        }

        return results.Aggregate(Denotation.Either);
    }

    private Denotation OrElse(Denotation operand, BoundOrElse node)
    {
        if (!operand.MayBeAbsent)
        {
            return operand;
        }

        var other = Value(node.Otherwise);
        return operand.SurelyAbsent ? other : Denotation.Either(operand with { MayBeAbsent = false }, other);
    }

    // Asked only of known arguments; a list as a whole, so that a row whose test fails is an error, as in any fold.
    private Denotation HostCall(BoundHostCall call)
    {
        var arguments = call.Arguments.Select(Value).ToList();
        var entries = arguments.SelectMany(argument => argument.List?.Entries ?? []).ToList();
        if (arguments.Any(argument => argument.SurelyFails) || entries.Any(entry => entry.SurelyFails))
        {
            return Denotation.Failure;
        }

        var isKnown = arguments.All(argument => argument.List is { } list ? list.IsComplete && !argument.MayFail && list.Entries.All(entry => entry.Value.IsKnown) : argument.IsKnown);
        if (!isKnown)
        {
            var mayFail = arguments.Any(argument => argument.MayFail || argument.List?.All.Any(entry => entry.MayFail) == true);
            return Denotation.Of(call.Unknown).Failing(mayFail);
        }

        var codes = arguments[0].List is null ? [(int)arguments[0].Bounds!.Value.Low] : entries.Select(entry => (int)entry.Value.Bounds!.Value.Low).ToList();
        return MunicipalityFigures.Answer(municipalities, call, codes) ?? Denotation.Of(call.Unknown);
    }

    // The declared bounds are part of the bound tree's meaning: what nobody knows lies within them.
    private static Denotation AnythingOf(FeelType type) => Denotation.Of(UnknownValues.Of(type));

    private static Denotation ParameterAt(BoundParameterAt node, Denotation date)
    {
        if (date.SurelyFails)
        {
            return Denotation.Failure;
        }

        // Every value that is in force on some day of the interval; before the first there is none, and that is an error.
        var (low, high) = (date.Bounds!.Value.Low, date.Bounds.Value.High);
        var values = node.Parameter.Schedule.Values;
        var possible = values.Where((value, i) => value.From.DayNumber <= high && (i + 1 == values.Length || values[i + 1].From.DayNumber > low)).Select(value => Denotation.Of(value.Value)).ToList();
        if (values.Length == 0 || values[0].From.DayNumber > low)
        {
            possible.Add(Denotation.Failure);
        }

        return possible.Aggregate(Denotation.Either).Failing(date.MayFail);
    }

    private Denotation Lookup(BoundLookup node)
    {
        var date = Value(node.Date);
        if (date.SurelyFails)
        {
            return Denotation.Failure;
        }

        var (low, high) = (date.Bounds!.Value.Low, date.Bounds.Value.High);
        var editions = node.Table.Editions;
        var possible = editions.Where((edition, i) => edition.From.DayNumber <= high && (i + 1 == editions.Length || editions[i + 1].From.DayNumber > low)).Select(edition => Row(node, edition)).ToList();
        if (editions.Length == 0 || editions[0].From.DayNumber > low)
        {
            possible.Add(Denotation.Failure);
        }

        return possible.Aggregate(Denotation.Either).Failing(date.MayFail);
    }

    private Denotation Row(BoundLookup node, TableEdition edition)
    {
        var keys = node.Keys.Select(Value).ToList();
        if (keys.Any(key => key.SurelyFails))
        {
            return Denotation.Failure;
        }

        var otherwise = edition.Otherwise is { } value ? Denotation.Of(value) : Denotation.Absent;
        var results = new List<Denotation>();
        var mayFallThrough = true;
        foreach (var (rowKeys, rowValue) in edition.Rows)
        {
            var match = keys.Select((key, i) => Equal(key, Denotation.Of(rowKeys[i]), node.Table.Keys[i].Type is TextType)).Aggregate(Plains.True, Plains.And);
            if (match.Contains(Plain.True))
            {
                results.Add(Denotation.Of(rowValue));
            }

            if (!match.Contains(Plain.False))
            {
                mayFallThrough = false;
                break;
            }
        }

        // A table that covers every combination falls through for none; the binder has checked that, and typed it so.
        var covers = edition.Otherwise is null && node.Type is not OptionalType;
        if (mayFallThrough && (results.Count == 0 || !covers))
        {
            results.Add(otherwise);
        }

        return results.Aggregate(Denotation.Either).Failing(keys.Any(key => key.MayFail));
    }
}
