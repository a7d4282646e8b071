using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>The place of a schema's field, and how its value is given. Made by <see cref="FeelSchema.Slot{T}"/>. Immutable.</summary>
/// <typeparam name="T">What the value is given as.</typeparam>
public sealed class FeelSlot<T>
{
    private readonly Func<T, Value> _read;

    internal FeelSlot(FeelSchema schema, SchemaSlot slot)
    {
        Schema = schema;
        Slot = slot;
        var reader = new SlotReader(slot);
        _read = (typeof(T), slot.Type.Type) switch
        {
            (var t, BooleanType) when t == typeof(bool) => As<bool>(static given => Value.Known(given)),
            (var t, NumberType) when t == typeof(decimal) => As<decimal>(reader.Number),
            (var t, NumberType) when t == typeof(int) => As<int>(given => reader.Number(given)),
            (var t, NumberType) when t == typeof(long) => As<long>(given => reader.Number(given)),
            (var t, DateType) when t == typeof(DateOnly) => As<DateOnly>(reader.Date),
            (var t, TextType or EnumType) when t == typeof(string) => As<string>(given => reader.Any(given)),
            (_, ListType) when typeof(System.Collections.IEnumerable).IsAssignableFrom(typeof(T)) && typeof(T) != typeof(string) => given => reader.Any(given),
            _ => throw new ArgumentException($"The field “{slot.Symbol.Name}” is {slot.Type}, which is not given as {typeof(T).Name}. Use bool, decimal, int, long, DateOnly, string, or a sequence for a list."),
        };
    }

    /// <summary>The field's name; a record's field as <c>record.field</c>.</summary>
    public string Name => Slot.Symbol.Name;

    internal FeelSchema Schema { get; }

    internal SchemaSlot Slot { get; }

    internal Value Read(T given) => _read(given);

    private static Func<T, Value> As<TGiven>(Func<TGiven, Value> read) => (Func<T, Value>)(object)read;
}
