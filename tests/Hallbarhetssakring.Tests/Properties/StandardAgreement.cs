using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// For every expression that strict accepts and every total input, strict says what standard FEEL says, except that strict says error where
/// standard says null. The deviations are listed in docs/uttryck.md and here:
/// <list type="bullet">
/// <item>the sum of no items is 0 and their product 1 (<see cref="StandardText"/> writes that out);</item>
/// <item>numbers have 28 digits and end at 7.9 × 10^28, not 34 and 10^6144: a quotient or mean may differ in its last digits;</item>
/// <item>a null that standard FEEL passes over as a value is an error that strict keeps: in a comparison with <c>=</c>, in a list, as the
/// condition of a choice or a filter, and in a test for null.</item>
/// </list>
/// </summary>
public sealed class StandardAgreement
{
    [Fact]
    public void Strict_says_what_standard_says()
    {
        var (known, faults, kept) = (0, 0, 0);
        Properties.CheckCases(3_000, one =>
        {
            var whole = Completion.All(one.Holes, one.Text, one.Random).First();
            if (whole.Any(hole => hole.Value?.Contains("fel", StringComparison.Ordinal) == true))
            {
                return null;
            }

            var strict = one.Evaluate(whole);
            var (text, standard) = Standard(one, whole);
            switch (strict.Plan)
            {
                case "okänt":
                    return $"unknown, though all is given: {strict.PlanSet} {one.Describe(whole)}";
                case "fel" when PassesOverNull(one.Node!):
                    kept++;
                    return null;
                case "fel":
                    faults++;
                    return standard is null ? null : $"strict error, standard {standard}: {text}\n{one.Describe(whole)}";
                default:
                    known++;
                    return Equals(standard, strict.Plan == "sant") || HasRoundedQuotient(one.Node!) ? null : $"strict {strict.Plan}, standard {standard ?? "null"}: {text}\n{one.Describe(whole)}";
            }
        }, asksBaseline: false);
        Assert.True(known > 1_000 && faults + kept > 5, $"{known} known, {faults} faults, {kept} faults that standard passes over: the property says too little.");
    }

    [Theory]
    [InlineData("1 / n > 0", "n=0")]
    [InlineData("p och 1 / n > 0", "n=0 p=ja")]
    [InlineData("p eller 1 / n > 0", "n=0 p=nej")]
    [InlineData("inte (1 / n > 0)", "n=0")]
    [InlineData("1 / n + 2 * m <= 7", "n=0 m=1")]
    [InlineData("summa([1 / n, 2]) > 0", "n=0")]
    [InlineData("max(1 / n, 2) > 0", "n=0")]
    [InlineData("abs(1 / n) > 0", "n=0")]
    [InlineData("avrunda(1 / n, 0) > 0", "n=0")]
    [InlineData("1 / n mellan 0 och 5", "n=0")]
    [InlineData("någon x i tal_lista uppfyller 1 / x > 5", "tal_lista=[0]")]
    [InlineData("varje x i tal_lista uppfyller 1 / x > 0", "tal_lista=[0]")]
    public void Where_strict_says_error_standard_says_null(string text, string facts)
    {
        var node = Case.Bench.Bind(text);
        var read = Case.Bench.Read(Semantics.CorpusFacts.ToJson(facts));
        Assert.Equal("fel", Case.Bench.Evaluate(node, read).Plan);
        Assert.Null(Standard(node, read).Value);
    }

    private static (string Text, object? Value) Standard(Case one, ImmutableArray<Hole> whole) => Standard(one.Node!, Case.Bench.Read(ApplicationSource.Json(whole)));

    private static (string Text, object? Value) Standard(BoundNode node, FactSet facts)
    {
        var slots = Case.Bench.Slots(facts);
        var types = Case.Bench.Schema.Symbols().SelectMany(symbol => symbol switch
        {
            SlotSymbol slot => [slot],
            GroupSymbol group => group.Fields.Select(field => field.Slot),
            _ => Enumerable.Empty<SlotSymbol>(),
        });
        var context = types.Where(slot => slots[slot.Index].IsKnown || slots[slot.Index].IsNone).ToDictionary(slot => StandardText.Slot(slot.Index), slot => Plain(slots[slot.Index], slot.Type));
        context[StandardText.Slot(slots.Length - 2)] = Semantics.Bench.Date;
        context[StandardText.Slot(slots.Length - 1)] = slots[^1].Low;
        var text = StandardText.Of(node);
        var expression = Feel.FeelStandardExpression.Parse(text);
        Assert.True(expression.Diagnostics.IsEmpty, text + "\n" + string.Join('\n', expression.Diagnostics));
        return (text, expression.Evaluate(context).Value);
    }

    private static object? Plain(in Value value, FeelType type) => value switch
    {
        { IsNone: true } => null,
        { Reference: ListValue list } => list.Items.Select(item => Plain(item, ((ListType)type.Underlying).Element)).ToList(),
        { Reference: RowValue row } => ((RecordType)type.Underlying).Shape.Fields.ToDictionary(field => StandardText.Field(field.Index), field => Plain(row.Fields[field.Index], field.Type)),
        { Reference: string text } => text,
        _ => type.Underlying switch
        {
            BooleanType => value.Low != 0,
            DateType => DateOnly.FromDayNumber((int)value.Low),
            CodeType code => code.System.Format((int)value.Low),
            _ => value.Low,
        },
    };

    // A null within one of these is not the null of the whole.
    private static bool PassesOverNull(BoundNode node) =>
        node is BoundComparison { Operator: BinaryOperator.Equal } or BoundIf or BoundFilter or BoundMembership or BoundIsGiven or BoundOrElse or BoundList or BoundMap or BoundLookup or BoundParameterAt
            or BoundCall { Function: BuiltIn.Count or BuiltIn.CountTrue or BuiltIn.Distinct }
        || node.Children.Any(PassesOverNull);

    private static bool HasRoundedQuotient(BoundNode node) =>
        node is BoundArithmetic { Operator: BinaryOperator.Divide } or BoundCall { Function: BuiltIn.Mean } || node.Children.Any(HasRoundedQuotient);
}
