using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// An assessment as JSON, for other systems: English keys and constants, ids and texts as the rule set has them. The format is described by
/// <c>docs/assessment.schema.json</c> and says its version in <c>formatVersion</c>. The same assessment always gives the same bytes.
/// </summary>
public static class JsonReport
{
    private static readonly AssessmentJson Json = new(new JsonSerializerOptions(AssessmentJson.Default.Options)
    {
        // The file is UTF-8 and is not put into HTML by us: å, ä, ö, § and quotation marks stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the assessment as UTF-8 without a byte order mark, with <c>\n</c> at the end of each line.</summary>
    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(DocumentWriter.Of(assessment), Json.AssessmentDocument);
        return [.. bytes, (byte)'\n'];
    }

    /// <summary>The same as <see cref="Write"/>, as text.</summary>
    public static string Render(Assessment assessment) => Encoding.UTF8.GetString(Write(assessment));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Converters = [typeof(CanonicalNumber)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AssessmentDocument))]
internal sealed partial class AssessmentJson : JsonSerializerContext;

/// <summary>Writes 10.0 as 10: equal numbers give equal bytes.</summary>
internal sealed class CanonicalNumber : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Canonical.Of(value));
}
