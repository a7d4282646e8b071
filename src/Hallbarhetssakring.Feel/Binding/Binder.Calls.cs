using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Calls: parameters at a date, tables, the host's functions, built-ins.</summary>
internal sealed partial class Binder
{
    private BoundNode Call(CallSyntax syntax, SourceLocation location)
    {
        if (syntax.Callee is not NameSyntax { Name: var name } callee || syntax.Arguments.FirstOrDefault(a => a.Name is not null) is not null)
        {
            Report(BindingDiagnostics.NotInStrict, location, new LocalizedText("Ett anrop i den formen", "A call of that form"), new LocalizedText("Skriv namn(värde, värde).", "Write name(value, value)."));
            return new BoundError(location);
        }

        ImmutableArray<SyntaxNode> arguments = [.. syntax.Arguments.Select(a => a.Value)];
        if (BuiltIns.Find(name, Dialect) is { } row)
        {
            return CallBuiltIn(row, arguments, location);
        }

        if (_scope.FindFunction(name) is { } function)
        {
            return function.Bind(new HostCall(this, name, arguments, location));
        }

        switch (_scope.Find(name))
        {
            case ParameterSymbol parameter when HasCount(name, arguments, 1, location):
                var date = Expect(arguments[0], FeelType.Date);
                return date.Type.IsError ? new BoundError(location) : new BoundParameterAt(parameter, date, parameter.AsOf.Type, location);
            case TableSymbol table when HasCount(name, arguments, table.Keys.Length, location):
                return Lookup(table, arguments, location);
            case ParameterSymbol or TableSymbol or UnsoundSymbol:
                return new BoundError(location);
            default:
                var known = BuiltIns.Names(Dialect).Concat(_scope.FunctionNames)
                    .Concat(_scope.Names.Where(n => _scope.Find(n) is ParameterSymbol or TableSymbol));
                Report(BindingDiagnostics.UnknownFunction, Locate(callee), name, Suggestion(name, known));
                return new BoundError(location);
        }
    }

    private bool HasCount(string name, ImmutableArray<SyntaxNode> arguments, int count, SourceLocation location)
    {
        if (arguments.Length == count || (count < 0 && arguments.Length > 0))
        {
            return true;
        }

        Report(BindingDiagnostics.WrongArgumentCount, location, name, count < 0 ? new LocalizedText("minst 1", "at least 1") : count, arguments.Length);
        return false;
    }

    private BoundNode Lookup(TableSymbol table, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        var keys = arguments.Select((argument, i) => Expect(argument, table.Keys[i].Type)).ToImmutableArray();
        if (keys.Any(key => key.Type.IsError))
        {
            return new BoundError(location);
        }

        return new BoundLookup(table, keys, new BoundSlot(table.AsOf, FeelType.Date, location), table.Type, location);
    }

    private BoundNode CallBuiltIn(BuiltIns.Row row, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        var name = BuiltIns.Spell(row, Dialect);
        if (!HasCount(name, arguments, row.Arguments, location))
        {
            return new BoundError(location);
        }

        var node = row.Function switch
        {
            BuiltIn.IsGiven => IsGiven(arguments[0], location),
            BuiltIn.OrElse => OrElse(arguments, location),
            BuiltIn.Date => arguments[0] is TextSyntax text ? DateLiteral(text.Value, location) : LiteralNeeded(name, arguments[0]),
            BuiltIn.Minimum => MinimumOrMaximum(BuiltIn.Minimum, BuiltIn.MinimumOfList, arguments, location),
            BuiltIn.Maximum => MinimumOrMaximum(BuiltIn.Maximum, BuiltIn.MaximumOfList, arguments, location),
            BuiltIn.Matches => Matches(name, arguments, location),
            BuiltIn.Concatenate => Concatenate(arguments, location),
            _ => Plain(row.Function, arguments, location),
        };
        return node.Type.IsError ? new BoundError(location) : node;
    }

    private BoundNode Plain(BuiltIn function, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        BoundNode Make(FeelType type, params BoundNode[] bound) =>
            bound.Any(b => b.Type.IsError) ? new BoundError(location) : new BoundCall(function, [.. bound], type, location);

        switch (function)
        {
            case BuiltIn.Sum:
                var summed = ListOf<NumberType>(arguments[0], FeelType.Number.Name);
                return Make(ElementOf(summed), summed);
            case BuiltIn.Mean or BuiltIn.Median:
                var averaged = ListOf<NumberType>(arguments[0], FeelType.Number.Name);
                return Make(ElementOf(averaged).AsOptional, averaged);
            case BuiltIn.Product:
                return Make(FeelType.Number, Expect(arguments[0], new ListType(FeelType.Number, int.MaxValue)));
            case BuiltIn.Count:
                return Make(FeelType.Number, ListOf<FeelType>(arguments[0], FeelType.Number.Name));
            case BuiltIn.CountTrue:
                return Make(FeelType.Number, ListOf<BooleanType>(arguments[0], FeelType.Boolean.Name, new ListType(FeelType.Boolean, int.MaxValue)));
            case BuiltIn.Distinct:
                var items = ListOf<FeelType>(arguments[0], FeelType.Number.Name);
                return Make(items.Type, items);
            case BuiltIn.Absolute:
                var number = NumberOf(arguments[0]);
                return Make(number.Type, number);
            case BuiltIn.Round or BuiltIn.RoundDown or BuiltIn.RoundUp:
                var rounded = NumberOf(arguments[0]);
                return Make(rounded.Type, rounded, Expect(arguments[1], FeelType.Number));
            case BuiltIn.Length:
                return Make(FeelType.Number, Expect(arguments[0], FeelType.Text));
            case BuiltIn.Contains or BuiltIn.StartsWith or BuiltIn.EndsWith:
                return Make(FeelType.Boolean, Expect(arguments[0], FeelType.Text), Expect(arguments[1], FeelType.Text));
            case BuiltIn.LowerCase or BuiltIn.UpperCase:
                return Make(FeelType.Text, Expect(arguments[0], FeelType.Text));
            case BuiltIn.ToNumber:
                return Make(FeelType.Number.AsOptional, Expect(arguments[0], FeelType.Text));
            case BuiltIn.Year:
                return Make(FeelType.Number, Expect(arguments[0], FeelType.Date));
            case BuiltIn.MonthsBetween or BuiltIn.YearsBetween:
                return Make(new NumberType(Unit.Months), Expect(arguments[0], FeelType.Date), Expect(arguments[1], FeelType.Date));
            default:
                return Make(new NumberType(Unit.Days), Expect(arguments[0], FeelType.Date), Expect(arguments[1], FeelType.Date));
        }
    }

