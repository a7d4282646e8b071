using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Declarations;

/// <summary>Whether a list can hold the applicant's declared effects: its rows have what an effect is made of, and no other list is flagged.</summary>
internal static class EffectsCheck
{
    private static readonly (Term Term, FactKind Kind)[] Needed =
    [
        (RuleSetTerms.Goal, FactKind.Goal), (RuleSetTerms.Reach, FactKind.Choice), (RuleSetTerms.Perspective, FactKind.Choice), (RuleSetTerms.Strength, FactKind.Integer),
    ];

    /// <param name="keys">The keys of the declaration.</param>
    /// <param name="fact">The list.</param>
    /// <param name="earlier">The list that is flagged already; null where none is.</param>
    public static bool Holds(KeyReader keys, FactDeclaration fact, string? earlier)
    {
        var file = keys.File;
        var span = keys.Entry(FactTerms.Effects)!.Key.Span;
        var key = file.Spell(FactTerms.Effects);
        if (!Needed.All(need => fact.Fields.Any(f => f.Name == file.Spell(need.Term) && f.Kind.Kind == need.Kind)))
        {
            file.Report(DeclarationDiagnostics.EffectsNeedRows, span, key, string.Join(", ", Needed.Select(need => file.Spell(need.Term))));
            return false;
        }

        if (earlier is not null)
        {
            file.Report(DeclarationDiagnostics.TwoEffects, span, key, earlier);
            return false;
        }

        return true;
    }
}
