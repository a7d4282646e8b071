using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Goals;

/// <summary>The 21 counties by their official two-digit code, each with the region that answers for it.</summary>
internal sealed class Counties : CodeSystem
{
    public static readonly Counties Instance = new();

    private readonly ImmutableArray<(string Code, string Name, string Region)> _entries =
        [.. CatalogTable.Read("lan.tsv").Select(row => (row[0], row[1], row[2])).OrderBy(entry => entry.Item1, StringComparer.Ordinal)];

    private Counties()
    {
    }

    public override LocalizedText Name => new("länskod", "county code");

    public override int Last => _entries.Length - 1;

    public override int Parse(string text)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Code, text, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    public override string Format(int code) => _entries[code].Code;

    public override LocalizedText Title(int code) => LocalizedText.Same(_entries[code].Name);

    /// <summary>The region's name, such as <c>Region Värmland</c>.</summary>
    public string Region(int code) => _entries[code].Region;

    public override string? Suggest(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 1 && Parse("0" + trimmed) >= 0
            ? "0" + trimmed
            : NameSuggester.Nearest(trimmed, _entries.Select(e => e.Name)) is { } name ? _entries.First(e => e.Name == name).Code : null;
    }
}
