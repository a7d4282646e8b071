using System.Text;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Which optional values a condition has shown to be there, so that what follows may use them (semantics §1).</summary>
internal static class Narrowing
{
    // A longer key would cost more than anybody gains by repeating such an expression.
    private const int LongestKey = 2_000;

    /// <summary>The keys of the values that are there when the condition is true, or when it is false.</summary>
    public static HashSet<string> Given(BoundNode condition, bool whenTrue)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (seenTrue, seenFalse) = (new HashSet<BoundNode>(ReferenceEqualityComparer.Instance), new HashSet<BoundNode>(ReferenceEqualityComparer.Instance));
        Collect(condition, whenTrue);
        return keys;

        void Collect(BoundNode node, bool holds)
        {
            // A definition's node stands wherever the definition is used.
            if (!(holds ? seenTrue : seenFalse).Add(node))
            {
                return;
            }

            switch (node)
            {
                case BoundIsGiven given when holds:
                    keys.Add(Key(given.Operand));
                    break;
                case BoundNot not:
                    Collect(not.Operand, !holds);
                    break;
                case BoundAnd when holds:
                case BoundOr when !holds:
                    foreach (var operand in node.Children)
                    {
                        Collect(operand, holds);
                    }

                    break;
            }
        }
    }

    /// <summary>The same text for the same meaning.</summary>
    public static string Key(BoundNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, BoundNode node)
    {
        text.Append(node.Tag).Append('(');
        foreach (var child in node.Children)
        {
            if (text.Length < LongestKey)
            {
                Append(text, child);
            }
        }

        // A key that was cut must not equal another one.
        text.Append(text.Length < LongestKey ? ")" : ")" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node));
    }
}

/// <summary>What an expression may be while nothing of it is known: the bounds of its declaration, or those of its type.</summary>
internal static class UnknownValues
{
    /// <summary>Numbers without bounds lie within ±10^15, dates within the years 1900–2199 (semantics §3).</summary>
    public const decimal LargestNumber = 1_000_000_000_000_000m;

    public static readonly DateOnly FirstDate = new(1900, 1, 1);

    public static readonly DateOnly LastDate = new(2199, 12, 31);

    private const int LongestText = 100_000;

    public static Value Of(BoundNode node) => node switch
    {
        BoundSlot slot => Bare(slot.Slot.Unknown, slot.Type),
        BoundField field => Bare(field.Field.Unknown, field.Type),
        BoundHostCall call => Bare(call.Unknown, call.Type),
        BoundCall { Function: BuiltIn.MinimumOfList or BuiltIn.MaximumOfList or BuiltIn.Mean or BuiltIn.Median } => Of(node.Type),
        _ => Of(node.Type),
    };

    public static Value Of(FeelType type) => type.Underlying switch
    {
        BooleanType => Value.Unknown(0, 1),
        DateType => Value.Unknown(FirstDate.DayNumber, LastDate.DayNumber),
        NumberType => Value.Unknown(-LargestNumber, LargestNumber),
        TextType => Value.Unknown(0, LongestText),
        EnumType { Domain: var domain } => domain.Unknown,
        CodeType { System: var system } => Value.Unknown(0, system.Last),
        ListType list => Value.List(new ListValue([], list.Maximum, Of(list.Element))),
        RecordType { Shape: var shape } => Value.Row(new RowValue([.. shape.Fields.Select(f => f.Unknown)], -1, -1)),
        _ => Value.Unknown(-LargestNumber, LargestNumber),
    };

    private static Value Bare(in Value unknown, FeelType type) => unknown.MayBeNone ? unknown.Present(Of(type)) : unknown;
}
