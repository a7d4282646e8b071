using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>
/// Settles names, types and units of an expression in the strict dialect. Every mistake gives a diagnostic and an error node, so that one run
/// finds them all. This part holds conditions and choices.
/// </summary>
internal sealed partial class Binder
{
    private readonly BindingSession _session;
    private readonly BindingScope _scope;
    private readonly ExpressionSyntax _syntax;
    private readonly List<VariableSymbol> _variables = [];
    private ImmutableHashSet<string> _present = ImmutableHashSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    private Binder(BindingSession session, BindingScope scope, ExpressionSyntax syntax)
    {
        _session = session;
        _scope = scope;
        _syntax = syntax;
    }

    private Dialect Dialect => _syntax.Dialect;

    /// <summary>Binds a condition: what is not true or false is a mistake.</summary>
    public static BoundNode BindCondition(BindingSession session, BindingScope scope, ExpressionSyntax syntax)
    {
        var binder = new Binder(session, scope, syntax);
        return session.WithinBudget(binder.Condition(syntax.Root));
    }

    /// <summary>Binds an expression of any type.</summary>
    public static BoundNode BindValue(BindingSession session, BindingScope scope, ExpressionSyntax syntax) =>
        session.WithinBudget(new Binder(session, scope, syntax).Bind(syntax.Root));

    /// <summary>Binds an expression of a type that is known beforehand.</summary>
    public static BoundNode BindExpected(BindingSession session, BindingScope scope, ExpressionSyntax syntax, FeelType type) =>
        session.WithinBudget(new Binder(session, scope, syntax).Expect(syntax.Root, type));

