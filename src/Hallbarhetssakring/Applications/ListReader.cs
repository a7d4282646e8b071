using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Applications;

/// <summary>Reads lists of plain values and lists of rows. Every fault is reported; one is enough for the list not to be had.</summary>
internal sealed class ListReader(ReadingSession session, ValueReader values)
{
    private static readonly Func<string, bool> NoField = _ => false;

    public Value? Read(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (!type.IsList)
        {
            return values.Read(item, type, subject, place);
        }

        if (item.Kind != JsonKind.Array)
        {
            var hint = type.Kind == FactKind.Rows
                ? new LocalizedText("Skriv raderna som [{…}, {…}].", "Write the rows as [{…}, {…}].")
                : new LocalizedText("Skriv posterna som [\"…\", \"…\"].", "Write the items as [\"…\", \"…\"].");
            session.Fault(
                ApplicationDiagnostics.WrongType, item.Span, place, subject.Label, new LocalizedText("en lista", "a list"), ReadingSession.Show(item, subject.IsPersonal), hint);
            return null;
        }

        if (item.Items.Length > type.Maximum)
        {
            session.Refuse(ApplicationDiagnostics.ListTooLong, item.Span, place, subject.Label, item.Items.Length, type.Maximum);
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Value>(item.Items.Length);
        for (var i = 0; i < item.Items.Length; i++)
        {
            if (ReadListItem(item.Items[i], type, i, subject, place.Item(i)) is { } value)
            {
                items.Add(value);
            }
        }

        return items.Count == item.Items.Length ? Value.List(new ListValue(items.MoveToImmutable())) : null;
    }

    private Value? ReadListItem(JsonItem item, FactType list, int index, in Subject subject, JsonPlace place)
    {
        // In a list within a row the place of the field stands for all of its items.
        var slot = subject.Place.Slot;
        var own = subject with
        {
            Place = subject.Place.Row < 0 ? new FactPlace(slot, index) : subject.Place,
            IsOptional = false,
            Label = subject.LabelOf(index, list.Kind == FactKind.Rows),
        };
        if (list.Item is { } type)
        {
            return ReadPossible(item, type, type.Unknown(slot), own, place, NoField);
        }

        var shape = list.Fields;
        var unknown = new RowValue([.. shape.Select(f => f.Unknown)], slot, index);
        return ReadPossible(item, list, Value.Row(unknown), own, place, name => shape.Any(f => f.Name == name));
    }

    /// <summary>A value that may be missing, not known or none.</summary>
    private Value? ReadPossible(JsonItem item, FactType type, Value unknown, in Subject subject, JsonPlace place, Func<string, bool> isField)
    {
        if (item.Kind == JsonKind.Null)
        {
            return unknown;
        }

        switch (MarkerReader.Read(item, isField, subject, place, session, out var why))
        {
            case Marker.NotKnown:
                session.NotKnown[subject.Place] = why;
                return unknown;
            case Marker.None:
                return Value.None;
            case Marker.Faulty:
                return null;
            default:
                return type.Kind == FactKind.Rows ? ReadRow(item, type, subject, place) : Read(item, type, subject, place);
        }
    }

    private Value? ReadRow(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        var (slot, index) = (subject.Place.Slot, subject.Place.Row);
        if (item.Kind != JsonKind.Object)
        {
            session.Fault(
                ApplicationDiagnostics.WrongType, item.Span, place, subject.Label, new LocalizedText("en rad {…}", "a row {…}"), ReadingSession.Show(item, subject.IsPersonal),
                new LocalizedText($"Skriv {{\"{type.Fields[0].Name}\": …}}.", $"Write {{\"{type.Fields[0].Name}\": …}}."));
            return null;
        }

        var fields = type.Fields.Select(f => f.Unknown).ToArray();
        var isSound = true;
        foreach (var member in item.Members)
        {
            var field = type.Fields.FirstOrDefault(f => string.Equals(f.Name, member.Name, StringComparison.Ordinal));
            if (field is null)
            {
                isSound &= UnknownKey(member, type.Fields.Select(f => f.Name), item, place, subject.LabelOf(member.Name), "");
                continue;
            }

            var own = new Subject($"{subject.Name}.{field.Name}", new FactPlace(slot, index, field.Index), subject.IsPersonal || field.IsPersonal, field.IsOptional)
            {
                Label = subject.LabelOf(field.Name),
            };
            if (ReadPossible(member.Value, field.Kind, field.Unknown, own, place.Member(member), NoField) is { } value)
            {
                fields[field.Index] = value;
            }
            else
            {
                isSound = false;
            }
        }

        return isSound ? Value.Row(new RowValue([.. fields], slot, index)) : null;
    }

    /// <summary>Whether an unknown key is harmless: a near-miss of a declared one is a fault, any other is listed as not read.</summary>
    public bool UnknownKey(JsonMember member, IEnumerable<string> names, JsonItem within, JsonPlace place, LocalizedText label, string prefix)
    {
        if (ReadingSession.NearMiss(member, names, within) is { } meant)
        {
            session.Fault(ApplicationDiagnostics.UnknownFact, member.NameSpan, place.Member(member), label, prefix + meant);
            return false;
        }

        session.AddUnread(member, place);
        return true;
    }
}
