using System.Numerics;
using System.Runtime.InteropServices;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Evaluation;

/// <summary>The results that are possible over all completions of what is unknown.</summary>
[Flags]
internal enum PossibleResults : byte
{
    Nothing = 0,
    Met = 1,
    NotMet = 2,
    NotApplicable = 4,
    Failed = 8,
}

/// <summary>What a rule came to.</summary>
/// <param name="Applies">Whether it applies.</param>
/// <param name="Possible">The possible results.</param>
/// <param name="Levels">The possible levels, a bit each from the top; 0 for a rule without levels.</param>
/// <param name="JudgementIsOpen">Whether a judgement is asked for and has not been made.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleOutcome(Truth Applies, PossibleResults Possible, ulong Levels, bool JudgementIsOpen)
{
    /// <summary>What the officer says that a rule comes to.</summary>
    public static RuleOutcome Of(OverrideInput given) => given.Result == RuleResult.NotApplicable
        ? new RuleOutcome(Truth.False, PossibleResults.NotApplicable, 0, JudgementIsOpen: false)
        : new RuleOutcome(Truth.True, given.Result == RuleResult.Met ? PossibleResults.Met : PossibleResults.NotMet, given.Level < 0 ? 0 : 1UL << given.Level, JudgementIsOpen: false);

    /// <summary>The result; undetermined too while only the level is open.</summary>
    public RuleResult Result => BitOperations.PopCount((uint)Possible) > 1 || BitOperations.PopCount(Levels) > 1
        ? RuleResult.Undetermined
        : Possible switch
        {
            PossibleResults.Met => RuleResult.Met,
            PossibleResults.NotMet => RuleResult.NotMet,
            PossibleResults.NotApplicable => RuleResult.NotApplicable,
            _ => RuleResult.Failed,
        };

    /// <summary>Undetermined, but whatever comes it is met or does not apply (semantics §5): it counts as met in the outcome.</summary>
    public bool CountsAsMet => !JudgementIsOpen && (Possible & (PossibleResults.NotMet | PossibleResults.Failed)) == 0;

    /// <summary>The place from the top of the one possible level, or -1.</summary>
    public int Level => BitOperations.PopCount(Levels) == 1 ? BitOperations.TrailingZeroCount(Levels) : -1;
}
