using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

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

    /// <summary>What the officer has answered that nothing asks for now: it must not seem to count, nor fall away unseen.</summary>
    public static Section? Unused(Assessment assessment, Speech speech)
    {
        var halts = assessment.Halts.Where(halt => halt.Answer is not null && halt.State is not HaltState.Answered).Select(halt => new Item(
            Speech.Rule(halt.Title, halt.Id), [new Item(speech.Labelled(ReportTerms.HaltAnswer, Answer(halt))), new Item(speech.Say(WhyUnused(halt.State)))]));
        var conflicts = assessment.UnusedHandlings.Select(handling => new Item(
            speech.Labelled(ReportTerms.Conflict, Phrase.Code(handling.Conflict)),
            [new Item(ConflictSection.Done(handling.Handling, handling.Reason, handling.By, handling.When, speech)), new Item(speech.Say(ReportTerms.ConflictGone))]));
        ImmutableArray<Block> items = [.. halts, .. conflicts];
        return items.IsEmpty ? null : new Section(speech.Heading(ReportTerms.Unused, items.Length), items);
    }

    /// <summary>An answer with its reason and who gave it.</summary>
    public static string Answer(Halt halt)
    {
        var answer = halt.Answer?.Title ?? "";
        var reasoned = halt.Reason is { } words ? $"{Phrase.Sentence(answer)} {words}" : answer;
        return reasoned + Speech.Signed(halt.By, halt.When);
    }

    private static LocalizedText WhyUnused(HaltState state) => state switch
    {
        HaltState.Undetermined => ReportTerms.HaltUndetermined,
        HaltState.Failed => ReportTerms.HaltBroken,
        _ => ReportTerms.HaltNotReached,
    };

    private static Item Answered(Halt halt) => new(Speech.Rule(halt.Title, halt.Id), [new Item(Answer(halt))]);

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
