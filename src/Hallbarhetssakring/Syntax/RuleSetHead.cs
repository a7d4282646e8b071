using System.Globalization;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Syntax;

/// <summary>The name and version that a rule set's file begins with.</summary>
internal sealed record RuleSetHead(Located<string> Name, FileOrigin Origin)
{
    public static RuleSetHead Read(KeyReader keys)
    {
        var name = ReadName(keys, keys.File);
        return new RuleSetHead(name, new FileOrigin(keys.File.Source, name.Value, ReadVersion(keys, keys.File)));
    }

    private static Located<string> ReadName(KeyReader keys, DeclarationFile file)
    {
        if (keys.RequiredScalar(RuleSetTerms.RuleSet) is not { } scalar)
        {
            return new Located<string>("", file.Source.At(new TextSpan(0, 0)));
        }

        var parts = scalar.Name.Split('/');
        if (parts.Length != 2 || !parts.All(AsciiIds.IsId))
        {
            file.Report(SyntaxDiagnostics.BadRuleSetName, scalar.Span, scalar.Text);
        }

        return new Located<string>(scalar.Name, file.Source.At(scalar.Span));
    }

    private static string ReadVersion(KeyReader keys, DeclarationFile file)
    {
        if (keys.RequiredScalar(RuleSetTerms.Version) is not { } scalar)
        {
            return "0.0.0";
        }

        var parts = scalar.Text.Split('.');
        if (parts.Length != 3 || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            file.Report(SyntaxDiagnostics.BadVersion, scalar.Span, scalar.Text);
        }

        return scalar.Text;
    }
}
