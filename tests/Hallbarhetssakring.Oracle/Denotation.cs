using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>A least and a greatest number. Dates are day numbers, yes/no 0 and 1, members and codes their place; a text is known by its length.</summary>
internal readonly record struct Bounds(decimal Low, decimal High)
{
    public bool IsPoint => Low == High;

    public static Bounds Hull(Bounds a, Bounds b) => new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
}

/// <summary>
/// The set of an expression's results over all completions (semantics §1), written so that anybody can read it: what value it may have, if
/// any, whether it may be absent, whether it may fail. At most one of <see cref="Bounds"/>, <see cref="Row"/> and <see cref="List"/> is there.
/// </summary>
internal sealed record Denotation
{
    public static readonly Denotation Failure = new() { MayFail = true };
    public static readonly Denotation Absent = new() { MayBeAbsent = true };

    public Bounds? Bounds { get; init; }

    /// <summary>The text, or the member's name, where it is the only one possible.</summary>
    public string? Text { get; init; }

    /// <summary>The only members possible, by place, where that is less than all between the bounds.</summary>
    public ImmutableSortedSet<int>? Places { get; init; }

    public ImmutableArray<Denotation>? Row { get; init; }

    public Listing? List { get; init; }

    public bool MayBeAbsent { get; init; }

    public bool MayFail { get; init; }

    public bool MayHaveValue => Bounds is not null || Row is not null || List is not null;

    public bool SurelyFails => !MayHaveValue && !MayBeAbsent && MayFail;

    public bool SurelyAbsent => !MayHaveValue && MayBeAbsent && !MayFail;

    /// <summary>Whether, if it has a value, that is one number, date or member.</summary>
    public bool IsKnownValue => Bounds is { IsPoint: true };

    /// <summary>One number, date or member and nothing else.</summary>
    public bool IsKnown => IsKnownValue && !MayBeAbsent && !MayFail;

    public static Denotation Number(decimal low, decimal high) => new() { Bounds = new Bounds(low, high) };

    public static Denotation Number(decimal number) => Number(number, number);

    public static Denotation OfText(string text) => Number(text.EnumerateRunes().Count()) with { Text = text };

    public Denotation Failing(bool mayFail) => this with { MayFail = MayFail || mayFail };

    /// <summary>Either of two: what one of them may be, the other may be too.</summary>
    public static Denotation Either(Denotation a, Denotation b)
    {
        var either = new Denotation { MayBeAbsent = a.MayBeAbsent || b.MayBeAbsent, MayFail = a.MayFail || b.MayFail };
        if (!a.MayHaveValue || !b.MayHaveValue)
        {
            var one = a.MayHaveValue ? a : b;
            return one with { MayBeAbsent = either.MayBeAbsent, MayFail = either.MayFail };
        }

        return (a, b) switch
        {
            ({ Bounds: { } x }, { Bounds: { } y }) => either with
            {
                Bounds = Oracle.Bounds.Hull(x, y),
                Text = a.Text is not null && a.Text == b.Text ? a.Text : null,
                Places = a.Places is null && b.Places is null ? null : [.. PlacesOf(a), .. PlacesOf(b)],
            },
            ({ Row: { } x }, { Row: { } y }) => either with { Row = [.. x.Zip(y, (p, q) => Either(p, q))] },
            ({ List: { } x }, { List: { } y }) when x.IsSameAs(y) => either with { List = x },

            ({ List: { } x }, { List: { } y }) => either with { List = Listing.Either(x, y) },
            _ => throw new InvalidOperationException("A number and a list are never one expression's results."),
        };
    }

    private static IEnumerable<int> PlacesOf(Denotation of) => of.Places ?? Enumerable.Range((int)of.Bounds!.Value.Low, (int)(of.Bounds.Value.High - of.Bounds.Value.Low) + 1);

    /// <summary>What a slot holds, in these terms. The value types are shared with the plan; nothing that works on them is.</summary>
    public static Denotation Of(in Value value)
    {
        var denotation = new Denotation { MayBeAbsent = value.MayBeNone, MayFail = value.MayFault };
        if ((value.Possible & Possible.Value) == 0)
        {
            return denotation;
        }

        return value.Reference switch
        {
            ListValue list => denotation with { List = Listing.Of(list) },
            RowValue row => denotation with { Row = [.. row.Fields.Select(field => Of(field))] },
            _ => denotation with { Bounds = new Bounds(value.Low, value.High), Text = value.Reference as string },
        };
    }
}
