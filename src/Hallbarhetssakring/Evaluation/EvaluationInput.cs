using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Facts;

namespace Hallbarhetssakring.Evaluation;

/// <summary>What one assessment is made from, checked against the rule set.</summary>
internal sealed record EvaluationInput(FactSet Facts, DateOnly Date)
{
    /// <summary>The officer's judgement by the rule's index: the level's place from the top, and the words.</summary>
    public ImmutableDictionary<int, (int Level, string? Reason, string? By, string? When)> Judgements { get; init; } =
        ImmutableDictionary<int, (int, string?, string?, string?)>.Empty;

    /// <summary>The officer's overrides by the rule's index.</summary>
    public ImmutableDictionary<int, OverrideInput> Overrides { get; init; } = ImmutableDictionary<int, OverrideInput>.Empty;

    /// <summary>How strong effects are that a rule leaves to be found out, by the rule's index and the effect's place in it.</summary>
    public ImmutableDictionary<(int Rule, int Effect), int> Strengths { get; init; } = ImmutableDictionary<(int, int), int>.Empty;

    /// <summary>How conflicts are handled, by the conflict's identity.</summary>
    public ImmutableDictionary<string, ConflictHandlingInput> ConflictHandlings { get; init; } = ImmutableDictionary<string, ConflictHandlingInput>.Empty;

    /// <summary>Answers at halts, by the halt's id.</summary>
    public ImmutableDictionary<string, (string Answer, string? Reason, string? By, string? When)> HaltAnswers { get; init; } =
        ImmutableDictionary<string, (string, string?, string?, string?)>.Empty;

    /// <summary>The municipalities' state before the project; without one every value of it is unknown.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>What could not be read of the facts, where the reading went on without it.</summary>
    public ImmutableArray<FactFault> FactFaults { get; init; } = [];

    public int JudgementOf(int rule) => Judgements.TryGetValue(rule, out var judgement) ? judgement.Level : -1;
}

/// <summary>What the officer said of a conflict.</summary>
internal sealed record ConflictHandlingInput(ConflictHandling Handling, string? Reason, string? By, string? When);

/// <summary>The officer's result of a rule; the level's place from the top, or -1 for none.</summary>
internal sealed record OverrideInput(RuleResult Result, int Level, string Reason, string? By, string? When);
