using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>Puts an assessment into the shape of the JSON format.</summary>
internal static class DocumentWriter
{
    public const string FormatVersion = "1.0";

    public static AssessmentDocument Of(Assessment assessment) => new(
        FormatVersion,
        new RuleSetDocument(
            assessment.RuleSet, assessment.RuleSetVersion, assessment.RuleSetTitle, assessment.RuleSetStatus,
            assessment.RuleSetLanguage == Language.English ? "en" : "sv",
            [.. assessment.BuiltOn.Select(one => new VersionDocument(one.Id, one.Version))]),
        assessment.Date,
        JsonConstants.Of(assessment.Outcome),
        [.. assessment.Outcomes.Select(JsonConstants.Of)],
        [.. assessment.PossibleOutcomes.Select(JsonConstants.Of)],
        assessment.PossibleOutcomesAreExact,
        assessment.IsSettled,
        [.. assessment.Findings.Select(Of)],
        Of(assessment.Score),
        [.. assessment.Conflicts.Select(Of)],
        [.. assessment.Halts.Select(Of)],
        assessment.Overridden is { } overridden ? Of(overridden) : null,
        [.. assessment.Missing.Select(Of)],
        [.. assessment.NotInForce.Select(rule => new NotInForceDocument(
            rule.Rule, rule.Title, rule.From, rule.To, rule.SwitchedOff is { } off ? new SwitchedOffDocument(off.By, off.Reason, off.Until) : null))],
        [.. assessment.FactFaults.Select(fault => new FactFaultDocument(fault.Code, fault.Pointer, Of(fault.Message), fault.Location is { } place ? Of(place) : null))],
        [.. assessment.Unopposed.Select(Of)],
        [.. assessment.UnusedHandlings.Select(unused => new UnusedHandlingDocument(unused.Conflict, JsonConstants.Of(unused.Handling), unused.Reason, unused.By, unused.When))],
        assessment.Unread);

    private static FindingDocument Of(Finding finding) => new(
        finding.Rule,
        finding.Title,
        JsonConstants.Of(finding.Result),
        [.. finding.PossibleResults.Select(JsonConstants.Of)],
        JsonConstants.Of(finding.Basis),
        JsonConstants.Of(finding.Severity),
        JsonConstants.Of(finding.SeverityIfNotMet ?? finding.Severity),
        finding.SeverityNote is { } note ? Of(note) : null,
        finding.Level is { } level ? Of(level) : null,
        [.. finding.PossibleLevels.Select(Of)],
        finding.Points is { } points ? Of(points) : null,
        finding.Goals,
        finding.Themes,
        finding.Dimensions,
        finding.Part,
        [.. finding.Leaves.Select(Of)],
        [.. finding.Decisive.Select(Of)],
        [.. finding.Missing.Select(Of)],
        finding.MissingIsExact,
        finding.OfficerMessage,
        finding.ApplicantMessage,
        finding.Source,
        JsonConstants.Of(finding.Certainty),
        Of(finding.Location),
        finding.TakenFrom is { } from ? new VersionDocument(from.Id, from.Version) : null,
        finding.Fault is { } fault ? new FaultDocument(fault.Code, Of(fault.Message), fault.Location is { } place ? Of(place) : null) : null,
        finding.Judgement is { } judgement ? new JudgementDocument(Of(judgement.Level), judgement.Reason, judgement.By, judgement.When) : null);

    private static ConditionDocument Of(Leaf leaf) => new(
        leaf.Id, leaf.Text, JsonConstants.Of(leaf.Role), JsonConstants.Of(leaf.Result), leaf.IsWanted, leaf.SpeaksAgainst, leaf.Expression, [.. leaf.Facts.Select(Of)], [.. leaf.Decisive.Select(Of)],
        [.. leaf.FailingRows.Select(row => new FailingRowDocument(row.Number, row.Name, [.. row.Decisive.Select(Of)]))], Of(leaf.Location));

    private static FactDocument Of(FactValue fact) => new(fact.Name, fact.Title, Of(fact.Text), fact.Source);

    private static MissingDocument Of(MissingFact fact) => new(
        fact.Name, fact.Title, fact.Pointer, fact.Question, JsonConstants.Of(fact.Supplier), JsonConstants.Of(fact.Kind), fact.Reason, fact.Rules);

    private static ScoreBoardDocument Of(ScoreBoard board) => new(
        board.Total is { } total ? Of(total) : null,
        board.Band is { } band ? Of(band) : null,
        [.. board.PossibleBands.Select(Of)],
        All(board.Goals),
        All(board.Targets),
        All(board.Themes),
        All(board.Dimensions),
        All(board.Parts));

    private static ImmutableArray<ScoreDocument> All(ImmutableArray<Score> scores) => [.. scores.Select(Of)];

    private static ScoreDocument Of(Score score) =>
        new(score.Id, score.Title, Of(score.Points), score.IsExact, score.MayBeAbsent, score.IsUncertain, score.SettledShare);

    private static PointsDocument Of(Points points) => new(Of(points.Low), Of(points.High), points.IsSettled);

    private static PairDocument Of(ScorePair pair) => new(pair.Value, pair.Maximum, pair.Percent);

    private static ConflictDocument Of(GoalConflict conflict) => new(
        conflict.Id, Of(conflict.Negative), [.. conflict.Positives.Select(Of)], [.. conflict.OtherGoals.Select(Of)], conflict.IsPossible,
        JsonConstants.Of(conflict.Status), conflict.Handling is { } handling ? JsonConstants.Of(handling) : null, conflict.Reason, conflict.By, conflict.When);

    private static EffectDocument Of(Effect effect) =>
        new(effect.Goal, JsonConstants.Of(effect.Reach), effect.Perspective, effect.Strength, effect.Origin, effect.IsPossible);

    private static HaltDocument Of(Halt halt) => new(
        halt.Id, halt.Title, halt.After, halt.AfterTitle, JsonConstants.Of(halt.State), [.. halt.Options.Select(Of)], halt.Answer is { } answer ? Of(answer) : null, halt.Deepens, halt.Reason,
        halt.By, halt.When, [.. halt.Missing.Select(Of)]);

    private static OverriddenDocument Of(OverriddenOutcome overridden) => new(
        [.. overridden.Overrides.Select(Of)],
        JsonConstants.Of(overridden.Outcome),
        [.. overridden.Outcomes.Select(JsonConstants.Of)],
        [.. overridden.PossibleOutcomes.Select(JsonConstants.Of)],
        overridden.PossibleOutcomesAreExact,
        Of(overridden.Score));

    private static OverrideDocument Of(Override given) => new(
        given.Rule, given.Title, JsonConstants.Of(given.Result), given.Level is { } level ? Of(level) : null, JsonConstants.Of(given.Computed),
        given.ComputedLevel is { } computed ? Of(computed) : null, given.Reason, given.By, given.When);

    private static LevelDocument Of(Level level) => new(level.Id, level.Title);

    private static WordsDocument Of(LocalizedText text) => new(text.Swedish, text.English);

    private static LocationDocument Of(SourceLocation location) => new(Speech.FileName(location), location.Start.Line, location.Start.Column);
}
