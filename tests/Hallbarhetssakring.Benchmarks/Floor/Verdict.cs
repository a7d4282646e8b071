namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>What a rule written by hand comes to.</summary>
internal enum Verdict : byte
{
    Met,
    NotMet,
    Undetermined,
    NotApplicable,
    Failed,
}

internal static class Verdicts
{
    public static Verdict Of(Result demand) => demand switch
    {
        Result.True => Verdict.Met,
        Result.False => Verdict.NotMet,
        Result.Unknown => Verdict.Undetermined,
        _ => Verdict.Failed,
    };

    /// <summary>A rule that does not apply asks for nothing; while nobody knows whether it does, it is undetermined.</summary>
    public static Verdict When(Result applies) => applies switch
    {
        Result.False => Verdict.NotApplicable,
        Result.Unknown => Verdict.Undetermined,
        _ => Verdict.Failed,
    };
}
