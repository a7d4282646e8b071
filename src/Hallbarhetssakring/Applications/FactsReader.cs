using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Applications;

/// <summary>Reads the facts of an application against their declarations. Every fault is reported.</summary>
internal sealed class FactsReader
{
    private static readonly Func<string, bool> NoField = _ => false;

    private readonly ReadingSession _session;
    private readonly FactSchema _schema;
    private readonly ListReader _lists;
    private readonly Value[] _values;
    private readonly FactState[] _states;

    public FactsReader(ReadingSession session, FactSchema schema)
    {
        _session = session;
        _schema = schema;
        _lists = new ListReader(session, new ValueReader(session));
        _values = [.. schema.Declarations.Select(fact => fact.Unknown)];
        _states = new FactState[schema.Declarations.Length];
    }

    public FactSet Read(JsonItem facts, JsonPlace place)
    {
        foreach (var member in facts.Members)
        {
            var own = place.Member(member);
            if (_schema.FindGroup(member.Name) is { } group)
            {
                ReadGroup(member.Value, group, own);
            }
            else if (_schema.Find(member.Name) is not { } fact)
            {
                ReadUnknown(member, facts, place);
            }
            else if (fact.Group is { } name)
            {
                _session.Fault(ApplicationDiagnostics.GroupFieldAlone, member.NameSpan, own, member.Name, name, fact.FieldName);
                SetFaulty(fact);
            }
            else
            {
                ReadFact(member.Value, fact, own);
            }
        }

        ImmutableArray<FactState> states = [.. _states];
        return new FactSet(_schema, OpenLists.Apply(_schema, [.. _values], states), states, _session.NotKnown.ToImmutable());
    }

    private void ReadFact(JsonItem item, FactDeclaration fact, JsonPlace place)
    {
        if (item.Kind == JsonKind.Null)
        {
            return;
        }

        var subject = new Subject(fact.Name, new FactPlace(fact.Slot), fact.IsPersonal, fact.IsOptional) { Title = fact.Title };
        var marker = MarkerReader.Read(item, NoField, subject, place, _session, out var why);
        if (marker != Marker.Absent)
        {
            Mark(fact, marker, why);
            return;
        }

        if (_lists.Read(item, fact.Kind, subject, place) is { } value)
        {
            _values[fact.Slot] = value;
            _states[fact.Slot] = FactState.Given;
        }
        else
        {
            SetFaulty(fact);
        }
    }

    private void ReadGroup(JsonItem item, GroupDeclaration group, JsonPlace place)
    {
        if (item.Kind == JsonKind.Null)
        {
            return;
        }

        // An answer for the whole group is an answer for each of its facts.
        var subject = new Subject(group.Name, default, group.Facts.Any(f => f.IsPersonal), group.Facts.All(f => f.IsOptional));
        var marker = MarkerReader.Read(item, name => group.Facts.Any(f => f.FieldName == name), subject, place, _session, out var why);
        if (marker != Marker.Absent)
        {
            foreach (var fact in group.Facts)
            {
                Mark(fact, marker, why);
            }

            return;
        }

        if (item.Kind != JsonKind.Object)
        {
            var example = $"{{\"{group.Facts[0].FieldName}\": …}}";
            _session.Fault(
                ApplicationDiagnostics.WrongType, item.Span, place, subject.Label, new LocalizedText("en grupp {…}", "a group {…}"),
                ReadingSession.Show(item, subject.IsPersonal), new LocalizedText($"Skriv {example}.", $"Write {example}."));
            foreach (var fact in group.Facts)
            {
                SetFaulty(fact);
            }

            return;
        }

        foreach (var member in item.Members)
        {
            if (group.Facts.FirstOrDefault(f => f.FieldName == member.Name) is { } fact)
            {
                ReadFact(member.Value, fact, place.Member(member));
            }
            else if (!_lists.UnknownKey(member, group.Facts.Select(f => f.FieldName), item, place, Subject.Quoted($"{group.Name}.{member.Name}"), group.Name + "."))
            {
                var meant = ReadingSession.NearMiss(member, group.Facts.Select(f => f.FieldName), item);
                SetFaulty(group.Facts.First(f => f.FieldName == meant));
            }
        }
    }

    // Read tolerantly, the fact that was probably meant has a value that nobody can vouch for.
    private void ReadUnknown(JsonMember member, JsonItem facts, JsonPlace place)
    {
        if (_lists.UnknownKey(member, _schema.Names, facts, place, Subject.Quoted(member.Name), "") || ReadingSession.NearMiss(member, _schema.Names, facts) is not { } meant)
        {
            return;
        }

        foreach (var fact in _schema.FindGroup(meant)?.Facts ?? [_schema.Find(meant)!])
        {
            SetFaulty(fact);
        }
    }

    private void Mark(FactDeclaration fact, Marker marker, string why)
    {
        switch (marker)
        {
            case Marker.NotKnown:
                _states[fact.Slot] = FactState.NotKnown;
                _session.NotKnown[new FactPlace(fact.Slot)] = why;
                break;
            case Marker.None:
                _states[fact.Slot] = FactState.None;
                _values[fact.Slot] = Value.None;
                break;
            default:
                SetFaulty(fact);
                break;
        }
    }

    private void SetFaulty(FactDeclaration fact)
    {
        _states[fact.Slot] = FactState.Faulty;
        _values[fact.Slot] = Value.Failed(Fault.BadFact(fact.Name));
    }
}
