using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>
/// What a field may hold. Bounds are both ends included; while a value is unknown they are what is known of it, so that
/// <c>share &lt;= 100 %</c> can be true of a share that nobody has given. Immutable.
/// </summary>
public sealed class FeelFieldType
{
    private const int LongestText = 100_000;
    private const decimal LargestBound = 100_000_000_000_000_000_000m;

    private FeelFieldType(FeelType type, decimal low, decimal high)
    {
        Type = type;
        Low = low;
        High = high;
    }

    /// <summary>True or false. Given as <see cref="bool"/>.</summary>
    public static FeelFieldType Boolean { get; } = new(FeelType.Boolean, 0, 1);

    /// <summary>Whether there may be none, in which case <see cref="FeelNone"/> may be given.</summary>
    public bool IsOptional { get; private init; }

    internal FeelType Type { get; }

    internal decimal Low { get; }

    internal decimal High { get; }

    /// <summary>A list's items; null for what is no list.</summary>
    internal FeelFieldType? Element { get; private init; }

    /// <summary>A record's fields; empty for what is no record.</summary>
    internal ImmutableArray<FeelField> Fields { get; private init; } = [];

    internal FeelType DeclaredType => IsOptional ? Type.AsOptional : Type;

    /// <summary>A number. Given as <see cref="decimal"/>, <see cref="int"/> or <see cref="long"/>.</summary>
    /// <param name="minimum">The least it can be; −10^15 unless said.</param>
    /// <param name="maximum">The greatest it can be; 10^15 unless said.</param>
    /// <param name="unit">
    /// Its unit where it has one: a currency (ISO 4217), a unit of your own such as <c>kg</c>, or units joined by <c>/</c> and <c>*</c> such as
    /// <c>SEK/EUR</c>. Numbers are added and compared only in one unit. For spans of time see <see cref="Months"/> and <see cref="Days"/>.
    /// </param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round, or the unit can't be read.</exception>
    public static FeelFieldType Number(decimal? minimum = null, decimal? maximum = null, string? unit = null)
    {
        var parsed = unit is null ? Unit.None : Functions.Vocabulary.Units.Any(row => row.Symbol != "SEK" && row.Swedish.Concat(row.English).Contains(unit)) ? null : Unit.Parse(unit);
        return Bounded(parsed ?? throw new ArgumentException($"“{unit}” can't be read as a unit here. Write a symbol such as kg, or a quotient such as SEK/EUR; use Months or Days for time.", nameof(unit)), minimum, maximum);
    }

