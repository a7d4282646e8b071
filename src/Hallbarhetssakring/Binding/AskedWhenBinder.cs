using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Binding;

/// <summary>
/// Settles when a fact is worth asking for (frågas_när): a condition over the other facts. It is for the order of questions alone; what is
/// missing is missing whatever it says. For a field of a row it is a filter of the list: the rows that the field is asked for in.
/// </summary>
internal static class AskedWhenBinder
{
    public static ImmutableDictionary<FactPlace, BoundNode> Bind(FactSchema schema, BindingSession session, MonthEnd monthEnd)
    {
        var scope = new BindingScope(schema.Symbols(), [], null, monthEnd);
        var bound = ImmutableDictionary.CreateBuilder<FactPlace, BoundNode>();
        foreach (var fact in schema.Declarations)
        {
            if (fact.AskedWhen is { } when)
            {
                bound[new FactPlace(fact.Slot)] = Binder.BindCondition(session, scope, when);
            }

            // What a field inherits from its list is said of the list.
            foreach (var field in fact.Fields.Where(field => field.AskedWhen is not null && !ReferenceEquals(field.AskedWhen, fact.AskedWhen)))
            {
                bound[new FactPlace(fact.Slot, -1, field.Index)] = Rows(fact, field.AskedWhen!, scope, session);
            }
        }

        return bound.Where(pair => !pair.Value.Type.IsError).ToImmutableDictionary();
    }

    private static BoundNode Rows(FactDeclaration fact, ExpressionSyntax when, BindingScope scope, BindingSession session)
    {
        var span = when.Root.Span;
        SyntaxNode list = fact.Group is { } group ? new PathSyntax(span, new NameSyntax(span, group), fact.FieldName, span) : new NameSyntax(span, fact.Name);
        var rows = Binder.BindValue(session, scope, new ExpressionSyntax(when.Text, new FilterSyntax(span, list, when.Root), when.Dialect));
        if (rows is BoundFilter || rows.Type.IsError)
        {
            return rows;
        }

        // A number would choose a row by its place.
        session.Bag.Report(Feel.Binding.BindingDiagnostics.WrongType, when.Locate(when.Root), FeelType.Boolean.Name, new LocalizedText("tal", "number"));
        return new BoundError(rows.Location);
    }
}