    public SourceLocation Locate(SyntaxNode node) => _syntax.Locate(node);

    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params object[] arguments) =>
        _session.Bag.Report(descriptor, location, arguments);

    /// <summary>An operand of a type; text literals become members and codes.</summary>
    public BoundNode Expect(SyntaxNode syntax, FeelType type)
    {
        var node = Present(Bind(syntax, type));
        return node.Type.IsError || type.IsError || node.Type.Equals(type) || IsSameKind(node.Type, type) ? node : Mismatch(node, type.Name);
    }

    private static bool IsSameKind(FeelType actual, FeelType expected) =>
        (actual, expected) switch
        {
            (NumberType a, NumberType b) => a.Unit.Equals(b.Unit) || (a.Unit.IsDimensionless && b.Unit.IsDimensionless),
            (ListType a, ListType b) => IsSameKind(a.Element, b.Element) || a.Element.Equals(b.Element),
            (CodeType a, CodeType b) => a.System == b.System,
            _ => false,
        };

    private BoundError Mismatch(BoundNode node, LocalizedText expected)
    {
        Report(BindingDiagnostics.WrongType, node.Location, expected, node.Type.Name);
        return new BoundError(node.Location);
    }

    private BoundNode Bind(SyntaxNode syntax, FeelType? expected = null)
    {
        if (_session.Deeper(() => BindNode(syntax, expected)) is { } node)
        {
            return node;
        }

        var location = Locate(syntax);
        Report(BindingDiagnostics.TooDeep, location, CostCheck.MostLevels);
        return new BoundError(location);
    }

    private BoundNode BindNode(SyntaxNode syntax, FeelType? expected)
    {
        var location = Locate(syntax);
        return syntax switch
        {
            ErrorSyntax => new BoundError(location),
            NumberSyntax number => Number(number, location),
            QuantitySyntax quantity => Quantity(quantity, location),
            TextSyntax text => TextLiteral(text, location, expected),
            BooleanSyntax boolean => new BoundConstant(Value.Known(boolean.Value), FeelType.Boolean, location),
            NullSyntax => new BoundConstant(Value.None, FeelType.Null, location),
            AtSyntax at => DateLiteral(at.Value, location),
            NameSyntax name => Name(name, location),
            PathSyntax path => Path(path, location),
            FilterSyntax filter => Filter(filter, location),
            CallSyntax call => Call(call, location),
            NegateSyntax negate => Negate(negate, location, expected),
            NotSyntax not => new BoundNot(Condition(not.Operand), location),
            BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } binary => AndOr(binary, location),
            BinarySyntax { Operator: >= BinaryOperator.Add } binary => ArithmeticOperation(binary, location),
            BinarySyntax { Operator: BinaryOperator.Within } binary => Within(binary, location),
            BinarySyntax binary => Compare(binary.Operator, binary.Left, binary.Right, location),
            BetweenSyntax between => Between(between, location),
            InSyntax membership => In(membership, location),
            IfSyntax choice => If(choice, location, expected),
            ForSyntax iteration => For(iteration, location),
            QuantifiedSyntax quantified => Quantified(quantified, location),
            ListSyntax list => List(list, location, expected),
            _ => NotInStrict(syntax, location),
        };
    }

    private BoundError NotInStrict(SyntaxNode syntax, SourceLocation location)
    {
        var (what, instead) = syntax switch
        {
            ContextSyntax => (new LocalizedText("En kontext med { }", "A context with { }"), new LocalizedText("Deklarera uppgifterna i en grupp.", "Declare the facts in a group.")),
            RangeSyntax => (new LocalizedText("Ett intervall", "A range"), new LocalizedText("Skriv x mellan a och b.", "Write x between a and b.")),
            FunctionSyntax => (new LocalizedText("En egen funktion", "A function of one's own"), new LocalizedText("Skriv ett begrepp.", "Write a definition.")),
            ComparisonTestSyntax => (new LocalizedText("En jämförelse utan vänsterled", "A comparison without a left side"), new LocalizedText("Skriv hela jämförelsen.", "Write the whole comparison.")),
            _ => (new LocalizedText("Det här", "This"), new LocalizedText("", "")),
        };
        Report(BindingDiagnostics.NotInStrict, location, what, instead);
        return new BoundError(location);
    }

    private BoundNode Condition(SyntaxNode syntax)
    {
        var node = Present(Bind(syntax));
        if (node.Type is BooleanType or ErrorType)
        {
            return node;
        }

        Report(BindingDiagnostics.ExampleNeedsCondition, node.Location, node.Type.Name);
        return new BoundError(node.Location);
    }

    // a och b och c is one node; what the earlier operands rule out is ruled out in the later ones.
    private BoundNode AndOr(BinarySyntax syntax, SourceLocation location)
    {
        var operands = ImmutableArray.CreateBuilder<BoundNode>();
        var before = _present;
        foreach (var operand in Flatten(syntax, syntax.Operator))
        {
            var node = Condition(operand);
            operands.Add(node);
            _present = _present.Union(Narrowing.Given(node, whenTrue: syntax.Operator == BinaryOperator.And));
        }

        _present = before;
        return syntax.Operator == BinaryOperator.And ? new BoundAnd(operands.ToImmutable(), location) : new BoundOr(operands.ToImmutable(), location);
    }

    private static IEnumerable<SyntaxNode> Flatten(SyntaxNode syntax, BinaryOperator operation)
    {
        // A long chain leans left; walking it by hand keeps the stack flat.
        var operands = new Stack<SyntaxNode>();
        while (syntax is BinarySyntax binary && binary.Operator == operation)
        {
            operands.Push(binary.Right);
            syntax = binary.Left;
        }

        operands.Push(syntax);
        return operands;
    }

    private BoundNode If(IfSyntax syntax, SourceLocation location, FeelType? expected)
    {
        var condition = Condition(syntax.Condition);
        var before = _present;
        _present = before.Union(Narrowing.Given(condition, whenTrue: true));
        var then = Bind(syntax.Then, expected);
        _present = before.Union(Narrowing.Given(condition, whenTrue: false));
        var otherwise = Bind(syntax.Else, expected ?? then.Type);
        _present = before;
        if (then.Type.IsError || otherwise.Type.IsError)
        {
            return new BoundError(location);
        }

        if (Common(then.Type, otherwise.Type) is { } type)
        {
            return new BoundIf(condition, then, otherwise, type, location);
        }

        return Mismatch(otherwise, then.Type.Name);
    }

    /// <summary>The type that holds both, or null.</summary>
    private static FeelType? Common(FeelType a, FeelType b)
    {
        if (a is NullType || b is NullType)
        {
            return a is NullType ? b.AsOptional : a.AsOptional;
        }

        var (x, y) = (a.Underlying, b.Underlying);
        if (!x.Equals(y) && !IsSameKind(x, y))
        {
            return null;
        }

        var type = (x, y) switch
        {
            // Whichever it turns out to be, there is room for the longer one.
            (ListType p, ListType q) => p.Maximum > q.Maximum ? p : q,
            (NumberType { Unit.IsShare: true }, _) => x,
            _ => y,
        };
        return a is OptionalType || b is OptionalType ? type.AsOptional : type;
    }

    /// <summary>A value that is there: an optional one must have been handled.</summary>
    private BoundNode Present(BoundNode node)
    {
        switch (node.Type)
        {
            case OptionalType when _present.Contains(Narrowing.Key(node)):
                return new BoundPresent(node, UnknownValues.Of(node), node.Location);
            case OptionalType or NullType:
                Report(BindingDiagnostics.UnhandledOptional, node.Location);
                return new BoundError(node.Location);
            default:
                return node;
        }
    }
}
