using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Facts;

/// <summary>
/// Writes values as people read them: <c>1 250 000 kr</c>, <c>62,5 %</c>, <c>36 månader</c>, <c>2026-03-16</c>, <c>ja</c>. Spaces inside a
/// value are no-break spaces. No culture is read: the same value is written alike on every machine.
/// </summary>
internal static class ValueText
{
    private const int LongestText = 80;
    private const int MostItems = 5;

    private static readonly LocalizedText Missing = new("(uppgift saknas)", "(not given)");
    private static readonly LocalizedText Faulty = new("(kan inte räknas ut)", "(can't be computed)");
    private static readonly LocalizedText Unreadable = new("(kan inte läsas)", "(can't be read)");
    private static readonly LocalizedText Absent = new("(finns inte)", "(there is none)");

    /// <summary>The value in both languages.</summary>
    public static LocalizedText Of(in Value value, FeelType type)
    {
        if (value.IsFault || value.IsNone)
        {
            return value.IsFault ? FaultyText(value) : Absent;
        }

        var swedish = Of(value, type, Language.Swedish);
        var isSame = value.IsKnown && type.Underlying is DateType or EnumType or CodeType { System.HasLevels: true };
        return isSame ? LocalizedText.Same(swedish) : new(swedish, Of(value, type, Language.English));
    }

    /// <summary>The value in a language.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="language">The language of units and fixed words; titles stand as declared.</param>
    /// <param name="quoted">Whether a text stands in quotation marks; a sentence that names somebody does without.</param>
    public static string Of(in Value value, FeelType type, Language language, bool quoted = true)
    {
        if (value.IsFault)
        {
            return FaultyText(value).In(language);
        }

        if (value.IsNone)
        {
            return Absent.In(language);
        }

        if (value.Reference is ListValue list && type.Underlying is ListType listType)
        {
            return List(list, listType.Element, language);
        }

        return value.IsKnown ? Known(value, type.Underlying, language, quoted) : Missing.In(language);
    }

    private static LocalizedText FaultyText(in Value value) => value.Reference is Fault { Code: Fault.BadFactCode } ? Unreadable : Faulty;

    private static string Known(in Value value, FeelType type, Language language, bool quoted) => type switch
    {
        BooleanType => value.Low != 0 ? (language == Language.English ? "yes" : "ja") : language == Language.English ? "no" : "nej",
        DateType => DateOnly.FromDayNumber((int)value.Low).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NumberType number => NumberText.Of(value.Low, number.Unit, language),
        EnumType choice => choice.Domain.Members[(int)value.Low].Title,
        CodeType code => Code(code.System, (int)value.Low, language),
        RecordType record when value.Reference is RowValue row => Row(row, record.Shape, language),
        _ => value.Reference is string text ? Text(text, language, quoted) : Missing.In(language),
    };

    // What a goal or target is called is a whole sentence; its number is what people say. A municipality's code says nothing without its name.
    private static string Code(CodeSystem system, int code, Language language) =>
        system.HasLevels ? system.Format(code) : $"{system.Format(code)}{NumberText.NoBreakSpace}{system.Title(code).In(language)}";

    /// <summary>
    /// A row as people know it: one that is about a choice or a code, by its number and that; any other by its first text that is given and not
    /// personal, else by its number.
    /// </summary>
    private static string Row(RowValue row, RecordShape shape, Language language)
    {
        if (shape.Fields is [{ IsPersonal: false, Type.Underlying: EnumType or CodeType } about, ..])
        {
            var name = RowNumber(row, language);
            return row.Fields[about.Index].IsKnown ? $"{name}, {Of(row.Fields[about.Index], about.Type, language)}" : name;
        }

        foreach (var field in shape.Fields)
        {
            if (!field.IsPersonal && field.Type.Underlying is TextType && row.Fields[field.Index] is { IsKnown: true, Reference: string { Length: > 0 } text })
            {
                return Text(text, language, quoted: false);
            }
        }

        return RowNumber(row, language);
    }

    /// <summary>A row by its place: <c>rad 6</c>.</summary>
    public static string RowNumber(RowValue row, Language language)
    {
        var number = (row.Number + 1).ToString(CultureInfo.InvariantCulture);
        return language == Language.English ? $"row{NumberText.NoBreakSpace}{number}" : $"rad{NumberText.NoBreakSpace}{number}";
    }

    private static string List(ListValue list, FeelType element, Language language)
    {
        if (list is { Items.IsEmpty: true, More: > 0 })
        {
            return Missing.In(language);
        }

        var text = element.Underlying is RecordType or ListType || !list.Presence.IsDefault ? Count(list, language) : Items(list, element, language);
        var more = language == Language.English ? " (more may come)" : " (fler kan tillkomma)";
        return list.More > 0 ? text + more : text;
    }

    private static string Items(ListValue list, FeelType element, Language language)
    {
        if (list.Items.IsEmpty)
        {
            return language == Language.English ? "none" : "inga";
        }

        var text = string.Join(", ", list.Items.Take(MostItems).Select(item => Of(item, element, language)));
        var rest = (list.Items.Length - MostItems).ToString(CultureInfo.InvariantCulture);
        return list.Items.Length <= MostItems ? text : language == Language.English ? $"{text} and {rest} more" : $"{text} och {rest} till";
    }

    private static string Count(ListValue list, Language language)
    {
        var (least, most) = (0, 0);
        for (var i = 0; i < list.Items.Length; i++)
        {
            least += list.PresenceOf(i) == Truth.True ? 1 : 0;
            most += list.PresenceOf(i) == Truth.False ? 0 : 1;
        }

        if (least != most)
        {
            return SureAndPossible(least, most - least, language);
        }

        var count = most.ToString(CultureInfo.InvariantCulture);
        return (language, most) switch
        {
            (Language.English, 0) => "no rows",
            (_, 0) => "inga rader",
            (Language.English, 1) => $"{count}{NumberText.NoBreakSpace}row",
            (_, 1) => $"{count}{NumberText.NoBreakSpace}rad",
            (Language.English, _) => $"{count}{NumberText.NoBreakSpace}rows",
            _ => $"{count}{NumberText.NoBreakSpace}rader",
        };
    }

    // 3 säkra, 1 möjlig
    private static string SureAndPossible(int sure, int possible, Language language)
    {
        var may = string.Create(CultureInfo.InvariantCulture, $"{possible} {(language == Language.English ? "possible" : possible == 1 ? "möjlig" : "möjliga")}");
        return sure == 0 ? may : string.Create(CultureInfo.InvariantCulture, $"{sure} {(language == Language.English ? "certain" : sure == 1 ? "säker" : "säkra")}, {may}");
    }

    private static string Text(string text, Language language, bool quoted)
    {
        var shown = Shorten(text);
        return !quoted ? shown : language == Language.English ? $"“{shown}”" : $"”{shown}”";
    }

    // One line, without characters that steer a terminal, and cut between whole characters as people see them.
    private static string Shorten(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune))
            {
                line.Append(rune.ToString());
            }
        }

        var clean = line.ToString().TrimEnd();
        var starts = StringInfo.ParseCombiningCharacters(clean);
        return starts.Length <= LongestText ? clean : clean[..starts[LongestText - 1]].TrimEnd() + "…";
    }
}
