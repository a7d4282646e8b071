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
        var unopposed = Unopposed(assessment.Unopposed, speech).ToList();
        if (assessment.Conflicts.IsEmpty && unopposed.Count == 0)
        {
            return null;
        }

        ImmutableArray<Block> intro = assessment.Conflicts.IsEmpty ? [] : [new Paragraph(speech.Say(ReportTerms.NeverNetted))];
        return new Section(speech.Heading(ReportTerms.Conflicts, assessment.Conflicts.Length), [.. intro, .. assessment.Conflicts.Select(c => Conflict(c, speech)), .. unopposed]);
    }

    /// <summary>What is done about a conflict: <c>Minskas: Leden dras om. (handläggare A, 2026-03-12)</c>.</summary>
    public static string Done(ConflictHandling handling, string? reason, string? by, string? when, Speech speech) =>
        speech.Say(Wording.Done(handling)) + (reason is { } words ? $": {words}" : ".") + Speech.Signed(by, when);

    // No conflict, but declared: whoever reads must not think that there is nothing on that side.
    private static IEnumerable<Item> Unopposed(ImmutableArray<Effect> effects, Speech speech)
    {
        var weak = effects.Where(effect => effect.Strength == -1);
        return [.. Others(effects.Where(effect => effect.Strength < -1), ReportTerms.Unopposed, speech), .. Others(weak, ReportTerms.WeakUnopposed, speech)];
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
            below.Add(new Item(Done(handling, conflict.Reason, conflict.By, conflict.When, speech)));
        }

        // What the officer's handling of it is filed under in the application.
        below.Add(new Item(speech.Labelled(ReportTerms.Key, Phrase.Code(conflict.Id))));

        return new Item(Phrase.Strong(Printable.Capitalized(state)) + ": " + Effect(conflict.Negative, speech, sayPossible: !conflict.IsPossible), below.ToImmutable());
    }

    // They are listed, not paired, and the same for many conflicts: a line for them all.
    private static IEnumerable<Item> Others(IEnumerable<Effect> effects, LocalizedText label, Speech speech)
    {
        var said = effects.Select(effect => (Phrase)$"{effect.Goal} ({(effect.Strength is { } strength ? Strength(strength) + ", " : "")}{speech.Say(Wording.Of(effect.Reach))}"
            + $"{(effect.IsPossible ? ", " + speech.Say(ReportTerms.Possible) : "")}, " + Origin(effect, speech) + ")").ToList();
        return said.Count == 0 ? [] : [new Item(speech.Labelled(label, Phrase.Join(", ", said)))];
    }

    private static Phrase Effect(Effect effect, Speech speech, bool sayPossible = true)
    {
        var strength = effect.Strength is { } value ? Strength(value) : speech.Say(ReportTerms.MoreKnowledge);
        var reach = $"{speech.Say(Wording.Of(effect.Reach))} {speech.Say(ReportTerms.ReachWord)}";
        var possible = effect.IsPossible && sayPossible ? $", {speech.Say(ReportTerms.Possible)}" : "";
        return (Phrase)$"{strength} {speech.Say(ReportTerms.On)} {speech.Say(ReportTerms.Goal)} {effect.Goal}, {reach}, {effect.Perspective}{possible}, "
            + Origin(effect, speech);
    }

    private static Phrase Origin(Effect effect, Speech speech) =>
        effect.Row is { } row ? speech.Say(DeclaredBy.Applicant(row)) : (Phrase)(speech.Say(ReportTerms.From) + " ") + Phrase.Code(effect.Origin);

    private static string Strength(int strength)
    {
        var size = Math.Abs(strength).ToString(CultureInfo.InvariantCulture);
        return strength < 0 ? "−" + size : strength > 0 ? "+" + size : size;
    }
}
