using System.Text;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>Checks names that expressions will use: letters (å, ä, ö too), digits and underscores, and no word of the language.</summary>
internal static class NameReader
{
    public const int Longest = 100;

    /// <summary>The name in NFC; null, with a diagnostic, when it can't be one.</summary>
    public static string? Name(YamlScalar scalar, DeclarationFile file)
    {
        if (Word(scalar, file, mayBeginWithDigit: false) is not { } name)
        {
            return null;
        }

        if (Vocabulary.KeywordOf(name, file.Dialect) == Keyword.None)
        {
            return name;
        }

        file.Report(DeclarationDiagnostics.ReservedName, scalar.Span, name);
        return null;
    }

    /// <summary>A member of an enumeration stands within quotes in expressions, so it may begin with a digit and be a reserved word.</summary>
    public static string? Member(YamlScalar scalar, DeclarationFile file) => Word(scalar, file, mayBeginWithDigit: true);

    /// <summary>What people read where no title is given: <c>sökt_belopp</c> → <c>Sökt belopp</c>.</summary>
    public static string TitleOf(string name)
    {
        var words = name.Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Word(YamlScalar scalar, DeclarationFile file, bool mayBeginWithDigit)
    {
        if (scalar.IsDamaged)
        {
            return null;
        }

        var name = scalar.Name;
        if (TextLength.Of(name) > Longest)
        {
            file.Report(DeclarationDiagnostics.NameTooLong, scalar.Span, Longest);
            return null;
        }

        var first = name.EnumerateRunes().FirstOrDefault();
        if (name.Length > 0 && (Rune.IsLetter(first) || (mayBeginWithDigit && Rune.IsDigit(first))) && name.EnumerateRunes().All(IsWordRune))
        {
            return name;
        }

        file.Report(DeclarationDiagnostics.BadName, scalar.Span, scalar.Text, Mend(name));
        return null;
    }

    private static bool IsWordRune(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_';

    private static string Mend(string name)
    {
        var mended = new StringBuilder();
        foreach (var rune in name.Trim().EnumerateRunes())
        {
            mended.Append(IsWordRune(rune) ? rune.ToString() : "_");
        }

        var text = mended.ToString().Trim('_');
        return text.Length == 0 ? "namn" : Rune.IsLetter(text.EnumerateRunes().First()) ? text : "nr_" + text;
    }
}
