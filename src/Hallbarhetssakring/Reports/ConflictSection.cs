using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>The goal conflicts: both sides of each, how far they reach and what has been done.</summary>
internal static class ConflictSection
{
    public static Section? Of(Assessment assessment, Speech speech)
    {
        if (assessment.Conflicts.IsEmpty)
        {
            return null;
        }

        var intro = new Paragraph(speech.Say(ReportTerms.NeverNetted));
        return new Section(speech.Heading(ReportTerms.Conflicts, assessment.Conflicts.Length), [intro, .. assessment.Conflicts.Select(c => Conflict(c, speech))]);
    }

    private static Item Conflict(GoalConflict conflict, Speech speech)
    {
        var state = speech.Say(Wording.Of(conflict.Status));
        if (conflict.IsPossible)
        {
            state = $"{speech.Say(ReportTerms.Possible)}, {state}";
        }

        var below = ImmutableArray.CreateBuilder<Item>();
        // An effect of unknown strength may be positive, or not.
        below.AddRange(conflict.Positives.Select(effect => new Item(speech.Labelled(effect.Strength is null ? ReportTerms.MayStandAgainst : ReportTerms.StandsAgainst, Effect(effect, speech)))));
        below.AddRange(Others(conflict.OtherGoals.Where(effect => effect.Strength is not null), ReportTerms.OtherGoals, speech));
        below.AddRange(Others(conflict.OtherGoals.Where(effect => effect.Strength is null), ReportTerms.MayBeOtherGoals, speech));
        if (conflict.Handling is { } handling)
        {
            var stand = speech.Say(Wording.Of(handling));
            var reasoned = conflict.Reason is { } words ? $"{stand}. {words}" : stand;
            below.Add(new Item(speech.Labelled(ReportTerms.Handling, reasoned + Speech.Signed(conflict.By, conflict.When))));
        }

        return new Item(Phrase.Strong(Printable.Capitalized(state)) + ": " + Effect(conflict.Negative, speech, sayPossible: !conflict.IsPossible), below.ToImmutable());
    }

    // They are listed, not paired, and the same for many conflicts: a line for them all.
    private static IEnumerable<Item> Others(IEnumerable<Effect> effects, LocalizedText label, Speech speech)
    {
        var said = effects.Select(effect => (Phrase)$"{effect.Goal} ({(effect.Strength is { } strength ? Strength(strength) + ", " : "")}{speech.Say(Wording.Of(effect.Reach))}"
            + $"{(effect.IsPossible ? ", " + speech.Say(ReportTerms.Possible) : "")}, {speech.Say(ReportTerms.From)} " + Phrase.Code(effect.Origin) + ")").ToList();
        return said.Count == 0 ? [] : [new Item(speech.Labelled(label, Phrase.Join(", ", said)))];
    }

    private static Phrase Effect(Effect effect, Speech speech, bool sayPossible = true)
    {
        var strength = effect.Strength is { } value ? Strength(value) : speech.Say(ReportTerms.MoreKnowledge);
        var reach = $"{speech.Say(Wording.Of(effect.Reach))} {speech.Say(ReportTerms.ReachWord)}";
        var possible = effect.IsPossible && sayPossible ? $", {speech.Say(ReportTerms.Possible)}" : "";
        return (Phrase)$"{strength} {speech.Say(ReportTerms.On)} {speech.Say(ReportTerms.Goal)} {effect.Goal}, {reach}, {effect.Perspective}{possible}, {speech.Say(ReportTerms.From)} "
            + Phrase.Code(effect.Origin);
    }

    private static string Strength(int strength)
    {
        var size = Math.Abs(strength).ToString(CultureInfo.InvariantCulture);
        return strength < 0 ? "−" + size : strength > 0 ? "+" + size : size;
    }
}
