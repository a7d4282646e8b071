using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>The outcome and score after the officer's overrides, with each override and its reason: marked, beside the computed.</summary>
internal static class OverrideSection
{
    public static Section? Of(Assessment assessment, Speech speech)
    {
        if (assessment.Overridden is not { } overridden)
        {
            return null;
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(speech.Labelled(ReportTerms.OverriddenOutcome, Phrase.Strong(speech.Say(Wording.Of(overridden.Outcome)))).AsSentence() + " " + speech.Say(Wording.Meaning(overridden.Outcome))));
        if (overridden.Outcomes.Length > 1)
        {
            blocks.Add(new Paragraph(speech.Labelled(ReportTerms.AlsoHolds, string.Join(", ", overridden.Outcomes.Skip(1).Select(outcome => speech.Say(Wording.Of(outcome))))).AsSentence()));
        }

        if (overridden.Score.Total is { } total)
        {
            var after = speech.Interval(total.Points);
            var computed = assessment.Score.Total is { } before ? speech.Interval(before.Points) : null;
            blocks.Add(new Paragraph(speech.Labelled(ReportTerms.ScoreAfterOverride, computed is null ? after : speech.Say(ReportTerms.ComputedScore, after, computed)).AsSentence()));
        }

        blocks.Add(new Paragraph(speech.Say(ReportTerms.ComputedStands)));
        blocks.AddRange(overridden.Overrides.Select(given => Given(given, speech)));
        return new Section(speech.Heading(ReportTerms.AfterOverride, overridden.Overrides.Length), blocks.ToImmutable());
    }

    private static Item Given(Override given, Speech speech)
    {
        var change = speech.Say(ReportTerms.Overridden, Shown(given.Computed, given.ComputedLevel, speech), Shown(given.Result, given.Level, speech));
        return new Item(
            Speech.Rule(given.Title, given.Rule) + ": " + change,
            [new Item(speech.Labelled(ReportTerms.Reason, given.Reason + Speech.Signed(given.By, given.When)))]);
    }

    private static string Shown(RuleResult result, Level? level, Speech speech) =>
        speech.Say(Wording.Of(result)) + (level is null ? "" : $" ({level.Title})");
}
