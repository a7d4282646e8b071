using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>Reads plain .NET values as values of declared types. Everything that is wrong is reported, each with its place.</summary>
internal sealed class InputReader(DiagnosticBag bag)
{
    private static readonly LocalizedText ADictionary = new("en post (nyckel och värde)", "a record (key and value)");

    /// <summary>All of a dictionary's values, into a schema's slots; what is not given stays unknown.</summary>
    public void ReadAll(IEnumerable<KeyValuePair<string, object?>> given, FeelSchema schema, Value[] slots)
    {
        foreach (var (key, value) in given)
        {
            if (schema.Fields.FirstOrDefault(field => Same(field.Name, key)) is not { } field)
            {
                ReportUnknown(key, "", schema.Fields);
            }
            else if (!field.Type.IsRecord)
            {
                var slot = schema.Find(field.Name)!;
                slots[slot.Symbol.Index] = Read(value, slot.Type, field.Name, slot.Symbol.Index, -1);
            }
            else if (value is IEnumerable<KeyValuePair<string, object?>> parts)
            {
                foreach (var (name, part) in parts)
                {
                    if (schema.Find($"{field.Name}.{name}") is { } slot)
                    {
                        slots[slot.Symbol.Index] = Read(part, slot.Type, slot.Symbol.Name, slot.Symbol.Index, -1);
                    }
                    else
                    {
                        ReportUnknown(name, field.Name, field.Type.Fields);
                    }
                }
            }
            else if (value is not null)
            {
                ReportKind(field.Name, ADictionary, value);
            }
        }
    }

    /// <summary>One value. Where it can't be read the unknown value is returned, and what is wrong has been reported.</summary>
    public Value Read(object? given, FeelFieldType type, string place, int slot, int row)
    {
        switch (given)
        {
            case null:
                return row >= 0 && type.IsRecord ? Value.Row(new RowValue([.. type.Fields.Select(f => f.Type.Unknown(-1))], slot, row)) : type.Unknown(slot);
            case FeelNone when type.IsOptional:
                return Value.None;
            case FeelNone:
                bag.Report(InputDiagnostics.NotOptional, null, place);
                return type.Unknown(slot);
            case IConvertible number when number.GetTypeCode() is TypeCode.Double or TypeCode.Single:
                bag.Report(InputDiagnostics.BinaryNumber, null, place);
                return type.Unknown(slot);
        }

        return (type.Type, given) switch
        {
            (BooleanType, bool yes) => Value.Known(yes),
            (NumberType, decimal or int or long or short or byte or sbyte or ushort or uint or ulong) =>
                Within(Canonical.Of(Convert.ToDecimal(given, CultureInfo.InvariantCulture)), type, place, slot, given),
            (DateType, DateOnly day) => Within(day.DayNumber, type, place, slot, day),
            (TextType, string text) when FieldNames.IsUnicode(text) => Text(text.Normalize(), type, place, slot),
            (EnumType { Domain: var domain }, string name) => Member(name, domain, place) ?? type.Unknown(slot),
            (ListType list, IEnumerable items) when given is not string && given is not IEnumerable<KeyValuePair<string, object?>> => List(items, type, list.Maximum, place, slot) ?? type.Unknown(slot),
            (RecordType, IEnumerable<KeyValuePair<string, object?>> fields) => Row(fields, type, place, slot, row),
            _ => ReportKind(place, type.IsRecord ? ADictionary : type.Type.Name, given) ?? type.Unknown(slot),
        };
    }

    private Value Within(decimal number, FeelFieldType type, string place, int slot, object given)
    {
        if (number >= type.Low && number <= type.High)
        {
            return Value.Given(number);
        }

        bag.Report(InputDiagnostics.OutOfBounds, null, place, Show(given), type.Bounds);
        return type.Unknown(slot);
    }

    private Value Text(string text, FeelFieldType type, string place, int slot)
    {
        var value = Value.Known(text);
        if (value.Low <= type.High)
        {
            return value;
        }

        bag.Report(InputDiagnostics.OutOfBounds, null, place, new LocalizedText($"{value.Low} tecken", $"{value.Low} characters"), type.Bounds);
        return type.Unknown(slot);
    }

    private Value? Member(string name, EnumDomain domain, string place)
    {
        var normal = FieldNames.IsUnicode(name) ? name.Normalize() : name;
        if (domain.IndexOf(normal) is var index and >= 0)
        {
            return domain.Values[index];
        }

        bag.Report(InputDiagnostics.NotAMember, null, place, name, Suggestion(name, domain.Members.Select(member => member.Name)));
        return null;
    }

    private Value? List(IEnumerable items, FeelFieldType type, int maximum, string place, int slot)
    {
        var read = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in items)
        {
            // A sequence may have no end of its own.
            if (read.Count == maximum)
            {
                bag.Report(InputDiagnostics.TooMany, null, place, maximum);
                return null;
            }

            read.Add(Read(item, type.Element!, string.Create(CultureInfo.InvariantCulture, $"{place}[{read.Count + 1}]"), slot, read.Count));
        }

        return Value.List(new ListValue(read.ToImmutable()));
    }

    private Value Row(IEnumerable<KeyValuePair<string, object?>> given, FeelFieldType type, string place, int slot, int row)
    {
        var fields = type.Fields.Select(field => field.Type.Unknown(-1)).ToArray();
        foreach (var (key, value) in given)
        {
            var index = type.Fields.IndexOf(type.Fields.FirstOrDefault(field => Same(field.Name, key))!);
            if (index < 0)
            {
                ReportUnknown(key, place, type.Fields);
            }
            else
            {
                fields[index] = Read(value, type.Fields[index].Type, $"{place}.{key}", -1, -1);
            }
        }

        return Value.Row(new RowValue([.. fields], slot, row));
    }

    private static bool Same(string name, string key) => name == key || (FieldNames.IsUnicode(key) && name == key.Normalize());

    private void ReportUnknown(string key, string place, ImmutableArray<FeelField> fields)
    {
        var whole = place.Length == 0 ? key : $"{place}.{key}";
        bag.Report(InputDiagnostics.UnknownName, null, whole, Suggestion(key, fields.Select(field => field.Name)));
    }

    private Value? ReportKind(string place, LocalizedText expected, object given)
    {
        bag.Report(InputDiagnostics.WrongKind, null, place, expected, Kind(given));
        return null;
    }

    private static LocalizedText Suggestion(string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        return NameSuggester.Nearest(name, all) is { } near
            ? new($"Menade du {near}?", $"Did you mean {near}?")
            : new($"Det som finns: {Few(all)}.", $"There are: {Few(all)}.");
    }

    private static string Few(List<string> names) => string.Join(", ", names.Take(8)) + (names.Count > 8 ? ", …" : "");

    private static string Show(object given) => given is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(given, CultureInfo.InvariantCulture)!;

    private static LocalizedText Kind(object given) => given switch
    {
        bool => new("ja/nej", "yes/no"),
        decimal or int or long or short or byte or sbyte or ushort or uint or ulong => new("ett tal", "a number"),
        string => new("en text", "a text"),
        DateOnly => new("ett datum", "a date"),
        DateTime or DateTimeOffset => new("en tidpunkt; ge bara datumet (DateOnly)", "a point in time; give the date only (DateOnly)"),
        IEnumerable<KeyValuePair<string, object?>> => ADictionary,
        IEnumerable => new("en lista", "a list"),
        _ => LocalizedText.Same(given.GetType().Name),
    };
}
