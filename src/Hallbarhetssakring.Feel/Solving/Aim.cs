using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>What a search looks for, told by the possible results of the problem's conditions in a cell.</summary>
internal abstract class Aim
{
    /// <summary>Whether a completion of such a cell may still be wanted.</summary>
    public abstract bool IsOpen(ReadOnlySpan<Truth> sets);

    /// <summary>Whether one completion of the cell tells as much as all of them.</summary>
    public abstract bool IsSettled(ReadOnlySpan<Truth> sets);

    /// <summary>Takes a completion with its results; true when the search may end.</summary>
    public abstract bool Offer(Truth[] results, Value[] completion);

    /// <summary>The results still wanted of each condition, one combination after the other, for a look at the linear constraints; null where there are too many.</summary>
    public abstract IReadOnlyList<Truth[]>? Wanted(ReadOnlySpan<Truth> sets);

    /// <summary>Takes a cell that waits only for places that may not be cut; true when the search may end.</summary>
    public virtual bool Rest(Value[] slots) => false;

    /// <summary>The condition to take a cell apart for.</summary>
    public abstract int Undecided(ReadOnlySpan<Truth> sets);
}

/// <summary>One completion in which every condition has one of the results wanted of it.</summary>
internal sealed class FindOne(Truth[] wanted) : Aim
{
    public Value[]? Found { get; private set; }

    public override IReadOnlyList<Truth[]>? Wanted(ReadOnlySpan<Truth> sets) => [wanted];

    public override bool IsOpen(ReadOnlySpan<Truth> sets)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((sets[i] & wanted[i]) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public override bool IsSettled(ReadOnlySpan<Truth> sets) => Undecided(sets) < 0;

    public override bool Offer(Truth[] results, Value[] completion)
    {
        if (Undecided(results) >= 0)
        {
            return false;
        }

        Found = completion;
        return true;
    }

    public override int Undecided(ReadOnlySpan<Truth> sets)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((sets[i] & ~wanted[i]) != 0)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A completion for every combination of results that there is.</summary>
internal sealed class FindAll(int most) : Aim
{
    // More combinations than this are not gone through to see whether all have been found.
    private const int MostCompared = 512;

    private const int MostLookedAt = 16;

    private readonly Dictionary<string, (ImmutableArray<Truth> Results, Value[] Completion)> _found = new(StringComparer.Ordinal);

    public IEnumerable<(ImmutableArray<Truth> Results, Value[] Completion)> Found => _found.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    public bool IsFull => _found.Count >= most;

    public override IReadOnlyList<Truth[]>? Wanted(ReadOnlySpan<Truth> sets)
    {
        var open = Combinations(sets)?.Where(results => !_found.ContainsKey(results)).ToList();
        return open is { Count: <= MostLookedAt } ? [.. open.Select(results => results.Select(c => (Truth)(c - '0')).ToArray())] : null;
    }

    public override bool IsOpen(ReadOnlySpan<Truth> sets) => Combinations(sets) is not { } all || all.Any(results => !_found.ContainsKey(results));

    public override bool IsSettled(ReadOnlySpan<Truth> sets) => Undecided(sets) < 0;

    public override bool Offer(Truth[] results, Value[] completion)
    {
        if (Undecided(results) < 0)
        {
            _found.TryAdd(Key(results), ([.. results], completion));
        }

        return IsFull;
    }

    public override int Undecided(ReadOnlySpan<Truth> sets)
    {
        for (var i = 0; i < sets.Length; i++)
        {
            if (!sets[i].IsKnown())
            {
                return i;
            }
        }

        return -1;
    }

    public static string Key(ReadOnlySpan<Truth> results)
    {
        Span<char> key = stackalloc char[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            key[i] = (char)('0' + (int)results[i]);
        }

        return new string(key);
    }

    /// <summary>Every combination of single results; null where there are too many to go through.</summary>
    public static List<string>? Combinations(ReadOnlySpan<Truth> sets)
    {
        List<string> all = [""];
        foreach (var set in sets)
        {
            all = [.. all.SelectMany(_ => Singles(set), (start, truth) => start + (char)('0' + (int)truth))];
            if (all.Count > MostCompared)
            {
                return null;
            }
        }

        return all;
    }

    public static IEnumerable<Truth> Singles(Truth set) => ((Truth[])[Truth.True, Truth.False, Truth.Fault]).Where(one => set.MayBe(one));
}
