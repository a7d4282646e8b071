using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>Turns what a plan came to into what hosts read.</summary>
internal static class ResultReader
{
    public static FeelResult OfCondition(ConditionNode plan, Frame frame, FeelSchema schema)
    {
        var truth = plan.Evaluate(frame);
        return truth switch
        {
            Truth.True or Truth.False => new FeelResult(FeelStatus.Known) { Value = truth == Truth.True },
            Truth.Fault => Failed(plan, frame),
            _ => new FeelResult(FeelStatus.Unknown) { MayFail = truth.MayBe(Truth.Fault), Missing = Missing(plan, frame, schema) },
        };
    }

    public static FeelResult OfValue(ValueNode plan, FeelType type, Frame frame, FeelSchema schema)
    {
        plan.Evaluate(frame, out var value);
        if (value.IsFault || IsBroken(value))
        {
            return Failed(plan, frame);
        }

        if (value.IsNone)
        {
            return new FeelResult(FeelStatus.None);
        }

        var (lowest, highest) = type.Underlying switch
        {
            NumberType => ((object?)Canonical.Of(value.Low), (object?)Canonical.Of(value.High)),
            DateType => (Day(value.Low), Day(value.High)),
            _ => (null, null),
        };
        return value.IsKnown && IsWhole(value)
            ? new FeelResult(FeelStatus.Known) { Value = Plain(value, type), Lowest = lowest, Highest = highest }
            : new FeelResult(FeelStatus.Unknown) { MayBeNone = value.MayBeNone, MayFail = value.MayFault, Lowest = lowest, Highest = highest, Missing = Missing(plan, frame, schema) };
    }

    private static FeelResult Failed(PlanNode plan, Frame frame)
    {
        var fault = plan.FindFault(frame) ?? Fault.BadRow;
        return new FeelResult(FeelStatus.Fault) { Fault = new FeelFault(fault.Code, fault.Message, fault.Location) };
    }

    // A list with an item that surely fails, or of which nobody can say whether it belongs.
    private static bool IsBroken(in Value value) =>
        value.Reference is ListValue list && (list.HasBadRow || list.Items.Where((item, i) => list.PresenceOf(i) == Truth.True).Any(item => item.IsFault));

    private static bool IsWhole(in Value value) => value.Reference switch
    {
        ListValue list => !list.IsOpen && !list.MayHaveBadRow && list.Items.All(item => !item.MayFault && IsWhole(item)),
        RowValue row => row.Fields.All(field => !field.IsUnknown && !field.MayFault && IsWhole(field)),
        _ => true,
    };

    private static object Plain(in Value value, FeelType type) => (value.IsNone, type.Underlying) switch
    {
        (true, _) => FeelNone.Value,
        (_, BooleanType) => value.Low != 0,
        (_, DateType) => Day(value.Low),
        (_, TextType or EnumType) => (string)value.Reference!,
        (_, ListType { Element: var element }) => ((ListValue)value.Reference!).Items.Select(item => Plain(item, element)).ToImmutableArray(),
        (_, RecordType { Shape: var shape }) => shape.Fields.ToImmutableSortedDictionary(field => field.Name, Field((RowValue)value.Reference!), StringComparer.Ordinal),
        _ => Canonical.Of(value.Low),
    };

    private static Func<RecordField, object?> Field(RowValue row) => field => Plain(row.Fields[field.Index], field.Type);

    private static object Day(decimal number) => DateOnly.FromDayNumber((int)Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber));

    private static ImmutableArray<FeelMissing> Missing(PlanNode plan, Frame frame, FeelSchema schema)
    {
        var missing = new MissingSet();
        plan.CollectIfUnknown(frame, missing);
        return
        [
            .. missing.Items.Select(item =>
            {
                var slot = schema.Slots[item.Slot];
                return item.Row < 0 ? new FeelMissing(slot.Symbol.Name)
                    : new FeelMissing(slot.Symbol.Name, item.Row + 1, item.Field < 0 ? null : slot.Type.Element!.Fields[item.Field].Name);
            }),
        ];
    }
}
