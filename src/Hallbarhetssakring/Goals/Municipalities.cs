using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Goals;

/// <summary>The 290 municipalities by their official four-digit code, whose leading zero is part of it.</summary>
internal sealed class Municipalities : CodeSystem
{
    public static readonly Municipalities Instance = new();

    private readonly ImmutableArray<(string Code, string Name, int County)> _entries;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private Municipalities()
    {
        _entries =
        [
            .. CatalogTable.Read("kommuner.tsv")
                .Select(row => (row[0], row[1], Counties.Instance.Parse(row[2])))
                .OrderBy(entry => entry.Item1, StringComparer.Ordinal),
        ];
        for (var i = 0; i < _entries.Length; i++)
        {
            _index.Add(_entries[i].Code, i);
        }
    }

    public override LocalizedText Name => new("kommunkod", "municipality code");

    public override int Last => _entries.Length - 1;

    public override int Parse(string text) => _index.GetValueOrDefault(text, -1);

    public override string Format(int code) => _entries[code].Code;

    public override LocalizedText Title(int code) => LocalizedText.Same(_entries[code].Name);

    /// <summary>The code, in <see cref="Counties"/>, of the county that the municipality lies in.</summary>
    public int County(int code) => _entries[code].County;

    /// <summary>A code that lost its leading zero, or the code of the municipality that goes by the name.</summary>
    public override string? Suggest(string text)
    {
        var bare = text.Trim();
        if (bare.Length == 3 && Parse("0" + bare) >= 0)
        {
            return "0" + bare;
        }

        if (bare.EndsWith(" kommun", StringComparison.OrdinalIgnoreCase))
        {
            bare = bare[..^" kommun".Length];
        }

        // Håbo and Habo differ by a ring only: an exact name goes before a near one, and the possessive s of "Karlstads kommun" last.
        return CodeNamed(bare)
            ?? (bare.EndsWith('s') ? CodeNamed(bare[..^1]) : null)
            ?? (NameSuggester.Nearest(bare, _entries.Select(e => e.Name)) is { } name ? CodeNamed(name) : null);
    }

    private string? CodeNamed(string name) =>
        _entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)).Code;
}
