using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Applications;

/// <summary>Reads a text, date, choice, code or yes/no; numbers are read by <see cref="NumberReader"/> and lists by <see cref="ListReader"/>.</summary>
internal sealed class ValueReader(ReadingSession session)
{
    // More members than this are a list to look up, not to read in a message.
    private const int MostMembersShown = 20;

    private static readonly LocalizedText Nothing = new("", "");

    private readonly NumberReader _numbers = new(session);

    /// <summary>The value; null, when a fault has been reported. Null and the answers that are no values are the caller's.</summary>
    public Value? Read(JsonItem item, FactType type, in Subject subject, JsonPlace place) => type.Kind switch
    {
        FactKind.Text => ReadText(item, type, subject, place),
        FactKind.Date => ReadDate(item, type, subject, place),
        FactKind.YesNo => ReadYesNo(item, subject, place),
        FactKind.Choice => ReadMember(item, ((EnumType)type.Type).Domain, subject, place),
        FactKind.Municipality or FactKind.Goal => ReadCode(item, ((CodeType)type.Type).System, subject, place),
        FactKind.List or FactKind.Rows => throw new InvalidOperationException("Lists are read by ListReader."),
        _ => _numbers.Read(item, type, subject, place),
    };

    private Value? ReadText(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (item.Kind != JsonKind.Text)
        {
            return Wrong(item, subject, place, new("en text", "a text"), new("Sätt värdet inom citattecken.", "Put the value within double quotes."));
        }

        var length = TextLength.Of(item.Text);
        return length <= type.High ? Value.Known(item.Text) : Fail(ApplicationDiagnostics.TooLong, item, place, subject.Label, length, type.High);
    }

    private Value? ReadYesNo(JsonItem item, in Subject subject, JsonPlace place) => item.Kind switch
    {
        JsonKind.True => Value.Known(true),
        JsonKind.False => Value.Known(false),
        _ => Wrong(
            item, subject, place, new("true eller false", "true or false"), new("Skriv true för ja och false för nej, utan citattecken.", "Write true for yes and false for no, without quotes.")),
    };

    private Value? ReadDate(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (item.Kind != JsonKind.Text)
        {
            var hint = new LocalizedText("Skriv det som text: \"2026-03-01\".", "Write it as a text: \"2026-03-01\".");
            return Wrong(item, subject, place, new("ett datum", "a date"), hint);
        }

        var shown = ReadingSession.Show(item, subject.IsPersonal);
        if (!IsoDate.TryRead(item.Text, out var date))
        {
            return IsoDate.DaysOfMonth(item.Text) is { } days
                ? Fail(ApplicationDiagnostics.NoSuchDay, item, place, subject.Label, shown, days)
                : Fail(ApplicationDiagnostics.BadDate, item, place, subject.Label, shown, Suggestion(IsoDate.Suggest(item.Text), subject) ?? "2026-03-01");
        }

        if (date.DayNumber >= type.Low && date.DayNumber <= type.High)
        {
            return Value.Known(date);
        }

        return Fail(ApplicationDiagnostics.OutOfBounds, item, place, subject.Label, shown, date.DayNumber < type.Low
            ? new LocalizedText($"tidigast {DateOf(type.Low)}", $"{DateOf(type.Low)} at the earliest")
            : new LocalizedText($"senast {DateOf(type.High)}", $"{DateOf(type.High)} at the latest"));
    }

    private Value? ReadMember(JsonItem item, EnumDomain domain, in Subject subject, JsonPlace place)
    {
        if (item.Kind == JsonKind.Text && domain.IndexOf(item.Text) is >= 0 and var index)
        {
            return domain.Values[index];
        }

        var names = domain.Members.Select(m => m.Name);
        var meant = domain.Members.FirstOrDefault(m => string.Equals(m.Title, item.Text, StringComparison.OrdinalIgnoreCase))?.Name
            ?? NameSuggester.Nearest(item.Text, names);
        var hint = Suggestion(meant, subject) is { } name ? new LocalizedText($"Menade du ”{name}”? ", $"Did you mean “{name}”? ") : Nothing;
        var accepted = string.Join(", ", names.Take(MostMembersShown)) + (domain.Members.Length > MostMembersShown ? ", …" : "");
        return Fail(ApplicationDiagnostics.NotAMember, item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal), accepted, hint);
    }

    private Value? ReadCode(JsonItem item, CodeSystem system, in Subject subject, JsonPlace place)
    {
        if (item.Kind is not (JsonKind.Text or JsonKind.Number))
        {
            var example = system.Format(system.Last);
            return Wrong(item, subject, place, system.Name, new($"Skriv koden inom citattecken, till exempel \"{example}\".", $"Write the code within double quotes, for example \"{example}\"."));
        }

        var code = system.Parse(item.Text);
        var meant = code >= 0 ? item.Text : system.Suggest(item.Text);
        var shown = ReadingSession.Show(item, subject.IsPersonal);
        if (item.Kind == JsonKind.Number && meant is not null)
        {
            return Fail(ApplicationDiagnostics.CodeAsNumber, item, place, subject.Label, shown, Suggestion(meant, subject) ?? "…");
        }

        if (code >= 0)
        {
            return Value.Whole(code);
        }

        var hint = Suggestion(meant, subject) is { } near
            ? new LocalizedText($"Menade du \"{near}\" ({system.Title(system.Parse(near)).Swedish})?", $"Did you mean \"{near}\" ({system.Title(system.Parse(near)).English})?")
            : subject.IsPersonal ? Nothing : system.Extent(item.Text);
        return Fail(ApplicationDiagnostics.UnknownCode, item, place, subject.Label, shown, system.Name, hint);
    }

    // A suggestion tells what was written.
    private static string? Suggestion(string? meant, in Subject subject) => subject.IsPersonal ? null : meant;

    private static string DateOf(decimal dayNumber) => IsoDate.Write(DateOnly.FromDayNumber((int)dayNumber));

    private Value? Wrong(JsonItem item, in Subject subject, JsonPlace place, LocalizedText expected, LocalizedText hint) =>
        Fail(ApplicationDiagnostics.WrongType, item, place, subject.Label, expected, ReadingSession.Show(item, subject.IsPersonal), hint);

    private Value? Fail(DiagnosticDescriptor descriptor, JsonItem item, JsonPlace place, params object[] arguments)
    {
        session.Fault(descriptor, item.Span, place, arguments);
        return null;
    }
}
