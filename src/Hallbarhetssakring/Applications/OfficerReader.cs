using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>Reads what officers said, as texts with places; whether the rules know of it is for a later stage to say.</summary>
internal sealed class OfficerReader(ReadingSession session)
{
    public ImmutableArray<OfficerEntry> Read(JsonItem section, JsonPlace place, params Term[] terms)
    {
        var entries = ImmutableArray.CreateBuilder<OfficerEntry>();
        foreach (var member in section.Members)
        {
            var own = place.Member(member);
            if (member.Value.Kind == JsonKind.Object)
            {
                entries.Add(new OfficerEntry(member.Name, ReadFields(member.Value, own, terms), session.At(member.NameSpan), own.ToString()));
            }
            else if (member.Value.Kind != JsonKind.Null)
            {
                session.Refuse(ApplicationDiagnostics.NotAnObject, member.Value.Span, own, member.Value.KindName, $"\"{member.Name}\": {{\"{terms[0].Swedish}\": …}}");
            }
        }

        return entries.ToImmutable();
    }

    private ImmutableDictionary<Term, OfficerField> ReadFields(JsonItem item, JsonPlace place, Term[] terms)
    {
        foreach (var term in terms)
        {
            session.HasBothSpellings(item, term, place);
        }

        var fields = ImmutableDictionary.CreateBuilder<Term, OfficerField>();
        foreach (var member in item.Members)
        {
            var own = place.Member(member);
            var term = terms.FirstOrDefault(t => member.Name == t.Swedish || member.Name == t.English);
            if (term is null)
            {
                ReportUnknown(member, item, place, terms);
            }
            else if (member.Value.Kind == JsonKind.Text || (term == ApplicationTerms.Strength && member.Value.Kind == JsonKind.Number))
            {
                CheckDate(term, member, own);
                fields[term] = new OfficerField(member.Value.Text, session.At(member.Value.Span), own.ToString());
            }
            else if (member.Value.Kind != JsonKind.Null)
            {
                session.Refuse(ApplicationDiagnostics.OfficerText, member.Value.Span, own, member.Name, member.Value.KindName);
            }
        }

        return fields.ToImmutable();
    }

    private void ReportUnknown(JsonMember member, JsonItem item, JsonPlace place, Term[] terms)
    {
        if (ReadingSession.NearMiss(member, terms.SelectMany(t => (string[])[t.Swedish, t.English]), item) is { } meant)
        {
            session.Refuse(ApplicationDiagnostics.UnknownOfficerField, member.NameSpan, place.Member(member), member.Name, meant);
        }
        else
        {
            session.AddUnread(member, place);
        }
    }

    private void CheckDate(Term term, JsonMember member, JsonPlace place)
    {
        if (term == ApplicationTerms.When)
        {
            DateReader.Read(member.Value, member.Name, place, session);
        }
    }
}

/// <summary>Reads a date that is no fact: the day of an assessment, the day an officer wrote something.</summary>
internal static class DateReader
{
    /// <summary>The date; null, with a diagnostic, when the text is none.</summary>
    public static DateOnly? Read(JsonItem item, string name, JsonPlace place, ReadingSession session)
    {
        if (item.Kind == JsonKind.Text && IsoDate.TryRead(item.Text, out var date))
        {
            return date;
        }

        var shown = ReadingSession.Show(item, isPersonal: false);
        if (IsoDate.DaysOfMonth(item.Text) is { } days)
        {
            session.Refuse(ApplicationDiagnostics.NoSuchDay, item.Span, place, name, shown, days);
        }
        else
        {
            session.Refuse(ApplicationDiagnostics.BadDate, item.Span, place, name, shown, IsoDate.Suggest(item.Text) ?? "2026-03-01");
        }

        return null;
    }
}
