using System.Runtime.CompilerServices;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>
/// The values of one evaluation, given slot by slot without look-ups by name. Made by <see cref="FeelSchema.NewInput"/>, used again for the
/// next evaluation; what has not been set is unknown. It belongs to one thread at a time, and keeps working memory for each expression it is
/// used with.
/// </summary>
public sealed class FeelInput
{
    private readonly Value[] _values;
    private readonly ConditionalWeakTable<FeelExpression, Scratch> _scratch = [];
    private Scratch? _latest;
    private int _version;

    internal FeelInput(FeelSchema schema)
    {
        Schema = schema;
        _values = new Value[schema.Slots.Length];
        Clear();
    }

    /// <summary>The schema whose slots it fills.</summary>
    public FeelSchema Schema { get; }

    /// <summary>Gives a value.</summary>
    /// <exception cref="ArgumentException">The slot is another schema's.</exception>
    /// <exception cref="FeelException">The value is not one of the declared ones (an <see cref="ArgumentException"/>).</exception>
    public FeelInput Set<T>(FeelSlot<T> slot, T value)
    {
        _values[IndexOf(slot)] = slot.Read(value);
        _version++;
        return this;
    }

    /// <summary>Makes a value unknown again.</summary>
    /// <exception cref="ArgumentException">The slot is another schema's.</exception>
    public FeelInput SetUnknown<T>(FeelSlot<T> slot)
    {
        _values[IndexOf(slot)] = slot.Slot.Symbol.Unknown;
        _version++;
        return this;
    }

    /// <summary>Says that there is none.</summary>
    /// <exception cref="ArgumentException">The slot is another schema's, or not optional.</exception>
    public FeelInput SetNone<T>(FeelSlot<T> slot)
    {
        var index = IndexOf(slot);
        _values[index] = slot.Slot.Type.IsOptional ? Value.None : throw new ArgumentException($"The field “{slot.Name}” is not optional, so there can't be none. Declare it with Optional(), or use SetUnknown.", nameof(slot));
        _version++;
        return this;
    }

    /// <summary>Makes everything unknown and then gives a dictionary's values, as <see cref="FeelExpression.Evaluate(IEnumerable{KeyValuePair{string, object}})"/> reads them.</summary>
    /// <exception cref="FeelException">Some value can't be read; all that is wrong is listed, and the input is empty.</exception>
    public FeelInput Load(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Clear();
        var bag = new DiagnosticBag();
        new InputReader(bag).ReadAll(values, Schema, _values);
        if (bag.Count > 0)
        {
            Clear();
            throw new FeelException(bag.ToImmutable());
        }

        return this;
    }

    /// <summary>Makes everything unknown.</summary>
    public void Clear()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = Schema.Slots[i].Symbol.Unknown;
        }

        _version++;
    }

    /// <summary>The expression's working memory, holding the values as they are now.</summary>
    internal Frame FrameFor(FeelExpression expression, int memos)
    {
        if (_latest?.Expression != expression && !_scratch.TryGetValue(expression, out _latest))
        {
            _latest = new Scratch(expression, new Frame(_values.Length, memos));
            _scratch.Add(expression, _latest);
        }

        if (_latest!.Version != _version)
        {
            _values.CopyTo(_latest.Frame.Slots, 0);
            _latest.Frame.Forget();
            _latest.Version = _version;
        }

        return _latest.Frame;
    }

    private int IndexOf<T>(FeelSlot<T> slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot.Schema == Schema ? slot.Slot.Symbol.Index : throw new ArgumentException($"The slot “{slot.Name}” belongs to another schema. Take it from the schema that made this input.", nameof(slot));
    }

    private sealed class Scratch(FeelExpression expression, Frame frame)
    {
        public FeelExpression Expression { get; } = expression;

        public Frame Frame { get; } = frame;

        public int Version { get; set; }
    }
}
