using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Proofs;

/// <summary>
/// Puts a test's application together as JSON, so that it is read by the same reader as any other: the file's content, then the test's changes,
/// each replacing the value of its key. YAML scalars are typed by the declared fact.
/// </summary>
internal static class ProofApplication
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public static byte[]? Build(ProofSyntax proof, byte[]? file, FactSchema schema, Language language)
    {
        JsonObject root;
        try
        {
            root = file is null ? [] : JsonNode.Parse(file, documentOptions: Strict) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // The application's own reader says what is wrong and where.
            return file;
        }

        if (proof.Facts is { } facts)
        {
            root[ApplicationTerms.Facts.In(language)] = Facts(facts, schema, language);
        }

        foreach (var section in proof.Changes?.Entries ?? [])
        {
            var isFacts = section.Key.Text == ApplicationTerms.Facts.In(language);
            if (section.Value is not YamlMapping changes)
            {
                root[section.Key.Text] = Plain(section.Value);
                continue;
            }

            var target = root[section.Key.Text] as JsonObject;
            if (target is null || changes.Entries.IsEmpty)
            {
                // bedömningar: {} takes all of them away.
                root[section.Key.Text] = target = [];
            }

            foreach (var (key, value) in isFacts ? Facts(changes, schema, language) : Object(changes))
            {
                target[key] = value?.DeepClone();
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, ProofJson.Default.JsonObject);
    }

    private static JsonObject Facts(YamlMapping mapping, FactSchema schema, Language language)
    {
        var facts = new JsonObject();
        foreach (var entry in mapping.Entries)
        {
            facts[entry.Key.Text] = schema.FindGroup(entry.Key.Text) is { } group && entry.Value is YamlMapping fields
                ? Group(fields, group, language)
                : Typed(entry.Value, schema.Find(entry.Key.Text)?.Kind, language);
        }

        return facts;
    }

    private static JsonObject Group(YamlMapping fields, GroupDeclaration group, Language language)
    {
        var facts = new JsonObject();
        foreach (var field in fields.Entries)
        {
            facts[field.Key.Text] = Typed(field.Value, group.Facts.FirstOrDefault(fact => fact.FieldName == field.Key.Text)?.Kind, language);
        }

        return facts;
    }

    private static JsonNode? Typed(YamlNode node, FactType? type, Language language)
    {
        switch (node)
        {
            case YamlSequence sequence:
                return new JsonArray([.. sequence.Items.Select(item => item is YamlMapping row && type is { Kind: FactKind.Rows } ? Row(row, type, language) : Typed(item, type?.Item, language))]);
            case YamlMapping mapping:
                return Object(mapping);
            default:
                return Scalar((YamlScalar)node, type, language);
        }
    }

    private static JsonObject Row(YamlMapping row, FactType type, Language language)
    {
        var fields = new JsonObject();
        foreach (var field in row.Entries)
        {
            fields[field.Key.Text] = Typed(field.Value, type.Fields.FirstOrDefault(f => f.Name == field.Key.Text)?.Kind, language);
        }

        return fields;
    }

    private static JsonNode? Scalar(YamlScalar scalar, FactType? type, Language language)
    {
        if (scalar.IsEmpty || (scalar.Style == YamlScalarStyle.Plain && scalar.Text == "null"))
        {
            return null;
        }

        if (type?.Kind == FactKind.YesNo && Flag(scalar.Text, language) is { } flag)
        {
            return JsonValue.Create(flag);
        }

        // A number that is quoted is a text, as in JSON; 50 % is one too.
        return (type is null || type.IsNumeric) && scalar.Style == YamlScalarStyle.Plain && Number(scalar.Text) is { } number ? JsonValue.Create(number) : JsonValue.Create(scalar.Text);
    }

    private static bool? Flag(string text, Language language) =>
        text == WordTerms.Yes.In(language) || text == "true" ? true : text == WordTerms.No.In(language) || text == "false" ? false : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The officer's words, and the markers {vet_inte: true}.
    private static JsonObject Object(YamlMapping mapping)
    {
        var result = new JsonObject();
        foreach (var entry in mapping.Entries)
        {
            result[entry.Key.Text] = Plain(entry.Value);
        }

        return result;
    }

    private static JsonNode? Plain(YamlNode node) => node switch
    {
        YamlMapping mapping => Object(mapping),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Plain)]),
        YamlScalar { IsEmpty: true } => null,
        YamlScalar { Style: YamlScalarStyle.Plain, Text: "true" or "ja" or "yes" } => JsonValue.Create(true),
        YamlScalar { Style: YamlScalarStyle.Plain, Text: "false" or "nej" or "no" } => JsonValue.Create(false),
        YamlScalar scalar when scalar.Style == YamlScalarStyle.Plain && Number(scalar.Text) is { } number => JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalar)node).Text),
    };
}

/// <summary>Serialization without reflection.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
[System.Text.Json.Serialization.JsonSerializable(typeof(decimal))]
[System.Text.Json.Serialization.JsonSerializable(typeof(bool))]
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class ProofJson : System.Text.Json.Serialization.JsonSerializerContext;
