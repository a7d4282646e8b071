using System.Collections;
using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Tests.Syntax;

/// <summary>
/// A tree as a text that says all of it but where it stood and in which language it was: two trees with one text are one expression.
/// </summary>
internal static class TreeText
{
    public static string Of(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        Append(text, expression.Root, expression.Dialect);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? part, Dialect dialect)
    {
        switch (part)
        {
            case null:
                text.Append('∅');
                break;
            case QuantitySyntax quantity:
                var unit = dialect == Dialect.Standard ? null : Vocabulary.UnitOf(quantity.Unit, dialect);
                text.Append(CultureInfo.InvariantCulture, $"Quantity {quantity.Digits} {(unit is null ? quantity.Unit : unit.Symbol + " " + unit.Factor)}");
                break;
            case CallSyntax { Callee: NameSyntax { Name: var name } } call when dialect != Dialect.Standard && BuiltIns.Find(name, dialect) is { } builtIn:
                text.Append("Call ").Append(builtIn.Function);
                Append(text, call.Arguments, dialect);
                break;
            case SyntaxNode or IteratorSyntax or ArgumentSyntax or ContextEntrySyntax or ParameterSyntax or TypeSyntax:
                text.Append(part.GetType().Name).Append('(');
                foreach (var property in part.GetType().GetProperties().Where(p => p.PropertyType != typeof(TextSpan) && p.Name != "EqualityContract").OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append('=');
                    Append(text, property.GetValue(part), dialect);
                    text.Append(' ');
                }

                text.Append(')');
                break;
            case string or bool or Enum:
                text.Append('«').Append(part).Append('»');
                break;
            case IEnumerable parts:
                text.Append('[');
                foreach (var one in parts)
                {
                    Append(text, one, dialect);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ValueTuple<string, TypeSyntax> entry:
                text.Append(entry.Item1).Append(':');
                Append(text, entry.Item2, dialect);
                break;
            default:
                throw new InvalidDataException("A part of a tree that this does not know: " + part.GetType());
        }
    }
}
