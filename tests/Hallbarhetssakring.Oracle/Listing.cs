using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Oracle;

/// <summary>An item of a list, and whether it belongs: surely, maybe, or nobody can say because the test of it failed.</summary>
internal sealed record Entry(Denotation Value, ImmutableSortedSet<Plain> Presence)
{
    public bool IsSure => Presence.SetEquals(Plains.True);

    public bool SurelyFails => Presence.SetEquals(Plains.Error) || (IsSure && Value.SurelyFails);

    public bool MayFail => Presence.Contains(Plain.Error) || Value.MayFail;
}

/// <summary>A list (semantics §3): the entries at hand, and how many like <see cref="Extra"/> may yet come.</summary>
internal sealed record Listing(ImmutableArray<Entry> Entries, long MayCome, Denotation? Extra)
{
    /// <summary>Whether one that may come would belong; never surely, since it may not come.</summary>
    public ImmutableSortedSet<Plain> ExtraPresence { get; init; } = Plains.TrueOrFalse;

    public static readonly Listing Empty = new([], 0, null);

    public bool IsComplete => MayCome == 0 && Entries.All(entry => entry.IsSure);

    /// <summary>The entries at hand and, where more may come, one that stands for each of them.</summary>
    public IEnumerable<Entry> All => MayCome == 0 ? Entries : Entries.Append(new Entry(Extra!, ExtraPresence));

    public static Listing Of(ListValue list) => new(
        [.. list.Items.Select((item, i) => new Entry(Denotation.Of(item), SetOf(list.PresenceOf(i))))],
        list.More, list.More == 0 ? null : Denotation.Of(list.MoreItem)) { ExtraPresence = SetOf(list.MorePresence) };

    public bool IsSameAs(Listing other) =>
        ReferenceEquals(this, other)
        || (MayCome == other.MayCome && MayCome == 0 && Entries.Length == other.Entries.Length
            && Entries.Zip(other.Entries).All(pair => (ReferenceEquals(pair.First.Value, pair.Second.Value) || (pair.First.Value == pair.Second.Value && pair.First.Value.IsKnown)) && pair.First.IsSure && pair.Second.IsSure));

    /// <summary>Either of two that differ: any number up to the longer one's, and each item anything that an item of either may be.</summary>
    public static Listing Either(Listing a, Listing b)
    {
        var all = a.All.Concat(b.All).ToList();
        return all.Count == 0 ? Empty : new Listing([], Math.Max(a.Entries.Length + a.MayCome, b.Entries.Length + b.MayCome), all.Select(entry => entry.Value).Aggregate(Denotation.Either))
        {
            ExtraPresence = all.Any(entry => entry.Presence.Contains(Plain.Error)) ? Plains.TrueOrFalse.Add(Plain.Error) : Plains.TrueOrFalse,
        };
    }

    private static ImmutableSortedSet<Plain> SetOf(Truth truth)
    {
        var set = ImmutableSortedSet<Plain>.Empty;
        set = (truth & Truth.True) != 0 ? set.Add(Plain.True) : set;
        set = (truth & Truth.False) != 0 ? set.Add(Plain.False) : set;
        return (truth & Truth.Fault) != 0 ? set.Add(Plain.Error) : set;
    }
}
