using System.Collections.Immutable;
using System.Text.Json;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>Reads a file of cases, one JSON object a line.</summary>
internal static class CaseReader
{
    public static IEnumerable<Case> ReadAll(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Trim().Length > 0)
            {
                yield return Read(JsonDocument.Parse(line).RootElement);
            }
        }
    }

    private static Case Read(JsonElement json) => new(
        Text(json, "id"),
        Text(json, "category"),
        Text(json, "tier"),
        json.GetProperty("profile").GetBoolean(),
        Text(json, "expression"),
        [.. Items(json, "bindings").Select(ReadBinding)],
        [.. Members(json, "inputs")],
        Members(json, "inputTypes").ToImmutableDictionary(StringComparer.Ordinal),
        Members(json, "types").ToImmutableDictionary(StringComparer.Ordinal),
        Optional(json, "resultType"),
        Optional(json, "expected"),
        Optional(json, "errorResult")?.GetBoolean() == true);

    private static Binding ReadBinding(JsonElement json) => new(
        Text(json, "name"),
        Text(json, "kind"),
        Text(json, "expression"),
        Optional(json, "type"),
        [.. Items(json, "params")],
        Optional(json, "bodyType"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        Optional(json, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static IEnumerable<KeyValuePair<string, JsonElement>> Members(JsonElement json, string name) =>
        Optional(json, name) is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, m.Value))
            : [];
}
