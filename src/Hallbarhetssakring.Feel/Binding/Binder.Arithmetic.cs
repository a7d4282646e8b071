using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Arithmetic on numbers with units and on dates (semantics §10).</summary>
internal sealed partial class Binder
{
    private BoundNode Negate(NegateSyntax syntax, SourceLocation location, FeelType? expected)
    {
        var operand = Present(Bind(syntax.Operand, expected));
        return operand switch
        {
            { Type: ErrorType } => operand,
            BoundConstant { Type: NumberType } constant => new BoundConstant(Arithmetic.Negate(constant.Value), constant.Type, location),
            { Type: NumberType type } => new BoundArithmetic(
                BinaryOperator.Subtract, new BoundConstant(Value.Known(0m), type, location), operand, type, location),
            _ => Mismatch(operand, FeelType.Number.Name),
        };
    }

    private BoundNode ArithmeticOperation(BinarySyntax syntax, SourceLocation location)
    {
        var left = Present(Bind(syntax.Left));
        var right = Present(Bind(syntax.Right));
        return (left.Type, right.Type) switch
        {
            (ErrorType, _) or (_, ErrorType) => new BoundError(location),
            (NumberType a, NumberType b) => Numbers(syntax.Operator, left, a.Unit, right, b.Unit, location),
            (DateType, NumberType b) => Shift(syntax.Operator, left, right, b.Unit, location),
            (NumberType a, DateType) when syntax.Operator == BinaryOperator.Add => Shift(syntax.Operator, right, left, a.Unit, location),
            (DateType, DateType) when syntax.Operator == BinaryOperator.Subtract =>
                new BoundArithmetic(BinaryOperator.Subtract, left, right, new NumberType(Unit.Days), location),
            (DateType, _) => Mismatch(right, new LocalizedText("dagar eller månader", "days or months")),
            (NumberType, _) => Mismatch(right, FeelType.Number.Name),
            _ => Mismatch(left, FeelType.Number.Name),
        };
    }

    private BoundNode Numbers(BinaryOperator operation, BoundNode left, Unit a, BoundNode right, Unit b, SourceLocation location)
    {
        switch (operation)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract:
                return UnitsAgree(left, a, right, b)
                    ? new BoundArithmetic(operation, left, right, new NumberType(a.IsDimensionless && b.IsShare ? b : a), location)
                    : new BoundError(location);
            case BinaryOperator.Multiply:
                return new BoundArithmetic(operation, left, right, new NumberType(Unit.Multiply(a, b)), location);
            case BinaryOperator.Divide:
                return new BoundArithmetic(operation, left, right, new NumberType(Unit.Divide(a, b)), location);
            default:
                Report(BindingDiagnostics.NotInStrict, location, new LocalizedText("Upphöjt till (**)", "Power (**)"), new LocalizedText("Skriv en multiplikation.", "Write a multiplication."));
                return new BoundError(location);
        }
    }

    private BoundNode Shift(BinaryOperator operation, BoundNode date, BoundNode amount, Unit unit, SourceLocation location)
    {
        if (operation is not (BinaryOperator.Add or BinaryOperator.Subtract))
        {
            return Mismatch(date, FeelType.Number.Name);
        }

        var inMonths = unit.Equals(Unit.Months);
        if (!inMonths && !unit.Equals(Unit.Days))
        {
            return IsBare(amount) && !ReportBare((BoundConstant)amount, Unit.Days) ? new BoundError(location) : Mismatch(amount, new LocalizedText("dagar eller månader", "days or months"));
        }

        if (inMonths && _scope.MonthEnd == MonthEnd.Undeclared)
        {
            Report(BindingDiagnostics.MonthEndUndeclared, location);
            return new BoundError(location);
        }

        return new BoundDateShift(date, amount, inMonths, operation == BinaryOperator.Subtract, inMonths ? _scope.MonthEnd : MonthEnd.Undeclared, location);
    }
}
