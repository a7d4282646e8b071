using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Syntax;

/// <summary>The words for bases, severities, certainties and reaches, and what each stands for.</summary>
internal static class Words
{
    public static readonly Term[] Bases = [WordTerms.Law, WordTerms.Guideline, WordTerms.Ambition, WordTerms.Advice];
    public static readonly Term[] Severities = [WordTerms.Stop, WordTerms.Requirement, WordTerms.Warning, WordTerms.Advice, WordTerms.Information];
    public static readonly Term[] Certainties = [WordTerms.Confirmed, WordTerms.SecondHand, WordTerms.Unconfirmed];
    public static readonly Term[] Reaches = [WordTerms.Local, WordTerms.Regional, WordTerms.National, WordTerms.Global];

    public static Basis BasisOf(Term? word) => (Basis)Math.Max(0, Array.IndexOf(Bases, word));

    public static Severity SeverityOf(Term word) => (Severity)Math.Max(0, Array.IndexOf(Severities, word));

    /// <summary>Where nothing is said, nobody has checked.</summary>
    public static Certainty CertaintyOf(Term? word) => word is null ? Certainty.Confirmed : (Certainty)Math.Max(0, Array.IndexOf(Certainties, word));

    public static Reach ReachOf(Term? word) => (Reach)Math.Max(0, Array.IndexOf(Reaches, word));

    public static Term Spell(Basis basis) => Bases[(int)basis];

    public static Term Spell(Severity severity) => Severities[(int)severity];

    /// <summary>The severity that a basis gives where a rule says nothing else (semantics §5).</summary>
    public static Severity SeverityFor(Basis basis) => basis switch
    {
        Basis.Law => Severity.Stop,
        Basis.Guideline => Severity.Requirement,
        Basis.Ambition => Severity.Warning,
        _ => Severity.Advice,
    };
}
