using System.Globalization;
using System.Text;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Baselines;

/// <summary>
/// Reads a baseline in the shape that Kolada's API (v2 and v3) answers with. A value that is null, or deleted, is none. Codes that are no
/// municipality, such as those of the country and the regions, are listed and left out. Other keys, such as status and count, are not read.
/// </summary>
internal sealed class BaselineReader
{
    /// <summary>More than the values of a rule set's indicators over many years take.</summary>
    public const int MostBytes = 16_000_000;

    private const int MostCodesShown = 10;

    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly List<BaselineValue> _values = [];
    private readonly Dictionary<(string Indicator, string Municipality, int Year, Gender Gender), int> _seen = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    private BaselineReader(SourceText source, DiagnosticBag bag) => (_source, _bag) = (source, bag);

    /// <summary>The values; null, or with errors in the bag, when the file is refused.</summary>
    public static List<BaselineValue>? Read(string name, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > MostBytes)
        {
            bag.ReportJson(BaselineDiagnostics.TooLarge, new SourceText(name, "").At(default), "", MostBytes);
            return null;
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8Text.Decode(bytes, out var bad) is not { } text)
        {
            bag.ReportJson(BaselineDiagnostics.NotUtf8, new SourceText(name, "").At(default), "", "0x" + bytes[bad].ToString("X2", CultureInfo.InvariantCulture));
            return null;
        }

        var source = new SourceText(name, text);
        if (JsonTreeReader.Read(source, bytes, bag) is not { } root)
        {
            return null;
        }

