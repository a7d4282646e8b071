using System.Globalization;
using System.Text;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>
/// Types a scalar by what its key expects, so that nothing depends on how YAML would guess: <c>8.10</c> is a code where a code is expected,
/// <c>no</c> a name where a name is. What does not fit gets a diagnostic with what to write.
/// </summary>
internal static class ScalarReader
{
    public static TNode? Expect<TNode>(YamlNode node, string key, DiagnosticDescriptor descriptor, DeclarationFile file)
        where TNode : YamlNode
    {
        if (node is TNode expected)
        {
            return expected;
        }

        if (!node.IsDamaged)
        {
            file.Report(node is YamlScalar { IsEmpty: true } ? DeclarationDiagnostics.EmptyValue : descriptor, node.Span, key);
        }

        return null;
    }

    /// <summary>A scalar that holds something.</summary>
    public static YamlScalar? Scalar(YamlNode node, string key, DeclarationFile file)
    {
        if (Expect<YamlScalar>(node, key, DeclarationDiagnostics.ExpectedScalar, file) is not { } scalar || scalar.IsDamaged)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar;
        }

        file.Report(DeclarationDiagnostics.EmptyValue, scalar.Span, key);
        return null;
    }

    public static bool? Flag(YamlScalar scalar, string key, DeclarationFile file)
    {
        var (yes, no) = (file.Spell(WordTerms.Yes), file.Spell(WordTerms.No));
        if (scalar.Text == yes || scalar.Text == no)
        {
            return scalar.Text == yes;
        }

        // Every other way to say it is understood, and refused: one spelling a file.
        bool? meant = scalar.Text.ToLowerInvariant() switch
        {
            "ja" or "yes" or "true" or "on" or "1" or "sant" => true,
            "nej" or "no" or "false" or "off" or "0" or "falskt" => false,
            _ => null,
        };
        file.Report(DeclarationDiagnostics.BadFlag, scalar.Span, key, yes, no, scalar.Text, meant switch { true => yes, false => no, null => $"{yes} / {no}" });
        return meant;
    }

    public static DateOnly? Date(YamlScalar scalar, string key, DeclarationFile file)
    {
        if (IsoDate.TryRead(scalar.Text, out var date))
        {
            return date;
        }

        if (IsoDate.DaysOfMonth(scalar.Text) is { } days)
        {
            file.Report(DeclarationDiagnostics.NoSuchDay, scalar.Span, key, scalar.Text, days);
        }
        else
        {
            file.Report(DeclarationDiagnostics.BadDate, scalar.Span, key, scalar.Text, IsoDate.Suggest(scalar.Text) ?? "2026-03-01");
        }

        return null;
    }

    /// <summary>A bare number with a decimal point; digits may be grouped by threes, <c>1 250 000</c> or <c>1_250_000</c>.</summary>
    public static decimal? Number(YamlScalar scalar, string key, DeclarationFile file)
    {
        var text = WithoutGroups(scalar.Text);
        var number = 0m;
        var reading = text.AsSpan().ContainsAny('e', 'E') ? NumberReading.Malformed : ExactDecimal.Read(text, out number);
        switch (reading)
        {
            case NumberReading.Read:
                return number;
            case NumberReading.NotExact:
                file.Report(DeclarationDiagnostics.InexactNumber, scalar.Span, key, scalar.Text);
                return null;
            default:
                file.Report(DeclarationDiagnostics.BadNumber, scalar.Span, key, scalar.Text, SuggestNumber(scalar.Text));
                return null;
        }
    }

    /// <summary>A share: <c>0.5</c>, or a percentage, <c>50 %</c>.</summary>
    public static decimal? Share(YamlScalar scalar, string key, DeclarationFile file)
    {
        if (!scalar.Text.EndsWith('%'))
        {
            return Number(scalar, key, file);
        }

        switch (ExactDecimal.ReadPercent(scalar.Text, out var share))
        {
            case NumberReading.Read:
                return share;
            case NumberReading.NotExact:
                file.Report(DeclarationDiagnostics.InexactNumber, scalar.Span, key, scalar.Text);
                return null;
            default:
                file.Report(DeclarationDiagnostics.BadNumber, scalar.Span, key, scalar.Text, scalar.Text.Replace(',', '.'));
                return null;
        }
    }

    public static int? Count(YamlScalar scalar, string key, int least, int most, DeclarationFile file)
    {
        if (Number(scalar, key, file) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number >= least && number <= most)
        {
            return (int)number;
        }

        file.Report(DeclarationDiagnostics.NumberOutOfRange, scalar.Span, key, least, most, scalar.Text);
        return null;
    }

    /// <summary>The term whose word stands there; a word in the other language is reported, and read all the same.</summary>
    public static Term? Word(YamlScalar scalar, string key, IReadOnlyCollection<Term> words, DeclarationFile file)
    {
        if (words.FirstOrDefault(w => file.Spell(w) == scalar.Name) is { } word)
        {
            return word;
        }

        if (words.FirstOrDefault(w => w.Swedish == scalar.Name || w.English == scalar.Name) is { } foreign)
        {
            file.Report(DeclarationDiagnostics.WrongLanguageWord, scalar.Span, scalar.Text, file.Spell(foreign));
            return foreign;
        }

        var accepted = words.Select(file.Spell).ToList();
        var hint = NameSuggester.Nearest(scalar.Name, accepted) is { } meant
            ? new LocalizedText($"Menade du ”{meant}”? ", $"Did you mean “{meant}”? ")
            : LocalizedText.Same("");
        file.Report(DeclarationDiagnostics.UnknownWord, scalar.Span, key, scalar.Text, string.Join(", ", accepted), hint);
        return null;
    }

    /// <summary>The number of a code: <c>8.10</c> and <c>0180</c> are read as they stand.</summary>
    public static int? Code(YamlScalar scalar, CodeSystem system, DeclarationFile file)
    {
        if (system.Parse(scalar.Name) is >= 0 and var code)
        {
            return code;
        }

        var hint = system.Suggest(scalar.Name) is { } meant
            ? new LocalizedText($"Menade du {meant} ({system.Title(system.Parse(meant)).Swedish})?", $"Did you mean {meant} ({system.Title(system.Parse(meant)).English})?")
            : system.Extent(scalar.Name);
        file.Report(DeclarationDiagnostics.UnknownCode, scalar.Span, scalar.Text, system.Name, hint);
        return null;
    }

    /// <summary>The text without the signs between groups of three digits; the text itself where the groups are not of three.</summary>
    private static string WithoutGroups(string text)
    {
        var digits = new StringBuilder();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var parts = (point < 0 ? text : text[..point]).Split(' ', '_', '\u00a0', '\u202f');
        for (var i = 0; i < parts.Length; i++)
        {
            var isSound = i == 0 ? parts.Length == 1 || parts[0].TrimStart('-').Length is >= 1 and <= 3 : parts[i].Length == 3;
            if (!isSound)
            {
                return text;
            }

            digits.Append(parts[i]);
        }

        return point < 0 ? digits.ToString() : digits.Append(text, point, text.Length - point).ToString();
    }

    // What was probably meant by 1,5 or 500 000 kr: the digits with a point. An example where no number can be seen.
    private static string SuggestNumber(string text)
    {
        var bare = new string([.. text.Where(c => char.IsAsciiDigit(c) || c is '-' or '.' or ',')]).Replace(',', '.');
        return ExactDecimal.Read(bare, out var number) == NumberReading.Read && !text.Contains('e', StringComparison.OrdinalIgnoreCase)
            ? number.ToString(CultureInfo.InvariantCulture)
            : "1250000 / 0.5";
    }
}
