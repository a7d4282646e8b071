using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// Writes a bound strict expression as standard FEEL: units become plain numbers (months as months, shares as numbers of 1), members and codes
/// texts, tables choices. What strict says otherwise by intent is written out, so that both dialects are asked the same question.
/// </summary>
internal static class StandardText
{
    public static string Slot(int index) => "f" + index.ToString(CultureInfo.InvariantCulture);

    public static string Field(int index) => "c" + index.ToString(CultureInfo.InvariantCulture);

    public static string Of(BoundNode node) => node switch
    {
        BoundConstant constant => Constant(constant.Value, constant.Type),
        BoundSlot slot => Slot(slot.Slot.Index),
        BoundVariable variable => Variable(variable.Depth),
        BoundField field => $"{Of(field.Row)}.{Field(field.Field.Index)}",
        BoundPresent present => Of(present.Operand),
        BoundAnd all => "(" + string.Join(" and ", all.Operands.Select(Of)) + ")",
        BoundOr any => "(" + string.Join(" or ", any.Operands.Select(Of)) + ")",
        BoundNot not => $"not({Of(not.Operand)})",
        BoundIf choice => $"(if {Of(choice.Condition)} then {Of(choice.Then)} else {Of(choice.Else)})",
        BoundComparison comparison => $"({Of(comparison.Left)} {Sign(comparison.Operator)} {Of(comparison.Right)})",
        BoundMembership membership => $"list contains({Of(membership.List)}, {Of(membership.Item)})",
        BoundIsGiven given => $"({Of(given.Operand)} != null)",
        BoundOrElse otherwise => $"(if {Of(otherwise.Operand)} != null then {Of(otherwise.Operand)} else {Of(otherwise.Otherwise)})",
        BoundArithmetic arithmetic => $"({Of(arithmetic.Left)} {Sign(arithmetic.Operator)} {Of(arithmetic.Right)})",
        BoundDateShift shift => $"({Of(shift.Date)} {(shift.Backwards ? "-" : "+")} {Of(shift.Amount)} * @\"{(shift.InMonths ? "P1M" : "P1D")}\")",
        BoundQuantifier quantifier => $"({(quantifier.IsEvery ? "every" : "some")} {Variable(quantifier.Depth)} in {Of(quantifier.Source)} satisfies {Of(quantifier.Condition)})",
        BoundFilter filter => $"flatten(for {Variable(filter.Depth)} in {Of(filter.Source)} return if {Of(filter.Condition)} then [{Variable(filter.Depth)}] else [])",
        BoundMap map => $"(for {Variable(map.Depth)} in {Of(map.Source)} return {Of(map.Body)})",
        BoundConcatenation lists => $"flatten({Of(lists.Lists[0])})",
        BoundIndex index => $"{Of(index.Source)}[{Of(index.Place)}]",
        BoundList list => "[" + string.Join(", ", list.Items.Select(Of)) + "]",
        BoundParameterAt parameter => parameter.Parameter.Schedule.Values.Aggregate("null", (rest, step) => $"(if {Of(parameter.Date)} >= {Date(step.From)} then {Constant(step.Value, parameter.Type)} else {rest})"),
        BoundLookup lookup => Lookup(lookup),
        BoundCall call => Call(call),
        _ => throw new InvalidDataException("Without a standard text: " + node.Tag),
    };

    private static string Call(BoundCall call)
    {
        ImmutableArray<string> a = [.. call.Arguments.Select(Of)];
        return call.Function switch
        {
            // Deviation: of an empty list strict has 0 and 1 where FEEL has null.
            BuiltIn.Sum => $"(if count({a[0]}) = 0 then 0 else sum({a[0]}))",
            BuiltIn.Product => $"(if count({a[0]}) = 0 then 1 else product({a[0]}))",
            BuiltIn.Count => $"count({a[0]})",
            BuiltIn.CountTrue => $"count({a[0]}[item])",
            BuiltIn.Mean => $"mean({a[0]})",
            BuiltIn.Median => $"median({a[0]})",
            BuiltIn.MinimumOfList or BuiltIn.Minimum => $"min({string.Join(", ", a)})",
            BuiltIn.MaximumOfList or BuiltIn.Maximum => $"max({string.Join(", ", a)})",
            BuiltIn.Absolute => $"abs({a[0]})",
            BuiltIn.Round => $"decimal({a[0]}, {a[1]})",
            BuiltIn.RoundDown => $"floor({a[0]}, {a[1]})",
            BuiltIn.RoundUp => $"ceiling({a[0]}, {a[1]})",
            BuiltIn.Length => $"string length({a[0]})",
            BuiltIn.Contains => $"contains({a[0]}, {a[1]})",
            BuiltIn.StartsWith => $"starts with({a[0]}, {a[1]})",
            BuiltIn.EndsWith => $"ends with({a[0]}, {a[1]})",
            BuiltIn.Matches => $"matches({a[0]}, {a[1]})",
            BuiltIn.LowerCase => $"lower case({a[0]})",
            BuiltIn.UpperCase => $"upper case({a[0]})",
            BuiltIn.ToNumber => $"number({a[0]}, null, \".\")",
            BuiltIn.Distinct => $"distinct values({a[0]})",
            BuiltIn.Year => $"{a[0]}.year",
            BuiltIn.MonthsBetween => $"(years and months duration({a[0]}, {a[1]}) / @\"P1M\")",
            BuiltIn.YearsBetween => $"(12 * (if {a[1]} >= {a[0]} then 1 else -1) * floor(abs(years and months duration({a[0]}, {a[1]}) / @\"P1Y\")))",
            BuiltIn.DaysBetween => $"(({a[1]} - {a[0]}) / @\"P1D\")",
            _ => throw new InvalidDataException("Without a standard text: " + call.Function),
        };
    }

    private static string Lookup(BoundLookup lookup)
    {
        var edition = lookup.Table.Editions[^1];
        return edition.Rows.Reverse().Aggregate(
            edition.Otherwise is { } otherwise ? Constant(otherwise, lookup.Type) : "null",
            (rest, row) => $"(if {string.Join(" and ", lookup.Keys.Select((key, i) => $"{Of(key)} = {Constant(row.Keys[i], key.Type)}"))} then {Constant(row.Value, lookup.Type)} else {rest})");
    }

    private static string Variable(int depth) => "v" + depth.ToString(CultureInfo.InvariantCulture);

    private static string Constant(in Value value, FeelType type) => value.IsNone ? "null" : type.Underlying switch
    {
        BooleanType => value.Low != 0 ? "true" : "false",
        DateType => Date(DateOnly.FromDayNumber((int)value.Low)),
        TextType or EnumType => Printer.Print(new ExpressionSyntax(Feel.Text.EmbeddedText.Whole(new Feel.Text.SourceText("", "")), new TextSyntax(default, (string)value.Reference!), Dialect.Standard), Dialect.Standard),
        NumberType => value.Low < 0 ? $"({Number(value.Low)})" : Number(value.Low),
        _ => throw new InvalidDataException("A constant without a standard text: " + type.Name.English),
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => $"@\"{date:yyyy-MM-dd}\"";

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
