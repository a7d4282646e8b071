using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring;

/// <summary>Runs the tests (prov) that stand beside a rule set.</summary>
public static class RuleSetTests
{
    /// <summary>Runs every test in the folder's <c>prov/</c>.</summary>
    /// <param name="ruleSet">The compiled rule set.</param>
    /// <param name="folder">The folder that it was compiled from.</param>
    /// <exception cref="NotSupportedException">Always, until the format of tests is read.</exception>
    public static RuleSetTestReport Run(RuleSet ruleSet, string folder) => throw new NotSupportedException("prov kan inte köras ännu.");
}

/// <summary>What the tests of a rule set came to.</summary>
/// <param name="Diagnostics">What is wrong with the test files themselves, such as a rule that does not exist.</param>
/// <param name="Tests">One per test, in order of file and place.</param>
public sealed record RuleSetTestReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RuleSetTestResult> Tests);

/// <summary>What one test came to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Failures">What was expected and what came, a line each; empty when it passed.</param>
public sealed record RuleSetTestResult(string Name, string File, ImmutableArray<LocalizedText> Failures);
