using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>A value of standard FEEL (DMN 1.5, 10.3.2.3). Immutable; null is a value, too.</summary>
internal abstract class FeelValue
{
    /// <summary>How many lists and contexts lie within one another: 0 for a plain value.</summary>
    public virtual int Depth => 0;

    public bool IsNull => this is NullValue;

    /// <summary>The value as its literal, for people; never fails.</summary>
    public override string ToString() => ValueText.Write(this) ?? "…";

    public static FeelValue From(FeelNumber? number) => number is { } value ? new NumberValue(value) : NullValue.Instance;

    public static FeelValue From(bool? value) => value is { } known ? BooleanValue.Of(known) : NullValue.Instance;
}

internal sealed class NullValue : FeelValue
{
    private NullValue()
    {
    }

    public static NullValue Instance { get; } = new();
}

internal sealed class BooleanValue : FeelValue
{
    public static readonly BooleanValue True = new(true);
    public static readonly BooleanValue False = new(false);

    private BooleanValue(bool value) => Value = value;

    public bool Value { get; }

    public static BooleanValue Of(bool value) => value ? True : False;
}

internal sealed class NumberValue(FeelNumber value) : FeelValue
{
    public FeelNumber Value { get; } = value;

    public static NumberValue Of(int value) => new(FeelNumber.FromInteger(value));
}

internal sealed class TextValue(string value) : FeelValue
{
    public static readonly TextValue Empty = new("");

    public string Value { get; } = value;
}

internal sealed class DateValue(FeelDate value) : FeelValue
{
    public FeelDate Value { get; } = value;
}

internal sealed class TimeValue(FeelTime value) : FeelValue
{
    public FeelTime Value { get; } = value;
}

internal sealed class DateTimeValue(FeelDateTime value) : FeelValue
{
    public FeelDateTime Value { get; } = value;
}

/// <summary>A years and months duration, in months.</summary>
internal sealed class MonthsValue(long months) : FeelValue
{
    public long Months { get; } = months;
}

/// <summary>A days and time duration, in nanoseconds.</summary>
internal sealed class NanosValue(Int128 nanos) : FeelValue
{
    public Int128 Nanos { get; } = nanos;
}

internal sealed class ListValue : FeelValue
{
    public static readonly ListValue Empty = new([]);

    public ListValue(ImmutableArray<FeelValue> items)
    {
        Items = items;
        foreach (var item in items)
        {
            Depth = Math.Max(Depth, item.Depth);
        }

        Depth++;
    }

    public ImmutableArray<FeelValue> Items { get; }

    public override int Depth { get; }
}
