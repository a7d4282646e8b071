using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads regelverk.yaml: form and words; names, types and units are a later stage's.</summary>
internal static class RuleSetReader
{
    /// <summary>More rules than this in one file belong in modules.</summary>
    public const int MostRules = 2_000;

    /// <summary>The rule set, or null where the file has no keys. What could not be read has a diagnostic and is left out.</summary>
    public static RuleSetSyntax? Read(YamlNode root, SourceText source, DiagnosticBag bag)
    {
        if (DeclarationFile.Open(root, source, bag) is not { } keys)
        {
            return null;
        }

        var head = RuleSetHead.Read(keys);
        var reading = new RuleSetParts(keys, head.Origin);
        var changes = new ChangeReader(keys, reading);
        var changed = changes.Changes();
        var syntax = new RuleSetSyntax
        {
            File = reading.Origin,
            Files = [reading.Origin],
            Language = keys.File.Language,
            Id = head.Name,
            Version = head.Origin.Version,
            Title = keys.RequiredText(RuleSetTerms.Title) ?? "",
            Status = keys.Text(RuleSetTerms.Status) ?? "",
            InForce = reading.Period(keys, RuleSetTerms.InForce),
            MonthEnd = MonthEndOf(keys.Word(RuleSetTerms.MonthEnd, WordTerms.Down, WordTerms.Up, WordTerms.Fault)),
            ThemeLists = reading.ThemeLists(),
            Dimensions = reading.Names(keys, RuleSetTerms.Dimensions),
            Parts = reading.Parts(),
            Parameters = new ParameterReader(keys, reading).Parameters(),
            Tables = new ParameterReader(keys, reading).Tables(),
            Definitions = reading.Definitions(),
            Rules = reading.Rules(),
            Halts = reading.Halts(),
            Bands = reading.Bands(),
            Parent = changes.Parent(),
            Modules = changes.Modules(),
            RuleChanges = [.. changed.OfType<RuleChangeSyntax>()],
            ParameterChanges = [.. changed.OfType<ParameterChangeSyntax>()],
            TableChanges = [.. changed.OfType<TableChangeSyntax>()],
            SwitchedOff = changes.SwitchedOff(),
        };
        keys.Text(RuleSetTerms.Owner);
        RefuseWhatComesLater(keys);
        keys.ReportUnknown();
        return syntax;
    }

    // Keys of the format that this version can't carry out: to pass over them would change what the author means.
    private static void RefuseWhatComesLater(KeyReader keys)
    {
        foreach (var term in new[] { RuleSetTerms.Indicators })
        {
            if (keys.Entry(term) is { } entry)
            {
                keys.File.Report(SyntaxDiagnostics.NotYet, entry.Key.Span, entry.Key.Text);
            }
        }
    }

    private static MonthEnd MonthEndOf(Term? word) =>
        word == WordTerms.Down ? MonthEnd.Down : word == WordTerms.Up ? MonthEnd.Up : word == WordTerms.Fault ? MonthEnd.Fault : MonthEnd.Undeclared;
}
