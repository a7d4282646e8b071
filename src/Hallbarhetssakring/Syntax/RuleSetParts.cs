using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads the parts of a rule set that are not rules or parameters.</summary>
internal sealed class RuleSetParts(KeyReader keys, FileOrigin origin)
{
    private readonly DeclarationFile _file = keys.File;

    /// <summary>Whose file it is.</summary>
    public FileOrigin Origin => origin;

    /// <summary>Where each key of a mapping was set.</summary>
    public ImmutableArray<FieldOrigin> FieldsOf(KeyReader from, string? reason = null) =>
        [.. from.Mapping.Entries.Select(entry => new FieldOrigin(entry.Key.Name, origin, entry.Value.Span, reason))];

    public Period Period(KeyReader from, Term term)
    {
        if (from.Keys(term) is not { } period)
        {
            return Syntax.Period.Always;
        }

        var result = new Period(period.Date(RuleSetTerms.From), period.Date(RuleSetTerms.To));
        if (result.To < result.From)
        {
            _file.Report(SyntaxDiagnostics.PeriodReversed, period.Span, result.From!.Value.ToString("O", CultureInfo.InvariantCulture), result.To!.Value.ToString("O", CultureInfo.InvariantCulture));
        }

        period.ReportUnknown();
        return result;
    }

    public ImmutableArray<ThemeListSyntax> ThemeLists() => Each(keys, RuleSetTerms.Themes, list =>
    {
        var id = Id(list);
        return new ThemeListSyntax(id, list.Text(RuleSetTerms.Label) ?? id.Value, Themes(list, RuleSetTerms.Items, 1));
    });

    // A theme holds others under "delar"; three levels are the deepest that any region has.
    private ImmutableArray<ThemeSyntax> Themes(KeyReader above, Term term, int level) => level > 5 ? [] : Each(above, term, theme =>
    {
        var id = Id(theme);
        return new ThemeSyntax(id, theme.RequiredText(RuleSetTerms.Title) ?? id.Value, Themes(theme, RuleSetTerms.Parts, level + 1));
    });

    public ImmutableArray<PartSyntax> Parts() => Each(keys, RuleSetTerms.Parts, part =>
    {
        var id = Id(part);
        return new PartSyntax(id, part.RequiredText(RuleSetTerms.Title) ?? id.Value);
    });

    public ImmutableArray<DefinitionSyntax> Definitions()
    {
        if (keys.Keys(RuleSetTerms.Definitions) is not { } definitions)
        {
            return [];
        }

        var result = ImmutableArray.CreateBuilder<DefinitionSyntax>();
        foreach (var entry in definitions.Mapping.Entries)
        {
            if (ScalarReader.Scalar(entry.Value, entry.Key.Text, _file) is { } scalar)
            {
                result.Add(new DefinitionSyntax(new Located<string>(entry.Key.Name, _file.Source.At(entry.Key.Span)), Expressions.Read(scalar, _file), Origin));
            }
        }

        return result.ToImmutable();
    }

    public ImmutableArray<RuleSyntax> Rules()
    {
        if (keys.Sequence(RuleSetTerms.Rules) is { Items.Length: > RuleSetReader.MostRules } rules)
        {
            _file.Report(SyntaxDiagnostics.TooLongList, new TextSpan(rules.Span.Start, 1), rules.Items.Length, RuleSetReader.MostRules);
            return [];
        }

        return Each(keys, RuleSetTerms.Rules, rule => new RuleReader(rule, this).Read());
    }

    public ImmutableArray<HaltSyntax> Halts() => Each(keys, RuleSetTerms.Halts, halt =>
    {
        var id = Id(halt);
        var answers = Each(halt, RuleSetTerms.Answers, answer =>
        {
            var answerId = Id(answer);
            return new HaltAnswerSyntax(answerId, answer.RequiredText(RuleSetTerms.Title) ?? answerId.Value, answer.Word(RuleSetTerms.Gives, WordTerms.Deepen) is not null);
        });
        var after = halt.RequiredScalar(RuleSetTerms.After);
        return new HaltSyntax(
            id, halt.RequiredText(RuleSetTerms.Title) ?? id.Value, Located(after), Expressions.Required(halt, RuleSetTerms.When), answers);
    });

    public ImmutableArray<BandSyntax> Bands() => Each(keys, RuleSetTerms.Bands, band =>
    {
        var id = Id(band);
        return new BandSyntax(id, band.Number(RuleSetTerms.From) ?? 0, band.RequiredText(RuleSetTerms.Title) ?? id.Value);
    });

    /// <summary>The items of a list of mappings, read by one function; what is left over in each is reported.</summary>
    public ImmutableArray<T> Each<T>(KeyReader from, Term term, Func<KeyReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in from.Sequence(term)?.Items ?? [])
        {
            if (ScalarReader.Expect<YamlMapping>(item, _file.Spell(term), DeclarationDiagnostics.ExpectedMapping, _file) is { } mapping)
            {
                var reader = new KeyReader(mapping, _file, _file.Spell(term));
                items.Add(read(reader));
                reader.ReportUnknown();
            }
        }

        return items.ToImmutable();
    }

    /// <summary>A list of words, or one word.</summary>
    public ImmutableArray<Located<string>> Names(KeyReader from, Term term) => from.Entry(term) is not { } entry ? [] : entry.Value switch
    {
        YamlSequence sequence => [.. sequence.Items.Select(item => ScalarReader.Scalar(item, _file.Spell(term), _file)).OfType<YamlScalar>().Select(s => Located(s))],
        var single => ScalarReader.Scalar(single, _file.Spell(term), _file) is { } scalar ? [Located(scalar)] : [],
    };

    public Located<string> Located(YamlScalar? scalar) =>
        new(scalar?.Name ?? "", _file.Source.At(scalar?.Span ?? new TextSpan(keys.Span.Start, 0)));

    /// <summary>An id: ASCII, so that it survives every system it passes.</summary>
    public Located<string> Id(KeyReader from)
    {
        var scalar = from.RequiredScalar(RuleSetTerms.Id);
        if (scalar is not null && !AsciiIds.IsId(scalar.Text))
        {
            _file.Report(SyntaxDiagnostics.NotAnId, scalar.Span, scalar.Text, AsciiIds.Of(scalar.Text));
        }

        return new Located<string>(scalar?.Name ?? "", _file.Source.At(scalar?.Span ?? new TextSpan(from.Span.Start, 1)));
    }
}

/// <summary>Reads expressions where they stand.</summary>
internal static class Expressions
{
    public static ExpressionSyntax Read(YamlScalar scalar, DeclarationFile file) =>
        Parser.ParseExpression(scalar.ToEmbeddedText(file.Source), file.Dialect, file.Bag);

    public static ExpressionSyntax? Optional(KeyReader keys, Term term) => keys.Scalar(term) is { } scalar ? Read(scalar, keys.File) : null;

    /// <summary>An expression that has to be there; an unreadable one, with a diagnostic given, where it is not.</summary>
    public static ExpressionSyntax Required(KeyReader keys, Term term)
    {
        if (keys.RequiredScalar(term) is { } scalar)
        {
            return Read(scalar, keys.File);
        }

        var nothing = EmbeddedText.Verbatim(keys.File.Source, new TextSpan(keys.Span.Start, 0));
        return new ExpressionSyntax(nothing, new ErrorSyntax(new TextSpan(0, 0)), keys.File.Dialect);
    }
}
