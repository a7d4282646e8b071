using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>What is to be done, grouped by who does it: each missing fact once with its question and the rules that wait for it.</summary>
internal static class ToDoSection
{
    public static Section? Of(Assessment assessment, Speech speech)
    {
        var waiting = new Waiting(assessment);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var mend = assessment.Findings.Where(finding => finding is { Result: RuleResult.NotMet, Severity: Severity.Requirement }).Select(f => Mend(f, speech));
        Add(blocks, ReportTerms.AskApplicant, [.. mend], waiting.Of(Party.Applicant), waiting, speech);
        Add(blocks, ReportTerms.AskOfficer, [.. waiting.Halts.Select(halt => Answer(halt, speech))], waiting.Of(Party.Officer), waiting, speech);
        Add(blocks, ReportTerms.AskRegister, [], waiting.Of(Party.Register), waiting, speech);
        return blocks.Count == 0 ? null : new Section(speech.Say(ReportTerms.ToDo), blocks.ToImmutable());
    }

    private static void Add(
        ImmutableArray<Block>.Builder blocks, LocalizedText heading, ImmutableArray<Item> first, ImmutableArray<MissingFact> facts, Waiting waiting, Speech speech)
    {
        if (first.IsEmpty && facts.IsEmpty)
        {
            return;
        }

        var deciding = facts.Where(waiting.DecidesOutcome).ToList();
        var lesser = facts.Except(deciding).ToList();
        blocks.Add(new Subheading(speech.Heading(heading, first.Length + facts.Length)));
        blocks.AddRange(first);
        blocks.AddRange(deciding.Select(fact => Give(fact, waiting, speech)));
        if (lesser.Count > 0)
        {
            blocks.Add(new Paragraph(speech.Say(ReportTerms.LesserFacts)));
            blocks.AddRange(lesser.Select(fact => Give(fact, waiting, speech)));
        }
    }

    private static Item Mend(Finding finding, Speech speech) => new(
        speech.Labelled(ReportTerms.Mend, Speech.Rule(finding)),
        [.. FindingItems.ToApplicant(finding, speech), .. FindingItems.Why(finding, speech), FindingItems.Origin(finding, speech)]);

    private static Item Answer(Halt halt, Speech speech) => new(
        speech.Labelled(ReportTerms.Answer, Speech.Rule(halt.Title, halt.Id)),
        [
            new Item(speech.Labelled(ReportTerms.Choices, string.Join("; ", halt.Options.Select(option => option.Title)) + " ")
                + $"({speech.Say(ReportTerms.HaltAfter, halt.After)})"),
        ]);

    private static Item Give(MissingFact fact, Waiting waiting, Speech speech)
    {
        var question = fact.Question ?? waiting.WordsOfRule(fact);
        var title = Phrase.Strong(Printable.Capitalized(fact.Title));
        if (fact.Kind == MissingKind.Judgement)
        {
            var levels = string.Join("; ", waiting.LevelsOf(fact).Select(level => level.Title));
            return new Item(
                speech.Labelled(ReportTerms.Judge, question is null ? title : Phrase.Strong(question)) + NeededFor(fact, speech),
                levels.Length == 0 ? [] : [new Item(speech.Labelled(ReportTerms.Choices, levels))]);
        }

        var lead = fact.Kind == MissingKind.NotKnown ? speech.Labelled(ReportTerms.FindOut, title) : title;
        return new Item((question is null ? lead : lead + ". " + question) + NeededFor(fact, speech));
    }

    // On the same line as the question: with twenty facts missing, a line each is what can be read.
    private static Phrase NeededFor(MissingFact fact, Speech speech)
    {
        var notes = new List<Phrase>();
        if (Wording.Note(fact.Kind, fact.Supplier) is { } note)
        {
            notes.Add(speech.Say(note));
        }

        if (!fact.Rules.IsEmpty)
        {
            notes.Add((Phrase)(speech.Say(ReportTerms.NeededFor) + " ") + Phrase.Join(", ", fact.Rules.Select(Phrase.Code)));
        }

        return notes.Count == 0 ? "" : (Phrase)" (" + Phrase.Join("; ", notes) + ")";
    }
}
