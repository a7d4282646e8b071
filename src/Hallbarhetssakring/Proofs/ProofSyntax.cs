using System.Collections.Immutable;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Proofs;

/// <summary>A test beside a rule set: an application, and what is expected of its assessment.</summary>
internal sealed record ProofSyntax(
    Located<string> Name, Located<string>? Application, YamlMapping? Facts, YamlMapping? Changes, ProofBaseline? Baseline, DateOnly? Date, ExpectationSyntax Expected);

internal sealed record ExpectationSyntax(
    Located<string>? Outcome, Located<string>? AfterOverride, ImmutableArray<RuleExpectation> Rules, ImmutableArray<ConflictExpectation>? Conflicts, Feel.Text.SourceLocation Location);

internal sealed record RuleExpectation(Located<string> Rule, Located<string> Result, Located<string>? Level, ImmutableArray<Located<string>>? Missing);

internal sealed record ConflictExpectation(Located<string> Goal, Located<string>? Reach);

/// <summary>The baseline that a test is assessed with: a file, or values of its own.</summary>
internal sealed record ProofBaseline(Located<string>? File, ImmutableArray<BaselineValue> Values);
