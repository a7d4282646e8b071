using System.Globalization;

namespace Hallbarhetssakring.Feel;

/// <summary>A value that a result waits for.</summary>
/// <param name="Name">The field of the schema; a record's field as <c>record.field</c>.</param>
/// <param name="Row">Of a list of records, the record's place from 1; null where the whole value is missing.</param>
/// <param name="Field">That record's field; null where the whole record is missing, or the whole value.</param>
public sealed record FeelMissing(string Name, int? Row = null, string? Field = null)
{
    /// <summary>As <c>amount</c> or <c>costs[2].amount</c>.</summary>
    public override string ToString() => Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{Name}[{row}]{(Field is null ? "" : "." + Field)}") : Name;
}
