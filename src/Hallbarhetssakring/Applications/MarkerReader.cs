using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

internal enum Marker
{
    /// <summary>An ordinary value.</summary>
    Absent,

    /// <summary><c>{"vet_inte": true}</c></summary>
    NotKnown,

    /// <summary><c>{"saknas": true}</c></summary>
    None,

    /// <summary>Something like these, wrongly written; it has been reported.</summary>
    Faulty,
}

/// <summary>Reads the answers that are no values (semantics §1): nobody knows, there is none.</summary>
internal static class MarkerReader
{
    /// <param name="item">What may be such an answer.</param>
    /// <param name="isField">Whether a name is a field that the object may hold as its own.</param>
    /// <param name="subject">What is spoken of.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="session">The reading.</param>
    /// <param name="why">The reason given for not knowing.</param>
    public static Marker Read(JsonItem item, Func<string, bool> isField, in Subject subject, JsonPlace place, ReadingSession session, out string why)
    {
        why = "";
        var notKnown = Own(item, ApplicationTerms.NotKnown, isField);
        var none = Own(item, ApplicationTerms.None, isField);
        if (notKnown is null && none is null)
        {
            return Marker.Absent;
        }

        var reason = item.Find(ApplicationTerms.Why);
        var expected = notKnown is not null && reason is not null ? 2 : 1;
        var isSound = item.Members.Length == expected
            && (notKnown ?? none)!.Value.Kind == JsonKind.True
            && reason is not { Value.Kind: not (JsonKind.Text or JsonKind.Null) };
        if (!isSound)
        {
            session.Fault(ApplicationDiagnostics.BadMarker, item.Span, place, subject.Label);
            return Marker.Faulty;
        }

        if (notKnown is not null)
        {
            why = reason is { Value.Kind: JsonKind.Text } ? reason.Value.Text : "";
            return Marker.NotKnown;
        }

        if (!subject.IsOptional)
        {
            session.Fault(ApplicationDiagnostics.NotOptional, item.Span, place, subject.Label);
            return Marker.Faulty;
        }

        return Marker.None;
    }

    private static JsonMember? Own(JsonItem item, Term term, Func<string, bool> isField) =>
        item.Find(term) is { } member && !isField(member.Name) ? member : null;
}

/// <summary>What a value is read for, as messages and later stages name it.</summary>
/// <param name="Name">The fact's name, or <c>budget.belopp</c> for a row's field.</param>
/// <param name="Place">Its place among the facts.</param>
/// <param name="IsPersonal">Whether messages must not show the value.</param>
/// <param name="IsOptional">Whether there may be none.</param>
internal readonly record struct Subject(string Name, FactPlace Place, bool IsPersonal, bool IsOptional)
{
    /// <summary>What people call it; the name where nobody has said.</summary>
    public string Title { get; init; } = Name;

    /// <summary>How a message begins: <c>”sökt_belopp”</c>, or <c>Budget, rad 2: ”belopp”</c>.</summary>
    public LocalizedText Label { get; init; } = Quoted(Name);

    public static LocalizedText Quoted(string name) => new($"”{name}”", $"“{name}”");

    /// <summary>What stands in a place of its list, counted from 1.</summary>
    public LocalizedText LabelOf(int index, bool isRow)
    {
        var (list, number) = (Place.Row < 0 ? LocalizedText.Same(Title) : Label, index + 1);
        return isRow
            ? new LocalizedText($"{list.Swedish}, rad {number}", $"{list.English}, row {number}")
            : new LocalizedText($"{list.Swedish}, post {number}", $"{list.English}, item {number}");
    }

    /// <summary>What a field of this row is called.</summary>
    public LocalizedText LabelOf(string field) => new($"{Label.Swedish}: ”{field}”", $"{Label.English}: “{field}”");
}
