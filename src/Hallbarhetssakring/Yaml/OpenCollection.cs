namespace Hallbarhetssakring.Yaml;

/// <summary>A mapping or list whose end has not been read.</summary>
internal sealed class OpenCollection(bool isMapping, bool isFlow, int start)
{
    public bool IsMapping { get; } = isMapping;

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>A key and value without braces inside <c>[ ]</c>.</summary>
    public bool IsPair { get; init; }

    public int Start { get; } = start;

    public List<YamlEntry> Entries { get; } = [];

    public List<YamlNode> Items { get; } = [];

    /// <summary>The key that waits for its value.</summary>
    public YamlScalar? Key { get; set; }

    /// <summary>The key that waits for its value was no text; its value is dropped with it.</summary>
    public bool KeyIsLost { get; set; }

    public bool ExpectsKey => IsMapping && Key is null && !KeyIsLost;

    public int EndOfContent =>
        Entries.Count > 0 ? Math.Max(Entries[^1].Key.Span.End, Entries[^1].Value.Span.End) : Items.Count > 0 ? Items[^1].Span.End : Start;
}
