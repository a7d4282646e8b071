using Hallbarhetssakring.Feel.Functions;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Which words after a number are units: those of the vocabulary, and currencies by their three capital letters (ISO 4217).</summary>
internal static class QuantityUnit
{
    public static bool IsUnit(string word, Dialect dialect) => Vocabulary.UnitOf(word, dialect) is not null || IsCurrency(word);

    public static bool IsCurrency(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);
}
