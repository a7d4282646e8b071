using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>
/// Checks JSON against the part of JSON Schema 2020-12 that docs/assessment.schema.json uses. A keyword it does not know is a failure of the
/// test, not something to pass over.
/// </summary>
internal sealed class SmallSchemaValidator(JsonElement root)
{
    /// <summary>The properties that the schema describes and that some instance held: <c>finding.rule</c>.</summary>
    public HashSet<string> Seen { get; } = [];

    public List<string> Errors { get; } = [];

    public void Validate(JsonElement value) => Validate(value, root, "$", "");

    /// <summary>Every property that the schema describes, named by its definition.</summary>
    public IEnumerable<string> Described()
    {
        foreach (var property in root.GetProperty("properties").EnumerateObject())
        {
            yield return "." + property.Name;
        }

        foreach (var definition in root.GetProperty("$defs").EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)))
        {
            foreach (var property in definition.Value.GetProperty("properties").EnumerateObject())
            {
                yield return definition.Name + "." + property.Name;
            }
        }
    }

    private void Validate(JsonElement value, JsonElement schema, string path, string definition)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var holds = keyword.Name switch
            {
                "$schema" or "title" or "description" or "$defs" or "additionalProperties" => true,
                "type" => IsOfType(value, keyword.Value),
                "const" => JsonElement.DeepEquals(value, keyword.Value),
                "enum" => keyword.Value.EnumerateArray().Any(member => JsonElement.DeepEquals(value, member)),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(),
                "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => Properties(value, schema, path, definition),
                "items" => Items(value, keyword.Value, path),
                "$ref" => Referred(value, keyword.Value.GetString()!, path),
                "anyOf" => keyword.Value.EnumerateArray().Any(choice => Fits(value, choice, path)),
                _ => throw new InvalidOperationException($"The schema uses {keyword.Name}, which this validator does not know."),
            };
            if (!holds)
            {
                Errors.Add($"{path}: {keyword.Name} {keyword.Value}, but was {value}");
            }
        }
    }

    private bool Properties(JsonElement value, JsonElement schema, string path, string definition)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        Assert.False(schema.GetProperty("additionalProperties").GetBoolean(), $"{path}: additionalProperties must be false.");
        var properties = schema.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var described))
            {
                Errors.Add($"{path}.{property.Name}: not described");
                continue;
            }

            Seen.Add(definition + "." + property.Name);
            Validate(property.Value, described, $"{path}.{property.Name}", "");
        }

        return true;
    }

    private bool Items(JsonElement value, JsonElement items, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var i = 0;
            foreach (var item in value.EnumerateArray())
            {
                Validate(item, items, $"{path}[{i++}]", "");
            }
        }

        return true;
    }

    private bool Referred(JsonElement value, string reference, string path)
    {
        var name = reference["#/$defs/".Length..];
        Validate(value, root.GetProperty("$defs").GetProperty(name), path, name);
        return true;
    }

    private bool Fits(JsonElement value, JsonElement schema, string path)
    {
        var before = Errors.Count;
        Validate(value, schema, path, "");
        var fits = Errors.Count == before;
        Errors.RemoveRange(before, Errors.Count - before);
        return fits;
    }

    private static bool IsOfType(JsonElement value, JsonElement types) => types.ValueKind == JsonValueKind.Array
        ? types.EnumerateArray().Any(type => IsOfType(value, type))
        : types.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            var other => throw new InvalidOperationException($"The schema uses the type {other}."),
        };
}
