using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel;

/// <summary>Which texts can be names: those that the language itself reads as one, in Swedish or in English.</summary>
internal static class FieldNames
{
    private const int Longest = 200;

    /// <summary>Whether no half of a surrogate pair stands alone: such a text has no normal form.</summary>
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsName(string name) =>
        name.Length is > 0 and <= Longest && (IsNameIn(name, Dialect.StrictSwedish) || IsNameIn(name, Dialect.StrictEnglish));

    private static bool IsNameIn(string name, Dialect dialect) =>
        Lexer.Tokenize(EmbeddedText.Whole(new SourceText("", name)), dialect, new DiagnosticBag()) is [{ Kind: TokenKind.Name, Text: var read }, { Kind: TokenKind.End }] && read == name;
}
