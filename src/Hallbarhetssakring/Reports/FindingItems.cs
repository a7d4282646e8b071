using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>What a report says below a rule's title.</summary>
internal static class FindingItems
{
    /// <summary>Why a rule is not met: the officer's words, each failing condition with its values, and where the rule comes from.</summary>
    public static ImmutableArray<Item> Why(Finding finding, Speech speech)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        if (finding.OfficerMessage is { } message)
        {
            items.Add(new Item(message));
        }

        if (finding.Level is { } level)
        {
            items.Add(new Item(speech.Labelled(ReportTerms.Level, level.Title)));
        }

        var failing = finding.Leaves.Where(leaf => leaf.SpeaksAgainst).ToList();
        items.AddRange(failing.Select(leaf => Failing(leaf, speech)));
        if (failing.Count == 0 && !finding.Decisive.IsEmpty)
        {
            items.Add(new Item(speech.Say(ReportTerms.DecidedBy) + ":", [speech.Facts(finding.Decisive)]));
        }

        if (finding.Judgement is { } judgement)
        {
            items.Add(Judged(judgement, speech));
        }

        items.AddRange(Reservations(finding, speech));
        return items.ToImmutable();
    }

    /// <summary>What to tell the applicant, where the rule says.</summary>
    public static IEnumerable<Item> ToApplicant(Finding finding, Speech speech) =>
        finding.ApplicantMessage is { } message ? [new Item(speech.Labelled(ReportTerms.ToApplicant, message))] : [];

    /// <summary>The rule's source and its place in the rule set.</summary>
    public static Item Origin(Finding finding, Speech speech)
    {
        var place = (finding.TakenFrom is { } from ? from.Id + ", " : "") + speech.Place(finding.Location);
        if (finding.Source is not { } source)
        {
            return new Item(place);
        }

        var reservation = Wording.Reservation(finding.Certainty) is { } words ? $" ({speech.Say(words)})" : "";
        return new Item(speech.Labelled(ReportTerms.Source, $"{source}{reservation}; {place}"));
    }

    /// <summary>The judgement that a result rests on.</summary>
    public static Item Judged(Judgement judgement, Speech speech)
    {
        var title = judgement.Level.Title;
        var reasoned = judgement.Reason is { } words ? $"{Phrase.Sentence(title)} {words}" : title;
        return new Item(speech.Labelled(ReportTerms.Judged, reasoned + Speech.Signed(judgement.By, judgement.When)));
    }

    /// <summary>Why a finding weighs less than its rule says.</summary>
    public static IEnumerable<Item> Reservations(Finding finding, Speech speech) =>
        finding.SeverityNote is { } note ? [new Item(speech.Say(note))] : [];

    /// <summary>
    /// Which conditions held, where a rule is met though others did not hold: <c>projektet har minst två parter</c>. What the rule wants not
    /// to hold is left out, for its words would say the opposite. Empty where there is nothing to say.
    /// </summary>
    public static string Held(Finding finding)
    {
        var demands = finding.Leaves.Where(leaf => leaf.Role == LeafRole.Requirement).ToList();
        var held = demands.Where(leaf => leaf is { IsWanted: true, Result: LeafResult.True, Text: not null }).Select(leaf => leaf.Text!).ToList();
        var hasAlternative = demands.Any(leaf => leaf.Result != (leaf.IsWanted ? LeafResult.True : LeafResult.False));
        return hasAlternative && held.Count > 0 ? string.Join("; ", held) : "";
    }

    // Each row with what makes it fail: Dalby kommun (Roll: medfinansiär).
    private static Phrase Row(FailingRow row, Speech speech) =>
        row.Decisive.IsEmpty ? row.Name : (Phrase)$"{row.Name} (" + Phrase.Join("; ", row.Decisive.Select(speech.Fact)) + ")";

    private static Item Failing(Leaf leaf, Speech speech)
    {
        var label = leaf.IsWanted ? ReportTerms.DoesNotHold : ReportTerms.HoldsButMustNot;
        var condition = leaf.Text is { } text ? (Phrase)text : Phrase.Code(leaf.Expression);
        var below = ImmutableArray.CreateBuilder<Item>();
        if (!leaf.FailingRows.IsEmpty)
        {
            below.Add(new Item(speech.Labelled(ReportTerms.Rows, Phrase.Join("; ", leaf.FailingRows.Select(row => Row(row, speech))))));
        }

        if (!leaf.Facts.IsEmpty)
        {
            below.Add(speech.Facts(leaf.Facts));
        }

        return new Item(speech.Labelled(label, condition), below.ToImmutable());
    }
}
