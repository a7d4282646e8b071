using System.Globalization;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>What is good to know at the end: answered halts, rules that are not in force, and what was not read.</summary>
internal static class ClosingSections
{
    public static Section? AnsweredHalts(Assessment assessment, Speech speech)
    {
        var halts = assessment.Halts.Where(halt => halt.State == HaltState.Answered).ToList();
        return halts.Count == 0
            ? null
            : new Section(speech.Heading(ReportTerms.AnsweredHalts, halts.Count), [.. halts.Select(Answered)]);
    }

    public static Section? NotInForce(Assessment assessment, Speech speech) =>
        assessment.NotInForce.IsEmpty
            ? null
            : new Section(
                speech.Heading(ReportTerms.NotInForce, assessment.NotInForce.Length),
                [.. assessment.NotInForce.Select(rule => new Item(Speech.Rule(rule.Title, rule.Rule) + When(rule, assessment.Date, speech)))]);

    public static Section? Unread(Assessment assessment, Speech speech) =>
        assessment.Unread.IsEmpty
            ? null
            : new Section(
                speech.Heading(ReportTerms.Unread, assessment.Unread.Length),
                [new Paragraph(speech.Say(ReportTerms.UnreadMeans)), .. assessment.Unread.Select(pointer => new Item(Phrase.Code(pointer)))]);

    private static Item Answered(Halt halt)
    {
        var answer = halt.Answer?.Title ?? "";
        var reasoned = halt.Reason is { } words ? $"{Phrase.Sentence(answer)} {words}" : answer;
        return new Item(Speech.Rule(halt.Title, halt.Id), [new Item(reasoned + Speech.Signed(halt.By, halt.When))]);
    }

    private static string When(RuleNotInForce rule, DateOnly date, Speech speech)
    {
        if (rule.SwitchedOff is { } off)
        {
            return ": " + Phrase.Sentence(speech.Say(ReportTerms.SwitchedOff, off.By, off.Until is { } until ? " " + speech.Say(ReportTerms.SwitchedOffUntil, Day(until)) : "", off.Reason));
        }

        var words = rule.From is { } from && from > date ? speech.Say(ReportTerms.InForceFrom, Day(from)) : rule.To is { } to ? speech.Say(ReportTerms.InForceTo, Day(to)) : "";
        return words.Length == 0 ? "" : ": " + words;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
