using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Inside <c>{ }</c> a comma ends a text and a word without a colon is a key without a value: texts that were cut apart are found here.</summary>
internal sealed partial class BraceRules(SourceText source, DiagnosticBag bag)
{
    /// <summary>What looks like a mapping but was meant as a text: <c>{x}</c>, and <c>a: b</c> inside <c>[ ]</c>; else null.</summary>
    public YamlScalar? ReadAsText(OpenCollection collection, OpenCollection? parent, TextSpan span)
    {
        var isPair = collection.IsPair;
        if (!isPair && (collection.Entries.Count == 0 || !collection.Entries.All(HasNoValue)))
        {
            return null;
        }

        span = isPair && collection.Entries.Count > 0 ? TextSpan.Cover(collection.Entries[0].Key.Span, collection.Entries[^1].Value.Span) : span;
        var text = source.Slice(span);
        if (isPair)
        {
            var colon = collection.Entries.Count > 0 ? collection.Entries[0].Key.Span.End : span.Start;
            bag.Report(YamlDiagnostics.ColonInText, source.At(new TextSpan(colon, Math.Min(1, source.Length - colon))), Correction.Quote(text));
        }
        else if (collection.Entries.FirstOrDefault(entry => MissingSpace.Correct(entry.Key.Text) is not null) is { } entry)
        {
            ReportMissingSpace(entry.Key);
        }
        else
        {
            bag.Report(YamlDiagnostics.StartsWithSign, source.At(span), '{', Correction.Entry(source, parent, text));
        }

        return new YamlScalar(span, text, YamlScalarStyle.Plain) { IsDamaged = true };
    }

    /// <summary>The entries without the parts of texts that became keys; each such run is reported once.</summary>
    public List<YamlEntry> JoinParts(List<YamlEntry> entries)
    {
        if (!entries.Exists(HasNoValue))
        {
            return entries;
        }

        var kept = new List<YamlEntry>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!HasNoValue(entries[i]))
            {
                kept.Add(entries[i]);
                continue;
            }

            var first = i;
            while (i + 1 < entries.Count && HasNoValue(entries[i + 1]))
            {
                i++;
            }

            if (kept.Count > 0
                && kept[^1] is { Value: YamlScalar { Style: YamlScalarStyle.Plain, IsEmpty: false } value } entry
                && MissingSpace.Correct(entries[first].Key.Text) is null)
            {
                ReportSplit(entry.Key, value, entries[first].Key, entries[i].Key);
                kept[^1] = entry with { Value = value with { IsDamaged = true } };
            }
            else
            {
                ReportKey(entries[first].Key);
            }
        }

        return kept;
    }

    /// <summary>A key in braces without even a colon.</summary>
    private bool HasNoValue(YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsEmpty: true, IsDamaged: false } || entry.Key.IsEmpty)
        {
            return false;
        }

        var rest = source.Text.AsSpan(entry.Key.Span.End).TrimStart();
        return rest.Length == 0 || rest[0] != ':';
    }

    private void ReportSplit(YamlScalar key, YamlScalar value, YamlScalar firstPart, YamlScalar lastPart)
    {
        var whole = TextSpan.Cover(value.Span, lastPart.Span);
        var name = source.Slice(key.Span);
        var text = source.Slice(whole);
        var isDecimal = firstPart.Span.Start == value.Span.End + 1 && firstPart == lastPart && DecimalComma().IsMatch(text);
        if (isDecimal)
        {
            bag.Report(YamlDiagnostics.DecimalComma, source.At(whole), Correction.Unquoted(name, text.Replace(',', '.')));
        }
        else
        {
            bag.Report(YamlDiagnostics.TextSplit, source.At(whole), Correction.Entry(name, text));
        }
    }

    private void ReportKey(YamlScalar key)
    {
        if (MissingSpace.Correct(key.Text) is null)
        {
            bag.Report(YamlDiagnostics.KeyWithoutValue, source.At(key.Span), Correction.Shown(key.Text));
        }
        else
        {
            ReportMissingSpace(key);
        }
    }

    private void ReportMissingSpace(YamlScalar key)
    {
        var colon = source.Text.IndexOf(':', key.Span.Start);
        bag.Report(YamlDiagnostics.MissingSpaceAfterColon, source.At(new TextSpan(colon, 1)), MissingSpace.Correct(key.Text)!);
    }

    [GeneratedRegex(@"^[+-]?[\d_ ]+,\d+( ?[\p{L}%€/]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
