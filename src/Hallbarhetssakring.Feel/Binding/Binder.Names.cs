using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Names, fields, and lists by condition or place.</summary>
internal sealed partial class Binder
{
    // The names of filters' rows: they have none of their own, and their fields are read by plain name.
    private const string FilterRow = "item";

    private BoundNode Name(NameSyntax syntax, SourceLocation location)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            var variable = _variables[i];
            if (variable.Name == syntax.Name)
            {
                return new BoundVariable(variable.Name, variable.Depth, variable.Type, location);
            }

            if (variable.Name == FilterRow && variable.Type is RecordType { Shape: var shape } && shape.Find(syntax.Name) is { } field)
            {
                return new BoundField(new BoundVariable(FilterRow, variable.Depth, variable.Type, location), field, field.Type, location);
            }
        }

        switch (_scope.Find(syntax.Name))
        {
            case SlotSymbol slot:
                return new BoundSlot(slot, slot.Type, location);
            case ParameterSymbol parameter:
                return new BoundSlot(parameter.AsOf, parameter.AsOf.Type, location);
            case DefinitionSymbol definition:
                return Definition(definition, location);
            case UnsoundSymbol:
                return new BoundError(location);
            case GroupSymbol group:
                Report(BindingDiagnostics.UnknownName, location, syntax.Name, new LocalizedText(
                    $"Det är en grupp: skriv {group.Name}.{group.Fields[0].Field}.", $"It is a group: write {group.Name}.{group.Fields[0].Field}."));
                return new BoundError(location);
            case TableSymbol table:
                Report(BindingDiagnostics.WrongArgumentCount, location, table.Name, table.Keys.Length, 0);
                return new BoundError(location);
            default:
                var suggestion = Suggestion(syntax.Name, KnownNames());
                Report(BindingDiagnostics.UnknownName, location, syntax.Name, NameSuggester.Nearest(syntax.Name, KnownNames()) is null ? Join(suggestion, _scope.WhereDeclared) : suggestion);
                return new BoundError(location);
        }
    }

    private static LocalizedText Join(LocalizedText first, LocalizedText? then) =>
        then is null ? first : new LocalizedText($"{first.Swedish} {then.Swedish}", $"{first.English} {then.English}");

    private IEnumerable<string> KnownNames()
    {
        var fields = _variables.SelectMany(v => v.Name == FilterRow && v.Type is RecordType record ? record.Shape.Fields.Select(f => f.Name) : [v.Name]);
        return _scope.Names.Concat(fields);
    }

    private BoundNode Definition(DefinitionSymbol symbol, SourceLocation location)
    {
        var node = _session.Definition(symbol, () => new Binder(_session, _scope, symbol.Syntax).Bind(symbol.Syntax.Root));
        if (node is null)
        {
            Report(BindingDiagnostics.CyclicDefinition, location, symbol.Name);
            return new BoundError(location);
        }

        return node;
    }

    private BoundNode Path(PathSyntax syntax, SourceLocation location)
    {
        if (syntax.Name.Length == 0)
        {
            // The reader has said that a name is missing.
            return new BoundError(location);
        }

        var place = _syntax.Text.Locate(syntax.NameSpan);
        if (syntax.Source is NameSyntax name && !_variables.Any(v => v.Name == name.Name) && _scope.Find(name.Name) is GroupSymbol group)
        {
            var slot = group.Fields.FirstOrDefault(f => f.Field == syntax.Name).Slot;
            if (slot is not null)
            {
                return new BoundSlot(slot, slot.Type, location);
            }

            Report(BindingDiagnostics.UnknownField, place, syntax.Name, Suggestion(syntax.Name, group.Fields.Select(f => f.Field)));
            return new BoundError(location);
        }

        var source = Bind(syntax.Source);
        switch (source.Type)
        {
            case ErrorType:
                return new BoundError(location);
            case RecordType { Shape: var shape }:
                return FieldOf(source, shape, syntax.Name, place, location);
            case OptionalType { Inner: RecordType }:
                var present = Present(source);
                return present.Type is RecordType record ? FieldOf(present, record.Shape, syntax.Name, place, location) : new BoundError(location);
            case ListType { Element: RecordType rows } list:
                if (Introduce(FilterRow, rows, location) is not { } row)
                {
                    return new BoundError(location);
                }

                var body = FieldOf(new BoundVariable(FilterRow, row.Depth, rows, location), rows.Shape, syntax.Name, place, location);
                _variables.RemoveAt(_variables.Count - 1);
                return body.Type.IsError ? body : new BoundMap(source, row.Depth, body, new ListType(body.Type, list.Maximum), location);
            default:
                Report(BindingDiagnostics.UnknownField, place, syntax.Name, new LocalizedText(
                    $"Det som står före punkten är {source.Type.Name.Swedish}, som inte har fält.", $"What stands before the point is {source.Type.Name.English}, which has no fields."));
                return new BoundError(location);
        }
    }

    private BoundNode FieldOf(BoundNode row, RecordShape shape, string name, SourceLocation place, SourceLocation location)
    {
        if (shape.Find(name) is { } field)
        {
            return new BoundField(row, field, field.Type, location);
        }

        Report(BindingDiagnostics.UnknownField, place, name, Suggestion(name, shape.Fields.Select(f => f.Name)));
        return new BoundError(location);
    }

    private BoundNode Filter(FilterSyntax syntax, SourceLocation location)
    {
        var source = Bind(syntax.Source);
        if (source.Type.IsError)
        {
            return new BoundError(location);
        }

        if (source.Type is not ListType list)
        {
            Report(BindingDiagnostics.ListExpected, source.Location, source.Type.Name);
            return new BoundError(location);
        }

        if (Introduce(FilterRow, list.Element, location) is not { } row)
        {
            return new BoundError(location);
        }

        var before = _present;
        var condition = Present(Bind(syntax.Condition));
        _present = before;
        _variables.RemoveAt(_variables.Count - 1);
        return condition.Type switch
        {
            ErrorType => new BoundError(location),
            BooleanType => new BoundFilter(source, row.Depth, condition, location),
            // A place may fall outside the list; what the condition read of the row it can't read as a place.
            NumberType { Unit.IsDimensionless: true } when (condition.FreeVariables & (1UL << row.Depth)) == 0 =>
                new BoundIndex(source, condition, list.Element.AsOptional, location),
            _ => Mismatch(condition, new LocalizedText("ett villkor eller en plats", "a condition or a place")),
        };
    }

    /// <summary>A new variable on top of those around; null, with a diagnostic, when there are too many.</summary>
    private VariableSymbol? Introduce(string name, FeelType type, SourceLocation location, ImmutableArray<(string, SourceLocation)> literals = default)
    {
        const int Most = 16;
        if (_variables.Count >= Most)
        {
            Report(BindingDiagnostics.TooManyVariables, location, Most);
            return null;
        }

        var variable = new VariableSymbol(name, _variables.Count, type) { Literals = literals };
        _variables.Add(variable);
        return variable;
    }
}
