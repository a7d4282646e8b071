using System.Text.Json;
using Hallbarhetssakring.Feel.Standard;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>Reads the kit's types and coerces values to them: what does not conform, or is not among the allowed values, is null.</summary>
internal static class JsonTypes
{
    public static FeelType Read(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } type)
        {
            return FeelType.Any;
        }

        var name = type.GetProperty("type").GetString()!;
        return name switch
        {
            "list" => FeelType.ListOf(Read(Member(type, "of"))),
            "range" => FeelType.RangeOf(Read(Member(type, "of"))),
            "context" => FeelType.ContextOf([.. Fields(type).Select(f => KeyValuePair.Create(f.Name, Read(f.Value)))]),
            "function" => FeelType.FunctionOf([.. Member(type, "params")!.Value.EnumerateArray().Select(p => Read(p))], Read(Member(type, "result"))),
            _ => FeelType.FromName(name) ?? FeelType.Any,
        };
    }

    public static FeelValue Coerce(FeelValue value, JsonElement? type)
    {
        var coerced = Coercion.Convert(value, Read(type)) ?? NullValue.Instance;
        return IsAllowed(coerced, type) ? coerced : NullValue.Instance;
    }

    private static bool IsAllowed(FeelValue value, JsonElement? json)
    {
        if (value.IsNull || json is not { ValueKind: JsonValueKind.Object } type)
        {
            return true;
        }

        if (Member(type, "allowedValues") is { } allowed)
        {
            var cell = StandardExpression.ParseUnaryTests(new SourceText("allowed values", allowed.GetString()!));
            var inputs = new ContextValue([KeyValuePair.Create("?", value)]);
            if (cell.Evaluate(inputs, StandardOptions.Default).Value is not BooleanValue { Value: true })
            {
                return false;
            }
        }

        return value switch
        {
            ListValue list => list.Items.All(item => IsAllowed(item, Member(type, "of"))),
            ContextValue context => Fields(type).All(f => IsAllowed(context.Find(f.Name) ?? NullValue.Instance, f.Value)),
            _ => true,
        };
    }

    private static IEnumerable<JsonProperty> Fields(JsonElement type) =>
        Member(type, "fields") is { ValueKind: JsonValueKind.Object } fields ? fields.EnumerateObject() : [];

    private static JsonElement? Member(JsonElement type, string name) => type.TryGetProperty(name, out var member) ? member : null;
}
