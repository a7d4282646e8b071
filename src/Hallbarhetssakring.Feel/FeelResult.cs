using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel;

/// <summary>What an expression came to. Immutable; it does not change when its input does.</summary>
public sealed class FeelResult
{
    internal FeelResult(FeelStatus status)
    {
        Status = status;
    }

    /// <summary>Whether there is a value, surely none, one that is not known yet, or a fault.</summary>
    public FeelStatus Status { get; }

    /// <summary>
    /// The value where it is known, else null: <see cref="bool"/>, <see cref="decimal"/> (months and days as numbers, a share as a number of 1,
    /// money in its currency), <see cref="DateOnly"/>, <see cref="string"/> (also a choice's member), a list as an <see cref="IReadOnlyList{T}"/> of objects, a
    /// record as an <see cref="IReadOnlyDictionary{TKey, TValue}"/> of names and objects; within lists and records <see cref="FeelNone"/> where there is none.
    /// </summary>
    public object? Value { get; internal init; }

    /// <summary>The least the value can be: a <see cref="decimal"/> or a <see cref="DateOnly"/>; null where nothing like it is known.</summary>
    public object? Lowest { get; internal init; }

    /// <summary>The greatest the value can be, alike.</summary>
    public object? Highest { get; internal init; }

    /// <summary>Whether an unknown result can turn out to be no value.</summary>
    public bool MayBeNone { get; internal init; }

    /// <summary>Whether an unknown result can turn out to be a fault.</summary>
    public bool MayFail { get; internal init; }

    /// <summary>
    /// The values that the result waits for; empty unless it is unknown. They suffice: give all of them, and the result is known, none or a
    /// fault.
    /// </summary>
    public ImmutableArray<FeelMissing> Missing { get; internal init; } = [];

    /// <summary>Why it could not be computed; null unless it is a fault.</summary>
    public FeelFault? Fault { get; internal init; }

    /// <summary>A condition that surely holds. What is unknown or a fault is neither true nor false.</summary>
    public bool IsTrue => Value is true;

    /// <summary>A condition that surely does not hold.</summary>
    public bool IsFalse => Value is false;

    /// <summary>The value as its own type.</summary>
    /// <exception cref="InvalidOperationException">There is no known value, or it is of another type; the message says what there is.</exception>
    public T Get<T>() => Value is T value
        ? value
        : throw new InvalidOperationException(Status == FeelStatus.Known ? $"The value is a {Value!.GetType().Name}, not a {typeof(T).Name}." : $"There is no value: {this}. Look at Status before the value.");

    /// <summary>The value, or what there is instead of it, for people who read logs.</summary>
    public override string ToString() => Status switch
    {
        FeelStatus.Known => Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture)!,
        FeelStatus.None => "none",
        FeelStatus.Unknown => "unknown; missing " + string.Join(", ", Missing),
        _ => "fault " + Fault,
    };
}
