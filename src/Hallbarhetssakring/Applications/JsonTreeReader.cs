using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Applications;

/// <summary>
/// Reads JSON (RFC 8259: no comments, no commas too many) to a tree with places. Never throws: what can't be read becomes a diagnostic. All
/// duplicate names are found, the first fault in the form ends the reading.
/// </summary>
internal ref struct JsonTreeReader
{
    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly DiagnosticBag _bag;
    private Utf8JsonReader _reader;
    private int _byte;
    private int _char;
    private bool _failed;
    private bool _rootEnded;

    private JsonTreeReader(SourceText source, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        _source = source;
        _bytes = bytes;
        _bag = bag;

        // One level more than is allowed, so that the depth gets a message of its own.
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ApplicationLimits.Depth + 1 });
    }

    /// <summary>The tree; null, with a diagnostic, when it is not sound.</summary>
    /// <param name="source">The text that places refer to.</param>
    /// <param name="bytes">The same text in UTF-8.</param>
    /// <param name="bag">Where diagnostics go.</param>
    public static JsonItem? Read(SourceText source, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        var reader = new JsonTreeReader(source, bytes, bag);
        try
        {
            reader._reader.Read();
            var root = reader.ReadItem(JsonPlace.Root);
            if (!reader._failed)
            {
                // Anything after the value is a fault that only a further step finds.
                reader._rootEnded = true;
                reader._reader.Read();
            }

            return reader._failed ? null : root;
        }
        catch (JsonException exception)
        {
            reader.ReportMalformed(exception);
            return null;
        }
    }

    private JsonItem ReadItem(JsonPlace place)
    {
        var start = Position(_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _reader.CurrentDepth >= ApplicationLimits.Depth:
                Report(ApplicationDiagnostics.TooDeep, new TextSpan(start, 1), place, ApplicationLimits.Depth);

                // What lies deeper is not looked at: the reader would only repeat the fault.
                throw new JsonException();
            case JsonTokenType.StartObject:
                return ReadObject(place, start);
            case JsonTokenType.StartArray:
                return ReadArray(place, start);
            case JsonTokenType.String:
                var text = ReadText(place, start, out _);
                return new JsonItem(JsonKind.Text, SpanFrom(start), text);
            case JsonTokenType.Number:
                return new JsonItem(JsonKind.Number, SpanFrom(start), Encoding.UTF8.GetString(_reader.ValueSpan));
            case JsonTokenType.True:
                return new JsonItem(JsonKind.True, SpanFrom(start), "true");
            case JsonTokenType.False:
                return new JsonItem(JsonKind.False, SpanFrom(start), "false");
            default:
                return new JsonItem(JsonKind.Null, SpanFrom(start), "null");
        }
    }

    private JsonItem ReadObject(JsonPlace place, int start)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var nameStart = Position(_reader.TokenStartIndex);
            var name = ReadText(place, nameStart, out var written);

            // The token of a name goes on to the colon; what is meant is the name within its quotes.
            var span = new TextSpan(nameStart, Position(_reader.TokenStartIndex + _reader.ValueSpan.Length + 2) - nameStart);
            var member = new JsonMember(name, written, span, new JsonItem(JsonKind.Null, span, ""));
            if (!names.TryAdd(name, span))
            {
                _failed = true;
                _bag.ReportJson(ApplicationDiagnostics.DuplicateName, _source.At(span), place.Member(member).ToString(), name, _source.PositionOf(names[name].Start).Line);
            }

            _reader.Read();
            members.Add(member with { Value = ReadItem(place.Member(member)) });
        }

        return new JsonItem(JsonKind.Object, SpanFrom(start), "") { Members = members.ToImmutable() };
    }

    private JsonItem ReadArray(JsonPlace place, int start)
    {
        var items = ImmutableArray.CreateBuilder<JsonItem>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadItem(place.Item(items.Count)));
        }

        return new JsonItem(JsonKind.Array, SpanFrom(start), "") { Items = items.ToImmutable() };
    }

    /// <summary>The text in NFC, and as the file has it. Half a surrogate pair, which can be written with an escape, is no text.</summary>
    private string ReadText(JsonPlace place, int start, out string written)
    {
        try
        {
            written = _reader.GetString() ?? "";
            return written.IsNormalized(NormalizationForm.FormC) ? written : written.Normalize(NormalizationForm.FormC);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            Report(ApplicationDiagnostics.BadText, SpanFrom(start), place);

            // A name of its own keeps the message about the text from being followed by one about a duplicate.
            written = string.Create(CultureInfo.InvariantCulture, $"?{start}");
            return written;
        }
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, JsonPlace place, params object[] arguments)
    {
        _failed = true;
        _bag.ReportJson(descriptor, _source.At(span), place.ToString(), arguments);
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, Position(_reader.BytesConsumed)));

    /// <summary>The character that a byte belongs to. Asked for in rising order, so each byte is counted once.</summary>
    private int Position(long offset)
    {
        var target = (int)Math.Min(offset, _bytes.Length);
        if (target < _byte)
        {
            return Encoding.UTF8.GetCharCount(_bytes[..target]);
        }

        _char += Encoding.UTF8.GetCharCount(_bytes[_byte..target]);
        _byte = target;
        return _char;
    }

    private void ReportMalformed(JsonException exception)
    {
        if (_failed)
        {
            return;
        }

        var offset = OffsetOf(exception);
        if (_bytes[offset..].TrimEnd(" \t\r\n"u8).IsEmpty)
        {
            _bag.ReportJson(ApplicationDiagnostics.Truncated, _source.At(new TextSpan(_source.Length, 0)), "");
            return;
        }

        var at = Math.Min(Encoding.UTF8.GetCharCount(_bytes[..offset]), _source.Length);

        // The hint looks at the text itself: digits are covered in what is shown.
        var hint = _rootEnded ? JsonHint.OneValue : JsonHint.For(Encoding.UTF8.GetString(_bytes), at);
        _bag.ReportJson(ApplicationDiagnostics.NotJson, _source.At(new TextSpan(at, Math.Min(1, _source.Length - at))), "", hint);
    }

    private int OffsetOf(JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var next = _bytes[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            offset += next + 1;
        }

        offset = (int)Math.Clamp(offset + (exception.BytePositionInLine ?? 0), 0, _bytes.Length);

        // The middle of a character is no place to point at.
        while (offset > 0 && offset < _bytes.Length && (_bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }
}
