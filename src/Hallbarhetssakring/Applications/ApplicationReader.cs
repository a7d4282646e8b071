using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>
/// Reads an application's JSON (semantics §10). Every fault is reported with its place and JSON Pointer; no bytes make it throw. A tolerant
/// reading makes what can't be read of a fact a fault of that fact, and goes on.
/// </summary>
internal static class ApplicationReader
{
    /// <summary>The objects at the outermost level.</summary>
    public static readonly Term[] Sections =
    [
        ApplicationTerms.Facts, ApplicationTerms.Judgements, ApplicationTerms.Overrides, ApplicationTerms.Conflicts, ApplicationTerms.Halts, ApplicationTerms.Evidence,
    ];

    /// <summary>The application; null when it is refused, which the bag says why.</summary>
    public static ApplicationData? ReadBytes(string name, ReadOnlySpan<byte> bytes, FactSchema schema, bool tolerant, DiagnosticBag bag)
    {
        if (bytes.Length > ApplicationLimits.Bytes)
        {
            return TooLarge(name, bag);
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8Text.Decode(bytes, out var bad) is { } text)
        {
            return Read(new SourceText(name, text), schema, tolerant, bag);
        }

        // The text as far as it can be read, so that the place can be shown.
        var source = PersonalMask.Digits(new SourceText(name, Encoding.UTF8.GetString(bytes)));
        var place = Encoding.UTF8.GetCharCount(bytes[..bad]);
        bag.ReportJson(ApplicationDiagnostics.NotUtf8, source.At(new TextSpan(place, 1)), "", "0x" + bytes[bad].ToString("X2", CultureInfo.InvariantCulture));
        return null;
    }

    /// <inheritdoc cref="ReadBytes"/>
    public static ApplicationData? Read(SourceText source, FactSchema schema, bool tolerant, DiagnosticBag bag)
    {
        if (source.Length > ApplicationLimits.Bytes || Encoding.UTF8.GetByteCount(source.Text) > ApplicationLimits.Bytes)
        {
            return TooLarge(source.Name, bag);
        }

        // Kept apart, so that what others have reported does not refuse this application.
        var found = new DiagnosticBag();
        var data = ReadSound(source, schema, tolerant, found);
        bag.AddRange(found.ToImmutable());
        return found.HasErrors ? null : data;
    }

    private static ApplicationData? TooLarge(string name, DiagnosticBag bag)
    {
        bag.ReportJson(ApplicationDiagnostics.TooLarge, new SourceText(name, "").At(default), "", ApplicationLimits.Bytes);
        return null;
    }

    private static ApplicationData? ReadSound(SourceText source, FactSchema schema, bool tolerant, DiagnosticBag bag)
    {
        var half = HalfCharacter(source.Text);
        if (half >= 0)
        {
            bag.ReportJson(ApplicationDiagnostics.NotUtf8, PersonalMask.Digits(source).At(new TextSpan(half, 1)), "", $"U+{(int)source.Text[half]:X4}");
            return null;
        }

        if (JsonTreeReader.Read(PersonalMask.Digits(source), Encoding.UTF8.GetBytes(source.Text), bag) is not { } root)
        {
            return null;
        }

        var shown = PersonalMask.Values(source, root, schema);
        var session = new ReadingSession(shown, tolerant, bag);
        if (root.Kind != JsonKind.Object)
        {
            session.Refuse(ApplicationDiagnostics.NotAnObject, root.Span, JsonPlace.Root, root.KindName, $"{{\"{ApplicationTerms.Facts.Swedish}\": {{…}}}}");
            return null;
        }

        ReportUnknownSections(root, session);
        return ReadSections(source, root, schema, session);
    }

