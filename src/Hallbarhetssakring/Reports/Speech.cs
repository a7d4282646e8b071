using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>What a report is written for: a terminal, where each word counts, or a case, where each line shall be traceable.</summary>
internal enum Medium
{
    Text,
    Markdown,
}

/// <summary>The words of one report: an assessment's content said in the report's language.</summary>
internal sealed class Speech(Language language, Medium medium)
{
    public Language Language => language;

    /// <summary>Whether the report is filed, so that ids and names are kept on every line.</summary>
    public bool IsFiled => medium == Medium.Markdown;

    public string Say(LocalizedText text) => text.In(language);

    public string Say(LocalizedText format, params ReadOnlySpan<object?> arguments) => string.Format(CultureInfo.InvariantCulture, format.In(language), arguments);

    /// <summary><c>a</c>, <c>a och b</c>, <c>a, b och c</c>.</summary>
    public string Enumerate(IReadOnlyList<string> words, LocalizedText conjunction) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + conjunction.In(language) + words[^1],
    };

    /// <summary>A heading with how many things stand below it.</summary>
    public string Heading(LocalizedText heading, int count) => string.Create(CultureInfo.InvariantCulture, $"{Say(heading)} ({count})");

    /// <summary>A label and what it labels.</summary>
    public Phrase Labelled(LocalizedText label, Phrase content) => (Phrase)(Say(label) + ": ") + content;

    /// <summary>A rule by its title and its id, and what more is to be said of it.</summary>
    public static Phrase Rule(string title, string id, string more = "") =>
        Phrase.Strong(Printable.Capitalized(title)) + " (" + Phrase.Code(id) + (more.Length == 0 ? ")" : $": {more})");

    public static Phrase Rule(Finding finding) => Rule(finding.Title, finding.Rule);

    /// <summary>A rule by its title; its id is added only where the report is filed.</summary>
    public Phrase Named(Finding finding) => IsFiled ? Rule(finding) : Phrase.Strong(Printable.Capitalized(finding.Title));

    /// <summary>
    /// A fact's title inside a line. A title of several words may be a whole sentence ("insatsen ingår i ordinarie verksamhet"); in quotation marks
    /// it is a name and says nothing.
    /// </summary>
    public string Name(MissingFact fact)
    {
        var title = Printable.Uncapitalized(fact.Title, fact.Question);
        return title.Contains(' ', StringComparison.Ordinal) ? Say(ReportTerms.Quoted, title) : title;
    }

    /// <summary>What a fact was: <c>sökt belopp: 600 000 kr (källan)</c>.</summary>
    public Phrase Fact(FactValue fact) => $"{fact.Title}: {fact.Text.In(language)}{(fact.Source is { } source ? $" ({source})" : "")}";

    /// <summary>Facts that belong together, on one line.</summary>
    public Item Facts(IEnumerable<FactValue> facts) => new(Phrase.Join("; ", facts.Select(Fact)));

    /// <summary>Where something stands: <c>regelverk.yaml, rad 74</c>.</summary>
    public string Place(SourceLocation location) => Say(ReportTerms.Place, FileName(location), location.Start.Line);

    /// <summary>The file without its folders: where a rule set lies on a machine must not show in an assessment that is filed.</summary>
    public static string FileName(SourceLocation location) => location.Source.Name[(location.Source.Name.LastIndexOf('/') + 1)..];

    /// <summary>Who said something and when: <c> (Anna Ek, 2026-03-10)</c>; empty when nobody says.</summary>
    public static string Signed(string? by, string? when)
    {
        var parts = new[] { by, when }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    /// <summary>A percentage as written in the language; what is not a whole number has one decimal.</summary>
    public string Percent(decimal percent)
    {
        var digits = percent.ToString("0.#", CultureInfo.InvariantCulture);
        return language == Language.English ? digits : digits.Replace('.', ',');
    }

    /// <summary><c>58–74 av 100</c>, or one figure where the two ends show alike.</summary>
    public string Interval(Points points)
    {
        var (low, high) = (Percent(points.Low.Percent), Percent(points.High.Percent));
        return $"{(low == high ? low : $"{low}–{high}")} {Say(ReportTerms.OutOf)}";
    }
}
