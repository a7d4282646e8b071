namespace Hallbarhetssakring.Feel.Values;

/// <summary>Which kinds of result are possible over all completions of the unknown facts.</summary>
[Flags]
internal enum Possible : byte
{
    /// <summary>Not evaluated; never a result.</summary>
    Nothing = 0,
    Value = 1,
    None = 2,
    Fault = 4,
}

/// <summary>
/// What an expression that is not a condition may turn out to be (semantics §1, §3): an approximation from above of the set of its results.
/// Numbers, dates (as day numbers), yes/no (0, 1), members of an enumeration (their place) and codes lie between <see cref="Low"/> and
/// <see cref="High"/>; a text has its length between them. A known value has one result and can neither be absent nor fail.
/// </summary>
internal readonly struct Value
{
    /// <summary>What <see cref="Least"/> is where there are no integers at hand, and <see cref="Low"/> and <see cref="High"/> say all.</summary>
    public const int NotAtHand = int.MinValue;

    // Which possibilities, whether it is known, and how far it is from Least to Most: in one, so that a value stays small.
    private const uint KnownFlag = 8;
    private const int SpanShift = 4;
    private const int WidestSpan = (1 << (32 - SpanShift)) - 1;

    private readonly uint _flags;

    private Value(Possible possible, decimal low, decimal high, object? reference, bool isKnown, int least = NotAtHand, int span = 0)
    {
        // What has no integers at hand has a span that no integers have.
        _flags = (uint)possible | (isKnown ? KnownFlag : 0) | ((uint)(least == NotAtHand ? WidestSpan : span) << SpanShift);
        Low = low;
        High = high;
        Reference = reference;
        Least = least;
    }

    public Possible Possible => (Possible)(_flags & 7);

    public bool IsKnown => (_flags & KnownFlag) != 0;

    /// <summary>Whether it is one integer, which is at hand as <see cref="Least"/>.</summary>
    public bool IsInteger => _flags < 1 << SpanShift;

    /// <summary>
    /// <see cref="Low"/> of a date, member, code, yes/no, text's length or whole number that was given, as an integer, so that comparing two
    /// costs next to nothing, whether they are known or not; of a list, how many items it has at hand, where it is sound. <see cref="NotAtHand"/>
    /// where it is too great or has decimals, or where more than a value is possible.
    /// </summary>
    public int Least { get; }

    /// <summary><see cref="High"/> as an integer, where <see cref="Least"/> is at hand.</summary>
    public int Most => unchecked(Least + (int)(_flags >> SpanShift));

    public decimal Low { get; }

    public decimal High { get; }

    /// <summary>A known text, the name of a known member, a list, a row, the <see cref="Values.Fault"/>, or a <see cref="MemberSet"/>.</summary>
    public object? Reference { get; }

    public bool IsFault => Possible == Possible.Fault;

    public bool IsNone => Possible == Possible.None;

    /// <summary>Neither known, nor surely absent, nor surely a fault.</summary>
    public bool IsUnknown => !IsKnown && !IsFault && !IsNone;

    /// <summary>Unknown, or a list that is not whole or holds an unknown item.</summary>
    public bool IsOpen => IsUnknown || Reference is ListValue { IsOpen: true };

    public bool MayFault => (Possible & Possible.Fault) != 0;

    public bool MayBeNone => (Possible & Possible.None) != 0;

    public static Value None => new(Possible.None, 0, 0, null, isKnown: false);

    public static Value Known(decimal number) => new(Possible.Value, number, number, null, isKnown: true);

    /// <summary>A number of a fact, a parameter or an expression's text: it is read often, so that it pays to see whether it is whole.</summary>
    public static Value Given(decimal number) =>
        new(Possible.Value, number, number, null, isKnown: true, number is > int.MinValue and <= int.MaxValue && decimal.IsInteger(number) ? (int)number : NotAtHand);

    /// <summary>A code, a day number, or another whole number.</summary>
    public static Value Whole(int number) => new(Possible.Value, number, number, null, isKnown: true, number);

    /// <summary>A whole number between two, known when they are the same.</summary>
    public static Value Whole(int least, int most) =>
        new(Possible.Value, least, most, null, isKnown: least == most, most - (long)least < WidestSpan ? least : NotAtHand, most - (long)least < WidestSpan ? most - least : 0);

    public static Value Known(bool value) => Whole(value ? 1 : 0);

    public static Value Known(string text)
    {
        var length = TextLength.Of(text);
        return new(Possible.Value, length, length, text, isKnown: true, length);
    }

    public static Value Known(DateOnly date) => Whole(date.DayNumber);

    public static Value Member(int index, string name) => new(Possible.Value, index, index, name, isKnown: true, index);

    /// <summary>A list whose items are at hand, though some of them may be unknown.</summary>
    public static Value List(ListValue list) =>
        list is { IsSound: true, More: < WidestSpan } ? new(Possible.Value, 0, 0, list, isKnown: true, list.Count, list.More) : new(Possible.Value, 0, 0, list, isKnown: true);

    public static Value Row(RowValue row) => new(Possible.Value, 0, 0, row, isKnown: true);

    public static Value Unknown(decimal low, decimal high)
    {
        var isWhole = low >= -WidestSpan && high <= WidestSpan && high - low is >= 0 and < WidestSpan && decimal.IsInteger(low) && decimal.IsInteger(high);
        return isWhole ? new(Possible.Value, low, high, null, isKnown: false, (int)low, (int)(high - low)) : new(Possible.Value, low, high, null, isKnown: false);
    }

    /// <summary>One of some members of an enumeration, a bit each by place: more than an interval where there is a gap between them.</summary>
    public static Value OneOf(ulong places)
    {
        var set = new MemberSet(places);
        return set.HasGap ? new(Possible.Value, set.Least, set.Most, set, isKnown: false) : Unknown(set.Least, set.Most);
    }

    public static Value Failed(Fault fault) => new(Possible.Fault, 0, 0, fault, isKnown: false);

    /// <summary>A value between two bounds that is known when they meet and nothing else is possible.</summary>
    public static Value Between(decimal low, decimal high, Possible also) =>
        new(Possible.Value | also, low, high, null, isKnown: low == high && also == Possible.Nothing);

    /// <summary>The same with more possibilities.</summary>
    public Value Or(Possible also) =>
        (Possible | also) == Possible ? this : new(Possible | also, Low, High, Reference, isKnown: false);

    /// <summary>The same when absence has been ruled out. What is surely absent is read only behind a guard that decides; it may be anything.</summary>
    public Value Present(in Value unknown)
    {
        if (!MayBeNone)
        {
            return this;
        }

        return IsNone ? unknown : new Value(Possible & ~Possible.None, Low, High, Reference, isKnown: false);
    }

    /// <summary>Everything that either may be.</summary>
    public static Value Union(in Value a, in Value b)
    {
        var possible = a.Possible | b.Possible;
        if (possible == Possible.Value && a.Reference is null && b.Reference is null)
        {
            return Between(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High), Possible.Nothing);
        }

        var (aHas, bHas) = ((a.Possible & Possible.Value) != 0, (b.Possible & Possible.Value) != 0);
        if (!aHas || !bHas)
        {
            var one = aHas ? a : b;
            return one.Or(possible);
        }

        if (a.Reference is MemberSet || b.Reference is MemberSet)
        {
            return OneOf(MemberSet.Of(a) | MemberSet.Of(b)).Or(possible);
        }

        var same = Equals(a.Reference, b.Reference) || (a.Reference is ListValue x && b.Reference is ListValue y && x.IsSurely(y));
        var (low, high) = (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
        var reference = same ? a.Reference : (a.Reference, b.Reference) switch
        {
            (ListValue p, ListValue q) => ListValue.Either(p, q),
            (RowValue p, RowValue q) => RowValue.Either(p, q),
            _ => null,
        };
        return new Value(possible, low, high, reference, isKnown: a.IsKnown && b.IsKnown && same && low == high && possible == Possible.Value);
    }
}
