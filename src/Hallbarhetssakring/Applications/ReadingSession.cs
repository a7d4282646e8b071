using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>What the parts of one reading share: where diagnostics go, how strict it is, what nothing read and what nobody knows.</summary>
internal sealed class ReadingSession(SourceText shown, bool tolerant, DiagnosticBag bag)
{
    // A value in a message is there to be recognised, not read.
    private const int LongestShown = 40;

    private static readonly LocalizedText Hidden = new("(personuppgift)", "(personal)");

    private readonly List<UnreadKey> _unread = [];

    public bool IsTolerant => tolerant;

    public ImmutableDictionary<FactPlace, string>.Builder NotKnown { get; } = ImmutableDictionary.CreateBuilder<FactPlace, string>();

    public ImmutableArray<UnreadKey> Unread => [.. _unread];

    public SourceLocation At(TextSpan span) => shown.At(span);

    /// <summary>A fault that refuses the application, however it is read.</summary>
    public void Refuse(DiagnosticDescriptor descriptor, TextSpan span, JsonPlace place, params object[] arguments) =>
        bag.ReportJson(descriptor, At(span), place.ToString(), arguments);

    /// <summary>A fault in one fact: a tolerant reading goes on without it.</summary>
    public void Fault(DiagnosticDescriptor descriptor, TextSpan span, JsonPlace place, params object[] arguments) =>
        Refuse(tolerant ? descriptor with { Severity = DiagnosticSeverity.Warning } : descriptor, span, place, arguments);

    public void AddUnread(JsonMember member, JsonPlace place) =>
        _unread.Add(new UnreadKey(member.Name, At(member.NameSpan), place.Member(member).ToString()));

    /// <summary>A value as a message may show it.</summary>
    public static object Show(JsonItem item, bool isPersonal)
    {
        if (isPersonal)
        {
            return Hidden;
        }

        return item.Kind switch
        {
            JsonKind.Text => $"”{Cut(item.Text)}”",
            JsonKind.Number => Cut(item.Text),
            _ => item.KindName,
        };
    }

    /// <summary>
    /// The known name that an unknown key was probably meant to be; null when none is near. A name that stands in the same object too was not
    /// meant.
    /// </summary>
    public static string? NearMiss(JsonMember unknown, IEnumerable<string> names, JsonItem within)
    {
        var present = within.Members.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return NameSuggester.Nearest(unknown.Name, names.Where(name => !present.Contains(name)));
    }

    /// <summary>Whether an object has a key in both languages, which is reported.</summary>
    public bool HasBothSpellings(JsonItem item, Term term, JsonPlace place)
    {
        if (string.Equals(term.Swedish, term.English, StringComparison.Ordinal))
        {
            return false;
        }

        var found = item.Members.Where(m => m.Name == term.Swedish || m.Name == term.English).ToList();
        if (found.Count < 2)
        {
            return false;
        }

        Refuse(ApplicationDiagnostics.BothSpellings, found[1].NameSpan, place.Member(found[1]), found[0].Name, found[1].Name);
        return true;
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestShown)
        {
            return text;
        }

        // Never through the middle of a character.
        var end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return text[..end] + "…";
    }
}
