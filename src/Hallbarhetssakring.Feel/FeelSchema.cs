using System.Collections.Frozen;
using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Feel;

/// <summary>
/// The names that expressions may use, with their types, units and bounds: what an expression is checked against once, so that it can't be
/// wrongly typed when it is evaluated. Immutable; serves all threads.
/// </summary>
public sealed class FeelSchema
{
    private readonly ImmutableArray<Symbol> _symbols;
    private readonly FrozenDictionary<string, SchemaSlot> _slots;

    /// <summary>Declares a schema.</summary>
    /// <param name="fields">The names, each once. A record's fields are named <c>record.field</c>.</param>
    /// <exception cref="ArgumentException">Two fields have one name.</exception>
    public FeelSchema(params IEnumerable<FeelField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = [.. fields];
        CheckNames(Fields, nameof(fields));
        var slots = ImmutableArray.CreateBuilder<SchemaSlot>();
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var field in Fields)
        {
            if (field.Type.IsRecord)
            {
                // A record by itself is its fields, each with a place of its own: any of them may be unknown.
                symbols.Add(new GroupSymbol(field.Name, field.Name, [.. field.Type.Fields.Select(part => (part.Name, Add($"{field.Name}.{part.Name}", part.Type)))]));
            }
            else
            {
                symbols.Add(Add(field.Name, field.Type));
            }
        }

        _symbols = symbols.ToImmutable();
        Slots = slots.ToImmutable();
        _slots = Slots.ToFrozenDictionary(slot => slot.Symbol.Name, StringComparer.Ordinal);

        SlotSymbol Add(string name, FeelFieldType type)
        {
            var symbol = new SlotSymbol(name, name, slots.Count, type.DeclaredType, type.Unknown(slots.Count));
            slots.Add(new SchemaSlot(symbol, type));
            return symbol;
        }
    }

    /// <summary>The names in declared order.</summary>
    public ImmutableArray<FeelField> Fields { get; }

    /// <summary>What becomes of a day that the month does not have; undecided unless said.</summary>
    public FeelMonthEnd MonthEnd { get; init; }

    internal ImmutableArray<SchemaSlot> Slots { get; }

    internal SchemaSlot? Find(string name) => _slots.GetValueOrDefault(name);

    /// <summary>
    /// The place of a field, found once, so that giving its value needs no look-up by name:
    /// <c>var amount = schema.Slot&lt;decimal&gt;("amount"); input.Set(amount, 25_000m);</c>
    /// </summary>
    /// <typeparam name="T">
    /// What the value is given as: <see cref="bool"/>; <see cref="decimal"/>, <see cref="int"/> or <see cref="long"/> for numbers;
    /// <see cref="DateOnly"/>; <see cref="string"/> for texts and choices; for a list any sequence.
    /// </typeparam>
    /// <param name="name">The field's name; a record's field as <c>record.field</c>.</param>
    /// <exception cref="ArgumentException">There is no such field, or it can't be given as <typeparamref name="T"/>.</exception>
    public FeelSlot<T> Slot<T>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Find(name) is { } slot)
        {
            return new FeelSlot<T>(this, slot);
        }

        var near = NameSuggester.Nearest(name, _slots.Keys);
        throw new ArgumentException($"The schema has no field “{name}”. " + (near is null ? "Use one of its fields; a record's field is written record.field." : $"Did you mean “{near}”?"), nameof(name));
    }

    /// <summary>A new input in which nothing has been given.</summary>
    public FeelInput NewInput() => new(this);

    internal BindingScope Scope(SlotSymbol? tested) => new(
        tested is null ? _symbols : _symbols.Append(tested with { Name = "?" }), [], null,
        MonthEnd switch { FeelMonthEnd.Down => Values.MonthEnd.Down, FeelMonthEnd.Up => Values.MonthEnd.Up, FeelMonthEnd.Fault => Values.MonthEnd.Fault, _ => Values.MonthEnd.Undeclared });

    internal static void CheckNames(ImmutableArray<FeelField> fields, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field is null || !seen.Add(field.Name))
            {
                throw new ArgumentException($"The name “{field?.Name}” is declared twice. Give each field a name of its own.", parameter);
            }
        }
    }
}

/// <summary>A value's place: its name and type for expressions, and what it may be given as.</summary>
internal sealed record SchemaSlot(SlotSymbol Symbol, FeelFieldType Type);
