using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;

namespace Hallbarhetssakring.Reports;

/// <summary>Who has to do something.</summary>
internal enum Party
{
    Applicant,
    Officer,
    Register,
}

/// <summary>In which order things are asked for.</summary>
internal enum Turn
{
    /// <summary>A stop waits for it.</summary>
    First,

    /// <summary>A requirement waits for it.</summary>
    Next,

    /// <summary>It does not affect the outcome.</summary>
    Later,
}

/// <summary>What is waited for, by whom, and whether the outcome hangs on it.</summary>
internal sealed class Waiting
{
    private readonly Assessment _assessment;
    private readonly Dictionary<string, Finding> _findings;

    public Waiting(Assessment assessment)
    {
        _assessment = assessment;
        _findings = assessment.Findings.DistinctBy(finding => finding.Rule).ToDictionary(finding => finding.Rule, StringComparer.Ordinal);
        Halts = [.. assessment.Halts.Where(halt => halt.State == HaltState.Reached)];
    }

    /// <summary>The halts that wait for the officer. They stand here once, though they are listed as missing too.</summary>
    public ImmutableArray<Halt> Halts { get; }

    /// <summary>What a party can give.</summary>
    public ImmutableArray<MissingFact> Of(Party party) => [.. _assessment.Missing.Where(fact => fact.Kind != MissingKind.HaltAnswer && PartyOf(fact) == party)];

    /// <summary>
    /// When it is needed: as soon as the weightiest rule that waits for it demands. What no finding speaks of, such as what a halt waits for,
    /// counts as a requirement: asking for too much is better than for too little.
    /// </summary>
    public Turn TurnOf(MissingFact fact)
    {
        var weight = fact.Rules.IsEmpty ? Severity.Requirement : fact.Rules.Min(rule => !_findings.TryGetValue(rule, out var finding) ? Severity.Requirement : IsSafe(finding) ? Severity.Information : WeightOf(finding));
        return weight switch { Severity.Stop => Turn.First, Severity.Requirement => Turn.Next, _ => Turn.Later };
    }

    /// <summary>How much a rule weighs if it turns out not met.</summary>
    public static Severity WeightOf(Finding finding) => finding.SeverityIfNotMet ?? finding.Severity;

    /// <summary>
    /// Whether a rule that waits is met or does not apply, whatever comes (semantics §6): it asks for nothing that the outcome needs. A judgement
    /// that is open is asked for all the same.
    /// </summary>
    public static bool IsSafe(Finding finding) =>
        finding.Result == RuleResult.Undetermined && !finding.PossibleResults.Any(result => result is RuleResult.NotMet or RuleResult.Failed)
        && !finding.Missing.Any(fact => fact.Kind == MissingKind.Judgement);

    /// <summary>What stops and requirements that wait say to the applicant, once each: it may ask for more than the facts, such as a certificate.</summary>
    public ImmutableArray<string> WordsToApplicant() =>
    [
        .. _assessment.Findings.Where(finding => finding is { Result: RuleResult.Undetermined } && WeightOf(finding) <= Severity.Requirement && !IsSafe(finding) && AsksApplicant(finding))
            .OrderBy(WeightOf).Select(finding => finding.ApplicantMessage).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    // What only others can give is not asked of the applicant.
    private static bool AsksApplicant(Finding finding) => finding.Missing.IsEmpty || finding.Missing.Any(fact => PartyOf(fact) == Party.Applicant);

    /// <summary>The words to the applicant of a lesser rule, where the fact itself has no question. Those of weightier rules are listed for themselves.</summary>
    public string? WordsOfRule(MissingFact fact) =>
        fact.Rules.Select(rule => _findings.GetValueOrDefault(rule)).FirstOrDefault(finding => finding is { ApplicantMessage: not null } && WeightOf(finding) > Severity.Requirement && !IsSafe(finding))
            ?.ApplicantMessage;

    /// <summary>The levels to choose between in a judgement that is missing.</summary>
    public ImmutableArray<Level> LevelsOf(MissingFact fact) =>
        fact.Rules.Select(rule => _findings.GetValueOrDefault(rule)).FirstOrDefault(finding => finding is { PossibleLevels.IsEmpty: false })?.PossibleLevels ?? [];

    /// <summary>Who can give it. Asking an applicant again who does not know is no help: then the officer finds out.</summary>
    public static Party PartyOf(MissingFact fact) => fact.Kind switch
    {
        MissingKind.Judgement or MissingKind.HaltAnswer => Party.Officer,
        MissingKind.Baseline => Party.Register,
        MissingKind.NotKnown when fact.Supplier != Supplier.Register => Party.Officer,
        _ => fact.Supplier switch { Supplier.Applicant => Party.Applicant, Supplier.Officer => Party.Officer, _ => Party.Register },
    };
}
