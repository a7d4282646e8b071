using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// What a fact may be completed with. <see cref="Value"/> bounds say where it lies; a domain also says which values between them there are, so
/// that a witness is one that somebody could give and "no" leaves none out.
/// </summary>
internal abstract record FactDomain
{
    /// <summary>How many decimals a number is completed with where nothing coarser is declared: as many as an application's reading keeps exact for every unit.</summary>
    public const int Decimals = 10;

    public static readonly decimal FinestStep = new(1, 0, 0, false, Decimals);

    /// <summary>Whether it may be absent (<c>T?</c>).</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it may be while nobody has given it.</summary>
    public Value Unknown(int slot) => IsOptional ? Present(slot).Or(Possible.None) : Present(slot);

    /// <summary>The same when it is there.</summary>
    public abstract Value Present(int slot);
}

/// <summary>Numbers and dates: the multiples of a step between two bounds. A date is a day number.</summary>
internal sealed record NumberDomain(decimal Low, decimal High, decimal Step, bool IsDate = false) : FactDomain
{
    public override Value Present(int slot) => Value.Between(Low, High, Possible.Nothing);

    /// <summary>The greatest value of the domain that is not above a number; below <see cref="Low"/> there is none.</summary>
    public decimal Floor(decimal number) => decimal.Floor(number / Step) * Step;

    /// <summary>The least that is not below.</summary>
    public decimal Ceiling(decimal number) => decimal.Ceiling(number / Step) * Step;
}

/// <summary>Yes/no, the members of an enumeration, or the codes of a system, by number from 0.</summary>
internal sealed record ChoiceDomain(FeelType Type, int Last) : FactDomain
{
    public override Value Present(int slot) => Last == 0 ? At(0) : Value.Unknown(0, Last);

    public Value At(int number) => Type is EnumType { Domain: var members } ? members.Values[number] : Value.Known((decimal)number);
}

/// <summary>Texts by length in code points.</summary>
internal sealed record TextDomain(int Longest) : FactDomain
{
    public override Value Present(int slot) => Value.Unknown(0, Longest);
}

/// <summary>Lists up to a length; each item within its own domain.</summary>
internal sealed record ListDomain(FactDomain Item, int Maximum) : FactDomain
{
    public override Value Present(int slot) => Value.List(new ListValue([], Maximum, Item.Unknown(slot)));

    /// <summary>An item that is there though nobody has said what it is.</summary>
    public Value NewItem(int slot, int number) => Item is RowDomain row ? Value.Row(row.New(slot, number)) : Item.Unknown(slot);
}

/// <summary>The fields of a list's rows.</summary>
internal sealed record RowDomain(ImmutableArray<FactDomain> Fields) : FactDomain
{
    public override Value Present(int slot) => Value.Row(New(slot, -1));

    public RowValue New(int slot, int number) => new([.. Fields.Select(field => field.Unknown(slot))], slot, number);
}
