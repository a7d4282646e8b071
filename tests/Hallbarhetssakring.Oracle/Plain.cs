using System.Collections.Immutable;

namespace Hallbarhetssakring.Oracle;

/// <summary>What a condition is when every fact is known.</summary>
internal enum Plain
{
    True,
    False,
    Error,
}

/// <summary>The tables of semantics §2, cell by cell; an unknown is a set of more than one, and a table of sets is taken member by member.</summary>
internal static class Plains
{
    public static readonly ImmutableSortedSet<Plain> True = [Plain.True];
    public static readonly ImmutableSortedSet<Plain> False = [Plain.False];
    public static readonly ImmutableSortedSet<Plain> Error = [Plain.Error];
    public static readonly ImmutableSortedSet<Plain> TrueOrFalse = [Plain.True, Plain.False];

    public static ImmutableSortedSet<Plain> And(ImmutableSortedSet<Plain> a, ImmutableSortedSet<Plain> b) => Each(a, b, And);

    public static ImmutableSortedSet<Plain> Or(ImmutableSortedSet<Plain> a, ImmutableSortedSet<Plain> b) => Each(a, b, Or);

    public static ImmutableSortedSet<Plain> Not(ImmutableSortedSet<Plain> a) => [.. a.Select(Not)];

    /// <summary>At least so many hold: some choice of that many hold together. Each way the operands may turn out is taken by itself.</summary>
    public static ImmutableSortedSet<Plain> AtLeast(int minimum, IReadOnlyList<ImmutableSortedSet<Plain>> operands) =>
        [.. Ways(operands).Select(way => Choices(way, minimum).Select(chosen => chosen.Aggregate(Plain.True, And)).Aggregate(Plain.False, Or))];

    private static Plain And(Plain a, Plain b) => (a, b) switch
    {
        (Plain.True, Plain.True) => Plain.True,
        (Plain.False, _) or (_, Plain.False) => Plain.False,
        _ => Plain.Error,
    };

    private static Plain Or(Plain a, Plain b) => (a, b) switch
    {
        (Plain.False, Plain.False) => Plain.False,
        (Plain.True, _) or (_, Plain.True) => Plain.True,
        _ => Plain.Error,
    };

    private static Plain Not(Plain a) => a switch { Plain.True => Plain.False, Plain.False => Plain.True, _ => Plain.Error };

    private static ImmutableSortedSet<Plain> Each(ImmutableSortedSet<Plain> a, ImmutableSortedSet<Plain> b, Func<Plain, Plain, Plain> table) =>
        [.. a.SelectMany(x => b.Select(y => table(x, y)))];

    private static IEnumerable<ImmutableList<Plain>> Ways(IEnumerable<ImmutableSortedSet<Plain>> operands) =>
        operands.Aggregate<ImmutableSortedSet<Plain>, IEnumerable<ImmutableList<Plain>>>([[]], (ways, operand) => ways.SelectMany(way => operand.Select(way.Add)));

    private static IEnumerable<ImmutableList<Plain>> Choices(ImmutableList<Plain> from, int count) =>
        count <= 0 ? [[]]
        : from.Count < count ? []
        : Choices(from.RemoveAt(0), count - 1).Select(rest => rest.Insert(0, from[0])).Concat(Choices(from.RemoveAt(0), count));
}
