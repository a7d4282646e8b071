using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>What is to be done, grouped by who does it and by what comes first: each missing fact once, by its question.</summary>
internal static class ToDoSection
{
    // So few need no order.
    private const int UngroupedAtMost = 3;

    public static Section? Of(Assessment assessment, Speech speech)
    {
        var waiting = new Waiting(assessment);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var mend = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Requirement }).Select(f => Mend(f, assessment, speech));
        Add(blocks, ReportTerms.AskApplicant, [.. mend], waiting.Of(Party.Applicant), isGrouped: true, waiting, speech);
        AlsoTell(blocks, waiting, speech);
        var judged = waiting.Of(Party.Officer);
        Add(
            blocks, ReportTerms.AskOfficer, [.. waiting.Halts.Select(halt => Answer(halt, speech))], judged, judged.Length + waiting.Halts.Length > UngroupedAtMost, waiting,
            speech);
        Add(blocks, ReportTerms.AskRegister, [], waiting.Of(Party.Register), isGrouped: false, waiting, speech);
        return blocks.Count == 0 ? null : new Section(speech.Say(ReportTerms.ToDo), blocks.ToImmutable());
    }

    private static void Add(
        ImmutableArray<Block>.Builder blocks, LocalizedText heading, ImmutableArray<Item> first, ImmutableArray<MissingFact> facts, bool isGrouped, Waiting waiting,
        Speech speech)
    {
        if (first.IsEmpty && facts.IsEmpty)
        {
            return;
        }

        blocks.Add(new Subheading(speech.Heading(heading, first.Length + facts.Length)));
        blocks.AddRange(first);
        foreach (var group in facts.GroupBy(waiting.TurnOf).OrderBy(group => group.Key))
        {
            if (isGrouped)
            {
                blocks.Add(new Paragraph(speech.Say(Heading(group.Key), group.Count().ToString(CultureInfo.InvariantCulture))));
            }

            blocks.AddRange(group.Select(fact => Give(fact, waiting, speech)));
        }
    }

    private static LocalizedText Heading(Turn turn) => turn switch
    {
        Turn.First => ReportTerms.FirstGroup,
        Turn.Next => ReportTerms.NextGroup,
        _ => ReportTerms.LaterGroup,
    };

    private static void AlsoTell(ImmutableArray<Block>.Builder blocks, Waiting waiting, Speech speech)
    {
        var words = waiting.WordsToApplicant();
        if (words.IsEmpty)
        {
            return;
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new Subheading(speech.Say(ReportTerms.AskApplicant)));
        }

        blocks.Add(new Paragraph(speech.Say(ReportTerms.AlsoTell)));
        blocks.AddRange(words.Select(message => new Item(message)));
    }

    private static Item Mend(Finding finding, Assessment assessment, Speech speech) => new(
        UnmetHeading.Of(finding, assessment, speech),
        [.. FindingItems.ToApplicant(finding, speech), .. FindingItems.Why(finding, speech), FindingItems.Origin(finding, speech)]);

    private static Item Answer(Halt halt, Speech speech) => new(
        speech.Labelled(ReportTerms.Answer, Speech.Rule(halt.Title, halt.Id)),
        [
            new Item(speech.Labelled(ReportTerms.Choices, string.Join("; ", halt.Options.Select(option => option.Title)) + " ")
                + $"({speech.Say(ReportTerms.HaltAfter, halt.AfterTitle)})"),
        ]);

    private static Item Give(MissingFact fact, Waiting waiting, Speech speech)
    {
        var question = fact.Question ?? waiting.WordsOfRule(fact);
        var ask = fact.Question is { } asked ? Phrase.Strong(asked) : (Phrase)speech.Say(ReportTerms.FactNamed, fact.Title) + (question is null ? "" : ". " + question);
        var line = ask + Notes(fact, speech);
        if (fact.Kind == MissingKind.Judgement)
        {
            var levels = string.Join("; ", waiting.LevelsOf(fact).Select(level => level.Title));
            return new Item(speech.Labelled(ReportTerms.Judge, line), levels.Length == 0 ? [] : [new Item(speech.Labelled(ReportTerms.Choices, levels))]);
        }

        return new Item(fact.Kind == MissingKind.NotKnown ? speech.Labelled(ReportTerms.FindOut, line) : line);
    }

    // On the same line as the question: with twenty facts missing, a line each is what can be read. Of a list, the question alone does not tell
    // which row it is about.
    private static Phrase Notes(MissingFact fact, Speech speech)
    {
        var notes = new List<Phrase>();
        if (fact.Question is not null && fact.Name.Contains('[', StringComparison.Ordinal))
        {
            notes.Add(fact.Title);
        }

        if (Wording.Note(fact.Kind, fact.Supplier) is { } note)
        {
            notes.Add(fact.Reason is { } why ? $"{speech.Say(note)}: {why}" : speech.Say(note));
        }

        return notes.Count == 0 ? "" : (Phrase)" (" + Phrase.Join("; ", notes) + ")";
    }
}
