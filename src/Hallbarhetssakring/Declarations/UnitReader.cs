using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>A unit as it is kept, and as people write it.</summary>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Factor">How many of it one of the written unit is.</param>
/// <param name="Word">The word that was written.</param>
internal readonly record struct DeclaredUnit(Unit Unit, decimal Factor, string Word);

/// <summary>Reads <c>enhet</c>: SEK, SEK/EUR, år, personer.</summary>
internal static class UnitReader
{
    private static readonly LocalizedText CurrencyHint = new("Skriv valutans tre versaler, till exempel SEK.", "Write the currency's three capitals, such as SEK.");
    private static readonly LocalizedText RateHint = new("Skriv två valutor, till exempel SEK/EUR.", "Write two currencies, such as SEK/EUR.");
    private static readonly LocalizedText SymbolHint = new("Skriv ett ord, eller ord förenade med / och *.", "Write a word, or words joined by / and *.");
    private static readonly LocalizedText WholeHint = new("I en sammansatt enhet skrivs månader eller dagar.", "In a compound unit write months or days.");

    /// <summary>The unit; null, with a diagnostic, when it is none for the kind.</summary>
    public static DeclaredUnit? Read(KeyReader keys, FactKind kind)
    {
        switch (kind)
        {
            case FactKind.Amount:
                return keys.Scalar(FactTerms.Unit) is { } currency
                    ? Check(currency, Currency(currency.Name, keys.File), TypeTerms.Amount, CurrencyHint, keys.File)
                    : new DeclaredUnit(Unit.Of("SEK"), 1m, "SEK");
            case FactKind.Rate:
                return keys.RequiredScalar(FactTerms.Unit) is { } rate ? Check(rate, Rate(rate.Name, keys.File), TypeTerms.Rate, RateHint, keys.File) : null;
            case FactKind.Share:
                return new DeclaredUnit(Unit.Share, 1m, "");
            default:
                return keys.Scalar(FactTerms.Unit) is { } word ? Free(word, keys.File) : new DeclaredUnit(Unit.None, 1m, "");
        }
    }

    private static DeclaredUnit? Check(YamlScalar scalar, DeclaredUnit? unit, Term type, LocalizedText hint, DeclarationFile file)
    {
        if (unit is null)
        {
            file.Report(DeclarationDiagnostics.BadUnit, scalar.Span, scalar.Text, type.Text, hint);
        }

        return unit;
    }

    private static DeclaredUnit? Currency(string word, DeclarationFile file)
    {
        var symbol = Vocabulary.UnitOf(word, file.Dialect)?.Symbol ?? word;
        return symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) ? new DeclaredUnit(Unit.Of(symbol), 1m, word) : null;
    }

    private static DeclaredUnit? Rate(string word, DeclarationFile file)
    {
        var parts = word.Split('/');
        return parts.Length == 2 && Currency(parts[0].Trim(), file) is { } above && Currency(parts[1].Trim(), file) is { } below
            && !above.Unit.Equals(below.Unit)
            ? new DeclaredUnit(Unit.Divide(above.Unit, below.Unit), 1m, word)
            : null;
    }

    private static DeclaredUnit? Free(YamlScalar scalar, DeclarationFile file)
    {
        if (Vocabulary.UnitOf(scalar.Name, file.Dialect) is { } row)
        {
            return new DeclaredUnit(Unit.Of(row.Symbol), row.Factor, scalar.Name);
        }

        var words = scalar.Name.Split('/', '*').Select(w => w.Trim()).ToList();
        if (words.Any(w => w.Length == 0 || !w.All(c => char.IsLetterOrDigit(c) || c == '_') || char.IsDigit(w[0])))
        {
            return Check(scalar, null, TypeTerms.Number, SymbolHint, file);
        }

        // ton/år would be kept as a twelfth per month, which is no exact number.
        if (words.Any(w => Vocabulary.UnitOf(w, file.Dialect) is { Factor: not 1m }))
        {
            return Check(scalar, null, TypeTerms.Number, WholeHint, file);
        }

        // The words of units stand for their symbols in compounds too: kr/dag is SEK per day.
        var text = string.Concat(Pieces(scalar.Name).Select(p => Vocabulary.UnitOf(p, file.Dialect)?.Symbol ?? p));
        return Unit.Parse(text) is { } unit ? new DeclaredUnit(unit, 1m, scalar.Name) : Check(scalar, null, TypeTerms.Number, SymbolHint, file);
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '/' or '*')
            {
                yield return text[start..i].Trim();
                if (i < text.Length)
                {
                    yield return text[i].ToString();
                }

                start = i + 1;
            }
        }
    }
}
