using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Reads a strict subset of YAML to a tree with places. Never throws: what can't be read becomes diagnostics.</summary>
internal static class YamlReader
{
    /// <summary>A value that YAML can't read is set aside and the rest is read, so that an author sees more than the first mistake; this many times.</summary>
    private const int MostRepairs = 20;

    /// <summary>The tree of a file; null when nothing could be read. After an error, what was read is returned and the bag has an error.</summary>
    public static YamlNode? ReadBytes(string name, ReadOnlySpan<byte> bytes, DiagnosticBag bag, out SourceText source)
    {
        if (bytes.Length > YamlLimits.Default.Bytes)
        {
            source = new SourceText(name, "");
            ReportTooLarge(source, bag);
            return null;
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8Text.Decode(bytes, out var bad) is { } text)
        {
            source = new SourceText(name, text);
            return Read(source, bag);
        }

        // The text as far as it can be read, so that the place can be shown.
        source = new SourceText(name, Encoding.UTF8.GetString(bytes));
        var place = Encoding.UTF8.GetCharCount(bytes[..bad]);
        bag.Report(YamlDiagnostics.NotUtf8, source.At(new TextSpan(place, 1)), bytes[bad].ToString("X2", CultureInfo.InvariantCulture));
        return null;
    }

    /// <inheritdoc cref="ReadBytes"/>
    public static YamlNode? Read(SourceText source, DiagnosticBag bag)
    {
        if (SourceCheck.IsTooLarge(source))
        {
            ReportTooLarge(source, bag);
            return null;
        }

        var text = SourceCheck.Clean(source, bag);
        var masks = new MaskedValues();
        while (true)
        {
            var found = new DiagnosticBag();
            var result = EventReader.Read(source, text, masks, found);
            if (result.Failure is { } failure)
            {
                var site = new FailureSite(source, text, failure);
                var explanation = FailureExplainer.Explain(site);
                bag.Report(explanation.Descriptor, source.At(explanation.Span), [.. explanation.Arguments]);
                if (explanation.Value is { } value && masks.Count < MostRepairs && masks.TryAdd(value, ref text))
                {
                    continue;
                }
            }

            bag.AddRange(found.ToImmutable());
            if (found.HasErrors && !bag.HasErrors)
            {
                // More was found than a bag keeps, and the errors came last: they must be known of all the same.
                EventReader.Read(source, text, masks, bag);
            }

            return result.Root;
        }
    }

    private static void ReportTooLarge(SourceText source, DiagnosticBag bag) =>
        bag.Report(YamlDiagnostics.TooLarge, source.At(new TextSpan(0, 0)), YamlLimits.Default.Bytes);
}
