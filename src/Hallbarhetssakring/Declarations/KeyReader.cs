using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>
/// Reads the keys of a mapping by their terms, each typed by what the key expects. It remembers what was asked for, so that every other key can
/// be reported at the end, with what was probably meant.
/// </summary>
internal sealed class KeyReader(YamlMapping mapping, DeclarationFile file, string name)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<Term> _asked = [];

    // Keys that have to be there and are perhaps only misspelt: that is said of the misspelt key, once it is known that nobody reads it.
    private readonly List<(string Key, string Misspelt)> _misspelt = [];

    public DeclarationFile File => file;

    public YamlMapping Mapping => mapping;

    /// <summary>What the mapping belongs to, for messages.</summary>
    public string Name => name;

    public TextSpan Span => mapping.Span;

    /// <summary>Counts a key as read whatever it holds.</summary>
    public void Take(string key) => _read.Add(key);

    /// <summary>The key with its value; a key in the other language is reported, and read all the same.</summary>
    public YamlEntry? Entry(Term term)
    {
        if (!_asked.Contains(term))
        {
            _asked.Add(term);
        }

        var spelled = file.Spell(term);
        if (mapping.Find(spelled) is { } entry)
        {
            _read.Add(spelled);
            return entry;
        }

        var other = term.In(file.Language == Language.English ? Language.Swedish : Language.English);
        if (mapping.Find(other) is not { } foreign)
        {
            return null;
        }

        if (_read.Add(other))
        {
            file.Report(DeclarationDiagnostics.WrongLanguageKey, foreign.Key.Span, other, spelled);
        }

        return foreign;
    }

    public bool Has(Term term) => Entry(term) is not null;

    /// <summary>A key that has to be there; a diagnostic where it is not.</summary>
    public YamlEntry? Required(Term term)
    {
        var entry = Entry(term);
        if (entry is null && !mapping.IsDamaged && _misspelt.All(m => m.Key != file.Spell(term)))
        {
            var near = NearestUnread(term);
            if (near is null)
            {
                ReportMissing(file.Spell(term));
            }
            else
            {
                _misspelt.Add((file.Spell(term), near.Key.Text));
            }
        }

        return entry;
    }

    /// <summary>Whether a key that nobody has read looks like a term that is not there: then that is said, of the key.</summary>
    public bool IsMisspelt(Term term) => Entry(term) is null && NearestUnread(term) is not null;

    private YamlEntry? NearestUnread(Term term) =>
        mapping.Entries.FirstOrDefault(e => !_read.Contains(e.Key.Text) && NameSuggester.Nearest(e.Key.Text, [file.Spell(term)]) is not null);

    private void ReportMissing(string key) =>
        file.Report(DeclarationDiagnostics.MissingKey, new TextSpan(mapping.Span.Start, Math.Min(1, mapping.Span.Length)), key);

    public YamlScalar? Scalar(Term term) => Entry(term) is { } entry ? ScalarReader.Scalar(entry.Value, file.Spell(term), file) : null;

    public YamlScalar? RequiredScalar(Term term) => Required(term) is { } entry ? ScalarReader.Scalar(entry.Value, file.Spell(term), file) : null;

    /// <summary>A text in NFC.</summary>
    public string? Text(Term term) => Scalar(term)?.Name;

    public string? RequiredText(Term term) => RequiredScalar(term)?.Name;

    /// <summary>Yes or no; <paramref name="otherwise"/> where the key is absent or wrong.</summary>
    public bool Flag(Term term, bool otherwise = false) =>
        Scalar(term) is { } scalar ? ScalarReader.Flag(scalar, file.Spell(term), file) ?? otherwise : otherwise;

    public DateOnly? Date(Term term) => Scalar(term) is { } scalar ? ScalarReader.Date(scalar, file.Spell(term), file) : null;

    public decimal? Number(Term term) => Scalar(term) is { } scalar ? ScalarReader.Number(scalar, file.Spell(term), file) : null;

    /// <summary>A whole number within bounds.</summary>
    public int? Count(Term term, int least, int most) =>
        Scalar(term) is { } scalar ? ScalarReader.Count(scalar, file.Spell(term), least, most, file) : null;

    /// <summary>One of the words that the vocabulary has for the key.</summary>
    public Term? Word(Term term, params Term[] words) => Scalar(term) is { } scalar ? ScalarReader.Word(scalar, file.Spell(term), words, file) : null;

    public YamlSequence? Sequence(Term term) => Entry(term) is { } entry ? ScalarReader.Expect<YamlSequence>(entry.Value, file.Spell(term), DeclarationDiagnostics.ExpectedSequence, file) : null;

    /// <summary>The keys beneath a key.</summary>
    public KeyReader? Keys(Term term) =>
        Entry(term) is { } entry && ScalarReader.Expect<YamlMapping>(entry.Value, file.Spell(term), DeclarationDiagnostics.ExpectedMapping, file) is { } inner
            ? new KeyReader(inner, file, file.Spell(term))
            : null;

    /// <summary>Reports keys that stand here though they belong to another type of thing.</summary>
    public void ReportMisplaced(IEnumerable<Term> terms, LocalizedText type)
    {
        foreach (var term in terms.Where(term => !_asked.Contains(term)))
        {
            if (mapping.Find(file.Spell(term)) is { } entry && _read.Add(entry.Key.Text))
            {
                file.Report(DeclarationDiagnostics.KeyNotForType, entry.Key.Span, entry.Key.Text, type);
            }
        }
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void ReportUnknown()
    {
        var known = _asked.Select(file.Spell).ToList();
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Text;
            if (_read.Contains(key) || entry.Key.IsDamaged)
            {
                continue;
            }

            var meant = NameSuggester.Nearest(key, known.Where(k => !_read.Contains(k)));
            _misspelt.RemoveAll(m => m.Misspelt == key && m.Key == meant);
            var hint = meant is null
                ? new LocalizedText($"Här kan stå: {string.Join(", ", known)}.", $"What may stand here: {string.Join(", ", known)}.")
                : new LocalizedText($"Menade du ”{meant}”?", $"Did you mean “{meant}”?");
            file.Report(DeclarationDiagnostics.UnknownKey, entry.Key.Span, key, hint);
        }

        foreach (var (key, _) in _misspelt)
        {
            ReportMissing(key);
        }
    }
}
