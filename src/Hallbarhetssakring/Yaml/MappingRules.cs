using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Makes a mapping of its entries: refuses keys that this format does without, and leaves them out.</summary>
internal sealed class MappingRules(SourceText source, DiagnosticBag bag)
{
    private static readonly LocalizedText FirstTime = new("här står den första gången", "it stands here the first time");

    private readonly BraceRules _braceRules = new(source, bag);

    public YamlNode Build(OpenCollection collection, OpenCollection? parent, TextSpan span, bool isCut)
    {
        if (collection.IsFlow && !isCut && _braceRules.ReadAsText(collection, parent, span) is { } text)
        {
            return text;
        }

        var written = collection.IsFlow && !isCut ? _braceRules.JoinParts(collection.Entries) : collection.Entries;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(written.Count);
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var entry in written)
        {
            var key = WithoutInvisible(entry.Key);
            if (IsRefused(entry with { Key = key }))
            {
                continue;
            }

            if (seen.TryAdd(key.Text, key))
            {
                entries.Add(entry with { Key = key });
                continue;
            }

            var first = new RelatedLocation(source.At(seen[key.Text].Span), FirstTime);
            bag.ReportRelated(YamlDiagnostics.DuplicateKey, source.At(key.Span), [first], Correction.Shown(key.Text));
        }

        return new YamlMapping(span, entries.ToImmutable()) { IsDamaged = entries.Count < collection.Entries.Count };
    }

    private bool IsRefused(YamlEntry entry)
    {
        var key = entry.Key;
        if (key.Style != YamlScalarStyle.Plain || key.IsDamaged)
        {
            return key.IsDamaged;
        }

        if (key.Text.Length == 0)
        {
            var colon = source.Text.IndexOf(':', key.Span.Start);
            bag.Report(YamlDiagnostics.EmptyKey, source.At(colon < 0 ? key.Span : new TextSpan(colon, 1)));
            return true;
        }

        if (key.Text == "<<")
        {
            bag.Report(YamlDiagnostics.MergeKey, source.At(key.Span));
            return true;
        }

        if (key.Text.Length > 1 && key.Text[0] == '-' && char.IsLetter(key.Text[1]))
        {
            var corrected = Correction.Unquoted("- " + key.Text[1..], entry.Value is YamlScalar scalar ? FirstLine(scalar.Span) : "");
            bag.Report(YamlDiagnostics.MissingSpaceAfterDash, source.At(new TextSpan(key.Span.Start, 1)), corrected.TrimEnd());
            return true;
        }

        return false;
    }

    private string FirstLine(TextSpan span)
    {
        var text = source.Slice(span);
        var length = text.AsSpan().IndexOfAny('\r', '\n');
        return length < 0 ? text : text[..length];
    }

    /// <summary>A no-break space from a web page makes a key that looks right and is unknown.</summary>
    private YamlScalar WithoutInvisible(YamlScalar key)
    {
        if (!key.Text.Any(SourceCheck.IsDeceptive))
        {
            return key;
        }

        var clean = string.Concat(key.Text.Where(c => !SourceCheck.IsDeceptive(c))).Trim();
        var at = key.Span.Start;
        while (at < key.Span.End && !SourceCheck.IsDeceptive(source.Text[at]))
        {
            at++;
        }

        // First on its line it is indentation, which is looked at line by line.
        if (at > key.Span.Start || source.Text.AsSpan(0, at).TrimEnd(' ') is [.., not ('\r' or '\n')])
        {
            // Of one that is written as an escape the whole key is the place.
            var place = at < key.Span.End ? new TextSpan(at, 1) : key.Span;
            var character = SourceCheck.CodePoint(key.Text.First(SourceCheck.IsDeceptive));
            bag.Report(YamlDiagnostics.InvisibleInKey, source.At(place), character, Correction.Shown(clean));
        }

        return key with { Text = clean };
    }
}
