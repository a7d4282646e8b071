using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>What stands right below the headline: what it means, where the case stands, what hinders, what is missing and what may still happen.</summary>
internal static class OverviewBlocks
{
    public static ImmutableArray<Block> Of(Assessment assessment, Speech speech)
    {
        var waiting = new Waiting(assessment);
        var mend = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Requirement }).ToList();
        var gives = waiting.Of(Party.Applicant).Any(fact => waiting.TurnOf(fact) != Turn.Later);
        string Meaning(Outcome outcome) =>
            speech.Say(outcome == Outcome.Complete ? Wording.MeaningOfComplete(gives, mend.Count > 0) : Wording.Meaning(outcome));

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(Meaning(assessment.Outcome)));
        if (assessment.Outcome == Outcome.Deepen)
        {
            blocks.AddRange(Deepening(assessment));
        }

        if (!assessment.Findings.IsEmpty)
        {
            blocks.Add(new Paragraph(WhereItStands(assessment, speech)));
            blocks.Add(new Paragraph(speech.Say(assessment.Halts.IsEmpty ? ReportTerms.WhatDecides : ReportTerms.WhatDecidesWithHalts)));
        }

        foreach (var outcome in assessment.Outcomes.Where(outcome => outcome != assessment.Outcome))
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.AlsoHolds, Phrase.Strong(speech.Say(Wording.Of(outcome)))) + ". " + Meaning(outcome), outcome == Outcome.Deepen ? Deepening(assessment) : []));
        }

        blocks.AddRange(Obstacles(assessment, speech));
        if (mend.Count > 0)
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.ToMend, Titles(mend, assessment, speech))));
        }

        if (Missing(waiting, speech) is { Length: > 0 } missing)
        {
            blocks.Add(new Item(speech.Labelled(ReportTerms.Missing, missing + ".")));
        }

        blocks.Add(new Paragraph(WhatMayHappen(assessment, speech) + " " + speech.Say(ReportTerms.Support)));
        return blocks.ToImmutable();
    }

    private static string WhereItStands(Assessment assessment, Speech speech)
    {
        var waits = assessment.Findings.Count(finding => finding.Result == RuleResult.Undetermined);
        var fails = assessment.Findings.Count(finding => finding.Result == RuleResult.Failed);
        var decided = assessment.Findings.Length - waits - fails;
        string first = decided == assessment.Findings.Length ? speech.Say(ReportTerms.AllDecided, decided)
            : decided == 1 ? speech.Say(ReportTerms.OneDecided, assessment.Findings.Length)
            : speech.Say(ReportTerms.SomeDecided, decided, assessment.Findings.Length);
        var parts = new List<string> { first };
        Add(parts, waits, ReportTerms.OneWaits, ReportTerms.TheyWait, speech);
        Add(parts, fails, ReportTerms.OneFails, ReportTerms.TheyFail, speech);
        return string.Join("; ", parts) + ".";
    }

    private static void Add(List<string> parts, int count, LocalizedText one, LocalizedText several, Speech speech)
    {
        if (count > 0)
        {
            parts.Add(Counted(count, one, several, speech));
        }
    }

    private static string Counted(int count, LocalizedText one, LocalizedText several, Speech speech) => count == 1 ? speech.Say(one) : speech.Say(several, count);

    private static IEnumerable<Block> Obstacles(Assessment assessment, Speech speech)
    {
        var obstacles = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Stop }).ToList();
        var waits = NotTestedSection.Stops(assessment).Length;
        if (obstacles.Count > 0)
        {
            yield return new Item(speech.Labelled(ReportTerms.UnmetStops, Titles(obstacles, assessment, speech)));
            if (waits > 0)
            {
                yield return new Item(Counted(waits, ReportTerms.MoreStopWaits, ReportTerms.MoreStopsWait, speech));
            }
        }
        else if (waits > 0)
        {
            yield return new Item(speech.Labelled(ReportTerms.Obstacles, Counted(waits, ReportTerms.StopWaits, ReportTerms.StopsWait, speech) + "."));
        }
    }

    private static Phrase Titles(List<Finding> findings, Assessment assessment, Speech speech) =>
        Phrase.Join("; ", findings.Select(finding => UnmetHeading.Marked(finding, speech.Named(finding), assessment, speech))).AsSentence();

    // The halts whose answers say so, with what was answered and why.
    private static ImmutableArray<Item> Deepening(Assessment assessment) =>
        [.. assessment.Halts.Where(halt => halt.Deepens).Select(halt => new Item(Speech.Rule(halt.Title, halt.Id) + ": " + ClosingSections.Answer(halt)))];

    private static string Missing(Waiting waiting, Speech speech)
    {
        var parts = new List<string>();
        var asked = waiting.Of(Party.Applicant);
        if (!asked.IsEmpty)
        {
            var turns = asked.GroupBy(waiting.TurnOf).OrderBy(group => group.Key).Select(group => Number(group.Count()) + " " + speech.Say(Wording.Of(group.Key)));
            parts.Add($"{speech.Say(ReportTerms.MissingFromApplicant, Number(asked.Length))} ({string.Join(", ", turns)})");
        }

        var officer = waiting.Of(Party.Officer).Length + waiting.Halts.Length;
        if (officer > 0)
        {
            parts.Add(speech.Say(parts.Count > 0 ? ReportTerms.AlsoFromOfficer : ReportTerms.MissingFromOfficer, Number(officer)));
        }

        var register = waiting.Of(Party.Register).Length;
        if (register > 0)
        {
            parts.Add(speech.Say(ReportTerms.MissingFromRegister, Number(register)));
        }

        return string.Join(", ", parts);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string WhatMayHappen(Assessment assessment, Speech speech)
    {
        if (assessment.IsSettled)
        {
            return speech.Say(assessment.Outcome == Outcome.Fault ? ReportTerms.UntilCorrected : ReportTerms.Settled);
        }

        var outcomes = speech.Enumerate([.. assessment.PossibleOutcomes.Select(outcome => speech.Say(Wording.IfReached(outcome)))], ReportTerms.Or);
        var may = speech.Say(ReportTerms.NotSettled, outcomes);
        may = assessment.PossibleOutcomesAreExact ? may : $"{may} {speech.Say(ReportTerms.NotExact)}";
        return assessment.Outcome == Outcome.Fault ? $"{may} {speech.Say(ReportTerms.UntilCorrected)}" : may;
    }
}
