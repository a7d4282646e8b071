using System.Globalization;
using System.Text.Json;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>Reads the kit's values, <c>{"type": …, "value": …}</c>: numbers and temporal values are text.</summary>
internal static class JsonValues
{
    public static FeelValue Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return NullValue.Instance;
        }

        var type = json.GetProperty("type").GetString();
        var value = json.GetProperty("value");
        if (value.ValueKind == JsonValueKind.Null)
        {
            return NullValue.Instance;
        }

        return type switch
        {
            "number" => new NumberValue(NumberText.Read(Plain(value)) ?? throw new InvalidDataException($"{value} is not a number")),
            "string" => new TextValue(value.GetString()!),
            "boolean" => BooleanValue.Of(value.GetBoolean()),
            "list" => new ListValue([.. value.EnumerateArray().Select(Read)]),
            "context" => new ContextValue(value.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Read(m.Value)))),
            _ => TemporalLiteral.Read(value.GetString()!) ?? throw new InvalidDataException($"{value} is not a {type}"),
        };
    }

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText().ToString(CultureInfo.InvariantCulture);
}
