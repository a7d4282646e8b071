using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>Reads one field's value; what can't be read is an exception that says why, made only then.</summary>
internal sealed class SlotReader(SchemaSlot slot)
{
    public Value Number(decimal given) => given >= slot.Type.Low && given <= slot.Type.High ? Value.Given(Canonical.Of(given)) : Any(given);

    public Value Date(DateOnly given) => given.DayNumber >= slot.Type.Low && given.DayNumber <= slot.Type.High ? Value.Known(given) : Any(given);

    public Value Any(object? given)
    {
        var bag = new DiagnosticBag();
        var value = new InputReader(bag).Read(given, slot.Type, slot.Symbol.Name, slot.Symbol.Index, -1);
        return bag.Count == 0 ? value : throw new FeelException(bag.ToImmutable());
    }
}