        var reader = new BaselineReader(source, bag);
        reader.Rows(root);
        return reader._values;
    }

    private void Rows(JsonItem root)
    {
        if (!Is(root, JsonKind.Object, "{…}", new("ett objekt {\"values\": […]}", "an object {\"values\": […]}"), JsonPlace.Root)
            || Get(root, "values", JsonKind.Array, new("en lista av rader", "a list of rows"), JsonPlace.Root) is not { } rows)
        {
            return;
        }

        foreach (var member in root.Members.Where(m => m.Name is "next" or "next_page" or "next_url" && m.Value is { Kind: JsonKind.Text, Text.Length: > 0 }))
        {
            _bag.ReportJson(BaselineDiagnostics.MorePages, _source.At(member.NameSpan), JsonPlace.Root.Member(member).ToString());
        }

        for (var i = 0; i < rows.Value.Items.Length; i++)
        {
            var place = JsonPlace.Root.Member(rows).Item(i);
            if (Is(rows.Value.Items[i], JsonKind.Object, "values", new("ett objekt", "an object"), place))
            {
                Row(rows.Value.Items[i], place);
            }
        }

        if (_unknown.Count > 0)
        {
            var shown = string.Join(", ", _unknown.Take(MostCodesShown)) + (_unknown.Count > MostCodesShown ? string.Create(CultureInfo.InvariantCulture, $" … ({_unknown.Count})") : "");
            _bag.ReportJson(BaselineDiagnostics.UnknownMunicipalities, _source.At(new TextSpan(root.Span.Start, 1)), "", shown);
        }
    }

    private void Row(JsonItem row, JsonPlace place)
    {
        var indicator = Get(row, "kpi", JsonKind.Text, new("en text", "a text"), place);
        var municipality = Get(row, "municipality", JsonKind.Text, new("en kommunkod inom citattecken", "a municipality code in quotes"), place);
        var period = Get(row, "period", JsonKind.Number, new("ett år", "a year"), place);
        var values = Get(row, "values", JsonKind.Array, new("en lista av värden", "a list of values"), place);
        if (indicator is null || municipality is null || period is null || values is null)
        {
            return;
        }

        if (!Baseline.IsIndicator(indicator.Value.Text))
        {
            Report(BaselineDiagnostics.BadIndicator, indicator, place, Shown(indicator.Value));
            return;
        }

        if (!int.TryParse(period.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < Baseline.FirstYear or > Baseline.LastYear)
        {
            Report(BaselineDiagnostics.BadYear, period, place, Shown(period.Value), Baseline.FirstYear, Baseline.LastYear);
            return;
        }

        var isKnown = Municipalities.Instance.Parse(municipality.Value.Text) >= 0;
        if (!isKnown)
        {
            _unknown.Add(Shown(municipality.Value));
        }

        for (var i = 0; i < values.Value.Items.Length; i++)
        {
            var (item, own) = (values.Value.Items[i], place.Member(values).Item(i));
            if (Is(item, JsonKind.Object, "values", new("ett objekt", "an object"), own) && ReadValue(item, own) is var (gender, value) && isKnown)
            {
                Add(new BaselineValue(indicator.Value.Text, municipality.Value.Text, year, gender, value), item, own);
            }
        }
    }

    private (Gender Gender, decimal Value)? ReadValue(JsonItem item, JsonPlace place)
    {
        if (Get(item, "gender", JsonKind.Text, new("T, K eller M", "T, K or M"), place) is not { } word)
        {
            return null;
        }

        Gender? gender = word.Value.Text switch { "T" => Gender.Both, "K" => Gender.Women, "M" => Gender.Men, _ => null };
        if (gender is null)
        {
            Report(BaselineDiagnostics.BadGender, word, place, Shown(word.Value));
            return null;
        }

        // Kolada says of what is missing, or kept back for secrecy, that it is null.
        var isNone = item.Members.Any(m => (m.Name == "value" && m.Value.Kind == JsonKind.Null) || (m.Name == "isdeleted" && m.Value.Kind == JsonKind.True));
        if (isNone || Get(item, "value", JsonKind.Number, new("ett tal eller null", "a number or null"), place) is not { } number)
        {
            return null;
        }

        if (ExactDecimal.Read(number.Value.Text, out var value) == NumberReading.Read && Baseline.IsExact(value))
        {
            return (gender.Value, value);
        }

        Report(BaselineDiagnostics.BadValue, number, place, Shown(number.Value), Baseline.MostDecimals);
        return null;
    }

    private void Add(BaselineValue value, JsonItem item, JsonPlace place)
    {
        if (_seen.TryAdd((value.Indicator, value.Municipality, value.Year, value.Gender), item.Span.Start))
        {
            _values.Add(value);
            return;
        }

        var gender = value.Gender switch { Gender.Both => "T", Gender.Women => "K", _ => "M" };
        var first = _source.PositionOf(_seen[(value.Indicator, value.Municipality, value.Year, value.Gender)]).Line;
        _bag.ReportJson(BaselineDiagnostics.Duplicate, _source.At(item.Span), place.ToString(), value.Indicator, value.Municipality, value.Year, gender, first);
    }

    private JsonMember? Get(JsonItem item, string key, JsonKind kind, LocalizedText wanted, JsonPlace place)
    {
        if (item.Members.FirstOrDefault(m => m.Name == key) is not { } member)
        {
            _bag.ReportJson(BaselineDiagnostics.KeyMissing, _source.At(new TextSpan(item.Span.Start, 1)), place.ToString(), key);
            return null;
        }

        return Is(member.Value, kind, key, wanted, place.Member(member)) ? member : null;
    }

    private bool Is(JsonItem item, JsonKind kind, string key, LocalizedText wanted, JsonPlace place)
    {
        if (item.Kind == kind)
        {
            return true;
        }

        _bag.ReportJson(BaselineDiagnostics.WrongKind, _source.At(new TextSpan(item.Span.Start, Math.Min(item.Span.Length, 40))), place.ToString(), key, wanted, item.KindName);
        return false;
    }

    private void Report(DiagnosticDescriptor descriptor, JsonMember member, JsonPlace place, params object[] arguments) =>
        _bag.ReportJson(descriptor, _source.At(member.Value.Span), place.Member(member).ToString(), arguments);

    private static string Shown(JsonItem item)
    {
        const int Longest = 40;
        return item.Text.Length <= Longest ? item.Text : item.Text[..Longest] + "…";
    }
}
