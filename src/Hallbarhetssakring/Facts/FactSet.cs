using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>A place in a set of facts: a whole fact, or one item of its list, or one field of that row; -1 for what is not meant.</summary>
internal readonly record struct FactPlace(int Slot, int Row = -1, int Field = -1);

/// <summary>What is known of each fact of a schema. Immutable; every change gives a new set.</summary>
internal sealed class FactSet
{
    public FactSet(FactSchema schema, ImmutableArray<Value> values, ImmutableArray<FactState> states, ImmutableDictionary<FactPlace, string> notKnown)
    {
        Schema = schema;
        Values = values;
        States = states;
        NotKnown = notKnown;
    }

    public FactSchema Schema { get; }

    /// <summary>A value by slot; what nobody has given holds what it may be.</summary>
    public ImmutableArray<Value> Values { get; }

    public ImmutableArray<FactState> States { get; }

    /// <summary>What nobody knows, facts and fields of rows alike, with the reason that was given, or an empty text.</summary>
    public ImmutableDictionary<FactPlace, string> NotKnown { get; }

    /// <summary>A set in which everything is missing.</summary>
    public static FactSet Empty(FactSchema schema) => new(
        schema,
        [.. schema.Declarations.Select(fact => fact.Unknown)],
        [.. schema.Declarations.Select(_ => FactState.Missing)],
        ImmutableDictionary<FactPlace, string>.Empty);

    public bool IsNotKnown(FactPlace place) => NotKnown.ContainsKey(place);

    /// <summary>The same with another value of one fact. Another project type opens and closes lists.</summary>
    public FactSet With(int slot, Value value, FactState state)
    {
        var values = Values.SetItem(slot, value);
        var states = States.SetItem(slot, state);
        var notKnown = state == FactState.NotKnown ? NotKnown : NotKnown.RemoveRange(NotKnown.Keys.Where(place => place.Slot == slot));
        return new FactSet(Schema, slot == Schema.ProjectType?.Slot ? OpenLists.Apply(Schema, values, states) : values, states, notKnown);
    }

    /// <summary>The same with one fact missing.</summary>
    public FactSet Without(int slot) => With(slot, Schema.Declarations[slot].Unknown, FactState.Missing);
}
