using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>What stands right below the headline: what it means, what hinders, what is missing and from whom, and what may still happen.</summary>
internal static class OverviewBlocks
{
    public static ImmutableArray<Block> Of(Assessment assessment, Speech speech)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(speech.Say(Wording.Meaning(assessment.Outcome))));
        foreach (var outcome in assessment.Outcomes.Where(outcome => outcome != assessment.Outcome))
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.AlsoHolds, Phrase.Strong(speech.Say(Wording.Of(outcome)))) + ". " + speech.Say(Wording.Meaning(outcome))));
        }

        blocks.AddRange(Obstacles(assessment, speech));
        var mend = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Requirement }).ToList();
        if (mend.Count > 0)
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.ToMend, Titles(mend))));
        }

        if (Missing(assessment, speech) is { Length: > 0 } missing)
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.Missing, missing + ".")));
        }

        blocks.Add(new Paragraph(WhatMayHappen(assessment, speech) + " " + speech.Say(ReportTerms.Support)));
        return blocks.ToImmutable();
    }

    private static IEnumerable<Block> Obstacles(Assessment assessment, Speech speech)
    {
        var obstacles = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Stop }).ToList();
        var possible = assessment.Findings.Where(MayHinder).ToList();
        if (obstacles.Count > 0)
        {
            yield return new Item(speech.Labelled(ReportTerms.Obstacles, Titles(obstacles)));
        }
        else if (possible.Count > 0)
        {
            yield return new Item(speech.Labelled(ReportTerms.Obstacles, speech.Say(ReportTerms.NoObstacleYet) + "."));
        }

        if (possible.Count > 0)
        {
            yield return new Item(speech.Labelled(ReportTerms.MayBecomeObstacles, Titles(possible)));
        }
    }

    private static bool MayHinder(Finding finding) =>
        finding.Result == RuleResult.Undetermined
        && finding.PossibleResults.Contains(RuleResult.NotMet)
        && (finding.SeverityIfNotMet ?? finding.Severity) == Severity.Stop;

    private static Phrase Titles(List<Finding> findings) => Phrase.Join("; ", findings.Select(Speech.Rule)) + ".";

    private static string Missing(Assessment assessment, Speech speech)
    {
        var waiting = new Waiting(assessment);
        (Feel.Text.LocalizedText Words, int Count)[] counts =
        [
            (ReportTerms.MissingFromApplicant, waiting.Of(Party.Applicant).Length),
            (ReportTerms.MissingFromOfficer, waiting.Of(Party.Officer).Length + waiting.Halts.Length),
            (ReportTerms.MissingFromRegister, waiting.Of(Party.Register).Length),
        ];
        return speech.Enumerate(
            [.. counts.Where(c => c.Count > 0).Select(c => speech.Say(c.Words, c.Count.ToString(CultureInfo.InvariantCulture)))], ReportTerms.And);
    }

    private static string WhatMayHappen(Assessment assessment, Speech speech)
    {
        if (assessment.IsSettled)
        {
            return speech.Say(ReportTerms.Settled);
        }

        var outcomes = speech.Enumerate([.. assessment.PossibleOutcomes.Select(outcome => speech.Say(Wording.Of(outcome)))], ReportTerms.Or);
        var exactness = assessment.PossibleOutcomesAreExact ? "" : " " + speech.Say(ReportTerms.NotExact);
        return speech.Say(ReportTerms.NotSettled, outcomes) + exactness;
    }
}
