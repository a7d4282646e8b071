using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Comparison, membership and arithmetic, with their units.</summary>
internal sealed partial class Binder
{
    private BoundNode Compare(BinaryOperator operation, SyntaxNode leftSyntax, SyntaxNode rightSyntax, SourceLocation location)
    {
        var (left, right) = BindPair(leftSyntax, rightSyntax);
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(location);
        }

        if (left.Type is NullType || right.Type is NullType)
        {
            return CompareWithNull(operation, left.Type is NullType ? right : left, location);
        }

        return ComparePresent(operation, Present(left), Present(right), location);
    }

    private BoundNode ComparePresent(BinaryOperator operation, BoundNode left, BoundNode right, SourceLocation location)
    {
        (left, right) = (Adapt(left, right.Type), Adapt(right, left.Type));
        if (left.Type.IsError || right.Type.IsError || !AgreeForComparison(left, right))
        {
            return new BoundError(location);
        }

        var isOrdering = operation is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (isOrdering && left.Type is not (NumberType or DateType or EnumType { Domain.IsOrdered: true }))
        {
            Report(BindingDiagnostics.NotOrdered, location, Capital(left.Type.Name));
            return new BoundError(location);
        }

        return operation switch
        {
            // a > b is b < a: one form, so that equal conditions share their work.
            BinaryOperator.Greater => new BoundComparison(BinaryOperator.Less, right, left, location),
            BinaryOperator.GreaterOrEqual => new BoundComparison(BinaryOperator.LessOrEqual, right, left, location),
            BinaryOperator.NotEqual => new BoundNot(new BoundComparison(BinaryOperator.Equal, left, right, location), location),
            _ => new BoundComparison(operation, left, right, location),
        };
    }

    // A text literal takes its type from what it stands beside.
    private (BoundNode Left, BoundNode Right) BindPair(SyntaxNode leftSyntax, SyntaxNode rightSyntax)
    {
        if (leftSyntax is TextSyntax && rightSyntax is not TextSyntax)
        {
            var right = Bind(rightSyntax);
            return (Bind(leftSyntax, right.Type), right);
        }

        var left = Bind(leftSyntax);
        return (left, Bind(rightSyntax, left.Type));
    }

    private BoundNode CompareWithNull(BinaryOperator operation, BoundNode operand, SourceLocation location)
    {
        if (operand.Type is not OptionalType || operation is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
        {
            Report(BindingDiagnostics.NeverAbsent, location, Shown(operand.Location));
            return new BoundError(location);
        }

        BoundNode given = new BoundIsGiven(operand, location);
        return operation == BinaryOperator.NotEqual ? given : new BoundNot(given, location);
    }

    // A row's name over a list of literal texts is compared with an enumeration by the members' names: each must be one.
    private BoundNode Adapt(BoundNode node, FeelType other)
    {
        if (node is not BoundVariable { Type: TextType } variable || other is not EnumType { Domain: var domain })
        {
            return node;
        }

        var symbol = _variables.FirstOrDefault(v => v.Depth == variable.Depth);
        if (symbol is null || symbol.Literals.IsDefault)
        {
            return node;
        }

        var sound = true;
        foreach (var (text, place) in symbol.Literals)
        {
            if (domain.IndexOf(text) < 0)
            {
                Report(BindingDiagnostics.NotAMember, place, text, Suggestion(text, domain.Members.Select(m => m.Name)));
                sound = false;
            }
        }

        return sound ? node : new BoundError(node.Location);
    }

    private bool AgreeForComparison(BoundNode left, BoundNode right)
    {
        switch (left.Type, right.Type)
        {
            case (NumberType a, NumberType b):
                return UnitsAgree(left, a.Unit, right, b.Unit);
            case (TextType, EnumType) or (EnumType, TextType) when left is BoundVariable || right is BoundVariable:
                return true;
            default:
                if (Common(left.Type, right.Type) is not null)
                {
                    return true;
                }

                Mismatch(right, left.Type.Name);
                return false;
        }
    }

    private bool UnitsAgree(BoundNode left, Unit a, BoundNode right, Unit b)
    {
        if (IsBare(left) && !IsBare(right) && !b.Equals(Unit.None))
        {
            return !CanBeWritten(b) || ReportBare((BoundConstant)left, b);
        }

        if (IsBare(right) && !IsBare(left) && !a.Equals(Unit.None))
        {
            return !CanBeWritten(a) || ReportBare((BoundConstant)right, a);
        }

        if (a.Equals(b) || (a.IsDimensionless && b.IsDimensionless))
        {
            return true;
        }

        Report(BindingDiagnostics.UnitMismatch, right.Location, a.Name, b.Name);
        return false;
    }

    // A number written without a unit; only such a one can be mended by writing the unit after it.
    private static bool IsBare(BoundNode node) => node is BoundConstant { Type: NumberType { Unit: var unit } } && unit.Equals(Unit.None);

    // A unit that no literal has, such as tonnes or a rate: a bare number is in it.
    private static bool CanBeWritten(Unit unit) => unit.IsShare || Vocabulary.Units.Any(row => row.Symbol == unit.Symbol);

    private bool ReportBare(BoundConstant number, Unit unit)
    {
        Report(BindingDiagnostics.BareNumber, number.Location, Shown(number.Location), unit.Name, Written(number, unit, Dialect));
        return false;
    }

    /// <summary>A bare number as it is written with a unit: <c>409 kr</c>, <c>15 %</c> for 0.15.</summary>
    public static string Written(BoundConstant constant, Unit unit, Dialect dialect)
    {
        var (number, digits) = (constant.Value.Low, Shown(constant.Location));
        if (unit.IsShare)
        {
            return Canonical.Of(number > 0 && number < 1 ? number * 100 : number).ToString(CultureInfo.InvariantCulture) + " %";
        }

        var row = Vocabulary.Units.LastOrDefault(u => u.Symbol == unit.Symbol);
        return row is null ? digits + " " + unit : digits + " " + Vocabulary.UnitWords(row, dialect)[0];
    }

    private static string Shown(SourceLocation location) => location.Source.Slice(location.Span);

    private static LocalizedText Capital(LocalizedText text) => new(Upper(text.Swedish), Upper(text.English));

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private BoundNode Within(BinarySyntax syntax, SourceLocation location)
    {
        var (left, right) = BindPair(syntax.Left, syntax.Right);
        (left, right) = (Present(left), Present(right));
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(location);
        }

        if (left.Type is not CodeType { System: { HasLevels: true } system })
        {
            return Mismatch(left, new LocalizedText("ett mål", "a goal"));
        }

        return right.Type is CodeType { System: var other } && other == system ? new BoundWithin(system, left, right, location) : Mismatch(right, left.Type.Name);
    }

    private BoundAnd Between(BetweenSyntax syntax, SourceLocation location) =>
        new([Compare(BinaryOperator.GreaterOrEqual, syntax.Value, syntax.Low, location), Compare(BinaryOperator.LessOrEqual, syntax.Value, syntax.High, location)], location);

    private BoundNode In(InSyntax syntax, SourceLocation location)
    {
        if (syntax.Tests is [RangeSyntax range])
        {
            return InRange(syntax.Value, range, location);
        }

        if (syntax.Tests is not [var test] || test is ComparisonTestSyntax)
        {
            Report(BindingDiagnostics.NotInStrict, location, new LocalizedText("Flera prövningar efter i", "Several tests after in"), new LocalizedText("Skriv x i [a, b].", "Write x in [a, b]."));
            return new BoundError(location);
        }

        // In "x i [...]" the texts take x's type; in "text" i list the text takes the list's.
        var value = syntax.Value is TextSyntax ? null : Present(Bind(syntax.Value));
        var list = Bind(test, value is null ? null : new ListType(value.Type, int.MaxValue));
        if (list.Type.IsError || value is { Type.IsError: true })
        {
            return new BoundError(location);
        }

        if (list.Type is not ListType { Element: var element })
        {
            Report(BindingDiagnostics.ListExpected, list.Location, list.Type.Name);
            return new BoundError(location);
        }

        value ??= Bind(syntax.Value, element);
        if (value.Type.IsError)
        {
            return new BoundError(location);
        }

        // A row's name over literal texts is looked for by the members' names, as it is compared with one.
        if (Adapt(value, element) is var adapted && adapted is BoundVariable { Type: TextType } && element is EnumType)
        {
            return AnyNamed(adapted, list, element, location);
        }

        if (adapted.Type.IsError)
        {
            return adapted;
        }

        return Common(value.Type, element) is null ? Mismatch(value, element.Name) : new BoundMembership(value, list, location);
    }

    private BoundNode AnyNamed(BoundNode name, BoundNode list, FeelType element, SourceLocation location)
    {
        if (Introduce("", element, location) is not { } member)
        {
            return new BoundError(location);
        }

        _variables.RemoveAt(_variables.Count - 1);
        var isNamed = new BoundComparison(BinaryOperator.Equal, new BoundVariable(member.Name, member.Depth, element, location), name, location);
        return new BoundQuantifier(IsEvery: false, member.Name, member.Depth, list, isNamed, location);
    }

    private BoundNode InRange(SyntaxNode value, RangeSyntax range, SourceLocation location)
    {
        var parts = ImmutableArray.CreateBuilder<BoundNode>();
        if (range.Low is { } low)
        {
            parts.Add(Compare(range.LowIncluded ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, value, low, location));
        }

        if (range.High is { } high)
        {
            parts.Add(Compare(range.HighIncluded ? BinaryOperator.LessOrEqual : BinaryOperator.Less, value, high, location));
        }

        return parts.Count == 1 ? parts[0] : new BoundAnd(parts.ToImmutable(), location);
    }
}
