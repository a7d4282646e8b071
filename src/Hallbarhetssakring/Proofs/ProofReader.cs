using System.Collections.Immutable;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Proofs;

/// <summary>Reads a file of tests.</summary>
internal static class ProofReader
{
    public static (ImmutableArray<ProofSyntax> Proofs, Language Language) Read(YamlNode root, SourceText source, DiagnosticBag bag)
    {
        if (DeclarationFile.Open(root, source, bag) is not { } keys)
        {
            return ([], Language.Swedish);
        }

        var parts = new RuleSetParts(keys, new FileOrigin(source, "", ""));
        var proofs = parts.Each(keys, RuleSetTerms.Tests, proof => Proof(proof, parts));
        keys.ReportUnknown();
        return (proofs, keys.File.Language);
    }

    private static ProofSyntax Proof(KeyReader proof, RuleSetParts parts)
    {
        var name = parts.Located(proof.RequiredScalar(RuleSetTerms.Name));
        var application = proof.Scalar(RuleSetTerms.Application);
        var facts = proof.Keys(FactTerms.Facts)?.Mapping;
        var at = proof.File.Source.At(new TextSpan(proof.Span.Start, 1));
        if (application is null == facts is null)
        {
            proof.File.Bag.Report(facts is null ? ProofDiagnostics.NoApplication : ProofDiagnostics.TwoApplications, name.Location);
        }

        var changes = proof.Keys(RuleSetTerms.Changes)?.Mapping;
        var date = proof.Date(RuleSetTerms.Date);
        var expected = proof.Required(RuleSetTerms.Expect) is null || proof.Keys(RuleSetTerms.Expect) is not { } expect
            ? new ExpectationSyntax(null, [], null, at)
            : Expectation(expect, parts);
        return new ProofSyntax(name, application is null ? null : parts.Located(application), facts, changes, date, expected);
    }

    private static ExpectationSyntax Expectation(KeyReader expect, RuleSetParts parts)
    {
        var file = expect.File;
        var location = file.Source.At(new TextSpan(expect.Span.Start, 1));
        var outcome = expect.Scalar(RuleSetTerms.Outcome);
        if (outcome is not null)
        {
            expect.Word(RuleSetTerms.Outcome, ProofWords.Outcomes);
        }

        var rules = ImmutableArray.CreateBuilder<RuleExpectation>();
        foreach (var entry in expect.Keys(RuleSetTerms.Rules)?.Mapping.Entries ?? [])
        {
            if (Rule(entry, parts, file) is { } rule)
            {
                rules.Add(rule);
            }
        }

        ImmutableArray<ConflictExpectation>? conflicts = expect.Has(RuleSetTerms.Conflicts)
            ? parts.Each(expect, RuleSetTerms.Conflicts, conflict => new ConflictExpectation(
                parts.Located(conflict.RequiredScalar(RuleSetTerms.Goal)), conflict.Scalar(RuleSetTerms.Reach) is { } reach ? parts.Located(reach) : null))
            : null;
        expect.ReportUnknown();
        if (outcome is null && rules.Count == 0 && conflicts is null)
        {
            file.Bag.Report(ProofDiagnostics.ExpectsNothing, location);
        }

        return new ExpectationSyntax(outcome is null ? null : parts.Located(outcome), rules.ToImmutable(), conflicts, location);
    }

    // regel: resultat, or regel: { resultat, nivå, saknas }
    private static RuleExpectation? Rule(YamlEntry entry, RuleSetParts parts, DeclarationFile file)
    {
        var id = parts.Located(entry.Key);
        if (entry.Value is YamlMapping mapping)
        {
            var keys = new KeyReader(mapping, file, entry.Key.Text);
            var result = keys.RequiredScalar(RuleSetTerms.Result);
            keys.Word(RuleSetTerms.Result, ProofWords.Results);
            var level = keys.Scalar(RuleSetTerms.Level);
            ImmutableArray<Located<string>>? missing = keys.Has(RuleSetTerms.Missing) ? parts.Names(keys, RuleSetTerms.Missing) : null;
            keys.ReportUnknown();
            return result is null ? null : new RuleExpectation(id, parts.Located(result), level is null ? null : parts.Located(level), missing);
        }

        if (ScalarReader.Scalar(entry.Value, entry.Key.Text, file) is not { } scalar || ScalarReader.Word(scalar, entry.Key.Text, ProofWords.Results, file) is null)
        {
            return null;
        }

        return new RuleExpectation(id, parts.Located(scalar), null, null);
    }
}

/// <summary>The words for results and outcomes, in the order of the values they stand for.</summary>
internal static class ProofWords
{
    public static readonly Term[] Results =
        [WordTerms.ResultMet, WordTerms.ResultNotMet, WordTerms.ResultUndetermined, WordTerms.ResultNotApplicable, WordTerms.ResultFailed];

    public static readonly Term[] Outcomes =
        [WordTerms.Obstacle, WordTerms.Fault, WordTerms.Complete, WordTerms.Investigate, WordTerms.Deepen, WordTerms.NoObstacles];
}
