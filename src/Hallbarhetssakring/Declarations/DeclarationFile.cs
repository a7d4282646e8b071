using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>A file that is being read: its text, the language it speaks, and where diagnostics go.</summary>
internal sealed record DeclarationFile(SourceText Source, Language Language, DiagnosticBag Bag)
{
    public Dialect Dialect => Language == Language.English ? Dialect.StrictEnglish : Dialect.StrictSwedish;

    public string Spell(Term term) => term.In(Language);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) => Bag.Report(descriptor, Source.At(span), arguments);

    /// <summary>The file's keys, with its language read; null, with a diagnostic, when the file holds no keys.</summary>
    public static KeyReader? Open(YamlNode root, SourceText source, DiagnosticBag bag)
    {
        var file = new DeclarationFile(source, Language.Swedish, bag);
        if (root is not YamlMapping mapping)
        {
            if (!root.IsDamaged)
            {
                file.Report(DeclarationDiagnostics.ExpectedMapping, root.Span, source.Name);
            }

            return null;
        }

        // The key is read before the language is known, so both of its spellings always hold.
        var entry = mapping.Find(RuleSetTerms.Language.Swedish) ?? mapping.Find(RuleSetTerms.Language.English);
        file = file with { Language = LanguageOf(entry, file) };
        var keys = new KeyReader(mapping, file, source.Name);
        keys.Take(RuleSetTerms.Language.Swedish);
        keys.Take(RuleSetTerms.Language.English);
        return keys;
    }

    private static Language LanguageOf(YamlEntry? entry, DeclarationFile file)
    {
        if (entry is null || entry.Value is YamlScalar { Text: "sv" })
        {
            return Language.Swedish;
        }

        if (entry.Value is YamlScalar { Text: "en" })
        {
            return Language.English;
        }

        if (!entry.Value.IsDamaged)
        {
            file.Report(DeclarationDiagnostics.UnknownLanguage, entry.Value.Span, (entry.Value as YamlScalar)?.Text ?? "…");
        }

        return Language.Swedish;
    }
}
