using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>Membership and unary tests (DMN 1.5, table 59 and 7.3.4).</summary>
internal sealed partial class Evaluator
{
    private const string TestedValue = "?";

    private FeelValue In(InSyntax node, FeelValue value, Scope scope)
    {
        var tested = Scope.With(scope, TestedValue, value);
        bool? holds = false;
        foreach (var test in node.Tests)
        {
            holds = Logic.Or(holds, Holds(test, value, tested));
        }

        return FeelValue.From(holds);
    }

    // A cell: the value at hand is what the host calls "?".
    private FeelValue UnaryTests(UnaryTestsSyntax node, Scope scope)
    {
        var value = scope.Find(TestedValue) ?? NullValue.Instance;
        bool? holds = node.Tests.IsEmpty ? true : false;
        foreach (var test in node.Tests)
        {
            holds = Logic.Or(holds, Holds(test, value, scope));
        }

        return FeelValue.From(node.Negated ? !holds : holds);
    }

    private bool? Holds(SyntaxNode test, FeelValue value, Scope scope)
    {
        if (test is ComparisonTestSyntax comparison)
        {
            return Compare(comparison.Operator, value, Evaluate(comparison.Operand, scope));
        }

        var result = Evaluate(test, scope);
        if (result is BooleanValue boolean && (value is not BooleanValue || Mentions.Name(test, TestedValue)))
        {
            return boolean.Value;
        }

        // A range with an end that is null says nothing of the value; any other null is a value to be equal to.
        return test is RangeSyntax && result.IsNull ? null : Matches(value, result);
    }

    private bool? Matches(FeelValue value, FeelValue expected)
    {
        switch (expected)
        {
            case RangeValue range when value is not RangeValue:
                return range.Contains(value);
            case ListValue list:
                if (value is ListValue && Equality.AreEqual(value, list, Budget) == true)
                {
                    return true;
                }

                return list.Items.Any(item => Budget.Charge()
                    && (item is RangeValue range && value is not RangeValue ? range.Contains(value) : Equality.AreEqual(value, item, Budget)) == true);
            default:
                return Equality.AreEqual(value, expected, Budget);
        }
    }

    /// <summary>A comparison that stands alone is a range: <c>[&lt; 5, &gt; 7]</c> is a list of two (DMN 1.5, rule 8).</summary>
    private FeelValue RangeOfTest(ComparisonTestSyntax test, Scope scope)
    {
        var operand = Evaluate(test.Operand, scope);
        var range = test.Operator switch
        {
            BinaryOperator.Equal => RangeValue.EqualTo(operand),
            BinaryOperator.NotEqual => RangeValue.NotEqualTo(operand),
            BinaryOperator.Less => RangeEnds.Create(NullValue.Instance, false, operand, false),
            BinaryOperator.LessOrEqual => RangeEnds.Create(NullValue.Instance, false, operand, true),
            BinaryOperator.Greater => RangeEnds.Create(operand, false, NullValue.Instance, false),
            _ => RangeEnds.Create(operand, true, NullValue.Instance, false),
        };
        return range ?? run.Warn(StandardDiagnostics.BadRange, test.Span, KindNames.Of(operand), KindNames.Of(NullValue.Instance));
    }
}
