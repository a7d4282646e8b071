using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Evaluation;

/// <summary>Checks what the officer wrote against the rule set: that the rule, level, conflict, halt and answer exist.</summary>
internal sealed class OfficerInput(BoundRuleSet bound, DiagnosticBag bag)
{
    private readonly Language _language = bound.Syntax.Language;

    public EvaluationInput Check(ApplicationData data, DateOnly date)
    {
        return new EvaluationInput(data.Facts, date)
        {
            Judgements = Judgements([.. data.Judgements.Where(entry => EffectName.Find(bound, entry.Id) is null)]),
            Strengths = Strengths(data.Judgements),
            Overrides = new OverrideReader(bound, bag).Read(data.Overrides),
            ConflictHandlings = Handlings(data.Conflicts),
            HaltAnswers = Answers(data.Halts),
            Unread = [.. data.Unread.Select(key => key.Pointer)],
        };
    }

    private ImmutableDictionary<int, (int, string?, string?, string?)> Judgements(ImmutableArray<OfficerEntry> entries)
    {
        var judgements = ImmutableDictionary.CreateBuilder<int, (int, string?, string?, string?)>();
        foreach (var entry in entries)
        {
            var judged = bound.Rules.Where(r => r.Body is BoundJudgement).ToList();
            if (judged.FirstOrDefault(r => r.Id == entry.Id) is not { Body: BoundJudgement { Scale: var scale } } rule)
            {
                Unknown(new LocalizedText("regel som bedöms och ingen effekt vars styrka ska anges", "rule that is judged, nor an effect whose strength is to be given,"), entry.Id, judged.Select(r => r.Id).Concat(EffectName.All(bound)), entry.Location, entry.Pointer);
                continue;
            }

            var level = entry.Find(ApplicationTerms.Level);
            var index = level is null ? -1 : scale.ToList().FindIndex(l => l.Id.Value == level.Text);
            if (index < 0)
            {
                Unknown(new LocalizedText("nivå på skalan", "level of the scale"), level?.Text ?? "", scale.Select(l => l.Id.Value), level?.Location ?? entry.Location, level?.Pointer ?? entry.Pointer);
                continue;
            }

            judgements[rule.Index] = (index, entry.Text(ApplicationTerms.Reason), entry.Text(ApplicationTerms.By), entry.Text(ApplicationTerms.When));
        }

        return judgements.ToImmutable();
    }

    // "effekter.regel[2]": how strong an effect is that the rule leaves to be found out.
    private ImmutableDictionary<(int, int), int> Strengths(ImmutableArray<OfficerEntry> entries)
    {
        var strengths = ImmutableDictionary.CreateBuilder<(int, int), int>();
        foreach (var entry in entries)
        {
            if (EffectName.Find(bound, entry.Id) is not { } effect)
            {
                continue;
            }

            var given = entry.Find(ApplicationTerms.Strength);
            if (int.TryParse(given?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var strength) && strength is >= -3 and <= 3)
            {
                strengths[effect] = strength;
            }
            else
            {
                bag.ReportJson(EvaluationDiagnostics.BadStrength, given?.Location ?? entry.Location, given?.Pointer ?? entry.Pointer, given?.Text ?? "");
            }
        }

        return strengths.ToImmutable();
    }

    // A handling for a conflict that does not arise is kept aside: the application may have changed since.
    private ImmutableDictionary<string, ConflictHandlingInput> Handlings(ImmutableArray<OfficerEntry> entries)
    {
        Term[] words = [WordTerms.Avoid, WordTerms.Reduce, WordTerms.Compensate, WordTerms.Accept];
        var handlings = ImmutableDictionary.CreateBuilder<string, ConflictHandlingInput>(StringComparer.Ordinal);
        if (entries.IsEmpty)
        {
            return handlings.ToImmutable();
        }

        var keys = new ConflictKeys(bound);
        foreach (var entry in entries)
        {
            if (!keys.IsPossible(entry.Id))
            {
                bag.ReportJson(EvaluationDiagnostics.NoSuchConflict, entry.Location, entry.Pointer, entry.Id, keys.Hint(entry.Id));
                continue;
            }

            var handling = entry.Find(ApplicationTerms.Handling);
            var index = handling is null ? -1 : Array.FindIndex(words, word => word.In(_language) == handling.Text);
            if (index < 0)
            {
                Unknown(new LocalizedText("hantering", "handling"), handling?.Text ?? "", words.Select(w => w.In(_language)), handling?.Location ?? entry.Location, handling?.Pointer ?? entry.Pointer);
                continue;
            }

            if ((ConflictHandling)index == ConflictHandling.Accept && string.IsNullOrWhiteSpace(entry.Text(ApplicationTerms.Reason)))
            {
                bag.ReportJson(EvaluationDiagnostics.AcceptedWithoutReason, entry.Location, entry.Pointer, entry.Id);
                continue;
            }

            handlings[entry.Id] = new ConflictHandlingInput((ConflictHandling)index, entry.Text(ApplicationTerms.Reason), entry.Text(ApplicationTerms.By), entry.Text(ApplicationTerms.When));
        }

        return handlings.ToImmutable();
    }

    private ImmutableDictionary<string, (string, string?, string?, string?)> Answers(ImmutableArray<OfficerEntry> entries)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, (string, string?, string?, string?)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (bound.Halts.FirstOrDefault(h => h.Syntax.Id.Value == entry.Id)?.Syntax is not { } halt)
            {
                Unknown(new LocalizedText("hållplats", "halt"), entry.Id, bound.Halts.Select(h => h.Syntax.Id.Value), entry.Location, entry.Pointer);
                continue;
            }

            var answer = entry.Find(ApplicationTerms.Answer);
            if (answer is null || !halt.Answers.Any(a => a.Id.Value == answer.Text))
            {
                Unknown(new LocalizedText("svar", "answer"), answer?.Text ?? "", halt.Answers.Select(a => a.Id.Value), answer?.Location ?? entry.Location, answer?.Pointer ?? entry.Pointer);
                continue;
            }

            answers[entry.Id] = (answer.Text, entry.Text(ApplicationTerms.Reason), entry.Text(ApplicationTerms.By), entry.Text(ApplicationTerms.When));
        }

        return answers.ToImmutable();
    }

    private void Unknown(LocalizedText what, string written, IEnumerable<string> candidates, SourceLocation location, string pointer) =>
        Unknown(bag, what, written, candidates, location, pointer);

    /// <summary>Says that a name is none of those there are.</summary>
    public static void Unknown(DiagnosticBag bag, LocalizedText what, string written, IEnumerable<string> candidates, SourceLocation location, string pointer)
    {
        var all = candidates.ToList();
        var near = NameSuggester.Nearest(written, all);
        var hint = near is null
            ? new LocalizedText($"Det som finns: {string.Join(", ", all)}.", $"There are: {string.Join(", ", all)}.")
            : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?");
        bag.ReportJson(EvaluationDiagnostics.UnknownReference, location, pointer, written, what, hint);
    }
}
