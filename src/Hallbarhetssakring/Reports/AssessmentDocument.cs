using System.Collections.Immutable;

namespace Hallbarhetssakring.Reports;

// The shape of an assessment as JSON, described by docs/assessment.schema.json. It is apart from the model, so that a change of the model
// never changes a published format by accident. Every property is always written; what there is none of is null or an empty list.

internal sealed record AssessmentDocument(
    string FormatVersion,
    RuleSetDocument RuleSet,
    DateOnly Date,
    string Outcome,
    ImmutableArray<string> Outcomes,
    ImmutableArray<string> PossibleOutcomes,
    bool PossibleOutcomesExact,
    bool Settled,
    ImmutableArray<FindingDocument> Findings,
    ScoreBoardDocument Score,
    ImmutableArray<ConflictDocument> Conflicts,
    ImmutableArray<HaltDocument> Halts,
    OverriddenDocument? Overridden,
    ImmutableArray<MissingDocument> Missing,
    ImmutableArray<NotInForceDocument> NotInForce,
    ImmutableArray<FactFaultDocument> FactFaults,
    ImmutableArray<EffectDocument> Unopposed,
    ImmutableArray<UnusedHandlingDocument> UnusedHandlings,
    ImmutableArray<string> Unread);

internal sealed record FactFaultDocument(string Code, string Pointer, WordsDocument Message, LocationDocument? Location);

internal sealed record UnusedHandlingDocument(string Conflict, string Handling, string? Reason, string? By, string? When);

internal sealed record RuleSetDocument(string Id, string Version, string Title, string Status, string Language, ImmutableArray<VersionDocument> BuiltOn);

internal sealed record VersionDocument(string Id, string Version);

internal sealed record FindingDocument(
    string Rule,
    string Title,
    string Result,
    ImmutableArray<string> PossibleResults,
    string Basis,
    string Severity,
    string SeverityIfNotMet,
    WordsDocument? SeverityNote,
    LevelDocument? Level,
    ImmutableArray<LevelDocument> PossibleLevels,
    PointsDocument? Points,
    ImmutableArray<string> Goals,
    ImmutableArray<string> Themes,
    ImmutableArray<string> Dimensions,
    string? Part,
    ImmutableArray<ConditionDocument> Conditions,
    ImmutableArray<FactDocument> Decisive,
    ImmutableArray<MissingDocument> Missing,
    bool MissingExact,
    string? OfficerMessage,
    string? ApplicantMessage,
    string? Source,
    string Certainty,
    LocationDocument Location,
    VersionDocument? TakenFrom,
    FaultDocument? Fault,
    JudgementDocument? Judgement);

internal sealed record WordsDocument(string Sv, string En);

internal sealed record LevelDocument(string Id, string Title);

internal sealed record LocationDocument(string File, int Line, int Column);

internal sealed record ConditionDocument(
    string? Id,
    string? Text,
    string Role,
    string Result,
    bool Wanted,
    bool SpeaksAgainst,
    string Expression,
    ImmutableArray<FactDocument> Facts,
    ImmutableArray<FactDocument> Decisive,
    ImmutableArray<FailingRowDocument> FailingRows,
    LocationDocument Location);

internal sealed record FailingRowDocument(int? Row, string Name, ImmutableArray<FactDocument> Decisive);

internal sealed record FactDocument(string Name, string Title, WordsDocument Value, string? Source);

internal sealed record FaultDocument(string Code, WordsDocument Message, LocationDocument? Location);

internal sealed record JudgementDocument(LevelDocument Level, string? Reason, string? By, string? When);

internal sealed record MissingDocument(string Name, string Title, string Pointer, string? Question, string Supplier, string Kind, string? Reason, ImmutableArray<string> Rules);

internal sealed record ScoreBoardDocument(
    ScoreDocument? Total,
    LevelDocument? Band,
    ImmutableArray<LevelDocument> PossibleBands,
    ImmutableArray<ScoreDocument> Goals,
    ImmutableArray<ScoreDocument> Targets,
    ImmutableArray<ScoreDocument> Themes,
    ImmutableArray<ScoreDocument> Dimensions,
    ImmutableArray<ScoreDocument> Parts);

internal sealed record ScoreDocument(
    string Id, string Title, PointsDocument Points, bool Exact, bool MayBeAbsent, bool Uncertain, decimal SettledPercent);

internal sealed record PointsDocument(PairDocument Low, PairDocument High, bool Settled);

internal sealed record PairDocument(decimal Points, decimal Maximum, decimal Percent);

internal sealed record ConflictDocument(
    string Id,
    EffectDocument Negative,
    ImmutableArray<EffectDocument> Positives,
    ImmutableArray<EffectDocument> OtherGoals,
    bool Possible,
    string Status,
    string? Handling,
    string? Reason,
    string? By,
    string? When);

internal sealed record EffectDocument(string Goal, string Reach, string Perspective, int? Strength, string Origin, bool Possible);

internal sealed record HaltDocument(
    string Id,
    string Title,
    string After,
    string AfterTitle,
    string State,
    ImmutableArray<LevelDocument> Options,
    LevelDocument? Answer,
    bool Deepens,
    string? Reason,
    string? By,
    string? When,
    ImmutableArray<MissingDocument> Missing);

internal sealed record OverriddenDocument(
    ImmutableArray<OverrideDocument> Overrides,
    string Outcome,
    ImmutableArray<string> Outcomes,
    ImmutableArray<string> PossibleOutcomes,
    bool PossibleOutcomesExact,
    ScoreBoardDocument Score);

internal sealed record OverrideDocument(
    string Rule, string Title, string Result, LevelDocument? Level, string Computed, LevelDocument? ComputedLevel, string Reason, string? By, string? When);

internal sealed record NotInForceDocument(string Rule, string Title, DateOnly? From, DateOnly? To, SwitchedOffDocument? SwitchedOff);

internal sealed record SwitchedOffDocument(string By, string Reason, DateOnly? Until);
