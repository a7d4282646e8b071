using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>An indicator (nyckeltal) as declared; its goals are not checked yet.</summary>
internal sealed record IndicatorSyntax(
    Located<string> Id, string Title, DeclaredUnit Unit, Direction Better, ImmutableArray<Located<string>> Goals, int? GreatestAge);

/// <summary>Reads the indicators that a rule set may ask the baseline for.</summary>
internal sealed class IndicatorReader(KeyReader keys, RuleSetParts parts)
{
    /// <summary>More indicators than this tell nobody anything.</summary>
    public const int MostIndicators = 500;

    // Kolada writes "andel (%)" in percent: 7.4 is 7,4 %, which rules read as the share 0.074.
    private const decimal Percent = 0.01m;

    private readonly DeclarationFile _file = keys.File;

    public ImmutableArray<IndicatorSyntax> Indicators()
    {
        if (keys.Keys(RuleSetTerms.Indicators)?.Mapping is not { } mapping)
        {
            return [];
        }

        if (mapping.Entries.Length > MostIndicators)
        {
            _file.Report(SyntaxDiagnostics.TooLongList, new TextSpan(mapping.Span.Start, 1), mapping.Entries.Length, MostIndicators);
            return [];
        }

        var all = ImmutableArray.CreateBuilder<IndicatorSyntax>();
        foreach (var entry in mapping.Entries)
        {
            if (!Baseline.IsIndicator(entry.Key.Name))
            {
                _file.Report(SyntaxDiagnostics.BadIndicatorId, entry.Key.Span, entry.Key.Text);
            }
            else if (ScalarReader.Expect<YamlMapping>(entry.Value, entry.Key.Text, DeclarationDiagnostics.ExpectedMapping, _file) is { } own)
            {
                var reader = new KeyReader(own, _file, entry.Key.Text);
                all.Add(Indicator(new Located<string>(entry.Key.Name, _file.Source.At(entry.Key.Span)), reader));
                reader.ReportUnknown();
            }
        }

        return all.ToImmutable();
    }

    private IndicatorSyntax Indicator(Located<string> id, KeyReader indicator)
    {
        var title = indicator.RequiredText(RuleSetTerms.Title) ?? id.Value;
        var unit = UnitOf(indicator);
        var better = indicator.Word(RuleSetTerms.Better, WordTerms.Higher, WordTerms.Lower);
        var direction = better is null ? Direction.Unsaid : better == WordTerms.Higher ? Direction.Higher : Direction.Lower;
        return new IndicatorSyntax(id, title, unit, direction, parts.Names(indicator, RuleSetTerms.Goals), GreatestAge(indicator));
    }

    private DeclaredUnit UnitOf(KeyReader indicator) =>
        indicator.Scalar(RuleSetTerms.Unit) is { } word && word.Name == _file.Spell(TypeTerms.Share)
            ? new DeclaredUnit(Unit.Share, Percent, word.Name)
            : UnitReader.Read(indicator, FactKind.Number) ?? new DeclaredUnit(Unit.None, 1m, "");

    private int? GreatestAge(KeyReader indicator)
    {
        if (indicator.Scalar(RuleSetTerms.GreatestAge) is not { } age)
        {
            return null;
        }

        var parts = age.Text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Vocabulary.UnitOf(parts[1].Normalize(), _file.Dialect) is { Symbol: Unit.Month, Factor: 12m }
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 200)
        {
            return years;
        }

        _file.Report(SyntaxDiagnostics.BadAge, age.Span, age.Text);
        return null;
    }
}
