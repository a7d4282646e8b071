using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Syntax;

/// <summary>What the fields of a rule ask of each other; asked anew of a rule that has been changed.</summary>
internal static class RuleForm
{
    /// <summary>A basis gives the severity, and the law has a source. Nothing follows from a basis that is missing or misspelt.</summary>
    public static void CheckBasis(RuleSyntax rule, DiagnosticBag bag)
    {
        var usual = Words.SeverityFor(rule.Basis);
        if (rule.Severity is { } severity && severity.Value != usual && rule.Motive is null)
        {
            bag.Report(SyntaxDiagnostics.MotiveNeeded, severity.Location, Words.Spell(severity.Value).Text, Words.Spell(rule.Basis).Text, Words.Spell(usual).Text);
        }

        if (rule.Basis == Basis.Law && rule.Source is null)
        {
            bag.Report(SyntaxDiagnostics.SourceNeeded, rule.Id.Location);
        }
    }
}
