using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>The sections that list rules by result.</summary>
internal static class FindingSections
{
    /// <summary>Stops that are not met, each with why.</summary>
    public static Section? Obstacles(Assessment assessment, Speech speech) => List(
        ReportTerms.Obstacles,
        assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Stop }),
        finding => new Item(
            UnmetHeading.Of(finding, assessment, speech), [.. FindingItems.Why(finding, speech), .. FindingItems.ToApplicant(finding, speech), FindingItems.Origin(finding, speech)]),
        speech);

    /// <summary>Rules and halts that could not be evaluated, those that decide the outcome first.</summary>
    public static Section? Faults(Assessment assessment, Speech speech)
    {
        var rules = assessment.Findings.Where(finding => finding.Result == RuleResult.Failed).OrderBy(finding => finding.Severity).Select(f => Fault(f, assessment, speech));
        var halts = assessment.Halts.Where(halt => halt.State == HaltState.Failed)
            .Select(halt => new Item(Speech.Rule(halt.Title, halt.Id), [new Item(speech.Say(ReportTerms.HaltFailed))]));
        return Listed(ReportTerms.Faults, [.. rules, .. halts], speech);
    }

    /// <summary>Warnings, advice and information that are not met.</summary>
    public static Section? Attention(Assessment assessment, Speech speech) => List(
        ReportTerms.Attention,
        assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: > Severity.Requirement }).OrderBy(finding => finding.Severity),
        finding => new Item(
            UnmetHeading.Of(finding, assessment, speech),
            [.. FindingItems.Why(finding, speech), .. FindingItems.ToApplicant(finding, speech), FindingItems.Origin(finding, speech)]),
        speech);

    /// <summary>
    /// The rules that wait and that nothing above has spoken of: mostly those that do not decide the outcome. What they wait for stands
    /// under what to do.
    /// </summary>
    public static Section? Undetermined(Assessment assessment, Speech speech)
    {
        var above = NotTestedSection.Rules(assessment).ToHashSet(StringComparer.Ordinal);
        var findings = assessment.Findings.Where(finding => finding.Result == RuleResult.Undetermined && !above.Contains(finding.Rule)).ToList();
        var rules = findings.Where(finding => !Waiting.IsSafe(finding)).GroupBy(Waiting.WeightOf).OrderBy(group => group.Key).Select(group => new Item(
            Phrase.Strong(Printable.Capitalized(speech.Say(Wording.Of(group.Key)))) + ":", [.. group.Select(finding => Waits(finding, speech))]));
        return findings.Count == 0 ? null : new Section(
            speech.Heading(ReportTerms.Undetermined, findings.Count),
            [
                .. rules,
                .. Safe(findings.Where(finding => finding.PossibleResults.Contains(RuleResult.NotApplicable)), ReportTerms.NoObstacle, speech),
                .. Safe(findings.Where(finding => !finding.PossibleResults.Contains(RuleResult.NotApplicable)), ReportTerms.NoObstacleMet, speech),
            ]);
    }

    // What they would ask for is needed by nobody.
    private static IEnumerable<Item> Safe(IEnumerable<Finding> findings, LocalizedText heading, Speech speech)
    {
        var items = findings.Where(Waiting.IsSafe).Select(finding => new Item(speech.Named(finding))).ToImmutableArray();
        return items.IsEmpty ? [] : [new Item(speech.Say(heading), items)];
    }

    /// <summary>The halts that nobody knows yet whether they are reached, each with what it waits for.</summary>
    public static Section? WaitingHalts(Assessment assessment, Speech speech) =>
        Listed(ReportTerms.HaltsWait, [.. assessment.Halts.Where(halt => halt.State == HaltState.Undetermined).Select(halt => Waits(halt, speech))], speech);

    public static Section? Met(Assessment assessment, Speech speech) => List(
        ReportTerms.Met,
        assessment.Findings.Where(finding => finding.Result == RuleResult.Met),
        finding => new Item(
            Speech.Rule(finding.Title, finding.Rule, FindingItems.Held(finding)) + (finding is { Level: { } level, Judgement: null } ? ". " + speech.Labelled(ReportTerms.Level, level.Title) : ""),
            finding.Judgement is { } judgement ? [FindingItems.Judged(judgement, speech)] : []),
        speech);

    public static Section? NotApplicable(Assessment assessment, Speech speech)
    {
        var section = List(
            ReportTerms.NotApplicable, assessment.Findings.Where(finding => finding.Result == RuleResult.NotApplicable), finding => new Item(Speech.Rule(finding)), speech);
        return section is null ? null : section with { Blocks = [new Paragraph(speech.Say(ReportTerms.NotApplicableMeans)), .. section.Blocks] };
    }

    /// <summary>What of the application could not be read: once each, however many rules need it.</summary>
    public static Section? ToCorrect(Assessment assessment, Speech speech)
    {
        var section = Listed(ReportTerms.ToCorrect, [.. assessment.FactFaults.Select(fault => new Item(speech.Say(fault.Message) + " (" + Phrase.Code(fault.Pointer) + ")"))], speech);
        return section is null ? null : section with { Blocks = [new Paragraph(speech.Say(ReportTerms.ToCorrectMeans)), .. section.Blocks] };
    }

    private static Item Fault(Finding finding, Assessment assessment, Speech speech)
    {
        if (finding.Fault is { Location: null } && !assessment.FactFaults.IsEmpty && !finding.Decisive.IsEmpty)
        {
            // What is wrong and what to do about it has been said of the fact.
            var why = (Speech.Rule(finding) + ": " + Phrase.Join("; ", finding.Decisive.Select(speech.Fact))).AsSentence();
            return new Item(finding.Severity > Severity.Requirement ? why + " " + speech.Say(ReportTerms.NoWeight) : why);
        }

        var below = ImmutableArray.CreateBuilder<Item>();
        if (finding.Fault is { } fault)
        {
            var place = fault.Location is { } location ? $" ({speech.Place(location)})" : "";
            below.Add(new Item(Phrase.Code(fault.Code) + ": " + speech.Say(fault.Message) + place));
        }

        if (!finding.Decisive.IsEmpty)
        {
            below.Add(new Item(speech.Say(ReportTerms.DecidedBy) + ":", [speech.Facts(finding.Decisive)]));
        }

        if (finding.Severity > Severity.Requirement)
        {
            below.Add(new Item(speech.Say(ReportTerms.NoWeight)));
        }

        below.Add(FindingItems.Origin(finding, speech));
        return new Item(Speech.Rule(finding), below.ToImmutable());
    }

    private static Item Waits(Finding finding, Speech speech)
    {
        var lead = speech.Named(finding);
        return new Item(finding.OfficerMessage is { } message ? lead.AsSentence() + " " + message : lead, [.. FindingItems.Reservations(finding, speech)]);
    }

    // Beyond a few, the facts stand one by one under what to do.
    private static Item Waits(Halt halt, Speech speech)
    {
        const int MostFacts = 4;
        var line = (speech.IsFiled ? Speech.Rule(halt.Title, halt.Id) : Phrase.Strong(Printable.Capitalized(halt.Title))).AsSentence() + " " + speech.Say(ReportTerms.HaltWaitsForPart, halt.AfterTitle);
        return new Item(halt.Missing.IsEmpty ? line : line + " " + speech.Labelled(ReportTerms.WaitsFor, NotTestedSection.Facts(halt.Missing, MostFacts, speech)).AsSentence());
    }

    private static Section? List(LocalizedText heading, IEnumerable<Finding> findings, Func<Finding, Item> item, Speech speech) =>
        Listed(heading, [.. findings.Select(item)], speech);

    private static Section? Listed(LocalizedText heading, ImmutableArray<Item> items, Speech speech) =>
        items.IsEmpty ? null : new Section(speech.Heading(heading, items.Length), [.. items]);
}