    private static ApplicationData ReadSections(SourceText source, JsonItem root, FactSchema schema, ReadingSession session)
    {
        var facts = FactSet.Empty(schema);
        if (Section(root, ApplicationTerms.Facts, session) is { } given)
        {
            facts = new FactsReader(session, schema).Read(given.Value, JsonPlace.Root.Member(given));
        }
        else if (root.Find(ApplicationTerms.Facts) is not { Value.Kind: not JsonKind.Null })
        {
            session.Refuse(ApplicationDiagnostics.FactsMissing, new TextSpan(root.Span.Start, 1), JsonPlace.Root, ApplicationTerms.Facts.Text);
        }

        var officer = new OfficerReader(session);
        ImmutableArray<OfficerEntry> Entries(Term section, params Term[] terms) =>
            Section(root, section, session) is { } member ? officer.Read(member.Value, JsonPlace.Root.Member(member), terms) : [];

        return new ApplicationData(facts, AssessmentDate(root, session))
        {
            Judgements = Entries(ApplicationTerms.Judgements, ApplicationTerms.Level, ApplicationTerms.Strength, ApplicationTerms.Reason, ApplicationTerms.By, ApplicationTerms.When),
            Overrides = Entries(ApplicationTerms.Overrides, ApplicationTerms.Result, ApplicationTerms.Level, ApplicationTerms.Reason, ApplicationTerms.By, ApplicationTerms.When),
            Conflicts = Entries(ApplicationTerms.Conflicts, ApplicationTerms.Handling, ApplicationTerms.Reason, ApplicationTerms.By, ApplicationTerms.When),
            Halts = Entries(ApplicationTerms.Halts, ApplicationTerms.Answer, ApplicationTerms.Reason, ApplicationTerms.By, ApplicationTerms.When),
            Evidence = Evidence(source, root, session),
            Unread = session.Unread,
        };
    }

    private static JsonMember? Section(JsonItem root, Term term, ReadingSession session)
    {
        session.HasBothSpellings(root, term, JsonPlace.Root);
        if (root.Find(term) is not { Value.Kind: not JsonKind.Null } member)
        {
            return null;
        }

        if (member.Value.Kind == JsonKind.Object)
        {
            return member;
        }

        session.Refuse(ApplicationDiagnostics.NotAnObject, member.Value.Span, JsonPlace.Root.Member(member), member.Value.KindName, $"\"{member.Name}\": {{…}}");
        return null;
    }

    private static DateOnly? AssessmentDate(JsonItem root, ReadingSession session)
    {
        session.HasBothSpellings(root, ApplicationTerms.AssessmentDate, JsonPlace.Root);
        return root.Find(ApplicationTerms.AssessmentDate) is { Value.Kind: not JsonKind.Null } member
            ? DateReader.Read(member.Value, member.Name, JsonPlace.Root.Member(member), session)
            : null;
    }

    private static ImmutableArray<EvidenceEntry> Evidence(SourceText source, JsonItem root, ReadingSession session)
    {
        if (Section(root, ApplicationTerms.Evidence, session) is not { } section)
        {
            return [];
        }

        var place = JsonPlace.Root.Member(section);
        return
        [
            .. section.Value.Members.Select(member =>
                new EvidenceEntry(member.Name, source.Slice(member.Value.Span), session.At(member.NameSpan), place.Member(member).ToString())),
        ];
    }

    private static void ReportUnknownSections(JsonItem root, ReadingSession session)
    {
        string[] names = [.. Sections.Append(ApplicationTerms.AssessmentDate).SelectMany(t => (string[])[t.Swedish, t.English])];
        foreach (var member in root.Members.Where(m => !names.Contains(m.Name, StringComparer.Ordinal)))
        {
            // Also where the right one is there too: what an officer has judged must not fall away unseen.
            if (NameSuggester.Nearest(member.Name, names) is { } meant)
            {
                session.Refuse(ApplicationDiagnostics.UnknownSection, member.NameSpan, JsonPlace.Root.Member(member), member.Name, meant);
            }
            else
            {
                session.AddUnread(member, JsonPlace.Root);
            }
        }
    }

    /// <summary>The place of half a surrogate pair, which a host's text may hold though no file can; -1 where there is none.</summary>
    private static int HalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
