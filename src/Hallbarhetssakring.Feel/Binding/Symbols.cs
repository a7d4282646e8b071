using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Something that a name stands for.</summary>
internal abstract record Symbol(string Name);

/// <summary>
/// A value that each assessment has one of, at a fixed place: a fact, a parameter at the date of assessment, another rule's level.
/// <paramref name="Unknown"/> is what it may be while nobody has given it.
/// </summary>
internal sealed record SlotSymbol(string Name, string Title, int Index, FeelType Type, Value Unknown) : Symbol(Name);

/// <summary>A group of facts that are given one by one: <c>jämställdhet.beskrivs</c>.</summary>
internal sealed record GroupSymbol(string Name, string Title, ImmutableArray<(string Field, SlotSymbol Slot)> Fields) : Symbol(Name);

/// <summary>Something whose declaration is not sound, which has been said: what uses it is neither right nor wrong.</summary>
internal sealed record UnsoundSymbol(string Name) : Symbol(Name);

/// <summary>A named expression (begrepp): bound where it is first used, and the same node everywhere.</summary>
internal sealed record DefinitionSymbol(string Name, ExpressionSyntax Syntax) : Symbol(Name);

/// <summary>A parameter with dated values; its plain name reads the slot, <c>name(date)</c> reads the value at that date.</summary>
internal sealed record ParameterSymbol(string Name, SlotSymbol AsOf, Schedule Schedule) : Symbol(Name);

/// <summary>A table of dated editions: <c>name(key, key)</c> reads the edition at the date of assessment.</summary>
internal sealed record TableSymbol(string Name, ImmutableArray<TableKey> Keys, FeelType Type, ImmutableArray<TableEdition> Editions, SlotSymbol AsOf) : Symbol(Name);

/// <summary>A column that a table is looked up by.</summary>
internal sealed record TableKey(string Name, FeelType Type);

/// <summary>The rows in force from a date; without <paramref name="Otherwise"/> a combination that has no row has no value.</summary>
internal sealed record TableEdition(DateOnly From, ImmutableArray<(ImmutableArray<Value> Keys, Value Value)> Rows, Value? Otherwise);

/// <summary>Values each in force from a date until the next, in order of dates.</summary>
internal sealed record Schedule(ImmutableArray<(DateOnly From, Value Value)> Values)
{
    /// <summary>The value at a day number, or null before the first.</summary>
    public Value? At(decimal dayNumber)
    {
        for (var i = Values.Length - 1; i >= 0; i--)
        {
            if (Values[i].From.DayNumber <= dayNumber)
            {
                return Values[i].Value;
            }
        }

        return null;
    }
}

/// <summary>A row's name within an iteration or filter; <paramref name="Depth"/> is how many enclose it.</summary>
internal sealed record VariableSymbol(string Name, int Depth, FeelType Type) : Symbol(Name)
{
    /// <summary>Where the list is one of literal texts: those texts, so that a comparison with an enumeration can check them.</summary>
    public ImmutableArray<(string Text, Text.SourceLocation Location)> Literals { get; init; }
}
