using System.Collections.Immutable;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads parameters and tables with their dated values.</summary>
internal sealed class ParameterReader(KeyReader keys, RuleSetParts parts)
{
    private readonly DeclarationFile _file = keys.File;

    public ImmutableArray<ParameterSyntax> Parameters() => Named(RuleSetTerms.Parameters, (name, parameter) =>
    {
        var of = parameter.Scalar(RuleSetTerms.Of);
        var according = parameter.Scalar(RuleSetTerms.According);
        return new ParameterSyntax(
            name, parts.Located(parameter.RequiredScalar(RuleSetTerms.Type)), parameter.Text(RuleSetTerms.Unit), of is null ? null : parts.Located(of),
            according is null ? null : parts.Located(according), Values(parameter))
        {
            IsLocked = parameter.Flag(RuleSetTerms.Locked),
            Fields = parts.FieldsOf(parameter),
        };
    });

    public ImmutableArray<TableSyntax> Tables() => Named(RuleSetTerms.Tables, (name, table) => new TableSyntax(
        name, parts.Names(table, RuleSetTerms.Keys), parts.Located(table.RequiredScalar(RuleSetTerms.Type)), table.Text(RuleSetTerms.Unit),
        Editions(table))
    {
        IsLocked = table.Flag(RuleSetTerms.Locked),
        Fields = parts.FieldsOf(table),
    });

    public ImmutableArray<DatedValueSyntax> Values(KeyReader parameter) => parts.Each(parameter, RuleSetTerms.Values, Dated).OfType<DatedValueSyntax>().ToImmutableArray();

    public ImmutableArray<TableEditionSyntax> Editions(KeyReader table) => parts.Each(table, RuleSetTerms.Values, Edition);

    private DatedValueSyntax? Dated(KeyReader value)
    {
        var from = From(value);
        var node = value.Required(RuleSetTerms.Value)?.Value;
        var certainty = Words.CertaintyOf(value.Word(RuleSetTerms.Certainty, Words.Certainties));
        var (source, review) = (value.Text(RuleSetTerms.Source), value.Date(RuleSetTerms.ReviewBy));
        return node is null ? null : new DatedValueSyntax(from, node, source, certainty, review, parts.Origin);
    }

    private TableEditionSyntax Edition(KeyReader edition)
    {
        var rows = (edition.Sequence(RuleSetTerms.Rows)?.Items ?? [])
            .Select(row => ScalarReader.Expect<YamlMapping>(row, _file.Spell(RuleSetTerms.Rows), DeclarationDiagnostics.ExpectedMapping, _file))
            .OfType<YamlMapping>().ToImmutableArray();
        return new TableEditionSyntax(
            From(edition), edition.Text(RuleSetTerms.Source), Words.CertaintyOf(edition.Word(RuleSetTerms.Certainty, Words.Certainties)), rows, edition.Scalar(RuleSetTerms.Otherwise),
            parts.Origin);
    }

    private Located<DateOnly> From(KeyReader value)
    {
        var entry = value.Required(RuleSetTerms.From);
        return new Located<DateOnly>(value.Date(RuleSetTerms.From) ?? DateOnly.MinValue, _file.Source.At(entry?.Value.Span ?? new TextSpan(value.Span.Start, 1)));
    }

    private ImmutableArray<T> Named<T>(Term term, Func<Located<string>, KeyReader, T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var entry in keys.Keys(term)?.Mapping.Entries ?? [])
        {
            if (ScalarReader.Expect<YamlMapping>(entry.Value, entry.Key.Text, DeclarationDiagnostics.ExpectedMapping, _file) is { } mapping)
            {
                var reader = new KeyReader(mapping, _file, entry.Key.Text);
                all.Add(read(new Located<string>(entry.Key.Name, _file.Source.At(entry.Key.Span)), reader));
                reader.ReportUnknown();
            }
        }

        return all.ToImmutable();
    }
}
