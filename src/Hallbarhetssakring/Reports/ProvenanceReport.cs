using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Reports;

/// <summary>The effective rule set as text: each field as it was written, and who set it, where, and for a change why.</summary>
internal static class ProvenanceReport
{
    public static string Render(RuleSetSyntax syntax, Language language)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{syntax.Id.Value} {syntax.Version}: {syntax.Title}\n");
        foreach (var file in syntax.Files.Where(file => file != syntax.File))
        {
            text.Append(CultureInfo.InvariantCulture, $"{ReportTerms.BuildsOn.In(language)} {file.RuleSet} {file.Version}\n");
        }

        foreach (var parameter in syntax.Parameters)
        {
            Element(text, Terms.RuleSetTerms.Parameter.In(syntax.Language), parameter.Name.Value, parameter.Fields, language);
        }

        foreach (var table in syntax.Tables)
        {
            Element(text, Terms.RuleSetTerms.Table.In(syntax.Language), table.Name.Value, table.Fields, language);
        }

        foreach (var definition in syntax.Definitions)
        {
            var written = new FieldOrigin(definition.Name.Value, definition.File, definition.Expression.Locate(definition.Expression.Root).Span, null);
            Element(text, Terms.RuleSetTerms.Definitions.In(syntax.Language), definition.Name.Value, [written], language);
        }

        foreach (var rule in syntax.Rules)
        {
            Element(text, Terms.RuleSetTerms.Rule.In(syntax.Language), rule.Id.Value, rule.Fields, language);
            if (rule.SwitchedOff is { } off)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {SwitchedOff(off, language)}\n");
            }
        }

        return text.ToString();
    }

    private static string SwitchedOff(SwitchOffSyntax off, Language language)
    {
        var until = off.Until is { } day ? " " + string.Format(CultureInfo.InvariantCulture, ReportTerms.SwitchedOffUntil.In(language), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : "";
        return string.Format(CultureInfo.InvariantCulture, ReportTerms.SwitchedOff.In(language), off.File.RuleSet, until, off.Reason);
    }

    private static void Element(StringBuilder text, string kind, string name, IReadOnlyList<FieldOrigin> fields, Language language)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{kind} {name}\n");
        foreach (var field in fields)
        {
            var lines = field.Written.ReplaceLineEndings("\n").Split('\n');
            text.Append(CultureInfo.InvariantCulture, $"  {field.Field}: {lines[0]}\n");
            foreach (var line in lines.Skip(1))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
            }

            var reason = field.Reason is null ? "" : $", {ReportTerms.Because.In(language)}: {field.Reason}";
            text.Append(CultureInfo.InvariantCulture, $"    # {field.File.RuleSet} {field.File.Version}, {Speech.FileName(field.Location)}:{field.Location.Start.Line}{reason}\n");
        }
    }
}
