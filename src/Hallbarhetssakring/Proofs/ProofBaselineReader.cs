using System.Collections.Immutable;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Proofs;

/// <summary>
/// Reads a test's baseline: the name of a file in Kolada's shape, or values for both genders by indicator, municipality and year,
/// <c>N02904: { "1785": { 2024: 7.4 } }</c>.
/// </summary>
internal sealed class ProofBaselineReader(DeclarationFile file)
{
    private readonly ImmutableArray<BaselineValue>.Builder _values = ImmutableArray.CreateBuilder<BaselineValue>();

    public ProofBaseline? Read(KeyReader proof, RuleSetParts parts)
    {
        if (proof.Entry(RuleSetTerms.BaselineOf) is not { Value: YamlMapping indicators })
        {
            return proof.Scalar(RuleSetTerms.BaselineOf) is { } path ? new ProofBaseline(parts.Located(path), []) : null;
        }

        foreach (var indicator in indicators.Entries)
        {
            if (!Baseline.IsIndicator(indicator.Key.Name))
            {
                file.Report(SyntaxDiagnostics.BadIndicatorId, indicator.Key.Span, indicator.Key.Text);
                continue;
            }

            foreach (var municipality in Below(indicator))
            {
                if (ScalarReader.Code(municipality.Key, Municipalities.Instance, file) is { } code)
                {
                    Years(indicator.Key.Name, Municipalities.Instance.Format(code), municipality);
                }
            }
        }

        return new ProofBaseline(null, _values.ToImmutable());
    }

    private void Years(string indicator, string municipality, YamlEntry entry)
    {
        foreach (var year in Below(entry))
        {
            if (ScalarReader.Count(year.Key, entry.Key.Text, Baseline.FirstYear, Baseline.LastYear, file) is not { } number
                || ScalarReader.Scalar(year.Value, year.Key.Text, file) is not { } scalar || ScalarReader.Number(scalar, year.Key.Text, file) is not { } value)
            {
                continue;
            }

            if (Baseline.IsExact(value))
            {
                _values.Add(new BaselineValue(indicator, municipality, number, Gender.Both, Canonical.Of(value)));
            }
            else
            {
                file.Report(DeclarationDiagnostics.InexactNumber, scalar.Span, year.Key.Text, scalar.Text);
            }
        }
    }

    private ImmutableArray<YamlEntry> Below(YamlEntry entry) =>
        ScalarReader.Expect<YamlMapping>(entry.Value, entry.Key.Text, DeclarationDiagnostics.ExpectedMapping, file)?.Entries ?? [];
}
