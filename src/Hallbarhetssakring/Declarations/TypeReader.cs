using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>Reads <c>typ</c> and the keys that go with each type: bounds, unit, members. Rows and groups are read by <see cref="FactSchemaReader"/>.</summary>
internal static class TypeReader
{
    /// <summary>The most items that a list may be declared to hold: more would let a rule cost more than any bound allows.</summary>
    public const int MostItems = 10_000;

    /// <summary>The word of the type; null, with a diagnostic, when it is missing or unknown.</summary>
    public static Term? Word(KeyReader keys) =>
        keys.RequiredScalar(FactTerms.Type) is { } scalar ? ScalarReader.Word(scalar, keys.File.Spell(FactTerms.Type), TypeTerms.All, keys.File) : null;

    /// <summary>A type that is neither list nor group; null, with a diagnostic, when its keys are not sound.</summary>
    public static FactType? Plain(Term word, KeyReader keys)
    {
        if (word == TypeTerms.Text)
        {
            return FactType.Text(keys.Count(FactTerms.Maximum, 1, FactType.LongestText) ?? FactType.LongestText);
        }

        if (word == TypeTerms.Choice)
        {
            keys.Required(FactTerms.Of);
            return keys.Sequence(FactTerms.Of) is { } members && ChoiceReader.Read(members, keys.Name, keys.File.Spell(FactTerms.Of), keys.File) is { } domain
                ? FactType.Choice(domain)
                : null;
        }

        return word == TypeTerms.Date ? Date(keys) : Simple(word) ?? Number(KindOf(word), keys);
    }

    /// <summary>A type that a bare word says all of; null for others.</summary>
    private static FactType? Simple(Term word) =>
        word == TypeTerms.YesNo ? FactType.YesNo()
        : word == TypeTerms.Municipality ? FactType.Code(FactKind.Municipality, Municipalities.Instance)
        : word == TypeTerms.Goal ? FactType.Code(FactKind.Goal, Agenda2030.Instance)
        : null;

    /// <summary>What the items of a list are: a word, <c>{ val: [...] }</c>, or a type with its keys.</summary>
    public static FactType? Item(YamlNode node, string owner, DeclarationFile file)
    {
        if (node is YamlMapping mapping)
        {
            var keys = new KeyReader(mapping, file, owner);
            var type = ItemOf(keys, file);
            keys.ReportUnknown();
            return type;
        }

        if (node is YamlSequence sequence)
        {
            NotAnItem(sequence, LocalizedText.Same("[…]"), file);
            return null;
        }

        var key = file.Spell(FactTerms.Of);
        if (ScalarReader.Scalar(node, key, file) is not { } scalar || ScalarReader.Word(scalar, key, TypeTerms.All, file) is not { } word)
        {
            return null;
        }

        if (IsItem(word, scalar, file) && word != TypeTerms.Choice && word != TypeTerms.Rate)
        {
            return Plain(word, new KeyReader(new YamlMapping(scalar.Span, []), file, owner));
        }

        if (word == TypeTerms.Choice || word == TypeTerms.Rate)
        {
            NotAnItem(scalar, word.Text, file);
        }

        return null;
    }

    private static FactType? ItemOf(KeyReader keys, DeclarationFile file)
    {
        if (keys.Has(FactTerms.Choice))
        {
            return keys.Sequence(FactTerms.Choice) is { } members && ChoiceReader.Read(members, keys.Name, file.Spell(FactTerms.Choice), file) is { } domain
                ? FactType.Choice(domain)
                : null;
        }

        return Word(keys) is { } word && IsItem(word, keys.Mapping, file) ? Plain(word, keys) : null;
    }

    private static bool IsItem(Term word, YamlNode node, DeclarationFile file)
    {
        if (word != TypeTerms.List && word != TypeTerms.Group)
        {
            return true;
        }

        NotAnItem(node, word.Text, file);
        return false;
    }

    private static void NotAnItem(YamlNode node, LocalizedText what, DeclarationFile file) =>
        file.Report(DeclarationDiagnostics.NotAnItem, node.Span, what, file.Spell(FactTerms.Choice), file.Spell(FactTerms.Row));

    private static FactKind KindOf(Term word) =>
        word == TypeTerms.Integer ? FactKind.Integer
        : word == TypeTerms.Amount ? FactKind.Amount
        : word == TypeTerms.Share ? FactKind.Share
        : word == TypeTerms.Rate ? FactKind.Rate
        : FactKind.Number;

    private static FactType Date(KeyReader keys)
    {
        var (first, last) = (UnknownValues.FirstDate, UnknownValues.LastDate);
        var low = DateBound(keys, FactTerms.Minimum) ?? first;
        var high = DateBound(keys, FactTerms.Maximum) ?? last;
        if (low > high)
        {
            keys.File.Report(DeclarationDiagnostics.BoundsCrossed, keys.Span, IsoDate.Write(low), IsoDate.Write(high));
            return FactType.Date(first, last);
        }

        return FactType.Date(low, high);
    }

    private static DateOnly? DateBound(KeyReader keys, Term term)
    {
        if (keys.Date(term) is not { } date)
        {
            return null;
        }

        if (date >= UnknownValues.FirstDate && date <= UnknownValues.LastDate)
        {
            return date;
        }

        keys.File.Report(
            DeclarationDiagnostics.BoundTooWide, keys.Entry(term)!.Value.Span, IsoDate.Write(date), IsoDate.Write(UnknownValues.FirstDate), IsoDate.Write(UnknownValues.LastDate));
        return null;
    }

    private static FactType? Number(FactKind kind, KeyReader keys)
    {
        var unit = UnitReader.Read(keys, kind);
        var factor = unit?.Factor ?? 1m;
        var (low, high) = FactType.DefaultBounds(kind);
        var declaredLow = NumberBound(keys, FactTerms.Minimum, kind, factor);
        var declaredHigh = NumberBound(keys, FactTerms.Maximum, kind, factor);
        var (least, greatest) = (declaredLow ?? low, declaredHigh ?? high);
        if (least > greatest)
        {
            keys.File.Report(DeclarationDiagnostics.BoundsCrossed, keys.Span, ExactDecimal.Write(least / factor), ExactDecimal.Write(greatest / factor));
            (least, greatest) = (low, high);
        }

        return unit is { } sound ? FactType.Number(kind, sound.Unit, least, greatest) with { Factor = sound.Factor, UnitWord = sound.Word } : null;
    }

    /// <summary>A bound in the unit that is kept.</summary>
    private static decimal? NumberBound(KeyReader keys, Term term, FactKind kind, decimal factor)
    {
        if (keys.Scalar(term) is not { } scalar)
        {
            return null;
        }

        var key = keys.File.Spell(term);
        var number = kind == FactKind.Share ? ScalarReader.Share(scalar, key, keys.File) : ScalarReader.Number(scalar, key, keys.File);
        var most = UnknownValues.LargestNumber;
        if (number is { } bound && Math.Abs(bound) > most / factor)
        {
            keys.File.Report(DeclarationDiagnostics.BoundTooWide, scalar.Span, scalar.Text, ExactDecimal.Write(-most), ExactDecimal.Write(most));
            return null;
        }

        return number * factor;
    }
}
