using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>Entries in the order in which they were given (DMN 1.5, 10.3.2.6). A key that is given again takes the new value in the old place.</summary>
internal sealed class ContextValue : FeelValue
{
    public static readonly ContextValue Empty = new([]);

    // Fewer entries than this are found faster by looking than by hashing.
    private const int FewEntries = 8;

    private readonly Dictionary<string, int>? _places;

    public ContextValue(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        var builder = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Depth = Math.Max(Depth, entry.Value.Depth);
            if (places.TryAdd(entry.Key, builder.Count))
            {
                builder.Add(entry);
            }
            else
            {
                builder[places[entry.Key]] = entry;
            }
        }

        Depth++;
        Entries = builder.ToImmutable();
        _places = Entries.Length > FewEntries ? places : null;
    }

    public ImmutableArray<KeyValuePair<string, FeelValue>> Entries { get; }

    public override int Depth { get; }

    public FeelValue? Find(string key)
    {
        if (_places is not null)
        {
            return _places.TryGetValue(key, out var place) ? Entries[place].Value : null;
        }

        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public ContextValue With(string key, FeelValue value) => new(Entries.Append(new KeyValuePair<string, FeelValue>(key, value)));
}