    /// <summary>An amount of money. Given in whole units of the currency: 12.5m is twelve kronor and fifty öre.</summary>
    /// <param name="currency">Three capital letters (ISO 4217), such as <c>SEK</c>.</param>
    /// <param name="minimum">The least it can be; 0 unless said.</param>
    /// <param name="maximum">The greatest it can be; 10^15 unless said.</param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round, or the currency is not three capital letters.</exception>
    public static FeelFieldType Amount(string currency, decimal minimum = 0, decimal? maximum = null)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return Syntax.QuantityUnit.IsCurrency(currency)
            ? Bounded(Unit.Of(currency), minimum, maximum)
            : throw new ArgumentException($"“{currency}” is not a currency. Write its three capital letters (ISO 4217), such as SEK.", nameof(currency));
    }

    /// <summary>A share. Given as a number where 1 is the whole: 0.5m is 50 %.</summary>
    /// <param name="minimum">The least it can be; 0 unless said.</param>
    /// <param name="maximum">The greatest it can be; 1 unless said.</param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round.</exception>
    public static FeelFieldType Share(decimal minimum = 0, decimal maximum = 1) => Bounded(Unit.Share, minimum, maximum);

    /// <summary>A span of time in months; a year is twelve. Given as a number of months.</summary>
    /// <param name="minimum">The least it can be.</param>
    /// <param name="maximum">The greatest it can be.</param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round.</exception>
    public static FeelFieldType Months(decimal? minimum = null, decimal? maximum = null) => Bounded(Unit.Months, minimum, maximum);

    /// <summary>A span of time in days, which never turn into months. Given as a number of days.</summary>
    /// <param name="minimum">The least it can be.</param>
    /// <param name="maximum">The greatest it can be.</param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round.</exception>
    public static FeelFieldType Days(decimal? minimum = null, decimal? maximum = null) => Bounded(Unit.Days, minimum, maximum);

    /// <summary>A date without time and zone. Given as <see cref="DateOnly"/>.</summary>
    /// <param name="earliest">The first day it can be; 1900-01-01 unless said.</param>
    /// <param name="latest">The last day it can be; 2199-12-31 unless said.</param>
    /// <exception cref="ArgumentException">The bounds are the wrong way round.</exception>
    public static FeelFieldType Date(DateOnly? earliest = null, DateOnly? latest = null)
    {
        var (first, last) = (earliest ?? UnknownValues.FirstDate, latest ?? UnknownValues.LastDate);
        return new(FeelType.Date, InOrder(first.DayNumber, last.DayNumber, nameof(latest)), last.DayNumber);
    }

    /// <summary>A text. Given as <see cref="string"/>; compared in Unicode's normal form C, letter by letter, by no culture's rules.</summary>
    /// <param name="maximumLength">The most characters (Unicode code points) it can have, up to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or too large.</exception>
    public static FeelFieldType Text(int maximumLength = LongestText)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumLength, LongestText);
        return new(FeelType.Text, 0, maximumLength);
    }

    /// <summary>One of some members. Given as the member's name; expressions compare it with <c>=</c>, <c>!=</c> and <c>in</c>.</summary>
    /// <param name="members">The members' names, each once.</param>
    /// <exception cref="ArgumentException">There are no members, or one stands twice.</exception>
    public static FeelFieldType Choice(params IEnumerable<string> members) => Enumeration(members, isOrdered: false);

    /// <summary>One of some members that have an order, the least first: expressions may also ask <c>level >= "partly"</c>.</summary>
    /// <param name="members">The members' names, each once, the least first.</param>
    /// <exception cref="ArgumentException">There are no members, or one stands twice.</exception>
    public static FeelFieldType OrderedChoice(params IEnumerable<string> members) => Enumeration(members, isOrdered: true);

    /// <summary>A list. Given as any sequence of what its items are given as. A list that is given is whole; its items may be unknown.</summary>
    /// <param name="element">What each item is: any type but a list of lists or an optional record.</param>
    /// <param name="maximum">The most items it can have: what bounds the cost of expressions.</param>
    /// <exception cref="ArgumentException">The items can't stand in a list, or the maximum is negative.</exception>
    public static FeelFieldType List(FeelFieldType element, int maximum)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, 1_000_000);
        return element.Element is null && !element.IsOptional
            ? new(new ListType(element.Type, maximum), 0, 0) { Element = element }
            : throw new ArgumentException("A list's items can be neither lists nor optional. Put the inner list, or what may be absent, in a field of a record.", nameof(element));
    }

    /// <summary>
    /// A record. Given as a dictionary from field name to value. Expressions read <c>record.field</c>; of a list of records,
    /// <c>list.field</c> is the list of the fields.
    /// </summary>
    /// <param name="fields">Its fields, none of which may be or hold a record.</param>
    /// <exception cref="ArgumentException">There are no fields, two have one name, or one is or holds a record.</exception>
    public static FeelFieldType Record(params IEnumerable<FeelField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ImmutableArray<FeelField> all = [.. fields];
        FeelSchema.CheckNames(all, nameof(fields));
        if (all.IsEmpty || all.Any(field => field.Type.IsRecord || field.Type.Element is { IsRecord: true }))
        {
            throw new ArgumentException("A record has at least one field, and none of them is or holds a record. Lift the inner record to a field of the schema.", nameof(fields));
        }

        var shape = new RecordShape([.. all.Select((field, i) => new RecordField(field.Name, field.Name, i, field.Type.DeclaredType, field.Type.Unknown(-1)))]);
        return new(new RecordType(shape), 0, 0) { Fields = all };
    }

    /// <summary>The same where there may be none: expressions must handle that (<c>or_else</c>, <c>is_given</c>) before they use it.</summary>
    /// <exception cref="InvalidOperationException">A record can't be optional: make its fields optional.</exception>
    public FeelFieldType Optional() => IsRecord
        ? throw new InvalidOperationException("A record can't be optional. Make its fields optional.")
        : new(Type, Low, High) { Element = Element, IsOptional = true };

    /// <summary>What people call it, in English.</summary>
    public override string ToString() => DeclaredType.Name.English;

    internal bool IsRecord => !Fields.IsEmpty;

    /// <summary>What it may be while nobody has given it. A list's rows remember their slot.</summary>
    internal Value Unknown(int slot)
    {
        var unknown = Element is { } element ? Value.List(new ListValue([], ((ListType)Type).Maximum, element.UnknownItem(slot)))
            : IsRecord ? UnknownItem(slot) : Value.Unknown(Low, High);
        return IsOptional ? unknown.Or(Possible.None) : unknown;
    }

    internal Value UnknownItem(int slot) => IsRecord ? Value.Row(new RowValue([.. Fields.Select(f => f.Type.Unknown(-1))], slot, -1)) : Unknown(slot);

    /// <summary>The bounds as people write them.</summary>
    internal LocalizedText Bounds => Type is DateType ? LocalizedText.Same($"{Day(Low)} – {Day(High)}")
        : Type is TextType ? new($"högst {Text(High)} tecken", $"at most {Text(High)} characters")
        : LocalizedText.Same($"{Text(Low)} – {Text(High)}");

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(decimal number) => DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FeelFieldType Bounded(Unit unit, decimal? minimum, decimal? maximum)
    {
        var (low, high) = (Math.Clamp(minimum ?? -UnknownValues.LargestNumber, -LargestBound, LargestBound), Math.Clamp(maximum ?? UnknownValues.LargestNumber, -LargestBound, LargestBound));
        return new(new NumberType(unit), Canonical.Of(InOrder(low, high, nameof(maximum))), Canonical.Of(high));
    }

    private static decimal InOrder(decimal low, decimal high, string parameter) =>
        low <= high ? low : throw new ArgumentException("The greatest value is less than the least. Exchange the bounds.", parameter);

    private static FeelFieldType Enumeration(IEnumerable<string> members, bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(members);
        ImmutableArray<string> names = [.. members.Select(name => name is not null && FieldNames.IsUnicode(name) ? name.Normalize() : throw new ArgumentException("A member's name is not sound Unicode.", nameof(members)))];
        if (names.IsEmpty || names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            throw new ArgumentException("A choice has at least one member, and each of them once.", nameof(members));
        }

        var domain = new EnumDomain([.. names.Select(name => new EnumMember(name, name))], isOrdered);
        return new(new EnumType(domain), domain.Unknown.Low, domain.Unknown.High);
    }
}