    private BoundNode IsGiven(SyntaxNode argument, SourceLocation location)
    {
        var operand = Bind(argument);
        if (operand.Type is OptionalType or ErrorType)
        {
            return operand.Type.IsError ? operand : new BoundIsGiven(operand, location);
        }

        Report(BindingDiagnostics.NeverAbsent, operand.Location, Shown(operand.Location));
        return new BoundError(location);
    }

    private BoundNode OrElse(ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        var operand = Bind(arguments[0]);
        var otherwise = Present(Bind(arguments[1], operand.Type.Underlying));
        if (operand.Type.IsError || otherwise.Type.IsError)
        {
            return new BoundError(location);
        }

        if (operand.Type is not OptionalType)
        {
            Report(BindingDiagnostics.NeverAbsent, operand.Location, Shown(operand.Location));
            return new BoundError(location);
        }

        return AgreeForComparison(operand with { Type = operand.Type.Underlying }, otherwise) ? new BoundOrElse(operand, otherwise, location) : new BoundError(location);
    }

    // min(list) may have no value; min(a, b) has one.
    private BoundNode MinimumOrMaximum(BuiltIn ofValues, BuiltIn ofList, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        if (arguments.Length == 1)
        {
            var list = ListOf<FeelType>(arguments[0], FeelType.Number.Name);
            return ElementOf(list) switch
            {
                ErrorType => list,
                NumberType or DateType => new BoundCall(ofList, [list], ElementOf(list).AsOptional, location),
                _ => Mismatch(list, new LocalizedText("en lista av tal eller datum", "a list of numbers or dates")),
            };
        }

        var first = Present(Bind(arguments[0]));
        var nodes = ImmutableArray.Create(first);
        foreach (var argument in arguments.Skip(1))
        {
            var node = Present(Bind(argument));
            if (node.Type.IsError || first.Type.IsError || !AgreeForComparison(first, node))
            {
                return new BoundError(location);
            }

            nodes = nodes.Add(node);
        }

        return first.Type is NumberType or DateType ? new BoundCall(ofValues, nodes, first.Type, location) : Mismatch(first, FeelType.Number.Name);
    }

    private BoundNode Matches(string name, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        if (arguments[1] is not TextSyntax pattern)
        {
            return LiteralNeeded(name, arguments[1]);
        }

        if (!Patterns.IsValid(pattern.Value))
        {
            Report(BindingDiagnostics.BadPattern, Locate(pattern), pattern.Value);
            return new BoundError(location);
        }

        return new BoundCall(BuiltIn.Matches, [Expect(arguments[0], FeelType.Text), Bind(pattern)], FeelType.Boolean, location);
    }

    private BoundNode Concatenate(ImmutableArray<SyntaxNode> arguments, SourceLocation location)
    {
        var lists = arguments.Select(argument => ListOf<FeelType>(argument, FeelType.Number.Name)).ToImmutableArray();
        var type = lists.Select(ElementOf).Aggregate((a, b) => a.IsError || b.IsError ? FeelType.Error : Common(a, b) ?? FeelType.Null);
        if (type is NullType)
        {
            return Mismatch(lists[^1], lists[0].Type.Name);
        }

        var maximum = (int)Math.Min(int.MaxValue, lists.Sum(l => l.Type is ListType list ? (long)list.Maximum : 0));

        // Each list is an item of a list of lists.
        var outer = new BoundList(lists, new ListType(new ListType(type, maximum), lists.Length), location);
        return type.IsError ? new BoundError(location) : new BoundConcatenation([outer], new ListType(type, maximum), location);
    }

    private BoundError LiteralNeeded(string name, SyntaxNode argument)
    {
        Report(BindingDiagnostics.LiteralExpected, Locate(argument), name);
        return new BoundError(Locate(argument));
    }

    private BoundNode NumberOf(SyntaxNode argument)
    {
        var node = Present(Bind(argument));
        return node.Type is NumberType or ErrorType ? node : Mismatch(node, FeelType.Number.Name);
    }

    private BoundNode ListOf<TElement>(SyntaxNode argument, LocalizedText element, FeelType? expected = null) where TElement : FeelType
    {
        var node = Present(Bind(argument, expected));
        if (node.Type is ErrorType or ListType { Element: TElement })
        {
            return node;
        }

        if (node.Type is ListType { Element: OptionalType })
        {
            Report(BindingDiagnostics.UnhandledOptional, node.Location);
            return new BoundError(node.Location);
        }

        return Mismatch(node, new LocalizedText("en lista av " + element.Swedish, "a list of " + element.English));
    }

    private static FeelType ElementOf(BoundNode list) => list.Type is ListType { Element: var element } ? element : FeelType.Error;
}
