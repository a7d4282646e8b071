using System.Collections.Immutable;

namespace Hallbarhetssakring.Assessments;

/// <summary>
/// Points out of a maximum: exact pairs, divided only for display. While facts are missing, <see cref="Low"/> and <see cref="High"/> are the
/// least and greatest that can come.
/// </summary>
/// <param name="Low">The least share: points and the maximum they are out of.</param>
/// <param name="High">The greatest share.</param>
public sealed record Points(ScorePair Low, ScorePair High)
{
    /// <summary>Whether nothing can change it any more.</summary>
    public bool IsSettled => Low == High;
}

/// <summary>Points and the most that could be had.</summary>
public readonly record struct ScorePair(decimal Value, decimal Maximum)
{
    /// <summary>The share as 0–100, rounded down to one decimal; 0 when nothing could be had.</summary>
    public decimal Percent => Maximum == 0 ? 0 : Math.Floor(Value * 1000m / Maximum) / 10m;
}

/// <summary>A score with its interval.</summary>
/// <param name="Id">What it is for: <c>13</c>, <c>13.2</c>, a theme's, dimension's or part's id; empty for the total.</param>
/// <param name="Title">What people call that.</param>
/// <param name="Points">The interval.</param>
/// <param name="IsExact">False when the interval may be wider than what can really happen; it is never narrower.</param>
/// <param name="MayBeAbsent">Whether it is possible that no scored rule applies, and so that there is no score.</param>
/// <param name="IsUncertain">Whether a rule that counts here has failed.</param>
/// <param name="SettledShare">How much of what may be had has been determined, 0–100 rounded down to one decimal.</param>
public sealed record Score(string Id, string Title, Points Points, bool IsExact, bool MayBeAbsent, bool IsUncertain, decimal SettledShare);

/// <summary>All scores of an assessment. A line is absent where no scored rule applies: never 0, never 100.</summary>
public sealed record ScoreBoard
{
    /// <summary>Over all scored rules, or null.</summary>
    public Score? Total { get; init; }

    /// <summary>The band (omdöme) of the total; null without bands or score.</summary>
    public Level? Band { get; init; }

    /// <summary>The bands that are possible, from the lowest; one when settled.</summary>
    public ImmutableArray<Level> PossibleBands { get; init; } = [];

    /// <summary>Per goal, in the goals' order.</summary>
    public ImmutableArray<Score> Goals { get; init; } = [];

    /// <summary>Per target.</summary>
    public ImmutableArray<Score> Targets { get; init; } = [];

    /// <summary>Per theme, a theme holding what lies below it, in declared order.</summary>
    public ImmutableArray<Score> Themes { get; init; } = [];

    /// <summary>Per dimension, in declared order.</summary>
    public ImmutableArray<Score> Dimensions { get; init; } = [];

    /// <summary>Per part (del), in declared order.</summary>
    public ImmutableArray<Score> Parts { get; init; } = [];
}
