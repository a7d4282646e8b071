using System.Globalization;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// Says what a report holds and in which order: the outcome, what hinders, what is wrong, what may still hinder, what to do and by whom; only then conflicts, scores
/// and the rest. A section without content is left out.
/// </summary>
internal static class Outliner
{
    public static Outline Of(Assessment assessment, Speech speech)
    {
        Section?[] sections =
        [
            FindingSections.ToCorrect(assessment, speech),
            OverrideSection.Of(assessment, speech),
            FindingSections.Obstacles(assessment, speech),
            FindingSections.Faults(assessment, speech),
            NotTestedSection.Of(assessment, speech),
            ToDoSection.Of(assessment, speech),
            ConflictSection.Of(assessment, speech),
            ScoreSection.Of(assessment, speech),
            FindingSections.Attention(assessment, speech),
            FindingSections.Undetermined(assessment, speech),
            FindingSections.WaitingHalts(assessment, speech),
            FindingSections.Met(assessment, speech),
            FindingSections.NotApplicable(assessment, speech),
            ClosingSections.AnsweredHalts(assessment, speech),
            ClosingSections.Unused(assessment, speech),
            ClosingSections.NotInForce(assessment, speech),
            ClosingSections.Unread(assessment, speech),
        ];
        var date = assessment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var subtitle = (Phrase)$"{assessment.RuleSet} {assessment.RuleSetVersion}, {speech.Say(ReportTerms.Status)}: {assessment.RuleSetStatus}. {speech.Say(ReportTerms.AsOf, date)}";
        if (!assessment.BuiltOn.IsEmpty)
        {
            subtitle += (Phrase)$" {speech.Say(ReportTerms.BuildsOn)} {speech.Enumerate([.. assessment.BuiltOn.Select(one => $"{one.Id} {one.Version}")], ReportTerms.And)}.";
        }

        var headline = $"{speech.Say(ReportTerms.Outcome)}: {speech.Say(Wording.Of(assessment.Outcome))}";
        return new Outline(assessment.RuleSetTitle, subtitle, headline, OverviewBlocks.Of(assessment, speech), [.. sections.OfType<Section>()]);
    }
}
