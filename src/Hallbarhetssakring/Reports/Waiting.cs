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
    /// Whether a stop or a requirement waits for it. What no finding speaks of, such as what a halt waits for, counts too: asking for too much
    /// is better than for too little. An open judgement always matters, whatever the weight of its rule.
    /// </summary>
    public bool DecidesOutcome(MissingFact fact) =>
        fact.Kind == MissingKind.Judgement || fact.Rules.IsEmpty || fact.Rules.Any(rule => !_findings.TryGetValue(rule, out var finding) || finding.Severity <= Severity.Requirement
            || finding.SeverityIfNotMet <= Severity.Requirement);

    /// <summary>The rule's words to the applicant, where the fact itself has no question.</summary>
    public string? WordsOfRule(MissingFact fact) =>
        fact.Rules.Select(rule => _findings.GetValueOrDefault(rule)?.ApplicantMessage).FirstOrDefault(message => message is not null);

    /// <summary>The levels to choose between in a judgement that is missing.</summary>
    public ImmutableArray<Level> LevelsOf(MissingFact fact) =>
        fact.Rules.Select(rule => _findings.GetValueOrDefault(rule)).FirstOrDefault(finding => finding is { PossibleLevels.IsEmpty: false })?.PossibleLevels ?? [];

    // Asking an applicant again who does not know is no help: then the officer finds out.
    private static Party PartyOf(MissingFact fact) => fact.Kind switch
    {
        MissingKind.Judgement or MissingKind.HaltAnswer => Party.Officer,
        MissingKind.Baseline => Party.Register,
        MissingKind.NotKnown when fact.Supplier != Supplier.Register => Party.Officer,
        _ => fact.Supplier switch { Supplier.Applicant => Party.Applicant, Supplier.Officer => Party.Officer, _ => Party.Register },
    };
}
