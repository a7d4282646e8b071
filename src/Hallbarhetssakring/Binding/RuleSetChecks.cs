using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>What must hold of a rule set as a whole.</summary>
internal static class RuleSetChecks
{
    public static void Run(RuleSetSyntax syntax, FactSchema schema, ImmutableArray<BoundRule> rules, DiagnosticBag bag)
    {
        CheckIds(rules, bag);
        CheckBands(syntax, bag);
        CheckEffectLists(syntax, schema, bag);
        CheckHalts(syntax, bag);
    }

    private static void CheckIds(ImmutableArray<BoundRule> rules, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => !seen.TryAdd(rule.Id, rule.Syntax.Id.Location)))
        {
            bag.ReportRelated(
                Syntax.SyntaxDiagnostics.Duplicate, rule.Syntax.Id.Location, [new RelatedLocation(seen[rule.Id], new LocalizedText("Den finns här.", "It is here."))],
                new LocalizedText($"Regeln {rule.Id}", $"The rule {rule.Id}"), seen[rule.Id].Start.Line);
        }
    }

    private static void CheckBands(RuleSetSyntax syntax, DiagnosticBag bag)
    {
        for (var i = 0; i < syntax.Bands.Length; i++)
        {
            var isLast = i == syntax.Bands.Length - 1;
            if ((isLast && syntax.Bands[i].From != 0) || (!isLast && syntax.Bands[i].From <= syntax.Bands[i + 1].From))
            {
                bag.Report(BindingDiagnostics.BandsNotFalling, syntax.Bands[i].Id.Location, syntax.Bands[i].Id.Value);
            }
        }
    }

    private static void CheckHalts(RuleSetSyntax syntax, DiagnosticBag bag)
    {
        foreach (var halt in syntax.Halts.Where(h => !syntax.Parts.Any(p => p.Id.Value == h.After.Value)))
        {
            bag.Report(BindingDiagnostics.UnknownId, halt.After.Location, halt.After.Value, new LocalizedText("del", "part"),
                new LocalizedText("Skriv id på en del.", "Write the id of a part."));
        }
    }

    // The applicant's declared effects are read by name: each field must be there and be of its type.
    private static void CheckEffectLists(RuleSetSyntax syntax, FactSchema schema, DiagnosticBag bag)
    {
        foreach (var fact in schema.Declarations.Where(f => f.IsEffects))
        {
            var shape = fact.Type.Underlying is ListType { Element: RecordType record } ? record.Shape : new RecordShape([]);
            Term[] needed = [RuleSetTerms.Goal, RuleSetTerms.Reach, RuleSetTerms.Perspective, RuleSetTerms.Strength];
            var wrong = needed.Where(term => !Fits(shape.Find(term.In(syntax.Language))?.Type, term)).Select(term => term.In(syntax.Language)).ToList();
            if (wrong.Count > 0)
            {
                bag.Report(BindingDiagnostics.NotAnEffectsList, fact.Location, string.Join(", ", wrong));
            }
        }
    }

    private static bool Fits(FeelType? type, Term term) =>
        term == RuleSetTerms.Goal ? type is CodeType { System: Agenda2030 } : term == RuleSetTerms.Strength ? type is NumberType : type is EnumType;
}
