using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary><c>någon</c>, <c>varje</c> and <c>för</c>: several lists are one within the other.</summary>
internal sealed partial class Binder
{
    private BoundNode Quantified(QuantifiedSyntax syntax, SourceLocation location) =>
        Iterate(syntax.Iterators, 0, location, () => Condition(syntax.Condition),
            (variable, source, condition, _) => new BoundQuantifier(syntax.IsEvery, variable.Name, variable.Depth, source, condition, location));

    private BoundNode For(ForSyntax syntax, SourceLocation location) =>
        Iterate(syntax.Iterators, 0, location, () => Present(Bind(syntax.Body)), (variable, source, body, isInnermost) =>
        {
            var (element, length) = isInnermost ? (body.Type, 1) : (((ListType)body.Type).Element, ((ListType)body.Type).Maximum);
            var maximum = (int)Math.Min(int.MaxValue, (long)((ListType)source.Type).Maximum * length);
            return new BoundMap(source, variable.Depth, body, isInnermost ? new ListType(element, maximum) : new ListType(body.Type, maximum), location) is var map && isInnermost
                ? map
                : new BoundConcatenation([map], new ListType(element, maximum), location);
        });

    private BoundNode Iterate(
        ImmutableArray<IteratorSyntax> iterators, int index, SourceLocation location, Func<BoundNode> bindBody, Func<VariableSymbol, BoundNode, BoundNode, bool, BoundNode> make)
    {
        var iterator = iterators[index];
        var place = _syntax.Text.Locate(iterator.NameSpan);
        if (iterator.RangeEnd is not null)
        {
            Report(BindingDiagnostics.NotInStrict, place, new LocalizedText("Ett intervall", "A range"), new LocalizedText("Gå igenom en lista.", "Go through a list."));
            return new BoundError(location);
        }

        var source = Bind(iterator.Source);
        if (source.Type is not (ListType or ErrorType))
        {
            Report(BindingDiagnostics.ListExpected, source.Location, source.Type.Name);
            return new BoundError(location);
        }

        if (_variables.Any(v => v.Name == iterator.Name) || _scope.Find(iterator.Name) is not null)
        {
            Report(BindingDiagnostics.VariableReused, place, iterator.Name);
            return new BoundError(location);
        }

        var element = source.Type is ListType list ? list.Element : FeelType.Error;
        var literals = source is BoundList { Items: var items } && items.All(i => i is BoundConstant { Type: TextType })
            ? [.. items.Select(i => ((string)((BoundConstant)i).Value.Reference!, i.Location))]
            : default(ImmutableArray<(string, SourceLocation)>);
        if (Introduce(iterator.Name, element, place, literals) is not { } variable)
        {
            return new BoundError(location);
        }

        var before = _present;
        var isInnermost = index == iterators.Length - 1;
        var body = isInnermost ? bindBody() : Iterate(iterators, index + 1, location, bindBody, make);
        _present = before;
        _variables.RemoveAt(_variables.Count - 1);
        return source.Type.IsError || body.Type.IsError ? new BoundError(location) : make(variable, source, body, isInnermost);
    }
}
