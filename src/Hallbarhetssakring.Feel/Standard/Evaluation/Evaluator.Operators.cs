using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>Operators (DMN 1.5, tables 50 to 58).</summary>
internal sealed partial class Evaluator
{
    private FeelValue Binary(BinarySyntax node, FeelValue left, Scope scope)
    {
        switch (node.Operator)
        {
            case BinaryOperator.And when Logic.Truth(left) == false:
                return BooleanValue.False;
            case BinaryOperator.Or when Logic.Truth(left) == true:
                return BooleanValue.True;
            case BinaryOperator.And:
                return FeelValue.From(Logic.And(Logic.Truth(left), Logic.Truth(Evaluate(node.Right, scope))));
            case BinaryOperator.Or:
                return FeelValue.From(Logic.Or(Logic.Truth(left), Logic.Truth(Evaluate(node.Right, scope))));
        }

        var right = Evaluate(node.Right, scope);
        var result = node.Operator switch
        {
            BinaryOperator.Add => Add(left, right),
            BinaryOperator.Subtract => Calculation.Subtract(left, right),
            BinaryOperator.Multiply => Calculation.Multiply(left, right),
            BinaryOperator.Divide => Calculation.Divide(left, right),
            BinaryOperator.Power => Budget.Charge(Calculation.StepsOfPower(right)) ? Calculation.Power(left, right) : NullValue.Instance,
            var comparison => FeelValue.From(Compare(comparison, left, right)),
        };
        return result.IsNull ? Undefined(node, left, right) : result;
    }

    private FeelValue Add(FeelValue left, FeelValue right) =>
        left is TextValue a && right is TextValue b && !Budget.AllowsText((long)a.Value.Length + b.Value.Length)
            ? NullValue.Instance
            : Calculation.Add(left, right);

    private bool? Compare(BinaryOperator comparison, FeelValue left, FeelValue right) => comparison switch
    {
        BinaryOperator.Equal => Equality.AreEqual(left, right, Budget),
        BinaryOperator.NotEqual => !Equality.AreEqual(left, right, Budget),
        BinaryOperator.Less => Ordering.Holds(left, right, Relation.Less),
        BinaryOperator.LessOrEqual => Ordering.Holds(left, right, Relation.LessOrEqual),
        BinaryOperator.Greater => Ordering.Holds(left, right, Relation.Greater),
        BinaryOperator.GreaterOrEqual => Ordering.Holds(left, right, Relation.GreaterOrEqual),
        _ => null,
    };

    private FeelValue Undefined(BinarySyntax node, FeelValue left, FeelValue right)
    {
        var sign = Sign(node.Operator);
        return TypeLattice.KindOf(left) == TypeLattice.KindOf(right) && !left.IsNull && left is NumberValue or MonthsValue or NanosValue
            ? run.Warn(StandardDiagnostics.OutOfRange, node.OperatorSpan, sign)
            : run.Warn(StandardDiagnostics.OperatorUndefined, node.OperatorSpan, sign, KindNames.Of(left), KindNames.Of(right));
    }

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Power => "**",
        _ => operation.ToString(),
    };

    private FeelValue Negate(NegateSyntax node, Scope scope)
    {
        var operand = Evaluate(node.Operand, scope);
        var negated = Calculation.Negate(operand);
        return negated.IsNull ? run.Warn(StandardDiagnostics.NotNegatable, node.Span, KindNames.Of(operand)) : negated;
    }

    // Both ends are compared, so that a null end leaves open what the other does not decide.
    private FeelValue Between(BetweenSyntax node, FeelValue value, Scope scope)
    {
        var (low, high) = (Evaluate(node.Low, scope), Evaluate(node.High, scope));
        var holds = Logic.And(Ordering.Holds(value, low, Relation.GreaterOrEqual), Ordering.Holds(value, high, Relation.LessOrEqual));
        return holds is null
            ? run.Warn(StandardDiagnostics.OperatorUndefined, node.Span, "between", KindNames.Of(value), KindNames.Of(low))
            : FeelValue.From(holds);
    }

    private FeelValue InstanceOf(InstanceOfSyntax node, FeelValue value)
    {
        if (TypeReader.Read(node.Type, declaredTypes, run) is not { } type)
        {
            return NullValue.Instance;
        }

        // Null is an instance of nothing but its own type (DMN 1.5, table 60).
        return BooleanValue.Of(value.IsNull ? type.Kind == TypeKind.Null : TypeLattice.Belongs(value, type));
    }

    private FeelValue If(IfSyntax node, Scope scope)
    {
        var condition = Evaluate(node.Condition, scope);
        if (condition is not BooleanValue)
        {
            run.Warn(StandardDiagnostics.NotBoolean, node.Condition.Span, KindNames.Of(condition));
        }

        return Evaluate(Logic.Truth(condition) == true ? node.Then : node.Else, scope);
    }
}
